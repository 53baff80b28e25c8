package io.datagen.core.constraint;

import io.datagen.api.vector.Vector;

/** A promise about single cells. Immutable. Nulls keep every promise but {@code not_null}. */
public interface CellTest {
  /** The constraint's key: {@code max}. */
  String name();

  /** The constraint with its parameter: {@code max 100}. */
  String describe();

  /** The first row from {@code from} on that breaks it, or -1. */
  int firstFailure(Vector vector, int from);
}
