package io.datagen.core.derived;

import io.datagen.api.schema.ValueType;
import io.datagen.api.vector.Rows;
import io.datagen.api.vector.Vector;
import io.datagen.core.column.CellContext;
import io.datagen.core.column.ItemCount;
import io.datagen.core.expression.Widening;
import io.datagen.core.kernel.Kernel;
import io.datagen.core.kernel.Merging;
import io.datagen.core.source.Faults;
import io.datagen.core.source.Node;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;

/** Values of which each row's come from one of several branches. */
record Chosen(ValueType type, Chooser chooser, List<Branch.Typed> branches) implements Derivation {

  /** Finds the type that all branches share; a fault where there is none. */
  static Optional<Derivation> of(
      Chooser chooser, List<Branch.Typed> branches, Node at, Faults faults) {
    List<ValueType> types =
        branches.stream()
            .map(Branch.Typed::values)
            .filter(v -> !v.alwaysNull())
            .map(Derivation::type)
            .toList();
    Optional<ValueType> common =
        types.isEmpty() ? Optional.of(new ValueType.StringType()) : Widening.common(types);
    if (common.isEmpty()) {
      List<String> names = types.stream().map(Widening::name).distinct().toList();
      faults.add(
          at,
          names.size() > 1
              ? "its branches make different types: "
                  + String.join(", ", names)
                  + "; give them one type"
              : "each of its branches makes "
                  + names.get(0)
                  + ", but what is in them differs; give them the same names and types in the same"
                  + " order, and chances to be null or absent to all or to none");
    }
    return common.map(type -> new Chosen(type, chooser, branches));
  }

  @Override
  public List<String> inputs() {
    Set<String> inputs = new LinkedHashSet<>(chooser.inputs());
    branches.forEach(b -> inputs.addAll(b.values().inputs()));
    return List.copyOf(inputs);
  }

  @Override
  public boolean nullable() {
    return chooser.leavesSome()
        || branches.stream().anyMatch(b -> b.nulls() > 0 || b.values().nullable());
  }

  @Override
  public boolean alwaysNull() {
    return branches.stream().allMatch(b -> b.values().alwaysNull());
  }

  @Override
  public Kernel kernel(CellContext cell) {
    List<String> columns = inputs();
    PartOfRows[] parts = new PartOfRows[branches.size()];
    boolean[] empty = new boolean[parts.length];
    for (int i = 0; i < parts.length; i++) {
      Branch.Typed branch = branches.get(i);
      empty[i] = branch.values().alwaysNull();
      Kernel kernel = branch.kernel(cell);
      parts[i] =
          new PartOfRows(
              empty[i] ? kernel : Widening.kernel(kernel, branch.values().type(), type),
              branch.values().inputs().stream().mapToInt(columns::indexOf).toArray());
    }
    return new ChosenKernel(type, chooser.open(cell, columns), parts, empty);
  }

  @Override
  public Set<String> honours() {
    Set<String> kept = new HashSet<>(branches.get(0).values().honours());
    branches.forEach(b -> kept.retainAll(b.values().honours()));
    return Set.copyOf(kept);
  }

  @Override
  public ItemCount items() {
    double mean = 0;
    long most = 0;
    for (Branch.Typed branch : branches) {
      mean = Math.max(mean, branch.values().items().mean());
      most = Math.max(most, branch.values().items().most());
    }
    return new ItemCount(mean, most);
  }

  @Override
  public String describe() {
    return String.join("; ", branches.stream().map(b -> b.values().describe()).toList());
  }

  @Override
  public String explain(CellContext cell, Rows row, Vector[] inputs, LongConsumer drawsAt) {
    List<String> columns = inputs();
    int[] which = new int[1];
    chooser.open(cell, columns).choose(row, inputs, which);
    if (which[0] == Merging.NONE) {
      return "none of the cases, so null";
    }
    Branch.Typed branch = branches.get(which[0]);
    CellContext own = branch.context(cell);
    Vector[] read =
        branch.values().inputs().stream()
            .map(c -> inputs[columns.indexOf(c)])
            .toArray(Vector[]::new);
    if (branch.nulls() > 0) {
      own.stream("null");
    }
    return branch.label()
        + ": "
        + branch.values().explain(own, row, read, drawsAt)
        + (branch.nulls() > 0 ? ", null with " + branch.nulls() : "");
  }
}
