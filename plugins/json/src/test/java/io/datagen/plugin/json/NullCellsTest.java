package io.datagen.plugin.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.datagen.api.schema.ColumnSchema;
import io.datagen.api.schema.TableSchema;
import io.datagen.api.schema.ValueType;
import io.datagen.api.text.TextBuffer;
import io.datagen.api.vector.Batch;
import io.datagen.api.vector.Dictionary;
import io.datagen.api.vector.DictionaryVector;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Below a null may lie anything, a code of no dictionary, too. */
final class NullCellsTest {
  @ParameterizedTest
  @ValueSource(ints = {0, -1, 2, Integer.MIN_VALUE, Integer.MAX_VALUE})
  void codesBelowNullsMayBeAnything(int code) {
    TableSchema table =
        new TableSchema(
            "t",
            List.of(ColumnSchema.of("s", new ValueType.StringType(), true)),
            3,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            null);
    DictionaryVector codes = new DictionaryVector();
    codes.reset(3);
    codes.setDictionary(Dictionary.of(List.of("a", "b")));
    Arrays.setAll(codes.codes(), i -> i == 1 ? code : 1);
    codes.validity().setNull(1);
    Batch batch = new Batch(table, List.of(codes));
    batch.setRows(0, 3);
    TextBuffer out = new TextBuffer();
    new PlainLines()
        .newEncoder(table, new int[] {0})
        .write(batch, (slots, row, count) -> slots.drain(count, out));
    assertEquals(
        "{\"s\":\"b\"}\n{\"s\":null}\n{\"s\":\"b\"}\n",
        new String(out.toByteArray(), StandardCharsets.UTF_8));
  }
}
