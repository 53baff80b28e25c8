package io.datagen.core.plan;

import io.datagen.core.relationship.FanOutBounds;
import io.datagen.core.schema.Relationship;
import io.datagen.core.source.Faults;
import io.datagen.core.source.Section;

/**
 * Tells of bounds that can't hold: a warning with those that are used, or a fault where the
 * relationship insists.
 */
final class Infeasible {
  private final Relationship relationship;
  private final FanOutBounds asked;
  private final boolean uniqueKey;
  private final Faults faults;

  /**
   * Of one relationship.
   *
   * @param asked the bounds as declared
   * @param uniqueKey whether a parent has one child at the most since the child's key is unique
   */
  Infeasible(Relationship relationship, FanOutBounds asked, boolean uniqueKey, Faults faults) {
    this.relationship = relationship;
    this.asked = asked;
    this.uniqueKey = uniqueKey;
    this.faults = faults;
  }

  /**
   * Tells that the bounds can't hold.
   *
   * @param group which parents and children these are; empty for all
   * @param nearest those that can
   */
  void tell(String group, long parents, long children, FanOutBounds nearest) {
    tell(group, parents, parents, children, nearest);
  }

  /** The same where only some of the parents have a weight above 0. */
  void tell(String group, long parents, long weighty, long children, FanOutBounds nearest) {
    boolean low = nearest.min() < asked.min();
    boolean oneToOne = relationship.sharing().oneToOne();
    if (!low && (oneToOne || uniqueKey)) {
      fault(
          oneToOne ? "one_to_one" : "child_key",
          (oneToOne ? "gives a parent one child at the most, so " : "is declared unique, so ")
              + Counted.of(children, "child", "children")
              + group
              + " need as many parents, and there are "
              + weighty);
      return;
    }
    String message =
        relationship.describe()
            + group
            + ": "
            + Counted.of(children, "child", "children")
            + " can't be shared out over "
            + Counted.of(parents, "parent", "parents")
            + (weighty < parents ? ", " + weighty + " of a weight above 0," : "")
            + " with "
            + asked.min()
            + " to "
            + (asked.max() == Long.MAX_VALUE ? "any number" : asked.max())
            + " each; "
            + (low
                ? "min_children can be at most " + nearest.min()
                : "max_children must be at least " + nearest.max());
    tell(low ? "min_children" : "max_children", message);
  }

  /** Tells that all keys are null, as there are no parents. */
  void tellNoParents(long children) {
    String message =
        relationship.describe()
            + ": the parent table has no rows, so every key of "
            + Counted.of(children, "child", "children")
            + " is null";
    if (relationship.strict()) {
      fault("parent_table", message);
    } else {
      faults.warn(relationship.node(), message);
    }
  }

  /** Tells that a parent has to have more children than it may, as a message says. */
  void tellOfMore(String message) {
    boolean single = relationship.sharing().oneToOne() || uniqueKey;
    String key = relationship.sharing().oneToOne() ? "one_to_one" : "child_key";
    if (single) {
      fault(key, "gives a parent one child at the most, but " + message);
    } else if (relationship.strict()) {
      fault("max_children", message);
    } else {
      tell("max_children", relationship.describe() + ": " + message);
    }
  }

  /** A fault of the key where the relationship insists, else a warning. */
  void tell(String key, String message) {
    if (relationship.strict()) {
      fault(key, message);
    } else {
      faults.warn(relationship.node(), message + ", which is what will be used");
    }
  }

  private void fault(String key, String message) {
    new Section(relationship.node(), faults).fault(key, message);
  }
}
