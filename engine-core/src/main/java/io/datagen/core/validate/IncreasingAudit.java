package io.datagen.core.validate;

import io.datagen.api.schema.TableSchema;
import io.datagen.api.vector.Batch;
import io.datagen.api.vector.BytesVector;
import io.datagen.api.vector.DoubleVector;
import io.datagen.api.vector.LongVector;
import io.datagen.api.vector.Vector;
import java.util.List;

/** Judges that a column's values never go down from row to row; nulls and dirt are passed over. */
final class IncreasingAudit implements BatchAudit {
  private final Names names;
  private final int column;
  private final boolean strict;
  private final CheckBuilder check;
  private final Vector last;
  private boolean any;

  IncreasingAudit(ExpectedTable table, int column, boolean strict) {
    TableSchema schema = table.schema();
    this.names = new Names(table);
    this.column = column;
    this.strict = strict;
    this.check = new CheckBuilder("monotonic", names.table() + "." + names.column(column));
    this.last = io.datagen.api.vector.Vectors.of(schema.columns().get(column).type());
  }

  @Override
  public void batch(Batch found, Placement placement) {
    Vector vector = found.column(column);
    int previous = -1;
    for (int i = 0; i < found.size(); i++) {
      if (vector.validity().isNull(i) || placement.isDirt(column, i) || placement.isCopy(i)) {
        continue;
      }
      check.count("values", 1);
      if (previous >= 0 || any) {
        int order =
            previous >= 0 ? compare(vector, previous, vector, i) : compare(last, 0, vector, i);
        if (order > 0 || strict && order == 0) {
          fail(found, i, placement);
        }
      }
      previous = i;
    }
    if (previous >= 0) {
      any = true;
      keep(vector, previous);
    }
  }

  private void keep(Vector vector, int place) {
    last.reset(1);
    if (last instanceof LongVector kept && vector instanceof LongVector v) {
      kept.values()[0] = v.values()[place];
    } else if (last instanceof DoubleVector kept && vector instanceof DoubleVector v) {
      kept.values()[0] = v.values()[place];
    } else if (last instanceof BytesVector kept) {
      int length = Cells.end(vector, place) - Cells.start(vector, place);
      System.arraycopy(
          Cells.array(vector, place), Cells.start(vector, place), kept.ensure(length), 0, length);
      kept.offsets()[1] = length;
    }
  }

  private static int compare(Vector a, int i, Vector b, int j) {
    if (a instanceof LongVector x && b instanceof LongVector y) {
      return Long.compare(x.values()[i], y.values()[j]);
    }
    if (a instanceof DoubleVector x && b instanceof DoubleVector y) {
      return Double.compare(x.values()[i], y.values()[j]);
    }
    return java.util.Arrays.compareUnsigned(
        Cells.array(a, i),
        Cells.start(a, i),
        Cells.end(a, i),
        Cells.array(b, j),
        Cells.start(b, j),
        Cells.end(b, j));
  }

  private void fail(Batch found, int place, Placement placement) {
    if (!check.wantsExample()) {
      check.fail();
      return;
    }
    String key = names.key(found, place);
    String text = names.text(found, column, place);
    long row = Math.max(placement.expected(place), found.firstRow() + place);
    String expected = strict ? "more than in the row before" : "no less than in the row before";
    check.fail(
        new Finding(
            names.table(),
            row,
            names.column(column),
            key,
            expected,
            text,
            names.row(row, key)
                + ", column "
                + names.column(column)
                + ": expected "
                + expected
                + ", found "
                + text));
  }

  @Override
  public List<Check> finish() {
    return List.of(
        check.build(
            strict ? "each value is larger than the last" : "no value is smaller than the last",
            Plural.of(check.failures(), "value is", "values are")
                + " smaller than the last"
                + (strict ? " or equal" : "")));
  }
}
