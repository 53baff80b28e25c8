package io.datagen.core.column;

import java.util.Optional;

/** Whether the items of each array can be made to differ, by construction. */
final class UniqueItems {
  private UniqueItems() {}

  /** A fault where they can't. */
  static boolean possible(ColumnContext array, Generator item, boolean nulls, int most) {
    Optional<Choices> choices = item.choices();
    String problem = null;
    if (nulls || item.nullable()) {
      problem = "contradicts items that may be null: two nulls are the same";
    } else if (item.unique() || most <= 1) {
      return true;
    } else if (choices.isEmpty()) {
      problem =
          "can't be had of such items, only of categorical and boolean ones, of integer, decimal, date"
              + " and datetime ones between bounds, and of items that never repeat: id, or those"
              + " whose constraints say unique: true";
    } else if (choices.get().size() < most) {
      problem =
          "needs "
              + most
              + " different values for arrays of up to "
              + most
              + " items, and there are "
              + choices.get().size();
    }
    if (problem != null) {
      array.section().fault("unique_items", problem);
    }
    return problem == null;
  }
}
