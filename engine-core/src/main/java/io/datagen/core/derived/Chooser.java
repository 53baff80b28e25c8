package io.datagen.core.derived;

import io.datagen.core.column.CellContext;
import java.util.List;

/** Says which branch a row's cell comes from, all types known. Immutable. */
interface Chooser {
  /** The columns it reads. */
  List<String> inputs();

  /** What it takes to choose, on one thread. */
  Choosing open(CellContext cell, List<String> columns);

  /** Whether some row may find no branch. */
  boolean leavesSome();
}
