package io.datagen.plugin.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.datagen.api.format.CellValues;
import io.datagen.api.format.SampleValues;
import io.datagen.api.schema.ColumnSchema;
import io.datagen.api.schema.ValueType;
import io.datagen.api.text.CellText;
import io.datagen.api.text.TextBuffer;
import io.datagen.api.vector.Vector;
import io.datagen.api.vector.Vectors;
import io.datagen.plugin.sqlite.file.StoredColumn;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Columns read all at once are what they are row by row. */
final class CellReaderTest {
  private static final List<Double> REALS =
      List.of(0.0, -0.0, 1.5, 12.505, 0.07, 1e300, Double.POSITIVE_INFINITY, -9.007199254740992E15);

  static Stream<ValueType> types() {
    return SampleValues.flatTypes().stream();
  }

  /** A null behind the others is what makes a reader go row by row. */
  @ParameterizedTest
  @MethodSource("types")
  void allAtOnceIsAsRowByRow(ValueType type) {
    SplittableRandom random = new SplittableRandom(7);
    for (String declared : List.of("TEXT", "INTEGER", "REAL", "BLOB", "DATE")) {
      for (byte kind :
          List.of(StoredColumn.INTEGER, StoredColumn.REAL, StoredColumn.TEXT, StoredColumn.BLOB)) {
        for (int time = 0; time < 40; time++) {
          int rows = 1 + random.nextInt(12);
          StoredColumn cells = new StoredColumn(rows + 1);
          fill(cells, rows, kind, type, random);
          List<@Nullable Object> atOnce = read(cells, rows, type, declared);
          cells.set(rows, StoredColumn.NULL);
          List<@Nullable Object> byRow = read(cells, rows + 1, type, declared);
          assertEquals(byRow.subList(0, rows), atOnce);
        }
      }
    }
  }

  private static List<@Nullable Object> read(
      StoredColumn cells, int rows, ValueType type, String declared) {
    ColumnSchema column = new ColumnSchema("v", type, true, false, false, declared, null);
    Vector vector = Vectors.of(type);
    CellReader.of(ColumnDesign.of(column, declared, false)).read(cells, rows, vector);
    List<@Nullable Object> values = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      byte[] token = vector.tokens().at(row);
      values.add(
          token == null
              ? CellValues.get(vector, type, row)
              : new CellValues.Token(HexFormat.of().formatHex(token)));
    }
    return values;
  }

  /** Cells nearly all of which are values of the type, where the kind has any. */
  private static void fill(
      StoredColumn cells, int rows, byte kind, ValueType type, SplittableRandom random) {
    TextBuffer bytes = new TextBuffer();
    boolean strange = random.nextInt(3) == 0;
    for (int row = 0; row < rows; row++) {
      boolean other = strange && random.nextInt(4) == 0;
      switch (kind) {
        case StoredColumn.INTEGER ->
            cells.setNumber(row, kind, other ? random.nextLong() : random.nextInt(2));
        case StoredColumn.REAL ->
            cells.setNumber(
                row,
                kind,
                Double.doubleToRawLongBits(
                    other ? REALS.get(random.nextInt(REALS.size())) : random.nextInt(99) / 4.0));
        default -> {
          int start = bytes.length();
          bytes.append(other ? strange(random) : text(type, random));
          cells.setBytes(row, kind, start, bytes.length());
        }
      }
    }
    cells.setBytes(bytes.bytes());
  }

  private static byte[] strange(SplittableRandom random) {
    return switch (random.nextInt(4)) {
      case 0 -> new byte[0];
      case 1 -> new byte[] {'a', (byte) 0xff, 'b'};
      case 2 -> new byte[] {(byte) 0xc3};
      default -> "no such value".getBytes(StandardCharsets.UTF_8);
    };
  }

  private static byte[] text(ValueType type, SplittableRandom random) {
    List<Object> values = SampleValues.of(type);
    Vector vector = Vectors.of(type);
    Object value = values.get(random.nextInt(Math.min(values.size(), 40)));
    CellValues.fill(vector, type, List.of(value));
    TextBuffer text = new TextBuffer();
    CellText.append(text, type, vector, 0);
    return text.toByteArray();
  }
}
