package io.datagen.core.plan;

import io.datagen.api.schema.ValueType;
import io.datagen.core.relationship.RowOrder;
import io.datagen.core.schema.Relationship;
import io.datagen.core.schema.Table;
import io.datagen.core.schema.Target;
import io.datagen.core.source.Faults;
import io.datagen.core.source.Section;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The children of a polymorphic relationship by their type: those of the first target, of the next
 * one, and so on, then those without a type. All its targets share the order.
 *
 * @param types the target's number of each row, and as many as there are targets for none
 * @param starts where each type starts, then those without, then the end
 */
record TypedChildren(int[] types, long[] starts, RowOrder order) {

  /** Computes them; empty where a type that no target has is a fault. */
  static Optional<TypedChildren> of(
      Relationship relationship,
      Target target,
      Table child,
      ValueType type,
      ProgramCompiler programs,
      Faults faults) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    target.values().forEach(v -> numbers.put(v, numbers.size()));
    int known = numbers.size();
    int[] types =
        new RowScan(programs, child)
            .groups(List.of(target.typeColumn()), List.of(type), 0, numbers, known + 1);
    if (numbers.size() > known) {
      String other = List.copyOf(numbers.keySet()).get(known);
      new Section(relationship.node(), faults)
          .section("polymorphic")
          .ifPresent(
              s ->
                  s.fault(
                      "targets",
                      child.name()
                          + "."
                          + target.typeColumn()
                          + " is '"
                          + other
                          + "' in some rows, which is none of the targets; add one, or let the"
                          + " column be null there"));
      return Optional.empty();
    }
    for (int row = 0; row < types.length; row++) {
      types[row] = Math.min(types[row], known);
    }
    long[] starts = ValueGroups.starts(types, known + 1);
    return Optional.of(new TypedChildren(types, starts, RowOrder.grouped(types, starts)));
  }
}
