package io.datagen.core.code;

import io.datagen.api.schema.ValueType;
import io.datagen.core.column.CellContext;
import io.datagen.core.column.ColumnContext;
import io.datagen.core.column.Generator;
import io.datagen.core.kernel.Kernel;
import io.datagen.core.kernel.Places;
import java.util.Optional;

/**
 * Values of a code.
 *
 * @param describe what they are, in a few words
 */
record CodeGenerator(Code code, boolean unique, String describe) implements Generator {
  /** A column of them; empty where there are fewer than it needs, which is a fault. */
  static Optional<Generator> of(ColumnContext column, Code code, String describe) {
    boolean unique = column.constraints().distinct();
    return unique && !enough(column, code.places())
        ? Optional.empty()
        : Optional.of(
            new CodeGenerator(code, unique, describe + (unique ? ", all different" : "")));
  }

  /** Whether there are values enough for a column in which none repeats; a fault where not. */
  static boolean enough(ColumnContext column, long places) {
    if (places >= column.rows()) {
      return true;
    }
    column
        .faults()
        .add(
            column.section().node(),
            "unique needs " + column.rows() + " different values, and there are " + places);
    return false;
  }

  @Override
  public ValueType type() {
    return new ValueType.StringType();
  }

  @Override
  public Kernel kernel(CellContext cell) {
    Places places =
        unique
            ? Places.distinct(cell.stream("unique"), code.places())
            : Places.drawn(cell.stream("value"), code.places());
    return new CodeKernel(code, places, code.spreads() ? cell.stream("spread") : null);
  }
}
