package io.datagen.integration;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where output can't go, or is there already. */
class OutputsIT {
  private static final Path TINY = Schemas.file("retail/tiny.yaml");
  private static final Path SMALL = Schemas.file("retail/small.yaml");

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(Format.class)
  void anExistingOutputIsNotTouchedWithoutOverwrite(Format format) throws IOException {
    generate(format, TINY, format.in(folder)).expect(0);
    Map<String, byte[]> before = snapshot();
    Outcome second = generate(format, TINY, format.in(folder), "--seed", 5);
    assertNotZeroWithOneSentence(second, "--overwrite");
    unchanged(before);
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void overwriteReplacesTheOutput(Format format) {
    generate(format, TINY, format.in(folder)).expect(0);
    Map<String, String> before = format.content(format.in(folder));
    generate(format, TINY, format.in(folder), "--seed", 5, "--overwrite").expect(0);
    assertFalse(before.equals(format.content(format.in(folder))));
    Judges.accept(
        "judge_dataset.py",
        Schemas.asJson(TINY, folder),
        format.option(),
        format.forJudges(format.in(folder)),
        "dirty");
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void anUnwritableDirectoryIsAnOutputFailure(Format format) throws IOException {
    Path locked = Files.createDirectory(folder.resolve("locked"));
    Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("r-xr-xr-x"));
    // Permissions don't bind root; a place that is a file does.
    Path target =
        Files.isWritable(locked)
            ? Files.writeString(folder.resolve("file"), "").resolve("below")
            : locked;
    Outcome outcome = generate(format, TINY, format.in(target)).expect(4);
    assertEquals(1, outcome.err().strip().lines().count(), outcome::toString);
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void aFullDiskIsAnOutputFailureThatLeavesNothing(Format format) throws IOException {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    mount(disk);
    try {
      Outcome outcome = generate(format, SMALL, format.in(disk), "--scale", 3).expect(4);
      assertEquals(1, outcome.err().strip().lines().count(), outcome::toString);
      assertEquals(List.of(), list(disk));
    } finally {
      Processes.run(folder, Map.of(), List.of("umount", disk.toString()));
    }
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void aFullDiskLosesNothingThatIsToBeOverwritten(Format format) throws IOException {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    mount(disk);
    try {
      generate(format, TINY, format.in(disk)).expect(0);
      Map<String, String> before = format.content(format.in(disk));
      generate(format, SMALL, format.in(disk), "--scale", 3, "--overwrite").expect(4);
      assertEquals(before, format.content(format.in(disk)));
    } finally {
      Processes.run(folder, Map.of(), List.of("umount", disk.toString()));
    }
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void aFileSizeLimitIsAnOutputFailureThatLeavesNothing(Format format) throws IOException {
    Path target = Files.createDirectory(folder.resolve("limited"));
    Datagen.in(folder)
        .quick()
        .shell(
            "ulimit -f 400; exec \"$@\"",
            "generate",
            "--schema",
            SMALL,
            "--scale",
            3,
            "--format",
            format.option(),
            "--out",
            format.in(target))
        .expect(4);
    assertEquals(List.of(), list(target));
  }

  @Test
  void aTableGoesToStandardOutput() throws IOException {
    Outcome outcome = toStandardOutput("\"$@\"");
    generate(Format.CSV, SMALL, folder.resolve("out")).expect(0);
    assertEquals(Files.readString(folder.resolve("out/orders.csv")), outcome.expect(0).out());
  }

  @Test
  void aTableGoesThroughAPipe() {
    Outcome piped = toStandardOutput("\"$@\" | wc -l; exit ${PIPESTATUS[0]}").expect(0);
    assertEquals("18001", piped.out().strip());
    toStandardOutput("\"$@\" > /dev/null").expect(0);
  }

  @Test
  void aClosedPipeEndsTheRunQuietly() {
    Outcome outcome = toStandardOutput("\"$@\" | head -n 2; exit ${PIPESTATUS[0]}");
    assertEquals(2, outcome.out().lines().count(), outcome::toString);
    assertEquals("", outcome.expect(0).err());
  }

  @Test
  void aFullStandardOutputIsAnOutputFailure() {
    Assumptions.assumeTrue(Files.exists(Path.of("/dev/full")));
    toStandardOutput("\"$@\" > /dev/full").expect(4);
  }

  @Test
  void aTableThatIsShownMayBeCutShort() {
    Object[] preview = {"preview", "--schema", SMALL, "--table", "orders", "--rows", 18000};
    Outcome cut =
        Datagen.in(folder).quick().shell("\"$@\" | head -n 2; exit ${PIPESTATUS[0]}", preview);
    assertEquals("", cut.expect(0).err());
    Assumptions.assumeTrue(Files.exists(Path.of("/dev/full")));
    Datagen.in(folder).quick().shell("\"$@\" > /dev/full", preview).expect(4);
  }

  @Test
  void aRangeBehindEveryTablesEndIsAFault() throws IOException {
    Path out = folder.resolve("out");
    Outcome behind = generate(Format.CSV, SMALL, out, "--range", "42000..42010").expect(2);
    assertTrue(behind.err().contains("order_items has the rows 0 to 41999"), behind::toString);
    assertFalse(Files.exists(out));
    generate(Format.CSV, SMALL, out, "--range", "41999..42010").expect(0);
    assertEquals(2, Files.readAllLines(out.resolve("order_items.csv")).size());
    assertEquals(1, Files.readAllLines(out.resolve("orders.csv")).size());
  }

  @Test
  void aFormatWithoutFoldersOfPartitionsSaysSo() {
    Path parted = Schemas.file("minimal/partitioned.yaml");
    Outcome json = generate(Format.JSON, parted, folder.resolve("json")).expect(0);
    assertTrue(json.err().contains("json writes one file"), json::toString);
    assertEquals("", generate(Format.CSV, parted, folder.resolve("csv")).expect(0).err());
  }

  @Test
  void aFolderWithAFilesNameIsNoTable() throws IOException {
    Path out = folder.resolve("out");
    generate(Format.CSV, TINY, out).expect(0);
    Files.delete(out.resolve("orders.csv"));
    Files.createDirectory(out.resolve("orders.csv"));
    Outcome outcome =
        Datagen.in(folder)
            .quick()
            .run("validate", "--schema", TINY, "--format", "csv", "--out", out)
            .expect(4);
    assertTrue(outcome.out().contains("orders.csv: is a folder"), outcome::toString);
  }

  private Outcome toStandardOutput(String script) {
    return Datagen.in(folder)
        .quick()
        .shell(
            script,
            "generate",
            "--schema",
            SMALL,
            "--format",
            "csv",
            "--tables",
            "orders",
            "--out",
            "-");
  }

  private Outcome generate(Format format, Path schema, Path out, Object... options) {
    Object[] command = {"generate", "--schema", schema, "--format", format.option(), "--out", out};
    return Datagen.in(folder)
        .quick()
        .run(Stream.concat(Stream.of(command), Stream.of(options)).toArray());
  }

  private static void assertNotZeroWithOneSentence(Outcome outcome, String word) {
    assertTrue(outcome.exit() == 2 || outcome.exit() == 4, outcome::toString);
    assertTrue(outcome.err().contains(word), outcome::toString);
    assertEquals(1, outcome.err().strip().lines().count(), outcome::toString);
  }

  private void mount(Path disk) {
    Outcome outcome =
        Processes.run(
            folder,
            Map.of(),
            List.of("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk.toString()));
    Assumptions.assumeTrue(outcome.exit() == 0, "no right to mount a small disk");
  }

  private Map<String, byte[]> snapshot() throws IOException {
    Map<String, byte[]> files = new java.util.TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    return files;
  }

  private void unchanged(Map<String, byte[]> before) throws IOException {
    Map<String, byte[]> after = snapshot();
    assertEquals(before.keySet(), after.keySet());
    before.forEach((name, bytes) -> assertArrayEquals(bytes, after.get(name), name));
  }

  private static List<Path> list(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.toList();
    }
  }
}
