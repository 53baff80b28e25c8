package io.datagen.core.plan;

import io.datagen.api.provider.ValueSource;
import io.datagen.core.column.CellContext;
import io.datagen.core.column.Dictionaries;
import io.datagen.core.column.Libraries;
import io.datagen.core.schema.Column;
import io.datagen.core.schema.Relationship;
import io.datagen.core.schema.Table;
import io.datagen.core.seed.Stream;

/**
 * Names every stream of a dataset. Positions and counts never enter, so that adding, removing or
 * moving columns and tables leaves all other values as they were.
 */
final class Streams {
  private final long seed;
  private final Libraries libraries;

  Streams(long seed, Libraries libraries) {
    this.seed = seed;
    this.libraries = libraries;
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
        return libraries.dictionaries(locale);
      }

      @Override
      public ValueSource values() {
        return libraries.values();
      }
    };
  }
}
