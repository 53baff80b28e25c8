package io.datagen.plugin.json;

import com.fasterxml.jackson.core.JsonParser;
import io.datagen.api.schema.DatasetSchema;
import io.datagen.api.schema.EventColumns;
import io.datagen.api.schema.TableSchema;
import io.datagen.api.vector.Batch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Reads events out of their {@link Envelope}s. */
final class EnvelopeRowReader extends RowReader {
  private static final Set<String> OPTIONAL = Set.of(Envelope.SUBJECT, Envelope.CONTENT_TYPE);

  private final EventColumns events;
  private final int[] inData;
  private final ObjectReader envelope;
  private final ObjectReader data;
  private final DataReader dataCells;
  private Set<String> optional;

  private EnvelopeRowReader(
      TableSchema table, EventColumns events, CellReader[] readers, String source) {
    super(table, IntStream.range(0, readers.length).toArray(), readers);
    this.events = events;
    inData = Envelope.data(table, events);
    List<CellReader> others = new ArrayList<>();
    for (int column : inData) {
      others.add(readers[column]);
    }
    data = new ObjectReader(names(inData), others, Envelope.DATA + " ");
    dataCells = new DataReader(data);
    List<String> keys = new ArrayList<>();
    List<CellReader> members = new ArrayList<>();
    keys.add(Envelope.SPEC_VERSION);
    members.add(new ConstantReader(Envelope.SPEC_VERSION, Envelope.VERSION));
    keys.add(Envelope.ID);
    members.add(readers[table.indexOf(events.id()).orElseThrow()]);
    keys.add(Envelope.SOURCE);
    members.add(new ConstantReader(Envelope.SOURCE, source));
    keys.add(Envelope.TYPE);
    members.add(readers[table.indexOf(events.type()).orElseThrow()]);
    keys.add(Envelope.TIME);
    members.add(readers[table.indexOf(events.time()).orElseThrow()]);
    keys.add(Envelope.SUBJECT);
    members.add(readers[table.indexOf(events.subject()).orElseThrow()]);
    keys.add(Envelope.CONTENT_TYPE);
    members.add(new ConstantReader(Envelope.CONTENT_TYPE, Envelope.JSON));
    keys.add(Envelope.DATA);
    members.add(dataCells);
    envelope = new ObjectReader(keys, members, "");
    optional = optional(inData, names(inData));
  }

  /** For a stream's table, all of whose event columns are there. */
  static RowReader of(DatasetSchema dataset, TableSchema table, EventColumns events) {
    List<String> attributes = Envelope.attributes(events);
    CellReader[] readers =
        table.columns().stream()
            .map(
                column ->
                    attributes.contains(column.name())
                        ? CellReader.ofText(column)
                        : CellReader.of(column, column.name()))
            .toArray(CellReader[]::new);
    return new EnvelopeRowReader(table, events, readers, Envelope.source(dataset, table));
  }

  @Override
  void read(JsonParser parser, int row, Reading reading) throws IOException {
    envelope.read(parser, row, reading);
    envelope.complete(row, OPTIONAL, reading);
    data.complete(row, dataCells.isObject(row) ? optional : null, reading);
  }

  @Override
  void fail(int row, Reading reading) {
    drop(row);
    envelope.complete(row, null, reading);
    data.complete(row, null, reading);
  }

  @Override
  void drop(int row) {
    envelope.cutTo(row);
    data.cutTo(row);
  }

  @Override
  void moveTo(Batch batch) {
    super.moveTo(batch);
    envelope.cutTo(0);
  }

  @Override
  void know(FirstRow first) {
    data.skip(new HashSet<>(first.data()));
    optional = optional(inData, first.data());
  }

  @Override
  List<String> names(FirstRow first) {
    List<String> names = new ArrayList<>();
    for (String key : first.keys()) {
      switch (key) {
        case Envelope.ID -> names.add(events.id());
        case Envelope.TYPE -> names.add(events.type());
        case Envelope.TIME -> names.add(events.time());
        default -> {}
      }
    }
    // A subject that is null is left out.
    names.add(events.subject());
    names.addAll(first.data());
    return names;
  }
}
