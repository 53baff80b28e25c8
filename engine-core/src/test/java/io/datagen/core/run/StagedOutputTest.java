package io.datagen.core.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StagedOutputTest {
  @TempDir Path folder;

  @Test
  void nothingHasItsNameBeforeTheCommitAndAllHasAfter() throws IOException {
    Path out = folder.resolve("out");
    try (StagedOutput output = StagedOutput.inFolder(out, n -> true, false, Progress.NONE)) {
      write(output, "a.csv", "one");
      assertFalse(Files.exists(out));
      output.files();
      output.commit();
    }

    assertEquals("one", Files.readString(out.resolve("a.csv")));
    assertEquals(List.of("out"), names(folder));
  }

  @Test
  void anAbandonedOutputLeavesNothing() throws IOException {
    try (StagedOutput output =
        StagedOutput.inFolder(folder.resolve("out"), n -> true, false, Progress.NONE)) {
      write(output, "a.csv", "one");
    }

    assertEquals(List.of(), names(folder));
  }

  @Test
  void anExistingOutputIsNotTouchedWithoutOverwrite() throws IOException {
    Files.writeString(folder.resolve("a.csv"), "old");

    assertThrows(
        FileAlreadyExistsException.class,
        () -> StagedOutput.inFolder(folder, n -> n.equals("a.csv"), false, Progress.NONE));
    assertThrows(
        FileAlreadyExistsException.class,
        () -> StagedOutput.ofFile(folder.resolve("a.csv"), n -> false, false, Progress.NONE));
    assertEquals("old", Files.readString(folder.resolve("a.csv")));
    assertEquals(List.of("a.csv"), names(folder));
  }

  @Test
  void overwritingReplacesWhatIsOursAndLeavesTheRest() throws IOException {
    Files.writeString(folder.resolve("a.csv"), "old");
    Files.writeString(folder.resolve("stale.csv"), "old");
    Files.writeString(folder.resolve("notes.txt"), "mine");
    try (StagedOutput output =
        StagedOutput.inFolder(folder, n -> n.endsWith(".csv"), true, Progress.NONE)) {
      write(output, "a.csv", "new");
      output.files();
      output.commit();
    }

    assertEquals(List.of("a.csv", "notes.txt"), names(folder));
    assertEquals("new", Files.readString(folder.resolve("a.csv")));
  }

  @Test
  void aFileNameThatLeavesTheFolderIsRefused() throws IOException {
    try (StagedOutput output =
        StagedOutput.inFolder(folder.resolve("out"), n -> true, false, Progress.NONE)) {
      assertThrows(IllegalStateException.class, () -> output.create("../escape"));
    }
  }

  @Test
  void whatAKilledRunLeftIsSweptByTheNext() throws IOException {
    Path left = Files.createDirectory(folder.resolve(".out.datagen-tmp-123"));
    Files.writeString(left.resolve(".lock"), "");
    Files.writeString(left.resolve("half"), "half");
    try (StagedOutput output =
        StagedOutput.inFolder(folder.resolve("out"), n -> true, false, Progress.NONE)) {
      assertFalse(Files.exists(left));
      output.files();
    }
  }

  @Test
  void theManifestKnowsEveryFilesLengthAndDigest() throws IOException {
    try (StagedOutput output =
        StagedOutput.ofFile(folder.resolve("x.db"), n -> false, false, Progress.NONE)) {
      Files.writeString(output.allocate("x.db"), "abc");
      WrittenFile file = output.files().get(0);

      assertEquals(3, file.bytes());
      assertEquals(
          "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", file.sha256());
      output.commit();
    }
    assertTrue(Files.exists(folder.resolve("x.db")));
  }

  @Test
  void aClosedOutputTakesNothingMore() throws IOException {
    Path out = folder.resolve("a/b/out");
    StagedOutput output = StagedOutput.inFolder(out, n -> true, false, Progress.NONE);
    var sink = output.create("a.csv");
    output.close();

    assertThrows(IOException.class, () -> sink.write(new byte[1], 0, 1));
    assertThrows(IOException.class, () -> output.create("b.csv"));
    assertThrows(IOException.class, () -> output.allocate("b.csv"));
    assertThrows(IOException.class, () -> output.add("b.csv", new byte[0]));
    assertThrows(IOException.class, output::commit);
    assertEquals(List.of(), names(folder));
  }

  @Test
  void aSignalDuringTheCommitLosesNothing() throws Exception {
    for (int i = 0; i < 20; i++) {
      for (int n = 0; n < 50; n++) {
        Files.writeString(folder.resolve(n + ".csv"), "old");
      }
      StagedOutput output =
          StagedOutput.inFolder(folder, n -> n.endsWith(".csv"), true, Progress.NONE);
      for (int n = 0; n < 50; n++) {
        write(output, n + ".csv", "new");
      }
      output.files();
      Thread hook = new Thread(output::close);
      hook.start();
      String expected = "new";
      try {
        output.commit();
      } catch (IOException e) {
        expected = "old";
      }
      hook.join();
      for (int n = 0; n < 50; n++) {
        assertEquals(expected, Files.readString(folder.resolve(n + ".csv")));
      }
      assertEquals(50, names(folder).size());
    }
  }

  @Test
  void aFailedCommitPutsEverythingBack() throws IOException {
    Files.writeString(folder.resolve("a.csv"), "old");
    try (StagedOutput output =
        StagedOutput.inFolder(folder, n -> n.endsWith(".csv"), true, Progress.NONE)) {
      write(output, "a.csv", "new");
      // It is never written, so that it can't be moved.
      Path unwritten = output.allocate("b.csv");
      assertFalse(Files.exists(unwritten));
      assertThrows(IOException.class, output::commit);
    }

    assertEquals("old", Files.readString(folder.resolve("a.csv")));
    assertEquals(List.of("a.csv"), names(folder));
  }

  @Test
  void whatAKilledCommitMovedAsideIsNotSwept() throws IOException {
    Path left = Files.createDirectory(folder.resolve(".out.datagen-tmp-123"));
    Path only = Files.createDirectory(left.resolve("replaced")).resolve("a.csv");
    Files.writeString(only, "old");
    Path bare = Files.createDirectory(folder.resolve(".out.datagen-tmp-124"));
    try (StagedOutput output =
        StagedOutput.inFolder(folder.resolve("out"), n -> true, false, Progress.NONE)) {
      assertEquals("old", Files.readString(only));
      assertFalse(Files.exists(bare));
      output.files();
    }
  }

  @Test
  void aLivingRunsFolderIsNotSwept() throws IOException {
    Path out = folder.resolve("out");
    try (StagedOutput one = StagedOutput.inFolder(out, "a.csv"::equals, false, Progress.NONE);
        StagedOutput two = StagedOutput.inFolder(out, "b.csv"::equals, false, Progress.NONE)) {
      write(one, "a.csv", "one");
      write(two, "b.csv", "two");
      one.commit();
      two.commit();
    }

    assertEquals(List.of("a.csv", "b.csv"), names(out));
    assertEquals(List.of("out"), names(folder));
  }

  @Test
  void twoRunsOfTheSameNameDontMix() throws IOException {
    Path out = folder.resolve("out");
    try (StagedOutput one = StagedOutput.inFolder(out, "a.csv"::equals, false, Progress.NONE);
        StagedOutput two = StagedOutput.inFolder(out, "a.csv"::equals, false, Progress.NONE)) {
      write(one, "a.csv", "one");
      write(two, "a.csv", "two");
      one.commit();
      assertThrows(FileAlreadyExistsException.class, two::commit);
    }

    assertEquals("one", Files.readString(out.resolve("a.csv")));
  }

  @Test
  void partsShareATablesFolder() throws IOException {
    for (int part = 0; part < 2; part++) {
      try (StagedOutput output = StagedOutput.inFolder(folder, part(part), false, Progress.NONE)) {
        write(output, "t/k=1/part-" + part + ".csv", "old");
        write(output, "t/k=" + (part + 2) + "/part-" + part + ".csv", "old");
        output.commit();
      }
    }
    assertThrows(
        FileAlreadyExistsException.class,
        () -> StagedOutput.inFolder(folder, part(1), false, Progress.NONE));
    try (StagedOutput output = StagedOutput.inFolder(folder, part(1), true, Progress.NONE)) {
      write(output, "t/k=1/part-1.csv", "new");
      output.commit();
    }

    assertEquals(List.of("part-0.csv", "part-1.csv"), names(folder.resolve("t/k=1")));
    assertEquals("old", Files.readString(folder.resolve("t/k=1/part-0.csv")));
    assertEquals("new", Files.readString(folder.resolve("t/k=1/part-1.csv")));
    assertEquals(List.of("part-0.csv"), names(folder.resolve("t/k=2")));
    assertEquals(List.of(), names(folder.resolve("t/k=3")));
    assertEquals(List.of("t"), names(folder));
  }

  private static Claims part(int part) {
    return new Claims(
        n -> false, p -> true, java.util.Set.of("t"), n -> n.startsWith("part-" + part + "."));
  }

  @Test
  void aLinkToNothingIsRefusedAndADotIsNone() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("nothing"));
    assertThrows(
        FileAlreadyExistsException.class,
        () -> StagedOutput.inFolder(link, n -> true, true, Progress.NONE));
    try (StagedOutput output =
        StagedOutput.inFolder(folder.resolve("new/."), n -> true, false, Progress.NONE)) {
      write(output, "a.csv", "one");
      output.commit();
    }

    assertEquals(List.of("link", "new"), names(folder));
    assertEquals(List.of("a.csv"), names(folder.resolve("new")));
  }

  private static void write(StagedOutput output, String name, String text) throws IOException {
    try (var sink = output.create(name)) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      sink.write(bytes, 0, bytes.length);
    }
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return List.copyOf(new TreeSet<>(files.map(f -> f.getFileName().toString()).toList()));
    }
  }
}
