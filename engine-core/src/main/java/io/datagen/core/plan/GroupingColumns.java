package io.datagen.core.plan;

import io.datagen.api.schema.ValueType;
import io.datagen.core.expression.TypedExpression;
import io.datagen.core.schema.Dataset;
import io.datagen.core.schema.Relationship;
import io.datagen.core.schema.Sharing;
import io.datagen.core.schema.Table;
import io.datagen.core.schema.Target;
import io.datagen.core.source.Faults;
import io.datagen.core.source.Nearest;
import io.datagen.core.source.Section;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The cells that decide about who is whose child, where any do: whatever comes through the
 * relationship depends on them.
 */
final class GroupingColumns {
  private final Dataset dataset;
  private final CellResolver cells;
  private final Faults faults;
  private final Map<Integer, Boolean> known = new HashMap<>();

  /** Types that are compared with the targets one by one. */
  private static final int MOST_TYPES = 10_000;

  GroupingColumns(Dataset dataset, CellResolver cells, Faults faults) {
    this.dataset = dataset;
    this.cells = cells;
    this.faults = faults;
  }

  /** Whether they are there and fit; false where a fault has been told. */
  boolean resolve(Relationship relationship) {
    Sharing sharing = relationship.sharing();
    Optional<Table> parent = dataset.table(relationship.parentTable());
    Optional<Table> child = dataset.table(relationship.childTable());
    if (!relationship.byValues() || parent.isEmpty() || child.isEmpty()) {
      return true;
    }
    Boolean before = known.get(relationship.index());
    if (before != null) {
      return before;
    }
    boolean fit =
        relationship.target() == null || types(relationship, relationship.target(), child.get());
    for (Map.Entry<String, String> pair : sharing.where().entrySet()) {
      fit = agree(relationship, parent.get(), child.get(), pair) && fit;
    }
    if (sharing.weight().isPresent()) {
      fit = weight(relationship, parent.get()).isPresent() && fit;
    }
    known.put(relationship.index(), fit);
    return fit;
  }

  /** The column that says which table a child points into. */
  private boolean types(Relationship relationship, Target target, Table child) {
    Optional<Cell> type = cells.resolve(child, target.typeColumn());
    if (type.isEmpty()) {
      return false;
    }
    Optional<Section> section =
        new Section(relationship.node(), faults)
            .section("polymorphic")
            .filter(s -> target.number() == 0);
    if (type.get().type() instanceof ValueType.StructType
        || type.get().type() instanceof ValueType.ListType) {
      section.ifPresent(
          s -> s.fault("type_column", type.get().path() + " holds several values; name one field"));
      return false;
    }
    Optional<List<String>> values = cells.values(child, target.typeColumn(), MOST_TYPES);
    return values.isEmpty()
        || section.isEmpty()
        || same(section.get(), target, type.get(), values.get());
  }

  private static boolean same(Section section, Target target, Cell type, List<String> values) {
    List<String> none = values.stream().filter(v -> !target.values().contains(v)).toList();
    List<String> never = target.values().stream().filter(v -> !values.contains(v)).toList();
    if (!none.isEmpty()) {
      section.fault(
          "targets",
          "there is none for "
              + String.join(", ", none)
              + ", of which "
              + type.path()
              + " is in some rows; add it, or let the column be null there");
    }
    if (!never.isEmpty()) {
      section.fault(
          "targets",
          type.path()
              + " is never "
              + String.join(" nor ", never)
              + Nearest.hint(never.get(0), values));
    }
    return none.isEmpty() && never.isEmpty();
  }

  private boolean agree(
      Relationship relationship, Table parent, Table child, Map.Entry<String, String> pair) {
    Optional<Cell> above = cells.resolve(parent, pair.getKey());
    Optional<Cell> below = cells.resolve(child, pair.getValue());
    if (above.isEmpty() || below.isEmpty()) {
      return false;
    }
    Section section = new Section(relationship.node(), faults);
    for (Cell cell : List.of(above.get(), below.get())) {
      if (cell.nullable()) {
        section.fault("where", cell.path() + " may be null, which agrees with nothing");
        return false;
      }
    }
    if (!above.get().type().equals(below.get().type())) {
      section.fault(
          "where",
          above.get().path()
              + " is "
              + DeclaredType.name(above.get().type())
              + " and "
              + below.get().path()
              + " "
              + DeclaredType.name(below.get().type())
              + "; they can't agree");
      return false;
    }
    return true;
  }

  /** The weight of a relationship that has one, typed. */
  Optional<TypedExpression> weight(Relationship relationship, Table parent) {
    Optional<TypedExpression> typed =
        cells.type(parent, relationship.sharing().weight().orElseThrow());
    if (typed.isPresent() && !isNumber(typed.get().type())) {
      new Section(relationship.node(), faults)
          .fault("parent_weight", "must be a number, not " + DeclaredType.name(typed.get().type()));
      return Optional.empty();
    }
    return typed;
  }

  private static boolean isNumber(ValueType type) {
    return type instanceof ValueType.IntegerType
        || type instanceof ValueType.FloatType
        || type instanceof ValueType.DecimalType;
  }
}
