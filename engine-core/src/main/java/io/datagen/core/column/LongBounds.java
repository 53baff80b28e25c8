package io.datagen.core.column;

import io.datagen.api.schema.ValueType;
import io.datagen.api.text.CellText;
import io.datagen.api.text.TextBuffer;
import io.datagen.core.source.Node;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Bounds in the unit of a type's vector: those of the column and those of its constraints,
 * whichever are narrower.
 *
 * @param min the least value, or null
 * @param max the greatest value, or null
 */
record LongBounds(@Nullable Long min, @Nullable Long max) {

  static LongBounds read(ColumnContext column, ValueType type, String minKey, String maxKey) {
    return new LongBounds(
        narrower(
            bound(column, column.section().value(minKey), type, true),
            bound(column, Optional.ofNullable(column.constraints().min()), type, true),
            true),
        narrower(
            bound(column, column.section().value(maxKey), type, false),
            bound(column, Optional.ofNullable(column.constraints().max()), type, false),
            false));
  }

  private static @Nullable Long bound(
      ColumnContext column, Optional<Node> node, ValueType type, boolean lower) {
    if (node.isEmpty()) {
      return null;
    }
    OptionalLong bound = BoundReader.of(node.get(), type, lower, column.faults());
    return bound.isPresent() ? bound.getAsLong() : null;
  }

  private static @Nullable Long narrower(@Nullable Long a, @Nullable Long b, boolean lower) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return lower ? Math.max(a, b) : Math.min(a, b);
  }

  /**
   * With the defaults that hold where values are uniform; one that a stated bound crosses gives
   * way.
   */
  LongBounds orUniform(Sampling sampling, long defaultMin, long defaultMax) {
    if (sampling.distribution() != null) {
      return this;
    }
    long low = min != null ? min : max == null ? defaultMin : Math.min(defaultMin, max);
    long high = max != null ? max : Math.max(defaultMax, low);
    return new LongBounds(low, high);
  }

  /**
   * Whether there is a value between them; a fault where not, which has them as they are written.
   */
  boolean possible(ColumnContext column, ValueType type) {
    if (min != null && max != null && min > max) {
      column
          .faults()
          .add(
              column.section().node(),
              "no value lies between min " + text(type, min) + " and max " + text(type, max));
      return false;
    }
    return true;
  }

  private static String text(ValueType type, long bound) {
    TextBuffer out = new TextBuffer();
    CellText.append(out, type, bound);
    return new String(out.bytes(), 0, out.length(), StandardCharsets.UTF_8);
  }

  /** The whole multiples of a unit between them. */
  LongBounds inUnitsOf(long unit) {
    return new LongBounds(
        min == null ? null : (Long) (-Math.floorDiv(-min, unit)),
        max == null ? null : (Long) Math.floorDiv(max, unit));
  }

  double low() {
    return min == null ? Double.NEGATIVE_INFINITY : (double) min;
  }

  double high() {
    return max == null ? Double.POSITIVE_INFINITY : (double) max;
  }

  /** How many values there are, or {@link Long#MAX_VALUE} for more than that or no bound. */
  long size() {
    if (min == null || max == null) {
      return Long.MAX_VALUE;
    }
    long size = max - min + 1;
    return size <= 0 ? Long.MAX_VALUE : size;
  }
}
