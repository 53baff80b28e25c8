package io.datagen.core.derived;

import io.datagen.api.schema.ValueType;
import io.datagen.core.kernel.Merging;
import io.datagen.core.source.Nearest;
import io.datagen.core.source.Node;
import io.datagen.core.source.Scalar;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Another generator by another column's value.
 *
 * @param at where it stands
 * @param column the other column
 * @param columnAt where it is named
 * @param values one for each branch but the default one
 * @param branches one for each value, and one more for {@code default} if there is one
 */
public record ConditionalOn(
    Node at, String column, Node columnAt, List<Scalar> values, List<Branch> branches)
    implements Derived {
  private static final int SHOWN = 5;

  public ConditionalOn {
    values = List.copyOf(values);
    branches = List.copyOf(branches);
  }

  @Override
  public Optional<Derivation> resolve(RowTypes row) {
    Optional<ValueType> type = row.type(column, columnAt);
    Optional<List<Branch.Typed>> made = Branches.resolve(branches, row);
    if (type.isEmpty() || made.isEmpty()) {
      return Optional.empty();
    }
    if (type.get() instanceof ValueType.StructType || type.get() instanceof ValueType.ListType) {
      row.faults().add(columnAt, "'" + column + "' is nested; a value has no case there");
      return Optional.empty();
    }
    ValuePlaces places = ValuePlaces.of(values, type.get(), row.faults());
    boolean otherwise = branches.size() > values.size();
    if (places == null) {
      return Optional.empty();
    }
    Optional<List<String>> known = row.values(column);
    if (known.isPresent() && !fits(known.get(), otherwise, row)) {
      return Optional.empty();
    }
    boolean leavesSome = !otherwise && (known.isEmpty() || row.nullable(column));
    return Chosen.of(
        new ValueOf(column, places, otherwise ? values.size() : Merging.NONE, leavesSome),
        made.get(),
        at,
        row.faults());
  }

  /** Whether the cases are about the values that come up; a fault where not. */
  private boolean fits(List<String> known, boolean otherwise, RowTypes row) {
    List<String> listed = values.stream().map(Scalar::text).toList();
    boolean fits = true;
    for (Scalar value : values) {
      if (!known.contains(value.text())) {
        row.faults()
            .add(
                value,
                "'"
                    + column
                    + "' never is '"
                    + value.text()
                    + (value.text().equals("default")
                        ? "'; 'default' stands beside 'cases', not among them"
                        : "'" + Nearest.hint(value.text(), known)));
        fits = false;
      }
    }
    List<String> left = known.stream().filter(v -> !listed.contains(v)).toList();
    if (!otherwise && !left.isEmpty() && fits) {
      row.faults()
          .add(
              at,
              "'"
                  + column
                  + "' may be "
                  + left.stream().limit(SHOWN).collect(Collectors.joining(", "))
                  + (left.size() > SHOWN ? " and " + (left.size() - SHOWN) + " more" : "")
                  + ", which has no case; add one, or a 'default'");
      fits = false;
    }
    return fits;
  }

  @Override
  public String describe() {
    return Branches.describe(branches, branches.size() > values.size());
  }
}
