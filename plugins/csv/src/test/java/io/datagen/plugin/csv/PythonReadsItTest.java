package io.datagen.plugin.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.datagen.api.format.RoundTrip;
import io.datagen.api.format.SampleTable;
import io.datagen.api.format.SampleValues;
import io.datagen.api.schema.ColumnSchema;
import io.datagen.api.schema.TableSchema;
import io.datagen.api.schema.ValueType;
import io.datagen.api.text.CellText;
import io.datagen.api.text.TextBuffer;
import io.datagen.api.vector.Batch;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables of random shape and content, in random dialects, read by Python's csv module. */
final class PythonReadsItTest {
  private static final String ALPHABET = "ab,;|\t\"\"\r\n '\\é漢 0";

  @TempDir Path folder = Path.of("");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void cellByCell(long seed) throws Exception {
    SplittableRandom random = new SplittableRandom(seed);
    SampleTable table = table(random);
    String delimiter = pick(random, ",", ";", "|", "\t");
    Map<String, String> options =
        Map.of(
            "delimiter", delimiter,
            "quote_style", pick(random, "minimal", "all", "non_numeric"),
            "line_end", pick(random, "lf", "crlf"));
    RoundTrip trip = new RoundTrip(new CsvFormat(), options, Optional.empty(), folder);
    trip.write(List.of(table));
    assertEquals(table.allRows(), trip.read(table.schema()).rows(), () -> "seed " + seed);
    Path expected = Files.write(folder.resolve("expected"), hex(table));
    assertEquals(
        "",
        python("compare.py", trip.artifact().resolve("t.csv"), expected, delimiter),
        () -> "seed " + seed + ", " + options);
  }

  private static String pick(SplittableRandom random, String... values) {
    return values[random.nextInt(values.length)];
  }

  private static SampleTable table(SplittableRandom random) {
    int rows = random.nextInt(3000);
    List<ColumnSchema> columns = new ArrayList<>();
    List<List<@Nullable Object>> cells = new ArrayList<>();
    for (int c = random.nextInt(1, 12); c > 0; c--) {
      ValueType type =
          random.nextBoolean()
              ? new ValueType.StringType()
              : SampleValues.flatTypes().get(random.nextInt(16));
      int nulls = random.nextInt(50);
      List<@Nullable Object> column = new ArrayList<>();
      for (int row = 0; row < rows; row++) {
        column.add(random.nextInt(100) < nulls ? null : value(type, random));
      }
      columns.add(ColumnSchema.of(word(random) + c, type, true));
      cells.add(column);
    }
    return new SampleTable(TableSchema.of("t", columns, rows), cells);
  }

  private static Object value(ValueType type, SplittableRandom random) {
    List<Object> samples = SampleValues.of(type);
    return type instanceof ValueType.StringType && random.nextInt(20) > 0
        ? word(random)
        : samples.get(random.nextInt(Math.min(samples.size(), 35)));
  }

  private static String word(SplittableRandom random) {
    StringBuilder word = new StringBuilder();
    for (int i = random.nextInt(20); i > 0; i--) {
      word.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return word.toString();
  }

  /** The header and the cells' texts, as {@code compare.py} has them. */
  private static byte[] hex(SampleTable table) {
    HexFormat hex = HexFormat.of();
    StringBuilder lines = new StringBuilder();
    for (ColumnSchema column : table.schema().columns()) {
      lines.append(' ').append(hex.formatHex(column.name().getBytes(StandardCharsets.UTF_8)));
    }
    lines.append('\n');
    Batch batch = table.batch(0, table.rows(), 0, false);
    TextBuffer text = new TextBuffer();
    for (int row = 0; row < table.rows(); row++) {
      for (int c = 0; c < table.columns().size(); c++) {
        text.clear();
        CellText.append(text, table.schema().columns().get(c).type(), batch.column(c), row);
        lines.append(' ').append(hex.formatHex(text.toByteArray()));
      }
      lines.append('\n');
    }
    return lines.toString().getBytes(StandardCharsets.US_ASCII);
  }

  /** Runs a script of the test resources; returns what it said, empty if all is well. */
  private static String python(String script, Path file, Path expected, String delimiter)
      throws IOException, InterruptedException {
    Path path = Path.of("src", "test", "resources", script);
    Process process =
        new ProcessBuilder(
                "python3", path.toString(), file.toString(), expected.toString(), delimiter)
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0
        ? said
        : "python3 failed: " + said;
  }
}
