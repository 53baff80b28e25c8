package io.datagen.plugin.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.datagen.api.format.RoundTrip;
import io.datagen.api.format.SampleTable;
import io.datagen.api.schema.ColumnSchema;
import io.datagen.api.text.JsonText;
import io.datagen.api.text.TextBuffer;
import io.datagen.api.vector.Batch;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written in columns is what the engine's own text of single cells makes of each row. */
final class RowTextTest {
  @TempDir Path folder = Path.of("");

  static LongStream seeds() {
    return LongStream.range(0, 40);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyRowIsTheTextOfItsCells(long seed) throws IOException {
    SampleTable table = new RandomTables(seed).table(700);
    RoundTrip trip = new RoundTrip(new NdjsonFormat(), Map.of(), Optional.empty(), folder);
    trip.write(List.of(table), seed % 2 == 0);
    assertEquals(
        text(table),
        Files.readString(trip.artifact().resolve("t.ndjson"), StandardCharsets.UTF_8),
        () -> "seed " + seed);
    RoundTrip.Found found = trip.read(table.schema());
    assertEquals(List.of(), found.problems(), () -> "seed " + seed);
    assertEquals(table.allRows(), found.rows(), () -> "seed " + seed);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void arraysHoldTheSameRows(long seed) throws IOException {
    SampleTable table = new RandomTables(seed).table(300);
    for (String layout : List.of("compact", "pretty")) {
      RoundTrip trip =
          new RoundTrip(new JsonFormat(), Map.of("layout", layout), Optional.empty(), folder);
      trip.write(List.of(table), true);
      RoundTrip.Found found = trip.read(table.schema());
      assertEquals(List.of(), found.problems(), () -> "seed " + seed);
      assertEquals(table.allRows(), found.rows(), () -> "seed " + seed);
      if (layout.equals("compact")) {
        String rows = text(table).replaceAll("\n$", "").replace("\n", ",\n");
        assertEquals(
            rows.isEmpty() ? "[]\n" : "[\n" + rows + "\n]\n",
            Files.readString(trip.artifact().resolve("t.json"), StandardCharsets.UTF_8));
      }
    }
  }

  private static String text(SampleTable table) {
    Batch batch = table.batch(0, table.rows(), 0, false);
    TextBuffer out = new TextBuffer();
    for (int row = 0; row < table.rows(); row++) {
      for (int c = 0; c < table.columns().size(); c++) {
        ColumnSchema column = table.schema().columns().get(c);
        out.append(c == 0 ? '{' : ',');
        byte[] name = column.name().getBytes(StandardCharsets.UTF_8);
        JsonText.appendString(out, name, 0, name.length);
        out.append(':');
        JsonText.append(out, column.type(), batch.column(c), row);
      }
      out.append("}\n");
    }
    return out.toString();
  }
}
