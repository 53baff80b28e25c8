package io.datagen.core.code;

import io.datagen.api.schema.ValueType;
import io.datagen.core.column.CellContext;
import io.datagen.core.column.ColumnContext;
import io.datagen.core.column.Generator;
import io.datagen.core.kernel.Kernel;
import io.datagen.core.regex.Language;
import java.util.Optional;

/**
 * Texts of a pattern that a type brings along.
 *
 * @param describe what they are, in a few words
 */
record Phrase(Language language, boolean unique, String describe) implements Generator {
  /** A column of them; empty where there are fewer than it needs, which is a fault. */
  static Optional<Generator> of(ColumnContext column, String pattern, String describe) {
    Language language = Language.known(pattern);
    boolean unique = column.constraints().distinct();
    return unique && !CodeGenerator.enough(column, language.places())
        ? Optional.empty()
        : Optional.of(new Phrase(language, unique, describe + (unique ? ", all different" : "")));
  }

  @Override
  public ValueType type() {
    return new ValueType.StringType();
  }

  @Override
  public Kernel kernel(CellContext cell) {
    return language.kernel(unique, cell::stream);
  }
}
