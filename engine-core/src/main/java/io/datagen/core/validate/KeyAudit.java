package io.datagen.core.validate;

import io.datagen.api.schema.ColumnSchema;
import io.datagen.api.schema.ValueType;
import io.datagen.api.vector.Batch;
import io.datagen.api.vector.Vector;
import java.util.List;

/**
 * Judges that a key repeats nowhere. Columns declared to ascend need one value of memory; others a
 * {@link KeySet}; where that overflows, what it could not hold rests on the replay.
 */
final class KeyAudit implements BatchAudit {
  private final ExpectedTable.UniqueKey key;
  private final Names names;
  private final int[] columns;
  private final KeySet keys;
  private final boolean kept;
  private final CheckBuilder check;
  private final PickedKeys picked = new PickedKeys();

  /**
   * @param keys to fill
   * @param kept whether foreign keys will ask the set, so that it must outlive this check
   */
  KeyAudit(ExpectedTable table, ExpectedTable.UniqueKey key, KeySet keys, boolean kept) {
    this.key = key;
    this.names = new Names(table);
    this.columns = Names.places(table.schema(), key.columns());
    this.keys = keys;
    this.kept = kept;
    this.check =
        new CheckBuilder(key.check(), names.table() + "." + String.join("+", key.columns()));
  }

  /** Whether the columns are one integer, so that their set may be a sequence. */
  static boolean integers(List<ColumnSchema> columns) {
    return columns.size() == 1 && columns.get(0).type() instanceof ValueType.IntegerType;
  }

  @Override
  public void batch(Batch found, Placement placement) {
    int size = found.size();
    picked.reset(size);
    boolean nulls = hasNulls(found);
    if (placement.isPlain() && !nulls) {
      picked.all(found, columns, placement.expected());
    } else {
      for (int i = 0; i < size; i++) {
        if (placement.isCopy(i) || placement.isDirt(columns, i)) {
          continue;
        }
        if (nulls && hasNull(found, i)) {
          if (key.primary()) {
            fail(found, i, placement, "a value", "null");
          }
        } else {
          picked.add(i, row(found, i, placement));
        }
      }
      picked.fill(found, columns);
    }
    check.count("keys", picked.size());
    keys.add(
        picked.values(),
        picked.hashes(),
        picked.rows(),
        picked.size(),
        (i, first) ->
            fail(found, picked.place(i), placement, "a new key", "the key of row " + first));
  }

  private static long row(Batch found, int place, Placement placement) {
    long expected = placement.expected(place);
    return expected >= 0 ? expected : found.firstRow() + place;
  }

  private boolean hasNulls(Batch found) {
    for (int column : columns) {
      if (found.column(column).validity().hasNulls()) {
        return true;
      }
    }
    return false;
  }

  private boolean hasNull(Batch found, int place) {
    for (int column : columns) {
      Vector vector = found.column(column);
      if (vector.validity().isNull(place) && vector.tokens().at(place) == null) {
        return true;
      }
    }
    return false;
  }

  private void fail(Batch found, int place, Placement placement, String expected, String actual) {
    if (!check.wantsExample()) {
      check.fail();
      return;
    }
    String text = names.text(found, columns, place);
    long row = row(found, place, placement);
    check.fail(
        new Finding(
            names.table(),
            row,
            key.columns().size() == 1 ? key.columns().get(0) : null,
            text,
            expected,
            actual,
            names.row(row, text) + ": expected " + expected + ", found " + actual));
  }

  @Override
  public List<Check> finish() {
    check.note(
        "method",
        keys.overflowed()
            ? "by construction and replay: the keys don't fit the memory set aside for them"
            : keys.isSequence()
                ? "the keys are one arithmetic sequence"
                : "a set of all keys' 64-bit hashes");
    if (!kept) {
      keys.release();
    }
    return List.of(
        check.build(
            "no " + (key.primary() ? "key" : "value") + " stands twice",
            Plural.of(check.failures(), "row breaks it", "rows break it")));
  }
}
