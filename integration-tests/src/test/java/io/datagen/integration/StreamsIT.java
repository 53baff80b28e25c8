package io.datagen.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Event streams: the format for them alone, real time, damage, and the middle of billions. */
class StreamsIT {
  private static final Path CLICKS = Schemas.file("streams/clickstream.yaml");
  private static final String BIG =
      "{\"dataset\": \"d\", \"streams\": {\"s\": {\"rows\": \"50B\", \"rate\": 20}}}";

  @TempDir Path folder;

  private Outcome run(Object... arguments) {
    return Datagen.in(folder).quick().run(arguments);
  }

  private Path big() {
    return Schemas.write(folder, "big.json", BIG);
  }

  @Test
  void theFormatOfEventsWritesStreamsOnly() throws IOException {
    Path out = folder.resolve("out");
    for (String verb : List.of("generate", "validate")) {
      run(verb, "--schema", CLICKS, "--format", "event_stream", "--out", out).expect(0);
    }
    try (Stream<Path> files = Files.list(out)) {
      assertEquals(
          List.of("clicks.ndjson", "impressions.ndjson", "manifest.json", "validation_report.json"),
          files.map(f -> f.getFileName().toString()).sorted().toList());
    }
  }

  @Test
  void tablesAreNothingForIt() {
    Path tables = Schemas.file("minimal/one_table.yaml");
    Outcome none = run("generate", "--schema", tables, "--format", "event_stream", "--out", "out");
    assertTrue(none.expect(2).err().contains("the schema has none"), none::toString);
    Outcome table =
        run(
            "generate",
            "--schema",
            CLICKS,
            "--format",
            "event_stream",
            "--tables",
            "users",
            "--out",
            "out");
    assertTrue(table.expect(2).err().contains("'users' is a table"), table::toString);
    Outcome described = run("describe", "--schema", tables, "--format", "event_stream");
    assertTrue(described.expect(0).out().contains("the schema has none"), described::toString);
  }

  @Test
  void realTimeIsForOneStreamOfEvents() {
    Outcome csv =
        run("generate", "--schema", CLICKS, "--format", "csv", "--pace", "1x", "--out", "out");
    assertTrue(csv.expect(2).err().contains("--pace is for"), csv::toString);
    Outcome two =
        run(
            "generate",
            "--schema",
            CLICKS,
            "--format",
            "event_stream",
            "--pace",
            "1x",
            "--out",
            "out");
    assertTrue(two.expect(2).err().contains("choose it with --tables"), two::toString);
    Outcome word =
        run(
            "generate",
            "--schema",
            big(),
            "--format",
            "event_stream",
            "--pace",
            "slow",
            "--out",
            "out");
    assertTrue(word.expect(2).err().contains("such as 1x"), word::toString);
  }

  @Test
  void anEventIsThroughThePipeBeforeTheNextIsDue() {
    // Without a flush each, thousands would gather first, which takes minutes.
    Outcome head =
        Datagen.in(folder)
            .quick()
            .shell(
                "\"$@\" | head -n 5",
                "generate",
                "--schema",
                big(),
                "--format",
                "event_stream",
                "--pace",
                "20/s",
                "--out",
                "-");
    assertEquals(5, head.expect(0).out().lines().count(), head::toString);
  }

  @Test
  void controlCEndsRealTime() throws IOException {
    Path target = Files.createDirectory(folder.resolve("target"));
    Outcome outcome =
        Datagen.in(folder)
            .under(
                "interrupt.py",
                target,
                "generate",
                "--schema",
                big(),
                "--format",
                "event_stream",
                "--pace",
                "20000/s",
                "--out",
                target.resolve("out"))
            .expect(0);
    assertEquals("130", outcome.out().strip(), outcome::toString);
    try (Stream<Path> left = Files.list(target)) {
      assertEquals(List.of(), left.toList());
    }
  }

  @Test
  void pacedAndUnpacedAreTheSameBytes() {
    List<Object> arguments =
        new ArrayList<>(
            List.of(
                "generate",
                "--schema",
                big(),
                "--format",
                "event_stream",
                "--range",
                "25000000000..25000005000",
                "--out",
                "-"));
    String all = run(arguments.toArray()).expect(0).out();
    arguments.addAll(List.of("--pace", "1000000/s"));

    assertEquals(5000, all.lines().count());
    assertEquals(all, run(arguments.toArray()).expect(0).out());
  }

  @Test
  void eventsThatWereSwappedOrChangedAreFoundInTheFile() throws IOException {
    Path out = folder.resolve("csv");
    run("generate", "--schema", CLICKS, "--format", "csv", "--profile", "fast", "--out", out)
        .expect(0);
    Path file = out.resolve("clicks.csv");
    List<String> lines = Files.readAllLines(file);
    List<String> damaged = new ArrayList<>(lines);
    // Further apart than any delay.
    Collections.swap(damaged, 5000, 9000);
    Files.write(file, damaged);
    assertTrue(failed(out).contains("event_order:clicks"));

    damaged = new ArrayList<>(lines);
    String[] cells = damaged.get(7000).split(",", -1);
    cells[3] = "1";
    damaged.set(7000, String.join(",", Arrays.asList(cells)));
    Files.write(file, damaged);
    String session = failed(out);
    assertTrue(session.contains("sessions:clicks") && session.contains("replay:clicks"), session);

    cells = lines.get(7000).split(",", -1);
    cells[4] = "";
    damaged.set(7000, String.join(",", Arrays.asList(cells)));
    Files.write(file, damaged);
    assertTrue(failed(out).contains("required_keys:clicks"));
  }

  private String failed(Path out) {
    return run("validate", "--schema", CLICKS, "--format", "csv", "--out", out).expect(1).out();
  }
}
