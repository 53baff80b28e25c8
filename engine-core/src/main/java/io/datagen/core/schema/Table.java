package io.datagen.core.schema;

import io.datagen.api.schema.TableSchema.Index;
import io.datagen.core.corruption.CorruptionSettings;
import io.datagen.core.source.Mapping;
import io.datagen.core.source.Node;
import io.datagen.core.source.Scalar;
import io.datagen.core.source.Sequence;
import io.datagen.core.stream.EventField;
import io.datagen.core.stream.EventStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A table as declared. No record: its columns are looked up by name over and over while a plan is
 * made, which by a walk along the list took as long as all else where there are a hundred.
 */
public final class Table {
  private final String name;
  private final Mapping node;
  private final long rows;
  private final List<Column> columns;
  private final List<String> columnNames;
  private final Map<String, Integer> places = new HashMap<>();
  private final Set<String> declared;
  private final List<String> primaryKey;
  private final List<List<String>> uniques;
  private final List<Index> indexes;
  private final List<String> partitionBy;
  private final CorruptionSettings corruption;
  private final List<Check> checks;
  private final @Nullable String description;
  private final @Nullable EventStream events;

  /**
   * Copies the lists.
   *
   * @param node its mapping
   * @param rows in force, after {@code --rows} and {@code --scale}
   * @param columns in file order, hidden ones included
   * @param primaryKey column names, empty for none
   * @param uniques keys beside the primary one
   * @param indexes beside those that the keys bring
   * @param partitionBy columns that name directories, empty for none
   * @param corruption its own, beside the profile's
   * @param checks expressions that every clean row satisfies
   * @param description free text, or null
   * @param events how its rows come about where it is an event stream, else null
   */
  Table(
      String name,
      Mapping node,
      long rows,
      List<Column> columns,
      List<String> primaryKey,
      List<List<String>> uniques,
      List<Index> indexes,
      List<String> partitionBy,
      CorruptionSettings corruption,
      List<Check> checks,
      @Nullable String description,
      @Nullable EventStream events) {
    this.name = name;
    this.node = node;
    this.rows = rows;
    this.columns = List.copyOf(columns);
    this.columnNames = columns.stream().map(Column::name).toList();
    columnNames.forEach(c -> places.putIfAbsent(c, places.size()));
    this.declared = declared(node, events);
    this.primaryKey = List.copyOf(primaryKey);
    this.uniques = uniques.stream().map(List::copyOf).toList();
    this.indexes = List.copyOf(indexes);
    this.partitionBy = List.copyOf(partitionBy);
    this.corruption = corruption;
    this.checks = List.copyOf(checks);
    this.description = description;
    this.events = events;
  }

  private static Set<String> declared(Mapping node, @Nullable EventStream events) {
    Set<String> names = new HashSet<>();
    if (events != null) {
      names.addAll(EventField.columns());
    }
    if (node.get("columns").orElse(node) instanceof Sequence columns) {
      for (Node column : columns.items()) {
        if (column instanceof Mapping mapping
            && mapping.get("name").orElse(mapping) instanceof Scalar scalar) {
          names.add(scalar.text());
        }
      }
    }
    return names;
  }

  /** The name. */
  public String name() {
    return name;
  }

  /** Its mapping. */
  public Mapping node() {
    return node;
  }

  /** How many, after {@code --rows} and {@code --scale}. */
  public long rows() {
    return rows;
  }

  /** Its columns in file order, hidden ones included. */
  public List<Column> columns() {
    return columns;
  }

  /** The columns of the primary key, none where there is none. */
  public List<String> primaryKey() {
    return primaryKey;
  }

  /** Keys beside the primary one. */
  public List<List<String>> uniques() {
    return uniques;
  }

  /** Indexes beside those that the keys bring. */
  public List<Index> indexes() {
    return indexes;
  }

  /** Columns that name directories. */
  public List<String> partitionBy() {
    return partitionBy;
  }

  /** Its own dirt, beside the profile's. */
  public CorruptionSettings corruption() {
    return corruption;
  }

  /** Expressions that every clean row satisfies. */
  public List<Check> checks() {
    return checks;
  }

  /** Free text, or null. */
  public @Nullable String description() {
    return description;
  }

  /** How its rows come about where it is an event stream, else null. */
  public @Nullable EventStream events() {
    return events;
  }

  /** The name that keys its streams: its own, or the {@code seed_key} that it kept. */
  public String seedKey() {
    return node.get("seed_key").orElse(node) instanceof Scalar scalar ? scalar.text() : name;
  }

  /** The same with other columns. */
  Table withColumns(List<Column> others) {
    return new Table(
        name,
        node,
        rows,
        others,
        primaryKey,
        uniques,
        indexes,
        partitionBy,
        corruption,
        checks,
        description,
        events);
  }

  /** The column of that name. */
  public Optional<Column> column(String column) {
    return Optional.ofNullable(places.get(column)).map(columns::get);
  }

  /**
   * The place of a column in the table, from 0.
   *
   * @throws IllegalArgumentException if it has none of that name
   */
  public int place(String column) {
    Integer place = places.get(column);
    if (place == null) {
      throw new IllegalArgumentException(name + " has no column " + column);
    }
    return place;
  }

  /** Whether the file has a column of that name, faulty or not. */
  public boolean declares(String column) {
    return declared.contains(column);
  }

  /** The names of the columns, in file order. */
  public List<String> columnNames() {
    return columnNames;
  }
}
