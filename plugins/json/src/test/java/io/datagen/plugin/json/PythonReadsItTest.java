package io.datagen.plugin.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.datagen.api.format.FormatPlugin;
import io.datagen.api.format.RoundTrip;
import io.datagen.api.format.SampleTable;
import io.datagen.api.schema.ColumnSchema;
import io.datagen.api.schema.ValueType;
import io.datagen.api.text.CellText;
import io.datagen.api.text.TextBuffer;
import io.datagen.api.vector.Batch;
import io.datagen.api.vector.ListVector;
import io.datagen.api.vector.StructVector;
import io.datagen.api.vector.Vector;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables of random shape and content, read by Python's json module. */
final class PythonReadsItTest {
  @TempDir Path folder = Path.of("");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void cellByCell(long seed) throws Exception {
    SampleTable table = new RandomTables(seed + 1000).table(1500);
    Path expected = Files.write(folder.resolve("expected"), expected(table));
    check(new NdjsonFormat(), Map.of(), table, expected, "lines");
    check(new JsonFormat(), Map.of("layout", "compact"), table, expected, "array");
    check(new JsonFormat(), Map.of("layout", "pretty"), table, expected, "array");
  }

  private void check(
      FormatPlugin format,
      Map<String, String> options,
      SampleTable table,
      Path expected,
      String shape)
      throws IOException, InterruptedException {
    RoundTrip trip = new RoundTrip(format, options, Optional.empty(), folder);
    trip.write(List.of(table));
    Path file = trip.artifact().resolve("t." + format.capabilities().extension());
    assertEquals("", python("compare.py", file, expected, shape), () -> shape + " " + options);
  }

  /** The rows as {@code compare.py} has them. */
  private static byte[] expected(SampleTable table) {
    Batch batch = table.batch(0, table.rows(), 0, false);
    TextBuffer out = new TextBuffer();
    for (int row = 0; row < table.rows(); row++) {
      out.append("o" + table.columns().size());
      for (int c = 0; c < table.columns().size(); c++) {
        ColumnSchema column = table.schema().columns().get(c);
        appendHex(out, " ", column.name().getBytes(StandardCharsets.UTF_8));
        append(out, column.type(), batch.column(c), row);
      }
      out.append('\n');
    }
    return out.toByteArray();
  }

  /** Appends a value behind a blank: its kind, then its text in hex or its parts. */
  private static void append(TextBuffer out, ValueType type, Vector vector, int row) {
    if (vector.validity().isNull(row)) {
      byte[] token = vector.tokens().at(row);
      if (token == null) {
        out.append(" n");
      } else {
        appendHex(out, " s", token);
      }
    } else if (type instanceof ValueType.StructType struct) {
      StructVector cell = (StructVector) vector;
      TextBuffer fields = new TextBuffer();
      int count = 0;
      for (int f = 0; f < struct.fields().size(); f++) {
        ColumnSchema field = struct.fields().get(f);
        if (cell.presence(f).isValid(row)) {
          count++;
          appendHex(fields, " ", field.name().getBytes(StandardCharsets.UTF_8));
          append(fields, field.type(), cell.fields().get(f), row);
        }
      }
      out.append(" o" + count);
      out.append(fields.toByteArray());
    } else if (type instanceof ValueType.ListType list) {
      ListVector cell = (ListVector) vector;
      int from = cell.offsets()[row];
      int to = cell.offsets()[row + 1];
      out.append(" l" + (to - from));
      for (int i = from; i < to; i++) {
        append(out, list.item().type(), cell.items(), i);
      }
    } else {
      TextBuffer text = new TextBuffer();
      CellText.append(text, type, vector, row);
      boolean number =
          type instanceof ValueType.IntegerType
              || type instanceof ValueType.DecimalType
              || type instanceof ValueType.FloatType;
      String kind = type instanceof ValueType.BooleanType ? " b" : number ? " d" : " s";
      appendHex(out, kind, text.toByteArray());
    }
  }

  private static void appendHex(TextBuffer out, String kind, byte[] text) {
    out.append(kind);
    out.append(HexFormat.of().formatHex(text));
  }

  /** Runs a script of the test resources; returns what it said, empty if all is well. */
  private static String python(String script, Path file, Path expected, String shape)
      throws IOException, InterruptedException {
    Path path = Path.of("src", "test", "resources", script);
    Process process =
        new ProcessBuilder("python3", path.toString(), file.toString(), expected.toString(), shape)
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0
        ? said
        : "python3 failed: " + said;
  }
}
