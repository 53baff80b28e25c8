package io.datagen.plugin.sqlite;

import io.datagen.api.schema.ColumnSchema;
import io.datagen.api.schema.DatasetSchema;
import io.datagen.api.schema.ForeignKey;
import io.datagen.api.schema.TableSchema;
import io.datagen.api.schema.ValueType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Decides what a table's columns, keys and indexes are. */
final class TableDesigner {
  private final TableSchema table;
  private final DatasetSchema dataset;
  private final SqliteOptions options;
  private final Names names;
  private final List<IndexDesign> indexes = new ArrayList<>();

  /** How many automatic indexes there are, one that the table itself is among them. */
  private int automatic;

  TableDesigner(TableSchema table, DatasetSchema dataset, SqliteOptions options, Names names) {
    this.table = table;
    this.dataset = dataset;
    this.options = options;
    this.names = names;
  }

  /**
   * Designs the table.
   *
   * @param parentKeys columns that foreign keys refer to, here or elsewhere
   */
  TableDesign design(List<List<String>> parentKeys) {
    List<Integer> primaryKey = places(table.primaryKey());
    int rowidColumn = rowidColumn(primaryKey);
    List<ColumnDesign> columns = columns(primaryKey, rowidColumn);
    List<Integer> rowid = rowidColumn == TableDesign.NUMBERED ? List.of() : List.of(rowidColumn);
    boolean withoutRowid = rowid.isEmpty() && withoutRowid(primaryKey);
    // The key that the table itself is sorted by.
    List<Integer> ownKey = withoutRowid ? primaryKey : rowid;

    if (withoutRowid) {
      automatic++;
    } else if (rowid.isEmpty() && !primaryKey.isEmpty()) {
      addAutomatic(primaryKey);
    }
    List<List<Integer>> uniques = new ArrayList<>();
    for (List<String> unique : table.uniques()) {
      List<Integer> key = places(unique);
      // SQLite makes no second index for the same clause; neither is written a second time.
      if (!key.equals(ownKey) && indexes.stream().noneMatch(i -> i.columns().equals(key))) {
        addAutomatic(key);
        uniques.add(key);
      }
    }
    for (TableSchema.Index index : table.indexes()) {
      addDeclared(index);
    }
    for (List<String> key : parentKeys) {
      addParentKey(places(key), ownKey);
    }
    List<ForeignKey> foreignKeys =
        table.foreignKeys().stream()
            .filter(key -> dataset.table(key.parentTable()).isPresent())
            .toList();
    if (options.foreignKeyIndexes()) {
      for (ForeignKey key : foreignKeys) {
        addChildKey(places(key.columns()), ownKey);
      }
    }
    return new TableDesign(
        table, columns, rowidColumn, withoutRowid, primaryKey, uniques, foreignKeys, indexes);
  }

  private List<Integer> places(List<String> columns) {
    Set<Integer> places = new LinkedHashSet<>();
    for (String column : columns) {
      places.add(
          table
              .indexOf(column)
              .orElseThrow(
                  () ->
                      new IllegalStateException(
                          "table " + table.name() + " has no column " + column)));
    }
    return List.copyOf(places);
  }

  /**
   * A single integer primary key is the rowid if the rows come in its order. Others would have to
   * be sorted whole before the first page could be written.
   */
  private int rowidColumn(List<Integer> primaryKey) {
    if (primaryKey.size() != 1) {
      return TableDesign.NUMBERED;
    }
    ColumnSchema column = table.columns().get(primaryKey.get(0));
    boolean isRowid =
        column.type() instanceof ValueType.IntegerType
            && column.ascending()
            && !column.nullable()
            && (column.sqlType() == null || isInteger(column.sqlType()));
    return isRowid ? primaryKey.get(0) : TableDesign.NUMBERED;
  }

  /** A table that is sorted by its key lets no column of it be null. */
  private boolean withoutRowid(List<Integer> primaryKey) {
    return options.withoutRowid()
        && !primaryKey.isEmpty()
        && primaryKey.stream().noneMatch(place -> table.columns().get(place).nullable());
  }

  private static boolean isInteger(String type) {
    return type.strip().equalsIgnoreCase("INTEGER");
  }

  private List<ColumnDesign> columns(List<Integer> primaryKey, int rowidColumn) {
    List<ColumnDesign> columns = new ArrayList<>();
    for (int place = 0; place < table.columns().size(); place++) {
      ColumnSchema column = table.columns().get(place);
      String type =
          column.sqlType() != null
              ? column.sqlType().strip()
              : ColumnDesign.defaultType(column.type(), options.strict());
      if (place != rowidColumn && primaryKey.equals(List.of(place)) && isInteger(type)) {
        // INTEGER PRIMARY KEY would be the rowid; INT means the same and is not.
        type = "INT";
      }
      columns.add(ColumnDesign.of(column, type, options.strict()));
    }
    return columns;
  }

  private void addAutomatic(List<Integer> key) {
    String name = "sqlite_autoindex_" + table.name() + "_" + ++automatic;
    indexes.add(new IndexDesign(name, key, true, true));
  }

  private void addDeclared(TableSchema.Index index) {
    List<Integer> key = places(index.columns());
    String name = index.name() != null ? index.name() : generatedName(key);
    indexes.add(new IndexDesign(name, key, index.unique(), false));
  }

  /** A foreign key's parent columns must be unique, or SQLite calls it a mismatch. */
  private void addParentKey(List<Integer> key, List<Integer> ownKey) {
    Set<Integer> wanted = new HashSet<>(key);
    boolean unique =
        wanted.equals(new HashSet<>(ownKey))
            || indexes.stream()
                .anyMatch(i -> i.unique() && wanted.equals(new HashSet<>(i.columns())));
    if (!unique) {
      indexes.add(new IndexDesign(generatedName(key), key, true, false));
    }
  }

  private void addChildKey(List<Integer> key, List<Integer> ownKey) {
    boolean own = ownKey.size() >= key.size() && ownKey.subList(0, key.size()).containsAll(key);
    if (!own && indexes.stream().noneMatch(i -> i.startsWith(key))) {
      indexes.add(new IndexDesign(generatedName(key), key, false, false));
    }
  }

  private String generatedName(List<Integer> key) {
    StringBuilder name = new StringBuilder("idx_").append(table.name());
    for (int place : key) {
      name.append('_').append(table.columns().get(place).name());
    }
    return names.takeFree(name.toString());
  }
}
