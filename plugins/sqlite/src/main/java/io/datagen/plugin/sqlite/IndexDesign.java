package io.datagen.plugin.sqlite;

import java.util.List;

/**
 * An index of a database table.
 *
 * @param name its name
 * @param columns places of its columns in the table
 * @param unique whether equal keys are forbidden
 * @param automatic whether a PRIMARY KEY or UNIQUE clause brings it, so that it has no SQL
 */
record IndexDesign(String name, List<Integer> columns, boolean unique, boolean automatic) {
  IndexDesign {
    columns = List.copyOf(columns);
  }

  /** Whether its leading columns are these, in any order. */
  boolean startsWith(List<Integer> others) {
    return columns.size() >= others.size() && columns.subList(0, others.size()).containsAll(others);
  }
}
