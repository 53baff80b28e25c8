package io.datagen.core.schema;

import io.datagen.api.schema.TableSchema.Index;
import io.datagen.api.schema.Zone;
import io.datagen.core.corruption.CorruptionSettings;
import io.datagen.core.expression.Expression;
import io.datagen.core.source.Faults;
import io.datagen.core.source.Mapping;
import io.datagen.core.source.Node;
import io.datagen.core.source.Scalar;
import io.datagen.core.source.Section;
import io.datagen.core.source.Sequence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Reads a table's mapping. */
final class TableReader {
  private static final long DEFAULT_ROWS = 100;

  /** What the dataset says for all columns. */
  record Defaults(String locale, long asOf, Zone zone) {}

  private final Faults faults;
  private final List<Relationship> relationships;
  private final Defaults defaults;
  private final SchemaOptions options;

  TableReader(
      Faults faults, List<Relationship> relationships, Defaults defaults, SchemaOptions options) {
    this.faults = faults;
    this.relationships = relationships;
    this.defaults = defaults;
    this.options = options;
  }

  Optional<Table> read(String name, Section section) {
    section.allow(TableKeys.TABLE.names(), TableKeys.LATER);
    checkName(name, section, "a table's");
    long rows = rows(name, section);
    List<Column> columns = columns(name, section, rows);
    if (columns.isEmpty() && section.list("columns").isEmpty()) {
      faults.add(section.node(), "a table needs at least one column under 'columns'");
      return Optional.empty();
    }
    List<String> primaryKey = new ArrayList<>(section.texts("primary_key"));
    List<String> declared =
        columns.stream().filter(c -> c.constraints().primaryKey()).map(Column::name).toList();
    if (primaryKey.isEmpty()) {
      primaryKey.addAll(declared);
    } else if (!declared.isEmpty() && !declared.equals(primaryKey)) {
      section.fault(
          "primary_key",
          "is " + primaryKey + ", and the columns' constraints say " + declared + "; keep one");
    }
    return Optional.of(
        new Table(
            name,
            section.node(),
            rows,
            columns,
            primaryKey,
            uniques(section),
            indexes(section),
            section.texts("partition_by"),
            section
                .section("corruption")
                .map(CorruptionSettings::parse)
                .orElse(CorruptionSettings.NONE),
            checks(section),
            section.text("description").orElse(null),
            null));
  }

  void checkName(String name, Section section, String whose) {
    if (name.isBlank() || name.chars().anyMatch(Character::isISOControl)) {
      faults.add(section.node(), whose + " name can't be blank or hold control characters");
    }
  }

  ColumnReader columnReader(String table, long rows) {
    return new ColumnReader(table, rows, originsFromParents(table), defaults);
  }

  /** The columns that {@code columns} lists, but those with faults. */
  List<Column> columns(String table, Section section, long rows) {
    ColumnReader reader = columnReader(table, rows);
    List<Column> columns = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Node node : section.list("columns")) {
      if (!(node instanceof Mapping mapping)) {
        faults.add(node, "expected a column's mapping, not " + node.describe());
        continue;
      }
      Section column = new Section(mapping, faults);
      Optional<String> columnName = column.required("name");
      if (columnName.isPresent() && !names.add(columnName.get())) {
        column.fault("name", "the column '" + columnName.get() + "' stands twice");
      } else if (columnName.isPresent() && columnName.get().isBlank()) {
        column.fault("name", "a column's name can't be blank");
      } else {
        columnName.flatMap(n -> reader.read(n, column)).ifPresent(columns::add);
      }
    }
    return columns;
  }

  /** The rows in force for a table. */
  long rows(String name, Section section) {
    long declared = declaredRows(section);
    if (options.isTooMany(name, declared)) {
      section.fault("rows", "times --scale " + options.scale() + " it is more than 2^62 rows");
    }
    return options.rowsOf(name, declared);
  }

  /** The rows that a mapping states. */
  private static long declaredRows(Section section) {
    Optional<String> text = section.text("rows");
    if (text.isEmpty()) {
      return DEFAULT_ROWS;
    }
    OptionalLong rows = RowCount.parse(text.get());
    if (rows.isEmpty()) {
      section.fault(
          "rows",
          "expected a count from 0 to 2^62 such as 18000, 18_000, 10M or 1.5B, not '"
              + text.get()
              + "'");
    }
    return rows.orElse(DEFAULT_ROWS);
  }

  /** The child's key and lookup columns of this table, by name. */
  private Map<String, Origin.Inherited> originsFromParents(String table) {
    Map<String, Origin.Inherited> origins = new LinkedHashMap<>();
    for (Relationship relationship : relationships) {
      if (!relationship.childTable().equals(table)) {
        continue;
      }
      for (int i = 0; i < relationship.childKey().size(); i++) {
        claim(
            origins,
            relationship,
            relationship.childKey().get(i),
            new Origin.FromParent(relationship.index(), relationship.parentKey().get(i), true));
      }
      relationship
          .lookups()
          .forEach(
              (from, to) ->
                  claim(
                      origins,
                      relationship,
                      to,
                      new Origin.FromParent(relationship.index(), from, false)));
    }
    return origins;
  }

  private void claim(
      Map<String, Origin.Inherited> origins,
      Relationship relationship,
      String column,
      Origin.FromParent origin) {
    Origin.Inherited earlier = origins.putIfAbsent(column, origin);
    if (earlier == null || earlier.equals(origin)) {
      return;
    }
    List<Origin.FromParent> targets =
        new ArrayList<>(
            earlier instanceof Origin.FromTargets several
                ? several.targets()
                : List.of((Origin.FromParent) earlier));
    Target other = relationships.get(targets.get(0).relationship()).target();
    Target own = relationship.target();
    // One parent can't give a column two values.
    boolean twice = targets.stream().anyMatch(t -> t.relationship() == origin.relationship());
    if (own != null
        && other != null
        && own.isBeside(other)
        && !twice
        && earlier.key() == origin.key()) {
      targets.add(origin);
      origins.put(column, new Origin.FromTargets(targets));
      return;
    }
    faults.add(
        relationship.node(),
        "the column '"
            + relationship.childTable()
            + "."
            + column
            + "' takes its value from another relationship or lookup already");
  }

  private List<List<String>> uniques(Section section) {
    List<List<String>> uniques = new ArrayList<>();
    List<Node> items = section.list("unique");
    if (!items.isEmpty() && items.stream().allMatch(Scalar.class::isInstance)) {
      return List.of(section.texts("unique"));
    }
    for (Node item : items) {
      uniques.add(names(item));
    }
    return uniques;
  }

  private List<String> names(Node node) {
    if (node instanceof Scalar scalar) {
      return List.of(scalar.text());
    }
    List<String> names = new ArrayList<>();
    if (node instanceof Sequence sequence) {
      for (Node item : sequence.items()) {
        if (item instanceof Scalar scalar) {
          names.add(scalar.text());
        } else {
          faults.add(item, "expected a column's name, not " + item.describe());
        }
      }
    } else {
      faults.add(node, "expected a list of column names, not " + node.describe());
    }
    return names;
  }

  List<Index> indexes(Section section) {
    List<Index> indexes = new ArrayList<>();
    for (Node item : section.list("indexes")) {
      if (item instanceof Mapping mapping) {
        Section index = new Section(mapping, faults);
        index.allow(TableKeys.INDEX.names());
        List<String> columns = index.texts("columns");
        if (columns.isEmpty()) {
          faults.add(item, "an index needs 'columns'");
          continue;
        }
        indexes.add(
            new Index(
                index.text("name").orElse(null), columns, index.flag("unique").orElse(false)));
      } else {
        indexes.add(new Index(null, names(item), false));
      }
    }
    return indexes;
  }

  List<Check> checks(Section section) {
    List<Check> checks = new ArrayList<>();
    for (Node item : section.list("checks")) {
      if (item instanceof Scalar scalar && scalar.kind() == Scalar.Kind.TEXT) {
        Expression.parse(scalar.text(), scalar.textPosition(), scalar.path(), faults)
            .ifPresent(e -> checks.add(new Check(scalar, scalar.text(), e)));
      } else {
        faults.add(item, "expected an expression in quotes, not " + item.describe());
      }
    }
    return checks;
  }
}
