package io.datagen.core.corruption;

import io.datagen.api.schema.ColumnSchema;
import io.datagen.api.schema.ForeignKey;
import io.datagen.api.schema.TableSchema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * What of a table's schema still holds once its dirt is in: a key that dirt breaks becomes a plain
 * index, a column that it nulls nullable, a foreign key that it leads astray a plain column.
 */
public final class WrittenSchema {
  private final TableSchema clean;
  private final Overlay overlay;
  private final Consumer<String> warnings;

  private WrittenSchema(TableSchema clean, Overlay overlay, Consumer<String> warnings) {
    this.clean = clean;
    this.overlay = overlay;
    this.warnings = warnings;
  }

  /**
   * The table as it is written.
   *
   * @param clean without dirt
   * @param duplicated whether a table, by its name, is written with duplicate rows; asked of
   *     parents
   * @param warnings receives a sentence for each constraint that is given up
   */
  public static TableSchema of(
      TableSchema clean, Overlay overlay, Predicate<String> duplicated, Consumer<String> warnings) {
    return new WrittenSchema(clean, overlay, warnings).weaken(duplicated);
  }

  private TableSchema weaken(Predicate<String> duplicated) {
    List<TableSchema.Index> indexes = new ArrayList<>();
    List<String> primaryKey = clean.primaryKey();
    if (!primaryKey.isEmpty() && broken(primaryKey)) {
      warn("the primary key (" + String.join(", ", primaryKey) + ")", "a plain index");
      indexes.add(new TableSchema.Index(null, primaryKey, false));
      primaryKey = List.of();
    }
    List<List<String>> uniques = new ArrayList<>();
    for (List<String> unique : clean.uniques()) {
      if (broken(unique)) {
        warn("UNIQUE (" + String.join(", ", unique) + ")", "a plain index");
        indexes.add(new TableSchema.Index(null, unique, false));
      } else {
        uniques.add(unique);
      }
    }
    for (TableSchema.Index index : clean.indexes()) {
      boolean unique = index.unique() && !broken(index.columns());
      if (index.unique() && !unique) {
        warn("the unique index (" + String.join(", ", index.columns()) + ")", "a plain one");
      }
      indexes.add(new TableSchema.Index(index.name(), index.columns(), unique));
    }
    return new TableSchema(
        clean.name(),
        columns(),
        overlay.writtenRows(),
        primaryKey,
        uniques,
        indexes.stream().distinct().toList(),
        foreignKeys(duplicated),
        clean.partitionBy(),
        clean.description(),
        clean.events());
  }

  /** A unique column may hold nulls; all else breaks a key. (A primary key's nulls do, too.) */
  private boolean broken(List<String> key) {
    return overlay.duplicatesRows()
        || touches(overlay.changes(), key)
        || key.equals(clean.primaryKey()) && touches(overlay.nulls(), key);
  }

  private static boolean touches(Collection<String> dirty, Collection<String> columns) {
    return columns.stream().anyMatch(dirty::contains);
  }

  private List<ColumnSchema> columns() {
    List<ColumnSchema> columns = new ArrayList<>();
    for (ColumnSchema column : clean.columns()) {
      boolean nulled = overlay.nulls().contains(column.name());
      if (nulled && !column.nullable()) {
        warn("NOT NULL on " + column.name(), "a nullable column");
      }
      boolean kept =
          !overlay.duplicatesRows() && !nulled && !overlay.changes().contains(column.name());
      columns.add(
          new ColumnSchema(
              column.name(),
              column.type(),
              column.nullable() || nulled,
              column.optional(),
              column.ascending() && kept,
              column.sqlType(),
              column.description()));
    }
    return columns;
  }

  private List<ForeignKey> foreignKeys(Predicate<String> duplicated) {
    List<ForeignKey> kept = new ArrayList<>();
    for (ForeignKey key : clean.foreignKeys()) {
      // A null child key points nowhere and breaks nothing.
      if (touches(overlay.changes(), key.columns())) {
        warn("the foreign key (" + String.join(", ", key.columns()) + ")", "plain columns");
      } else if (duplicated.test(key.parentTable())) {
        warnings.accept(
            "table "
                + clean.name()
                + ": the foreign key ("
                + String.join(", ", key.columns())
                + ") is written as plain columns, since "
                + key.parentTable()
                + " has duplicate rows");
      } else {
        kept.add(key);
      }
    }
    return kept;
  }

  private void warn(String what, String instead) {
    warnings.accept(
        "table "
            + clean.name()
            + ": "
            + what
            + " is written as "
            + instead
            + ", since dirt breaks it");
  }
}
