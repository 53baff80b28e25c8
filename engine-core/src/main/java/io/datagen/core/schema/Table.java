package io.datagen.core.schema;

import io.datagen.api.schema.TableSchema.Index;
import io.datagen.core.corruption.CorruptionSettings;
import io.datagen.core.source.Mapping;
import io.datagen.core.source.Node;
import io.datagen.core.source.Scalar;
import io.datagen.core.source.Sequence;
import io.datagen.core.stream.EventField;
import io.datagen.core.stream.EventStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A table as declared.
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
public record Table(
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

  public Table {
    columns = List.copyOf(columns);
    primaryKey = List.copyOf(primaryKey);
    uniques = uniques.stream().map(List::copyOf).toList();
    indexes = List.copyOf(indexes);
    partitionBy = List.copyOf(partitionBy);
    checks = List.copyOf(checks);
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
    return columns.stream().filter(c -> c.name().equals(column)).findFirst();
  }

  /** Whether the file has a column of that name, faulty or not. */
  public boolean declares(String column) {
    return events != null && EventField.of(column).isPresent()
        || node.get("columns").orElse(node) instanceof Sequence columns
            && columns.items().stream().anyMatch(c -> isNamed(c, column));
  }

  private static boolean isNamed(Node column, String name) {
    return column instanceof Mapping mapping
        && mapping.get("name").orElse(mapping) instanceof Scalar scalar
        && scalar.text().equals(name);
  }

  /** The names of the columns, in file order. */
  public List<String> columnNames() {
    return columns.stream().map(Column::name).toList();
  }
}
