package io.datagen.plugin.json;

import io.datagen.api.schema.DatasetSchema;
import io.datagen.api.schema.EventColumns;
import io.datagen.api.schema.TableSchema;
import io.datagen.api.text.TextBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The names of CloudEvents 1.0, JSON format, structured mode: attributes that all consumers know
 * around the event's own data.
 */
final class Envelope {
  static final String SPEC_VERSION = "specversion";
  static final String VERSION = "1.0";
  static final String ID = "id";
  static final String SOURCE = "source";
  static final String TYPE = "type";
  static final String TIME = "time";
  static final String SUBJECT = "subject";
  static final String CONTENT_TYPE = "datacontenttype";
  static final String JSON = "application/json";
  static final String DATA = "data";

  private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

  private Envelope() {}

  /** The columns that are attributes, so that they don't stand in the data. */
  static List<String> attributes(EventColumns events) {
    return List.of(events.id(), events.type(), events.time(), events.subject());
  }

  /** The places of the columns that are the event's data. */
  static int[] data(TableSchema table, EventColumns events) {
    List<Integer> data = new ArrayList<>();
    for (int i = 0; i < table.columns().size(); i++) {
      if (!attributes(events).contains(table.columns().get(i).name())) {
        data.add(i);
      }
    }
    return data.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Where events come from: {@code /dataset/stream}, a URI-reference. */
  static String source(DatasetSchema dataset, TableSchema table) {
    return "/" + escape(dataset.name()) + "/" + escape(table.name());
  }

  private static String escape(String segment) {
    TextBuffer out = new TextBuffer();
    for (byte b : segment.getBytes(StandardCharsets.UTF_8)) {
      boolean unreserved =
          (b >= 'a' && b <= 'z')
              || (b >= 'A' && b <= 'Z')
              || (b >= '0' && b <= '9')
              || "-._~".indexOf(b) >= 0;
      if (unreserved) {
        out.append(b);
      } else {
        out.append('%');
        out.append(HEX[(b >> 4) & 15]);
        out.append(HEX[b & 15]);
      }
    }
    return out.toString();
  }
}
