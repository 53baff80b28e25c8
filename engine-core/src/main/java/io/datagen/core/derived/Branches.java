package io.datagen.core.derived;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What concerns all branches of a column. */
final class Branches {
  private Branches() {}

  /** Resolves all of them, so that each one's faults are told. */
  static Optional<List<Branch.Typed>> resolve(List<Branch> branches, RowTypes row) {
    List<Branch.Typed> typed = new ArrayList<>();
    for (Branch branch : branches) {
      branch
          .values()
          .resolve(row)
          .ifPresent(
              d -> typed.add(new Branch.Typed(branch.role(), branch.label(), d, branch.nulls())));
    }
    return typed.size() == branches.size() ? Optional.of(typed) : Optional.empty();
  }

  /** What they make, and null if there is none for the rest. */
  static String describe(List<Branch> branches, boolean otherwise) {
    String text =
        branches.stream()
            .map(b -> b.label() + ": " + b.values().describe())
            .collect(Collectors.joining("; "));
    return otherwise ? text : text + "; else null";
  }
}
