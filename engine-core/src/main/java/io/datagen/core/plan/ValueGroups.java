package io.datagen.core.plan;

import io.datagen.core.relationship.RowOrder;
import java.util.List;

/**
 * Parents and children in groups; those of one number belong to each other.
 *
 * @param parentStarts where each group of parents starts in their order, then the end
 * @param childStarts the same of children
 * @param names what each group is keyed by; {@link #OTHERS} of children that are not its own
 * @param labels what each group is called in messages
 * @param blocks of which {@code stable} block each group is
 */
record ValueGroups(
    RowOrder parentOrder,
    long[] parentStarts,
    RowOrder childOrder,
    long[] childStarts,
    List<String> names,
    List<String> labels,
    int[] blocks) {
  /** The name of children that are not the relationship's. */
  static final String OTHERS = "\0others";

  int size() {
    return names.size();
  }

  boolean isOthers(int group) {
    return names.get(group).equals(OTHERS);
  }

  long parents(int group) {
    return parentStarts[group + 1] - parentStarts[group];
  }

  long children(int group) {
    return childStarts[group + 1] - childStarts[group];
  }

  /** Where each group starts, then the end. */
  static long[] starts(int[] groups, int count) {
    long[] starts = new long[count + 1];
    for (int group : groups) {
      starts[group + 1]++;
    }
    for (int g = 0; g < count; g++) {
      starts[g + 1] += starts[g];
    }
    return starts;
  }
}
