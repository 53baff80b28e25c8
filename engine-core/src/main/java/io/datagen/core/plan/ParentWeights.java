package io.datagen.core.plan;

import io.datagen.core.expression.TypedExpression;
import io.datagen.core.schema.Relationship;
import io.datagen.core.schema.Table;
import io.datagen.core.source.Faults;
import io.datagen.core.source.Section;
import java.util.Optional;

/** Computes a relationship's {@code parent_weight} of all parents. */
final class ParentWeights {
  private final Relationship relationship;
  private final Table parent;
  private final Streams streams;
  private final Faults faults;

  ParentWeights(Relationship relationship, Table parent, Streams streams, Faults faults) {
    this.relationship = relationship;
    this.parent = parent;
    this.streams = streams;
    this.faults = faults;
  }

  /** Each parent's; empty where a fault has been told. */
  Optional<double[]> of(ProgramCompiler programs, GroupingColumns grouping) {
    if (!RowScan.fits(relationship, "parent_weight", parent, faults)) {
      return Optional.empty();
    }
    TypedExpression typed = grouping.weight(relationship, parent).orElseThrow();
    double[] weights =
        new RowScan(programs, parent)
            .numbers(typed, role -> streams.relationship(relationship, "weight " + role));
    for (int row = 0; row < weights.length; row++) {
      if (!(weights[row] >= 0 && weights[row] < Double.POSITIVE_INFINITY)) {
        new Section(relationship.node(), faults)
            .fault(
                "parent_weight",
                "must be a number from 0 on, and row "
                    + row
                    + " of '"
                    + parent.name()
                    + "' has "
                    + (Double.isNaN(weights[row]) ? "none" : String.valueOf(weights[row])));
        return Optional.empty();
      }
    }
    return Optional.of(weights);
  }
}
