package io.datagen.plugin.parquet;

import io.datagen.api.text.ByteWords;
import java.util.Arrays;
import java.util.Optional;
import org.apache.parquet.format.LogicalType;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.Type;

/**
 * The bounds of pages that were read, in the order that the file's type has; none for types whose
 * order is another one. A number is here in eight bytes, a float as the double it is.
 */
final class PageBounds {
  private final Type type;
  private final boolean ordered;

  PageBounds(FileNode leaf) {
    type = leaf.element().getType();
    ordered = isOrdered(leaf);
  }

  private static boolean isOrdered(FileNode leaf) {
    SchemaElement element = leaf.element();
    if (element.getType() == Type.INT96) {
      return false;
    }
    if (leaf.logical().isEmpty()) {
      // Intervals have no order.
      return !element.isSetConverted_type();
    }
    LogicalType logical = leaf.logical().get();
    if (PageValues.isNumber(element.getType())) {
      return !logical.isSetINTEGER() || logical.getINTEGER().isIsSigned();
    }
    return logical.isSetSTRING()
        || logical.isSetUUID()
        || logical.isSetENUM()
        || logical.isSetJSON()
        || logical.isSetBSON();
  }

  /** Whether bounds of this type are known at all. */
  boolean isOrdered() {
    return ordered;
  }

  /** Whether bounds are one value and no other: the two zeros of floats are not. */
  boolean isExact() {
    return ordered && !isFloating();
  }

  private boolean isFloating() {
    return type == Type.DOUBLE || type == Type.FLOAT;
  }

  private Physical physical() {
    return isFloating()
        ? Physical.DOUBLE
        : PageValues.isNumber(type) ? Physical.INT64 : Physical.BYTES;
  }

  Bounds union(Bounds one, Bounds other) {
    return one.union(physical(), other);
  }

  /** The bounds of a page's values, if it has any. */
  Optional<Bounds> of(PageValues values) {
    if (!ordered || values.count == 0) {
      return Optional.empty();
    }
    return Optional.of(values.isNumeric() ? numbers(values) : strings(values));
  }

  private Bounds numbers(PageValues values) {
    long least = values.longs[0];
    long most = least;
    if (!isFloating()) {
      for (int i = 1; i < values.count; i++) {
        least = Math.min(least, values.longs[i]);
        most = Math.max(most, values.longs[i]);
      }
      return new Bounds(Order.plain(Physical.INT64, least), Order.plain(Physical.INT64, most));
    }
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < values.count; i++) {
      double value = Double.longBitsToDouble(values.longs[i]);
      if (!Double.isNaN(value)) {
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
    }
    return new Bounds(
        Order.plain(Physical.INT64, Double.doubleToRawLongBits(low)),
        Order.plain(Physical.INT64, Double.doubleToRawLongBits(high)));
  }

  private static Bounds strings(PageValues values) {
    int least = 0;
    int most = 0;
    for (int i = 1; i < values.count; i++) {
      if (compare(values, i, least) < 0) {
        least = i;
      }
      if (compare(values, i, most) > 0) {
        most = i;
      }
    }
    return new Bounds(bytes(values, least), bytes(values, most));
  }

  private static int compare(PageValues values, int one, int other) {
    return Arrays.compareUnsigned(
        values.bytes,
        values.starts[one],
        values.ends[one],
        values.bytes,
        values.starts[other],
        values.ends[other]);
  }

  private static byte[] bytes(PageValues values, int at) {
    return Arrays.copyOfRange(values.bytes, values.starts[at], values.ends[at]);
  }

  /** Whether bounds as a file states them enclose what was found. */
  boolean enclose(byte[] least, byte[] most, Bounds found) {
    int width = width();
    if (width > 0 && (least.length != width || most.length != width)) {
      return false;
    }
    byte[] low = wide(least);
    byte[] high = wide(most);
    if (isFloating()) {
      // By value: a file may put either zero first.
      return number(low) <= number(found.least()) && number(high) >= number(found.most());
    }
    return Order.compare(physical(), low, found.least()) <= 0
        && Order.compare(physical(), high, found.most()) >= 0;
  }

  private static double number(byte[] plain) {
    return Double.longBitsToDouble(ByteWords.getLong(plain, 0));
  }

  /** Bytes of a stated bound, 0 for strings. */
  private int width() {
    return switch (type) {
      case BOOLEAN -> 1;
      case INT32, FLOAT -> 4;
      case INT64, DOUBLE -> 8;
      default -> 0;
    };
  }

  private byte[] wide(byte[] stated) {
    return switch (type) {
      case BOOLEAN -> Order.plain(Physical.INT64, stated[0]);
      case INT32 -> Order.plain(Physical.INT64, ByteWords.getInt(stated, 0));
      case FLOAT ->
          Order.plain(
              Physical.INT64,
              Double.doubleToRawLongBits(Float.intBitsToFloat(ByteWords.getInt(stated, 0))));
      default -> stated;
    };
  }

  /** Exact bounds as a file has to state them. */
  Bounds asStated(Bounds found) {
    int width = width();
    return width == 0
        ? found
        : new Bounds(Arrays.copyOf(found.least(), width), Arrays.copyOf(found.most(), width));
  }
}
