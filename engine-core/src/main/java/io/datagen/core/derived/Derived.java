package io.datagen.core.derived;

import java.util.Optional;

/** How a column's values come about, as declared: what it reads of its row is only named so far. */
public interface Derived {
  /** Looks up what it reads; empty where that has a fault, which is told. */
  Optional<Derivation> resolve(RowTypes row);

  /** What it makes, in a few words. */
  String describe();
}
