package io.datagen.core.schema;

import java.util.List;

/**
 * Which of a child's rows a relationship is of, where a column of theirs says into which of several
 * tables they point.
 *
 * @param typeColumn of the child
 * @param values of that column that point somewhere: one for each of these relationships
 * @param number which of them this one's is
 * @param first the place of the first of these relationships in the dataset's list
 */
public record Target(String typeColumn, List<String> values, int number, int first) {
  public Target {
    values = List.copyOf(values);
  }

  /** The value of the rows that this one is of. */
  public String value() {
    return values.get(number);
  }

  /** Whether both are of one polymorphic relationship. */
  boolean isBeside(Target other) {
    return first == other.first;
  }
}
