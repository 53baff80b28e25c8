package io.datagen.core.validate;

import io.datagen.api.schema.TableSchema;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The keys of tables that foreign keys ask for. A set is at hand once its table has been read, and
 * given back when the last table that asks for it has been. One thread owns it.
 */
final class KeySets {
  private record Id(String table, List<String> columns) {}

  private final MemoryBudget budget;
  private final Set<String> toRead;
  private final Map<Id, Integer> askers = new HashMap<>();
  private final Map<Id, KeySet> sets = new HashMap<>();

  /**
   * @param toRead the tables that are there, from the first row to the last
   */
  KeySets(List<? extends ExpectedTable> tables, Set<String> toRead, MemoryBudget budget) {
    this.budget = budget;
    this.toRead = Set.copyOf(toRead);
    for (ExpectedTable table : tables) {
      for (ExpectedTable.Reference r : table.references()) {
        askers.merge(new Id(r.parentTable(), r.parentColumns()), 1, Integer::sum);
      }
    }
  }

  MemoryBudget budget() {
    return budget;
  }

  /**
   * A set to be filled with a table's keys.
   *
   * @param rows how many are to come
   */
  KeySet newSet(TableSchema table, List<String> columns, long rows) {
    return new KeySet(
        budget,
        KeyAudit.integers(
            table.columns().stream().filter(c -> columns.contains(c.name())).toList()),
        rows);
  }

  /** Whether some foreign key asks for these columns. */
  boolean asked(String table, List<String> columns) {
    return askers.containsKey(new Id(table, columns));
  }

  /** The lists of columns of a table that foreign keys ask for. */
  List<List<String>> asked(String table) {
    return askers.keySet().stream().filter(i -> i.table().equals(table)).map(Id::columns).toList();
  }

  /** Puts a filled set at hand. */
  void put(String table, List<String> columns, KeySet keys) {
    sets.put(new Id(table, columns), keys);
  }

  /** A parent's keys, if its table has been read. */
  @Nullable KeySet parents(ExpectedTable.Reference reference) {
    return sets.get(new Id(reference.parentTable(), reference.parentColumns()));
  }

  /** Whether the parent's keys will be at hand, but only once its own table has been read. */
  boolean comesLater(ExpectedTable.Reference reference) {
    return parents(reference) == null && toRead.contains(reference.parentTable());
  }

  /** Says that one foreign key is through. */
  void done(ExpectedTable.Reference reference) {
    Id id = new Id(reference.parentTable(), reference.parentColumns());
    if (askers.merge(id, -1, Integer::sum) <= 0) {
      KeySet set = sets.remove(id);
      if (set != null) {
        set.release();
      }
    }
  }
}
