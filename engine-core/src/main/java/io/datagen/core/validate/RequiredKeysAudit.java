package io.datagen.core.validate;

import io.datagen.api.vector.Batch;
import java.util.List;

/** Judges that every event has what every event must have. */
final class RequiredKeysAudit implements BatchAudit {
  private final Names names;
  private final int[] columns;
  private final CheckBuilder check;

  /**
   * @param columns the places of those keys that are written
   */
  RequiredKeysAudit(ExpectedTable table, int[] columns) {
    this.names = new Names(table);
    this.columns = columns.clone();
    this.check = new CheckBuilder("required_keys", names.table());
    for (int column : columns) {
      check.note(names.column(column), "required");
    }
  }

  @Override
  public void batch(Batch found, Placement placement) {
    check.count("events", found.size());
    for (int column : columns) {
      if (!found.column(column).validity().hasNulls()) {
        continue;
      }
      for (int i = 0; i < found.size(); i++) {
        if (Cells.isNull(found.column(column), i)) {
          fail(found, i, column, placement);
        }
      }
    }
  }

  private void fail(Batch found, int place, int column, Placement placement) {
    if (!check.wantsExample()) {
      check.fail();
      return;
    }
    String key = names.key(found, place);
    long row = Math.max(placement.expected(place), found.firstRow() + place);
    String message = names.row(row, key) + " has no " + names.column(column);
    check.fail(
        new Finding(names.table(), row, names.column(column), key, "a value", "null", message));
  }

  @Override
  public List<Check> finish() {
    return List.of(
        check.build(
            "every event has its " + columns.length + " keys",
            Plural.of(check.failures(), "key is", "keys are") + " missing"));
  }
}
