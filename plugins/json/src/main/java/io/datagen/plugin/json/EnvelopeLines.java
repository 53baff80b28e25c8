package io.datagen.plugin.json;

import io.datagen.api.line.LineFormat;
import io.datagen.api.line.RowEncoder;
import io.datagen.api.schema.DatasetSchema;
import io.datagen.api.schema.EventColumns;
import io.datagen.api.schema.TableSchema;
import io.datagen.api.text.TextBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** An event a line, each in an {@link Envelope}. */
final class EnvelopeLines implements LineFormat {
  private final DatasetSchema dataset;
  private final EventColumns events;
  private final EscapedDictionaries dictionaries = new EscapedDictionaries();

  EnvelopeLines(DatasetSchema dataset, EventColumns events) {
    this.dataset = dataset;
    this.events = events;
  }

  @Override
  public String extension() {
    return PlainLines.EXTENSION;
  }

  @Override
  public byte[] header(TableSchema table, int[] columns) {
    return new byte[0];
  }

  @Override
  public RowEncoder newEncoder(TableSchema table, int[] columns) {
    Cells.Frame frame = new Cells.Frame(Layout.COMPACT, 0, dictionaries);
    List<RowWriter.Column> members = new ArrayList<>();
    String version = "{" + member(Envelope.SPEC_VERSION, Envelope.VERSION);
    String source = "," + member(Envelope.SOURCE, Envelope.source(dataset, table));
    members.add(attribute(table, events.id(), version, Envelope.ID, frame));
    members.add(attribute(table, events.type(), source, Envelope.TYPE, frame));
    members.add(attribute(table, events.time(), "", Envelope.TIME, frame));
    members.add(attribute(table, events.subject(), "", Envelope.SUBJECT, frame));
    String data =
        "," + member(Envelope.CONTENT_TYPE, Envelope.JSON) + ",\"" + Envelope.DATA + "\":{";
    int[] others = Envelope.data(table, events);
    if (others.length == 0) {
      return new RowWriter(members, affix(data + "}}\n"));
    }
    TextBuffer open = new TextBuffer();
    open.append(data);
    members.addAll(PlainRows.members(table, others, frame.deeper(), open));
    return new RowWriter(members, affix("}}\n"));
  }

  private static RowWriter.Column attribute(
      TableSchema table, String column, String start, String key, Cells.Frame frame) {
    int index = table.indexOf(column).orElseThrow();
    Affix before = affix(start + ",\"" + key + "\":");
    return new RowWriter.Column(
        index, Member.ofText(table.columns().get(index).type(), before, frame));
  }

  private static String member(String key, String value) {
    return "\"" + key + "\":\"" + value + "\"";
  }

  private static Affix affix(String text) {
    return new Affix(text.getBytes(StandardCharsets.UTF_8));
  }
}
