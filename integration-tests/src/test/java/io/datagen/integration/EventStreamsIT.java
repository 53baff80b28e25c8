package io.datagen.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Event streams as others see them. */
class EventStreamsIT {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "short_form,events",
    "clickstream,clicks",
    "clickstream,impressions",
    "telemetry,readings",
  })
  void everyPromiseOfTheSchemaIsKept(String schema, String stream) {
    Path file = Schemas.file("streams/" + schema + ".yaml");
    run("generate", file, "event_stream", folder.resolve("out"), "--profile", "fast");
    Path written = folder.resolve("out").resolve(stream + ".ndjson");
    Judges.accept("judge_events.py", Schemas.asJson(file, folder), stream, written);
    run("validate", file, "event_stream", folder.resolve("out"));
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void aStreamIsATableInEveryFormat(Format format) {
    Path file = Schemas.file("streams/clickstream.yaml");
    run("generate", file, format.option(), format.in(folder));
    run("validate", file, format.option(), format.in(folder));
  }

  @ParameterizedTest
  @ValueSource(strings = {"reordered", "user", "gap", "type"})
  void damageToAStreamIsFound(String damage) throws IOException {
    Path file = Schemas.file("streams/clickstream.yaml");
    Path out = folder.resolve("out");
    run("generate", file, "event_stream", out, "--profile", "fast");
    Path clicks = out.resolve("clicks.ndjson");
    List<String> lines = new ArrayList<>(Files.readAllLines(clicks));
    String line = lines.get(1000);
    switch (damage) {
      case "reordered" -> lines.add(10, lines.remove(9000));
      case "user" ->
          lines.set(
              1000,
              line.replaceFirst(
                  "\"user_id\":\"[^\"]*\"",
                  "\"user_id\":\"00000000-0000-4000-8000-000000000000\""));
      case "gap" -> lines.set(1000, line.replaceFirst("T\\d\\d:", "T23:"));
      default ->
          lines.set(1000, line.replaceFirst("\"event_type\":\"\\w+\"", "\"event_type\":\"x\""));
    }
    Files.write(clicks, lines);
    Outcome found =
        Datagen.in(folder)
            .quick()
            .run("validate", "--schema", file, "--format", "event_stream", "--out", out);
    found.expect(1);
    assertTrue(found.out().contains("clicks"), found::toString);
  }

  /** Event ten billion costs what the first one does, and is the same wherever the range starts. */
  @Test
  void aStreamOfFiftyBillionStartsAtItsMiddle() {
    Path schema =
        Schemas.write(
            folder,
            "big.json",
            "{\"dataset\": \"big\", \"streams\": {\"e\": {\"rows\": \"50B\", \"rate\": 1000000}}}");
    String whole = range(schema, "24999999990..25000004200");
    String part = range(schema, "25000000000..25000000003");
    assertTrue(whole.contains(part), part);
    assertEquals(3, part.lines().count());
  }

  private String range(Path schema, String range) {
    return Datagen.in(folder)
        .quick()
        .run(
            "generate",
            "--schema",
            schema,
            "--format",
            "event_stream",
            "--out",
            "-",
            "--range",
            range)
        .expect(0)
        .out();
  }

  private void run(String verb, Path schema, String format, Path out, Object... options) {
    List<Object> command =
        new ArrayList<>(List.of(verb, "--schema", schema, "--format", format, "--out", out));
    command.addAll(List.of(options));
    Datagen.in(folder).quick().run(command.toArray()).expect(0);
  }
}
