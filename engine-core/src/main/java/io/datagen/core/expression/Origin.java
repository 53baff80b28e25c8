package io.datagen.core.expression;

import io.datagen.core.source.Faults;
import io.datagen.core.source.Position;

/**
 * Where an expression stands.
 *
 * @param text as written
 * @param position of its first character
 * @param path in the schema
 */
record Origin(String text, Position position, String path) {
  /** Adds a mistake to the faults. */
  void tell(Mistake mistake, Faults faults) {
    // A text of several lines was folded or has an indent that is gone: counting would mislead.
    boolean oneLine = text.indexOf('\n') < 0;
    faults.add(
        oneLine ? position.plus(Math.max(0, mistake.at())) : position, path, mistake.message());
  }
}
