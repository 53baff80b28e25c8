package io.datagen.core.validate;

import io.datagen.api.schema.TableSchema;
import io.datagen.api.vector.Batch;
import io.datagen.api.vector.LongVector;
import io.datagen.api.vector.Vector;
import io.datagen.core.source.Durations;
import io.datagen.core.stream.EventField;
import io.datagen.core.stream.EventModel;
import io.datagen.core.stream.EventStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Judges sessions in arrival order: each has one user and one source, its types follow the chain
 * from one that may be first, and no two of its events lie further apart than the gap. Sessions end
 * with their block, so a block's are all that is kept. Events that stand where none is expected,
 * and redelivered ones, which are their origins, are the replay's to judge.
 */
final class SessionAudit implements BatchAudit {
  private static final int ABSENT = -1;

  private final Names names;
  private final EventModel model;
  private final EventStream stream;
  private final boolean judged;
  private final int session;
  private final int user;
  private final int source;
  private final int type;
  private final int time;
  private final Map<Long, Integer> types = new HashMap<>();
  private final CheckBuilder check;
  private final long longest;

  // Of the block at hand, by the session's number in it.
  private final boolean[] seen = new boolean[EventModel.BLOCK];
  private final long[] users = new long[EventModel.BLOCK];
  private final long[] sources = new long[EventModel.BLOCK];
  private final int[] lastTypes = new int[EventModel.BLOCK];
  private final long[] lastTimes = new long[EventModel.BLOCK];
  private long block = -1;
  private boolean fromStart;

  /**
   * @param ordered whether the rows come in their order
   */
  SessionAudit(ExpectedTable table, EventModel model, boolean ordered) {
    this.names = new Names(table);
    this.model = model;
    this.stream = model.stream();
    this.judged = ordered;
    TableSchema schema = table.schema();
    session = place(schema, EventField.SESSION);
    user = place(schema, EventField.USER);
    source = place(schema, EventField.SOURCE);
    type = place(schema, EventField.TYPE);
    time = place(schema, EventField.TIME);
    longest = (stream.sessions().gap() + stream.late().maxDelay()) * 1000;
    check = new CheckBuilder("sessions", names.table());
    for (String name : stream.types().names()) {
      byte[] bytes = name.getBytes(java.nio.charset.StandardCharsets.UTF_8);
      types.put(Cells.hash(bytes, 0, bytes.length), types.size());
    }
    if (!judged) {
      check.note("method", "by replay: the rows come in no order");
    }
  }

  private static int place(TableSchema schema, EventField field) {
    return schema.indexOf(field.column()).orElse(ABSENT);
  }

  @Override
  public void batch(Batch found, Placement placement) {
    if (!judged) {
      return;
    }
    LongVector sessions = (LongVector) found.column(session);
    for (int i = 0; i < found.size(); i++) {
      long row = placement.expected(i);
      if (row < 0 || sessions.validity().isNull(i)) {
        continue;
      }
      enter(row);
      if (model.redelivery().isCopy(row)) {
        check.count("redelivered", 1);
        continue;
      }
      check.count("events", 1);
      long number = sessions.values()[i] - 1 - block * EventModel.BLOCK;
      if (number < 0 || number >= EventModel.BLOCK) {
        fail(
            found,
            i,
            row,
            session,
            "is of session " + sessions.values()[i] + ", which is not here");
      } else if (seen[(int) number]) {
        next(found, i, row, (int) number);
      } else {
        first(found, i, row, (int) number);
      }
    }
  }

  /** Goes to the block of a row; the sessions of the one before are over. */
  private void enter(long row) {
    long entered = row / EventModel.BLOCK;
    if (entered != block) {
      block = entered;
      fromStart = row % EventModel.BLOCK == 0;
      Arrays.fill(seen, false);
    }
  }

  private void first(Batch found, int i, long row, int number) {
    check.count("sessions", 1);
    seen[number] = true;
    users[number] = hash(found, user, i);
    sources[number] = hash(found, source, i);
    int code = type(found, i, row);
    lastTypes[number] = code;
    lastTimes[number] = time(found, i);
    // Where the rows begin inside a block, so may the session.
    if (fromStart && code >= 0 && !stream.types().starts(code)) {
      fail(found, i, row, type, "starts its session with '" + text(found, type, i) + "'");
    }
  }

  private void next(Batch found, int i, long row, int number) {
    if (hash(found, user, i) != users[number]) {
      fail(found, i, row, user, "is another user's than its session");
    }
    if (hash(found, source, i) != sources[number]) {
      fail(found, i, row, source, "is from another source than its session");
    }
    int code = type(found, i, row);
    int last = lastTypes[number];
    if (code >= 0 && last >= 0 && !stream.types().follows(last, code)) {
      String before = stream.types().names().get(last);
      fail(found, i, row, type, "follows '" + before + "' with '" + text(found, type, i) + "'");
    }
    long at = time(found, i);
    long before = lastTimes[number];
    boolean timed = at != Long.MIN_VALUE && before != Long.MIN_VALUE;
    if (timed && at - before > longest) {
      fail(
          found,
          i,
          row,
          time,
          "comes " + Durations.describe((at - before) / 1000) + " after its session's last event");
    }
    lastTypes[number] = code >= 0 ? code : last;
    lastTimes[number] = at != Long.MIN_VALUE ? at : before;
  }

  private static long hash(Batch found, int column, int i) {
    return column == ABSENT ? 0 : Cells.hash(found.column(column), i);
  }

  /** The number of the event's type, or -1 where there is none. */
  private int type(Batch found, int i, long row) {
    if (type == ABSENT || found.column(type).validity().isNull(i)) {
      return ABSENT;
    }
    Vector vector = found.column(type);
    Integer code =
        types.get(Cells.hash(Cells.array(vector, i), Cells.start(vector, i), Cells.end(vector, i)));
    if (code == null) {
      fail(found, i, row, type, "has a type that the stream has not: " + text(found, type, i));
    }
    return code == null ? ABSENT : code;
  }

  private long time(Batch found, int i) {
    return time == ABSENT || found.column(time).validity().isNull(i)
        ? Long.MIN_VALUE
        : ((LongVector) found.column(time)).values()[i];
  }

  private String text(Batch found, int column, int i) {
    return names.text(found, column, i);
  }

  private void fail(Batch found, int place, long row, int column, String what) {
    if (!check.wantsExample()) {
      check.fail();
      return;
    }
    String key = names.key(found, place);
    check.fail(
        new Finding(
            names.table(),
            row,
            names.column(column),
            key,
            null,
            text(found, column, place),
            names.row(row, key) + " " + what));
  }

  @Override
  public List<Check> finish() {
    check.note("gap", Durations.describe(stream.sessions().gap()));
    return List.of(
        check.build(
            judged
                ? "every session has one user and one source, and keeps the gap"
                    + (stream.types().chain() ? " and the chain" : "")
                : "not judged",
            Plural.of(check.failures(), "event does", "events do")
                + " not fit "
                + (check.failures() == 1 ? "its session" : "their sessions")));
  }
}
