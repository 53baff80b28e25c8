package io.datagen.core.stream;

import io.datagen.api.vector.DictionaryVector;
import io.datagen.api.vector.LongVector;
import io.datagen.api.vector.Rows;
import io.datagen.api.vector.Vector;
import io.datagen.core.seed.Stream;
import io.datagen.core.source.Faults;
import io.datagen.core.source.Mapping;
import io.datagen.core.source.Section;
import io.datagen.core.source.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Streams of schema texts, and their events as arrays. */
final class Events {
  private static final EventField[] FIELDS = {
    EventField.TIME, EventField.USER, EventField.SESSION, EventField.TYPE, EventField.SOURCE
  };

  /** In microseconds. */
  final long[] times;

  final long[] users;
  final long[] sessions;
  final int[] types;
  final int[] sources;

  /** In milliseconds. */
  final long[] arrivals;

  private Events(int size) {
    times = new long[size];
    users = new long[size];
    sessions = new long[size];
    types = new int[size];
    sources = new int[size];
    arrivals = new long[size];
  }

  static EventModel model(String yaml, long rows, long users, long seed) {
    Faults faults = new Faults();
    Section section = new Section((Mapping) Source.parse("s.yaml", yaml, faults), faults);
    EventStream stream =
        EventStream.parse(section, rows, new Users.Count(users)).orElseThrow(AssertionError::new);
    faults.throwIfAny();
    return model(stream, seed);
  }

  static EventModel shortForm(String yaml, long rows, long seed) {
    Faults faults = new Faults();
    Section section = new Section((Mapping) Source.parse("s.yaml", yaml, faults), faults);
    return model(EventStream.shortForm(section, rows).orElseThrow(), seed);
  }

  private static EventModel model(EventStream stream, long seed) {
    long users = ((Users.Count) stream.users()).users();
    return new EventModel(stream, users, role -> Stream.of(seed, "s", "events", "model", role));
  }

  /** Events from a row on, read in batches of an odd size. */
  static Events of(EventModel model, long first, int size) {
    Events events = new Events(size);
    EventReader reader = model.open();
    for (int done = 0; done < size; ) {
      int some = Math.min(997, size - done);
      events.read(reader, Rows.range(first + done, some), done);
      done += some;
    }
    return events;
  }

  /** Events of any rows. */
  static Events at(EventModel model, long... rows) {
    Events events = new Events(rows.length);
    Rows selection = new Rows();
    System.arraycopy(rows, 0, selection.setSelection(rows.length), 0, rows.length);
    events.read(model.open(), selection, 0);
    return events;
  }

  private void read(EventReader reader, Rows rows, int at) {
    Vector[] out = new Vector[FIELDS.length];
    for (int f = 0; f < out.length; f++) {
      out[f] = EventReader.newVector(FIELDS[f]);
    }
    reader.fill(rows, FIELDS, out);
    int size = rows.size();
    System.arraycopy(((LongVector) out[0]).values(), 0, times, at, size);
    System.arraycopy(((LongVector) out[1]).values(), 0, users, at, size);
    System.arraycopy(((LongVector) out[2]).values(), 0, sessions, at, size);
    System.arraycopy(((DictionaryVector) out[3]).codes(), 0, types, at, size);
    System.arraycopy(((DictionaryVector) out[4]).codes(), 0, sources, at, size);
    for (int i = 0; i < size; i++) {
      arrivals[at + i] = reader.arrival(rows.at(i));
    }
  }

  int size() {
    return times.length;
  }

  /** What can be told of an event, in one value. */
  List<Long> at(int i) {
    return List.of(
        times[i], users[i], sessions[i], (long) types[i], (long) sources[i], arrivals[i]);
  }

  List<List<Long>> all() {
    List<List<Long>> all = new ArrayList<>();
    for (int i = 0; i < size(); i++) {
      all.add(at(i));
    }
    return all;
  }

  /** The places of each session's events, in order, but those of redelivered ones. */
  Map<Long, List<Integer>> bySession(EventModel model, long first) {
    Map<Long, List<Integer>> sessions = new LinkedHashMap<>();
    for (int i = 0; i < size(); i++) {
      if (!model.redelivery().isCopy(first + i)) {
        sessions.computeIfAbsent(this.sessions[i], s -> new ArrayList<>()).add(i);
      }
    }
    return sessions;
  }
}
