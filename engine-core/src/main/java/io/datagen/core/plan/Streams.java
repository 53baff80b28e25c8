package io.datagen.core.plan;

import io.datagen.core.column.CellContext;
import io.datagen.core.column.Dictionaries;
import io.datagen.core.schema.Column;
import io.datagen.core.schema.Relationship;
import io.datagen.core.schema.Table;
import io.datagen.core.seed.Stream;
import java.util.function.Function;

/**
 * Names every stream of a dataset. Positions and counts never enter, so that adding, removing or
 * moving columns and tables leaves all other values as they were.
 */
final class Streams {
  private final long seed;
  private final Function<String, Dictionaries> dictionaries;

  Streams(long seed, Function<String, Dictionaries> dictionaries) {
    this.seed = seed;
    this.dictionaries = dictionaries;
  }

  Stream column(Table table, Column column, String role) {
    return Stream.of(seed, table.name(), column.seedKey(), role);
  }

  Stream relationship(Relationship relationship, String role) {
    return Stream.of(
        seed, relationship.childTable(), "relationship", relationship.streamName(), role);
  }

  Stream compositeKey(Table table, String key) {
    return Stream.of(seed, table.name(), "key", key, "permutation");
  }

  Stream corruption(Table table, String role) {
    return Stream.of(seed, table.name(), "corruption", "overlay", role);
  }

  Stream events(Table table, String role) {
    return Stream.of(seed, table.name(), "events", "model", role);
  }

  CellContext cell(Table table, Column column) {
    return new CellContext() {
      @Override
      public Stream stream(String role) {
        return column(table, column, role);
      }

      @Override
      public Stream recordStream(String record, String role) {
        return Stream.of(seed, table.name(), "record", record, role);
      }

      @Override
      public long rows() {
        return table.rows();
      }

      @Override
      public Dictionaries dictionaries(String locale) {
        return dictionaries.apply(locale);
      }
    };
  }
}
