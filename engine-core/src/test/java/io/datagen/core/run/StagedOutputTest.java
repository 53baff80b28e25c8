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
