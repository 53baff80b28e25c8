package io.datagen.plugin.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.datagen.api.format.FormatSettings;
import io.datagen.api.schema.ColumnSchema;
import io.datagen.api.schema.TableSchema;
import io.datagen.api.schema.ValueType;
import io.datagen.api.text.TextBuffer;
import io.datagen.api.vector.Batch;
import io.datagen.api.vector.Dictionary;
import io.datagen.api.vector.DictionaryVector;
import io.datagen.api.vector.DoubleVector;
import io.datagen.api.vector.Vector;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Below a null may lie anything, a code of no dictionary, too. */
final class NullCellsTest {
  private static final ValueType STRING = new ValueType.StringType();

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 2, Integer.MIN_VALUE, Integer.MAX_VALUE})
  void codesBelowNullsMayBeAnything(int code) {
    DictionaryVector codes = new DictionaryVector();
    codes.reset(3);
    codes.setDictionary(Dictionary.of(List.of("a", "b")));
    Arrays.setAll(codes.codes(), i -> i == 1 ? code : 1);
    codes.validity().setNull(1);
    assertEquals("b\n-\nb\n", written(STRING, codes, "minimal"));
    assertEquals("\"b\"\n-\n\"b\"\n", written(STRING, codes, "all"));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, Double.NaN, Double.NEGATIVE_INFINITY, Double.MIN_VALUE})
  void doublesBelowNullsMayBeAnything(double value) {
    DoubleVector doubles = new DoubleVector();
    doubles.reset(3);
    Arrays.setAll(doubles.values(), i -> i == 1 ? value : 1.5);
    doubles.validity().setNull(1);
    assertEquals("1.5\n-\n1.5\n", written(new ValueType.FloatType(-1), doubles, "minimal"));
    assertEquals("\"1.5\"\n-\n\"1.5\"\n", written(new ValueType.FloatType(-1), doubles, "all"));
  }

  private static String written(ValueType type, Vector vector, String style) {
    TableSchema table =
        new TableSchema(
            "t",
            List.of(ColumnSchema.of("s", type, true)),
            3,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            null);
    Batch batch = new Batch(table, List.of(vector));
    batch.setRows(0, 3);
    FormatSettings settings =
        FormatSettings.of(
            Dialect.OPTIONS, Map.of("null_text", "-", "quote_style", style), Optional.empty());
    TextBuffer out = new TextBuffer();
    new CsvLines(Dialect.of(settings))
        .newEncoder(table, new int[] {0})
        .write(batch, (slots, row, count) -> slots.drain(count, out));
    return new String(out.toByteArray(), StandardCharsets.UTF_8);
  }
}
