package io.datagen.core.command;

import com.fasterxml.jackson.core.JsonGenerator;
import io.datagen.core.source.Durations;
import io.datagen.core.stream.Arrivals;
import io.datagen.core.stream.EventStream;
import io.datagen.core.stream.SessionSettings;
import io.datagen.core.stream.Users;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What an event stream means, beside its columns. */
final class StreamDescription {
  private final EventStream stream;

  StreamDescription(EventStream stream) {
    this.stream = stream;
  }

  /** For people: a line each. */
  List<String> lines() {
    Arrivals arrivals = stream.arrivals();
    List<String> lines = new ArrayList<>();
    String load = arrivals.load().describe();
    lines.add(
        "arrivals from "
            + Instant.ofEpochMilli(arrivals.start())
            + " to "
            + Instant.ofEpochMilli(arrivals.end())
            + ", "
            + arrivals.describe()
            + rate(arrivals)
            + (load.isEmpty() ? "" : ", " + load));
    SessionSettings sessions = stream.sessions();
    lines.add(
        "sessions of "
            + Numbers.fixed(sessions.meanLength(), 1)
            + " events on average, at most "
            + Durations.describe(sessions.gap())
            + " from one to the next, of "
            + users());
    if (!stream.ordered()) {
      lines.add(
          "late "
              + percent(stream.late().rate())
              + ", by up to "
              + Durations.describe(stream.late().maxDelay()));
    }
    if (stream.duplicates() > 0) {
      lines.add("delivered twice " + percent(stream.duplicates()));
    }
    return lines;
  }

  private static String rate(Arrivals arrivals) {
    double rate = arrivals.rate();
    if (!(rate > 0) || Double.isInfinite(rate)) {
      return "";
    }
    return rate >= 1
        ? ", " + Numbers.rate(rate) + " a second"
        : ", one in " + Numbers.fixed(1 / rate, 1) + " s";
  }

  private String users() {
    if (stream.users() instanceof Users.OfTable table) {
      return "the rows of " + table.table();
    }
    long users = ((Users.Count) stream.users()).users();
    return Numbers.count(users) + (users == 1 ? " user" : " users");
  }

  private static String percent(double share) {
    return Numbers.fixed(share * 100, 1) + " %";
  }

  /** For programs. */
  void write(JsonGenerator json) throws IOException {
    Arrivals arrivals = stream.arrivals();
    json.writeStartObject();
    json.writeStringField("arrivals", arrivals.describe());
    json.writeStringField("start", Instant.ofEpochMilli(arrivals.start()).toString());
    json.writeStringField("end", Instant.ofEpochMilli(arrivals.end()).toString());
    if (Double.isFinite(arrivals.rate())) {
      json.writeNumberField("rate", arrivals.rate());
    }
    json.writeStringField("load", arrivals.load().describe());
    if (stream.users() instanceof Users.OfTable table) {
      json.writeStringField("users", table.table() + "." + table.column());
    } else {
      json.writeNumberField("users", ((Users.Count) stream.users()).users());
    }
    json.writeObjectFieldStart("sessions");
    json.writeNumberField("gap_seconds", stream.sessions().gap() / 1000.0);
    json.writeNumberField("mean_length", stream.sessions().meanLength());
    json.writeEndObject();
    json.writeArrayFieldStart("event_types");
    for (String type : stream.types().names()) {
      json.writeString(type);
    }
    json.writeEndArray();
    json.writeObjectFieldStart("late");
    json.writeNumberField("rate", stream.late().rate());
    json.writeNumberField("max_delay_seconds", stream.late().maxDelay() / 1000.0);
    json.writeEndObject();
    json.writeNumberField("duplicates", stream.duplicates());
    json.writeEndObject();
  }
}
