package io.datagen.core.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Values are a contract: what stream version 1 made once, it makes for ever. A checksum a column,
 * at the first, a middle and the last rows of a table. They change only together with the stream
 * version, on purpose.
 */
class GoldenChecksumTest {
  private static final Path FOLDER = Path.of("src/test/resources/golden");
  private static final int ROWS = 500;

  @ParameterizedTest
  @CsvSource({"reference, checksums", "nested, nested", "streams, streams", "events, events"})
  void streamVersionOneMakesTheValuesItAlwaysMade(String schema, String checksums)
      throws IOException {
    Plan plan =
        Plans.of(Files.readString(FOLDER.resolve(schema + ".yaml")), "dirty", List.of(), List.of());
    List<String> lines = new ArrayList<>();
    for (TablePlan table : plan.tables()) {
      long last = table.writtenRows() - ROWS;
      for (long first : new long[] {0, last / 2, last}) {
        lines.addAll(checksums(table, first));
      }
    }
    String found = String.join("\n", lines) + "\n";
    Path written = Path.of("target/golden-" + checksums + ".txt");
    Files.writeString(written, found);

    assertEquals(
        Files.readString(FOLDER.resolve(checksums + ".txt")),
        found,
        "values have moved; what is made now is in " + written);
  }

  private static List<String> checksums(TablePlan table, long first) {
    List<List<@Nullable String>> rows = Plans.rows(table, first, ROWS);
    List<String> lines = new ArrayList<>();
    for (int c = 0; c < table.schema().columns().size(); c++) {
      CRC32C checksum = new CRC32C();
      for (List<@Nullable String> row : rows) {
        String cell = row.get(c);
        checksum.update((cell == null ? "\u0000" : cell).getBytes(StandardCharsets.UTF_8));
        checksum.update('\n');
      }
      lines.add(
          table.name()
              + "."
              + table.schema().columns().get(c).name()
              + " "
              + first
              + " "
              + Long.toHexString(checksum.getValue()));
    }
    return lines;
  }
}
