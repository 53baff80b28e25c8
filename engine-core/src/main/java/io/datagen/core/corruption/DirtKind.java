package io.datagen.core.corruption;

import java.util.List;

/** A kind of dirt. Stateless. */
public interface DirtKind {
  /** What reports and the ledger call it: {@code missing}. */
  String name();

  /** The keys of a {@code corruption} mapping that ask for it. */
  List<Key> keys();

  /**
   * What it does to a table's cells, empty where it is not asked for. Names that can't carry it
   * become faults.
   */
  default List<CellDirt> compile(DirtContext table) {
    return List.of();
  }

  /**
   * A key of {@code corruption}.
   *
   * @param description what it means and its unit, in one sentence
   */
  record Key(String name, Shape shape, String description) {}

  /** How a key's value is written. */
  enum Shape {
    /** {@code 0.01} */
    RATE,
    /** {@code {column: 0.01}} */
    RATES,
    /** {@code {column: {rate: 0.01, value: N/A}}} */
    NOISE
  }
}
