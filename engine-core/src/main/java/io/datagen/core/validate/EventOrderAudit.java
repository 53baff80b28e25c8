package io.datagen.core.validate;

import io.datagen.api.vector.Batch;
import io.datagen.api.vector.LongVector;
import io.datagen.core.source.Durations;
import io.datagen.core.stream.EventStream;
import java.util.List;

/**
 * Judges the order of a stream's event times: they never go down, or, where events may be late,
 * never lie further behind the latest so far than the longest delay.
 */
final class EventOrderAudit implements BatchAudit {
  private final Names names;
  private final int column;
  private final boolean judged;
  private final long tolerance;
  private final String rule;
  private final CheckBuilder check;
  private long latest = Long.MIN_VALUE;

  /**
   * @param column the place of the time
   * @param ordered whether the rows come in their order
   */
  EventOrderAudit(ExpectedTable table, EventStream stream, int column, boolean ordered) {
    this.names = new Names(table);
    this.column = column;
    this.judged = ordered;
    this.tolerance = stream.late().maxDelay() * 1000;
    this.check = new CheckBuilder("event_order", names.table());
    this.rule =
        tolerance == 0
            ? "no earlier than the event before"
            : "no more than " + Durations.describe(tolerance / 1000) + " before the latest so far";
    check.note("rule", rule);
    if (!judged) {
      check.note("method", "by replay: the rows come in no order");
    }
  }

  @Override
  public void batch(Batch found, Placement placement) {
    if (!judged) {
      return;
    }
    LongVector times = (LongVector) found.column(column);
    boolean nulls = times.validity().hasNulls();
    long[] values = times.values();
    int size = found.size();
    for (int i = 0; i < size; i++) {
      if (nulls && times.validity().isNull(i)) {
        continue;
      }
      long time = values[i];
      if (latest != Long.MIN_VALUE && time < latest - tolerance) {
        fail(found, i, placement);
      }
      latest = Math.max(latest, time);
    }
    check.count("events", size);
  }

  private void fail(Batch found, int place, Placement placement) {
    if (!check.wantsExample()) {
      check.fail();
      return;
    }
    String key = names.key(found, place);
    String text = names.text(found, column, place);
    long row = Math.max(placement.expected(place), found.firstRow() + place);
    String message = names.row(row, key) + " happened at " + text + ", expected " + rule;
    check.fail(new Finding(names.table(), row, names.column(column), key, rule, text, message));
  }

  @Override
  public List<Check> finish() {
    return List.of(
        check.build(
            judged ? "every event is " + rule : "not judged",
            Plural.of(check.failures(), "event is", "events are") + " out of order"));
  }
}
