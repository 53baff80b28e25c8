package io.datagen.core.validate;

import io.datagen.api.vector.Batch;
import java.util.List;

/** Judges a table's batches as read, one after another. One thread owns it. */
interface BatchAudit {
  void batch(Batch found, Placement placement);

  /** What it came to, after the last batch. */
  List<Check> finish();
}
