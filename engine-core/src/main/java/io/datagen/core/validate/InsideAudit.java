package io.datagen.core.validate;

import io.datagen.api.vector.Batch;
import io.datagen.api.vector.ListVector;
import io.datagen.api.vector.StructVector;
import java.util.List;

/** Counts the rows of a table that lies inside another's rows: none may be missing or too many. */
final class InsideAudit implements BatchAudit {
  private final ExpectedTable.Inside inside;
  private long found;

  InsideAudit(ExpectedTable.Inside inside) {
    this.inside = inside;
  }

  @Override
  public void batch(Batch batch, Placement placement) {
    ListVector list = (ListVector) batch.column(inside.column());
    found += count(list, 0, batch.size(), 0);
  }

  private long count(ListVector list, int from, int to, int depth) {
    long count = 0;
    for (int i = from; i < to; i++) {
      if (list.validity().isValid(i)) {
        int first = list.offsets()[i];
        int end = list.offsets()[i + 1];
        count += depth == inside.fields().size() ? end - first : below(list, first, end, depth);
      }
    }
    return count;
  }

  private long below(ListVector list, int from, int to, int depth) {
    StructVector rows = (StructVector) list.items();
    return count((ListVector) rows.fields().get(inside.fields().get(depth)), from, to, depth + 1);
  }

  @Override
  public List<Check> finish() {
    CheckBuilder check = new CheckBuilder("nested_rows", inside.path());
    check.count("expected", inside.rows());
    check.count("found", found);
    String rows = Plural.of(found, "nested row", "nested rows");
    if (found != inside.rows()) {
      check.fail(Finding.of(null, inside.path() + " has " + rows + "; expected " + inside.rows()));
    }
    return List.of(check.build(rows, rows + "; expected " + inside.rows()));
  }
}
