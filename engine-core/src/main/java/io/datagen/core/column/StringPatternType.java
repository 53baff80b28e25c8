package io.datagen.core.column;

import io.datagen.api.schema.ValueType;
import io.datagen.core.kernel.Kernel;
import io.datagen.core.language.Key;
import io.datagen.core.language.Kind;
import java.util.List;
import java.util.Optional;

/** {@code string_pattern}: a prefix and the zero-padded row number, counted from 1. */
final class StringPatternType implements ColumnType {
  private static final int MAX_WIDTH = 1000;

  @Override
  public String name() {
    return "string_pattern";
  }

  @Override
  public String summary() {
    return "A prefix and the zero-padded number of the row, the first being 1.";
  }

  @Override
  public List<Key> keys() {
    return List.of(
        Key.of("prefix", Kind.TEXT, "What stands before the number.").standard("item"),
        Key.of("width", Kind.integer(0, MAX_WIDTH), "Digits at the least.").standard(5));
  }

  @Override
  public Optional<Generator> parse(ColumnContext column) {
    String prefix = column.section().text("prefix").orElse("item");
    long width = column.section().integer("width").orElse(5L);
    if (width < 0 || width > MAX_WIDTH) {
      column.section().fault("width", "expected 0 to " + MAX_WIDTH + " digits, not " + width);
      return Optional.empty();
    }
    return Optional.of(new Numbered(prefix, 1, (int) width));
  }

  /** A prefix and a row number; also what {@code string} makes. */
  record Numbered(String prefix, long offset, int width) implements Generator {
    @Override
    public ValueType type() {
      return new ValueType.StringType();
    }

    @Override
    public Kernel kernel(CellContext cell) {
      return new RowTextKernel(prefix, offset, width);
    }

    @Override
    public boolean unique() {
      return true;
    }

    @Override
    public String describe() {
      return prefix + "0".repeat(Math.max(0, Math.min(width, 20) - 1)) + offset + " and so on";
    }
  }
}
