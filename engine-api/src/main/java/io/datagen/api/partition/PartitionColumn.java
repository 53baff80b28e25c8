package io.datagen.api.partition;

import io.datagen.api.schema.ColumnSchema;
import io.datagen.api.text.DoubleParser;
import io.datagen.api.text.LongParser;
import io.datagen.api.vector.BytesVector;
import io.datagen.api.vector.DoubleVector;
import io.datagen.api.vector.LongVector;
import io.datagen.api.vector.Vector;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A column that has one value in the whole of a file: that of a partition, or null. */
public final class PartitionColumn {
  private PartitionColumn() {}

  /** Makes all rows null. */
  public static void fillNull(Vector vector) {
    for (int row = 0; row < vector.size(); row++) {
      vector.validity().setNull(row);
    }
    if (vector instanceof BytesVector strings) {
      Arrays.fill(strings.offsets(), 0, vector.size() + 1, 0);
    }
  }

  /** Fills all rows with the value of a directory {@code key=value}. */
  public static void fill(ColumnSchema column, String directory, Vector vector) {
    String name = directory.substring(directory.indexOf('=') + 1);
    if (name.equals(HivePath.NULL)) {
      fillNull(vector);
      return;
    }
    byte[] text = HivePath.unescape(name);
    int rows = vector.size();
    if (vector instanceof BytesVector strings) {
      byte[] bytes = strings.ensure(Math.multiplyExact(rows, text.length));
      for (int row = 0; row < rows; row++) {
        System.arraycopy(text, 0, bytes, row * text.length, text.length);
        strings.offsets()[row + 1] = (row + 1) * text.length;
      }
    } else if (!fillNumbers(column, text, vector)) {
      // Made UTF-8, as tokens are.
      byte[] token = new String(text, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);
      for (int row = 0; row < rows; row++) {
        vector.validity().setNull(row);
        vector.tokens().add(row, token);
      }
    }
  }

  private static boolean fillNumbers(ColumnSchema column, byte[] text, Vector vector) {
    if (vector instanceof DoubleVector doubles) {
      DoubleParser parser = new DoubleParser();
      boolean parsed = parser.parse(text, 0, text.length);
      Arrays.fill(doubles.values(), 0, vector.size(), parser.value());
      return parsed;
    }
    LongParser parser = LongParser.of(column.type());
    boolean parsed = parser.parse(text, 0, text.length);
    Arrays.fill(((LongVector) vector).values(), 0, vector.size(), parser.value());
    return parsed;
  }
}
