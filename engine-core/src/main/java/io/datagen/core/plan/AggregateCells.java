package io.datagen.core.plan;

import io.datagen.api.schema.ValueType;
import io.datagen.core.aggregate.AggregateFunction;
import io.datagen.core.expression.TypedExpression;
import io.datagen.core.schema.Column;
import io.datagen.core.schema.Dataset;
import io.datagen.core.schema.Origin;
import io.datagen.core.schema.Relationship;
import io.datagen.core.schema.Table;
import io.datagen.core.source.Faults;
import io.datagen.core.source.Nearest;
import io.datagen.core.source.Scalar;
import io.datagen.core.source.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds what an aggregate is of: which children, which of their columns, and its type. */
final class AggregateCells {
  private final Dataset dataset;
  private final FanOuts fanOuts;
  private final CellResolver cells;
  private final Faults faults;

  AggregateCells(Dataset dataset, FanOuts fanOuts, CellResolver cells, Faults faults) {
    this.dataset = dataset;
    this.fanOuts = fanOuts;
    this.cells = cells;
    this.faults = faults;
  }

  /** The cell of a column, or empty where it has a fault. */
  Optional<Cell> resolve(Table table, Column column, Origin.Aggregate aggregate) {
    Section section = new Section(column.node(), faults);
    Optional<Table> child = child(section, aggregate);
    if (child.isEmpty()) {
      return Optional.empty();
    }
    Optional<Relationship> relationship = relationship(section, table, child.get(), aggregate);
    Optional<String> name = column(aggregate.of(), child.get());
    if (relationship.isEmpty()
        || !isThere(section, child.get(), name, aggregate)
        || !cells.grouping().resolve(relationship.get())) {
      return Optional.empty();
    }
    Optional<TypedExpression> where =
        aggregate.where().flatMap(w -> cells.type(child.get(), w)).filter(w -> isTest(section, w));
    if (aggregate.where().isPresent() && where.isEmpty()) {
      return Optional.empty();
    }
    Optional<Cell> values = name.flatMap(n -> cells.resolve(child.get(), n));
    if (name.isPresent() && values.isEmpty()) {
      return Optional.empty();
    }
    ValueType of = values.map(Cell::type).orElseGet(ValueType.IntegerType::new);
    Optional<ValueType> type = type(section, aggregate, of);
    boolean none =
        where.isPresent()
            || values.map(Cell::nullable).orElse(false)
            || fanOuts.mayHaveNone(relationship.get());
    return type.map(
        t ->
            new Cell(
                table,
                column,
                t,
                column.nullProbability() > 0 || none && !aggregate.function().everyParentHasOne(),
                false,
                false,
                new Cell.Recipe.Aggregated(
                    relationship.get(), aggregate.function(), name, of, aggregate.round(), where)));
  }

  private static Optional<String> column(String of, Table child) {
    return of.equals(child.name())
        ? Optional.empty()
        : Optional.of(of.substring(child.name().length() + 1));
  }

  private Optional<Table> child(Section section, Origin.Aggregate aggregate) {
    String of = aggregate.of();
    String name = dataset.table(of).isPresent() ? of : of.replaceFirst("\\..*", "");
    Optional<Table> child = dataset.table(name);
    if (child.isEmpty()) {
      section.fault(
          "of",
          "the schema has no table '" + name + "'" + Nearest.hint(name, dataset.tableNames()));
    } else if (child.get().events() != null) {
      section.fault(
          "of",
          "'"
              + name
              + "' is an event stream, each event of which would cost a block of them; aggregate a"
              + " table's rows");
      return Optional.empty();
    }
    return child;
  }

  private static boolean isThere(
      Section section, Table child, Optional<String> name, Origin.Aggregate aggregate) {
    if (name.isPresent() && !child.declares(name.get())) {
      section.fault(
          "of",
          "the table '"
              + child.name()
              + "' has no column '"
              + name.get()
              + "'"
              + Nearest.hint(name.get(), child.columnNames()));
      return false;
    }
    if (name.isEmpty() && aggregate.function() != AggregateFunction.COUNT) {
      section.fault(
          "of",
          "a "
              + aggregate.function().word()
              + " needs a column: "
              + child.name()
              + "."
              + child.columnNames().stream().findFirst().orElse("column"));
      return false;
    }
    return true;
  }

  private Optional<Relationship> relationship(
      Section section, Table table, Table child, Origin.Aggregate aggregate) {
    List<Relationship> between = new ArrayList<>();
    for (Relationship relationship : dataset.relationships()) {
      if (relationship.childTable().equals(child.name())
          && relationship.parentTable().equals(table.name())) {
        between.add(relationship);
      }
    }
    if (between.isEmpty()) {
      section.fault(
          "of", "no relationship makes '" + child.name() + "' a child of '" + table.name() + "'");
      return Optional.empty();
    }
    List<String> names = between.stream().map(AggregateCells::name).toList();
    if (aggregate.relationship().isPresent()) {
      String wanted = aggregate.relationship().get();
      Optional<Relationship> found =
          between.stream().filter(r -> name(r).equals(wanted) || key(r).equals(wanted)).findFirst();
      if (found.isEmpty()) {
        section.fault(
            "relationship",
            "none from '"
                + child.name()
                + "' to '"
                + table.name()
                + "' has the name or child key '"
                + wanted
                + "'; there is "
                + String.join(", ", names));
      }
      return found;
    }
    if (between.size() > 1) {
      section.fault(
          "of",
          between.size()
              + " relationships lead from '"
              + child.name()
              + "' to '"
              + table.name()
              + "'; say which under 'relationship': "
              + String.join(", ", names));
      return Optional.empty();
    }
    return Optional.of(between.get(0));
  }

  /** What a relationship is called: its name, else its child key. */
  private static String name(Relationship relationship) {
    return relationship
        .node()
        .get("name")
        .filter(Scalar.class::isInstance)
        .map(n -> ((Scalar) n).text())
        .orElseGet(
            () ->
                relationship.target() == null ? key(relationship) : relationship.target().value());
  }

  private static String key(Relationship relationship) {
    return String.join("+", relationship.childKey());
  }

  private static boolean isTest(Section section, TypedExpression where) {
    if (where.type() instanceof ValueType.BooleanType) {
      return true;
    }
    section.fault("where", "must be true or false, not " + DeclaredType.name(where.type()));
    return false;
  }

  private static Optional<ValueType> type(
      Section section, Origin.Aggregate aggregate, ValueType of) {
    Optional<ValueType> type = aggregate.function().result(of, aggregate.round());
    if (type.isEmpty()) {
      section.fault(
          "function",
          aggregate.function().word()
              + " can't be had of "
              + aggregate.of()
              + ", whose values are of the type "
              + DeclaredType.name(of)
              + (of instanceof ValueType.StructType || of instanceof ValueType.ListType
                  ? "; count can"
                  : "; min, max and count can"));
    } else if (aggregate.round() >= 0 && !(type.get() instanceof ValueType.FloatType)) {
      section.fault(
          "round",
          "the result is exact, of the type " + DeclaredType.name(type.get()) + "; take it out");
      return Optional.empty();
    }
    return type;
  }
}
