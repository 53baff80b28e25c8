package io.datagen.core.validate;

import io.datagen.api.vector.Batch;
import java.util.List;

/**
 * Names what rests on the replay alone: the promises of columns that were written by a {@code
 * format}. Their texts are no values, and several values may have one text; but each text is held
 * against that of the value which the schema promises.
 */
final class ReplayedAudit implements BatchAudit {
  private final ExpectedTable table;

  ReplayedAudit(ExpectedTable table) {
    this.table = table;
  }

  @Override
  public void batch(Batch found, Placement placement) {}

  @Override
  public List<Check> finish() {
    return table.replayed().stream().map(this::check).toList();
  }

  private Check check(ExpectedTable.Replayed promise) {
    CheckBuilder check =
        new CheckBuilder(
            promise.check(), table.schema().name() + "." + String.join("+", promise.columns()));
    check.note("method", "by replay: the cells are text by the column's format");
    return check.build("holds where the replay does: the cells are text by a format", "");
  }
}
