package io.datagen.core.validate;

import io.datagen.api.format.Slice;
import io.datagen.api.schema.ColumnSchema;
import io.datagen.api.schema.TableSchema;
import io.datagen.api.schema.ValueType;
import io.datagen.core.constraint.CellTest;
import io.datagen.core.constraint.CellTests;
import io.datagen.core.distribution.Marginal;
import io.datagen.core.plan.NestedTable;
import io.datagen.core.plan.Plan;
import io.datagen.core.plan.RelationshipPlan;
import io.datagen.core.plan.TablePlan;
import io.datagen.core.schema.Column;
import io.datagen.core.schema.Origin;
import io.datagen.core.schema.Target;
import io.datagen.core.source.Faults;
import io.datagen.core.stream.EventModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A plan's table as validation sees it. */
final class PlannedTable implements ExpectedTable {
  private final Plan plan;
  private final TablePlan table;
  private final List<Slice> slices;

  PlannedTable(Plan plan, TablePlan table, List<Slice> slices) {
    this.plan = plan;
    this.table = table;
    this.slices = List.copyOf(slices);
  }

  @Override
  public TableSchema schema() {
    return table.schema();
  }

  @Override
  public List<Slice> slices() {
    return slices;
  }

  @Override
  public List<ColumnSchema> declaredColumns() {
    Set<String> formatted = table.formatted();
    return table.declaredColumns().stream().filter(c -> !formatted.contains(c.name())).toList();
  }

  @Override
  public List<String> formattedColumns() {
    return plainColumns().stream().map(Column::name).filter(table.formatted()::contains).toList();
  }

  @Override
  public long cleanRows() {
    return table.rows();
  }

  @Override
  public List<String> rowKey() {
    TableSchema clean = table.cleanSchema();
    if (!clean.primaryKey().isEmpty()) {
      return clean.primaryKey();
    }
    if (!clean.uniques().isEmpty()) {
      return clean.uniques().get(0);
    }
    return clean.columns().stream()
        .filter(ColumnSchema::ascending)
        .findFirst()
        .map(c -> List.of(c.name()))
        .orElse(List.of());
  }

  /** The columns that are written as they are declared: not hidden, left out or flattened. */
  private List<Column> plainColumns() {
    return table.table().columns().stream()
        .filter(c -> schema().indexOf(c.name()).isPresent())
        .toList();
  }

  /** Those of them whose values can be read: no text by a {@code format}. */
  private List<Column> valueColumns() {
    Set<String> formatted = table.formatted();
    return plainColumns().stream().filter(c -> !formatted.contains(c.name())).toList();
  }

  @Override
  public List<Replayed> replayed() {
    List<Replayed> replayed = new ArrayList<>();
    for (Column column : plainColumns()) {
      if (table.formatted().contains(column.name())) {
        ValueType type = table.declaredType(column.name()).orElseThrow();
        CellTests.of(column.constraints(), type, column.node(), new Faults()).stream()
            .map(test -> new ColumnRule(column.name(), test).check())
            .distinct()
            .forEach(check -> replayed.add(new Replayed(check, List.of(column.name()))));
        if (column.constraints().increasing()) {
          replayed.add(new Replayed("monotonic", List.of(column.name())));
        }
        if (marginal(column).isPresent()) {
          replayed.add(new Replayed("distribution", List.of(column.name())));
        }
      }
    }
    allKeys().stream()
        .filter(k -> isFormatted(k.columns()))
        .forEach(k -> replayed.add(new Replayed(k.check(), k.columns())));
    allReferences().stream()
        .filter(this::isFormatted)
        .forEach(r -> replayed.add(new Replayed("foreign_key", r.columns())));
    return replayed;
  }

  private boolean isFormatted(List<String> columns) {
    return columns.stream().anyMatch(table.formatted()::contains);
  }

  /** Whether the keys of one side can't be read. */
  private boolean isFormatted(Reference reference) {
    OfType type = reference.ofType();
    return isFormatted(reference.columns())
        || type != null && isFormatted(List.of(type.column()))
        || plan.table(reference.parentTable())
            .filter(p -> reference.parentColumns().stream().anyMatch(p.formatted()::contains))
            .isPresent();
  }

  @Override
  public List<ColumnRule> rules() {
    List<ColumnRule> rules = new ArrayList<>();
    for (Column column : valueColumns()) {
      ValueType type = schema().columns().get(schema().indexOf(column.name()).orElseThrow()).type();
      // Faults were told when the plan was made; a column that had one has no plan.
      for (CellTest test : CellTests.of(column.constraints(), type, column.node(), new Faults())) {
        rules.add(new ColumnRule(column.name(), test));
      }
    }
    return rules;
  }

  @Override
  public List<UniqueKey> keys() {
    return allKeys().stream().filter(k -> !isFormatted(k.columns())).toList();
  }

  private List<UniqueKey> allKeys() {
    TableSchema clean = table.cleanSchema();
    Set<List<String>> seen = new LinkedHashSet<>();
    List<UniqueKey> keys = new ArrayList<>();
    if (!clean.primaryKey().isEmpty() && seen.add(clean.primaryKey())) {
      keys.add(new UniqueKey(clean.primaryKey(), true));
    }
    List<List<String>> uniques = new ArrayList<>(clean.uniques());
    clean.indexes().stream()
        .filter(TableSchema.Index::unique)
        .forEach(i -> uniques.add(i.columns()));
    uniques.stream().filter(seen::add).forEach(u -> keys.add(new UniqueKey(u, false)));
    return keys;
  }

  @Override
  public List<Reference> references() {
    return allReferences().stream().filter(r -> !isFormatted(r)).toList();
  }

  private List<Reference> allReferences() {
    List<Reference> references = new ArrayList<>();
    for (RelationshipPlan fanOut : plan.fanOuts()) {
      var relationship = fanOut.relationship();
      Target target = relationship.target();
      // Rows whose type isn't written can't be told apart; the replay judges them.
      boolean typed = target == null || schema().indexOf(target.typeColumn()).isPresent();
      if (relationship.childTable().equals(table.name()) && typed) {
        references.add(
            new Reference(
                relationship.childKey(),
                relationship.parentTable(),
                relationship.parentKey(),
                fanOut.parents(),
                fanOut.minChildren(),
                fanOut.maxChildren(),
                target == null ? null : new OfType(target.typeColumn(), target.value())));
      }
    }
    return references;
  }

  @Override
  public Map<String, List<String>> derived() {
    Map<String, List<String>> derived = new LinkedHashMap<>();
    for (Column column : plainColumns()) {
      if (column.origin() instanceof Origin.Computed) {
        derived.computeIfAbsent("computed", k -> new ArrayList<>()).add(column.name());
      } else if (column.origin() instanceof Origin.Derived) {
        derived.computeIfAbsent("conditional", k -> new ArrayList<>()).add(column.name());
      } else if (column.origin() instanceof Origin.Aggregate) {
        derived.computeIfAbsent("aggregates", k -> new ArrayList<>()).add(column.name());
      } else if (column.origin() instanceof Origin.Inherited parent && !parent.key()) {
        derived.computeIfAbsent("lookups", k -> new ArrayList<>()).add(column.name());
      }
    }
    return derived;
  }

  @Override
  public int rowChecks() {
    return table.withNested().stream().mapToInt(t -> t.table().checks().size()).sum();
  }

  @Override
  public int batchRows() {
    return table.batchRows();
  }

  @Override
  public List<Inside> inside() {
    List<Inside> inside = new ArrayList<>();
    for (NestedTable nested : table.nested()) {
      int column = schema().indexOf(nested.table().name()).orElseThrow();
      if (schema().columns().get(column).type() instanceof ValueType.ListType) {
        add(table.name(), nested.table(), column, List.of(), inside);
      }
    }
    return inside;
  }

  private static void add(
      String parent, TablePlan table, int column, List<Integer> fields, List<Inside> inside) {
    String path = parent + "." + table.name();
    inside.add(new Inside(path, column, fields, table.rows()));
    for (NestedTable nested : table.nested()) {
      List<Integer> deeper = new ArrayList<>(fields);
      deeper.add(table.schema().indexOf(nested.table().name()).orElseThrow());
      add(path, nested.table(), column, deeper, inside);
    }
  }

  @Override
  public Map<String, Boolean> increasing() {
    Map<String, Boolean> increasing = new LinkedHashMap<>();
    for (Column column : valueColumns()) {
      if (column.constraints().increasing()) {
        increasing.put(column.name(), column.constraints().distinct());
      }
    }
    return increasing;
  }

  @Override
  public Map<String, Marginal> marginals() {
    Map<String, Marginal> marginals = new LinkedHashMap<>();
    for (Column column : valueColumns()) {
      marginal(column).ifPresent(m -> marginals.put(column.name(), m));
    }
    return marginals;
  }

  private Optional<Marginal> marginal(Column column) {
    return column.origin() instanceof Origin.Generated generated && !isInKey(column.name())
        ? generated.generator().marginal()
        : Optional.empty();
  }

  /** Columns of a key of several are dealt out so that the key is unique, not drawn. */
  private boolean isInKey(String column) {
    return table.table().primaryKey().size() > 1 && table.table().primaryKey().contains(column)
        || table.table().uniques().stream().anyMatch(k -> k.size() > 1 && k.contains(column));
  }

  @Override
  public Map<String, Double> nullRates() {
    Map<String, Double> rates = new LinkedHashMap<>();
    for (Column column : plainColumns()) {
      boolean onlySo =
          column.origin() instanceof Origin.Generated generated
              && !generated.generator().nullable();
      if (onlySo && column.nullProbability() > 0) {
        rates.put(column.name(), column.nullProbability());
      }
    }
    return rates;
  }

  @Override
  public @Nullable EventModel events() {
    return table.events();
  }

  @Override
  public boolean dirtyable(String column) {
    return table.nested().stream()
            .filter(n -> n.table().name().equals(column))
            .flatMap(n -> n.table().withNested().stream())
            .anyMatch(t -> !t.overlay().isClean())
        || isDirtyable(column);
  }

  private boolean isDirtyable(String column) {
    return table.table().columns().stream()
        .filter(c -> isPartOf(column, c.name()))
        .anyMatch(
            c ->
                table.overlay().nulls().contains(c.name())
                    || table.overlay().changes().contains(c.name()));
  }

  /** Whether a written column is a declared one, or a field of it. */
  static boolean isPartOf(String written, String declared) {
    return written.equals(declared) || written.startsWith(declared + ".");
  }

  @Override
  public ExpectedRows open() {
    return new PlannedRows(table);
  }
}
