package io.datagen.core.corruption;

import io.datagen.core.language.Kind;
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
  record Key(String name, Shape shape, String description) {
    /** Its part of the language. */
    io.datagen.core.language.Key language() {
      Kind kind =
          switch (shape) {
            case RATE -> Kind.PROBABILITY;
            case RATES -> Kind.mapOf("column", Kind.PROBABILITY);
            case NOISE -> Kind.mapOf("column", Kind.section("noise"));
          };
      return io.datagen.core.language.Key.of(name, kind, description);
    }
  }

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
