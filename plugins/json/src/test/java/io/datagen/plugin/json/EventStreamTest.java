package io.datagen.plugin.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datagen.api.format.CellValues.Token;
import io.datagen.api.format.FormatSettings;
import io.datagen.api.format.RoundTrip;
import io.datagen.api.format.SampleTable;
import io.datagen.api.format.TableReader;
import io.datagen.api.schema.ColumnSchema;
import io.datagen.api.schema.DatasetSchema;
import io.datagen.api.schema.EventColumns;
import io.datagen.api.schema.TableSchema;
import io.datagen.api.schema.ValueType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EventStreamTest {
  private static final EventColumns EVENTS =
      new EventColumns("event_id", "at", "kind", "user", true);
  private static final Map<String, String> CLOUD = Map.of("envelope", "cloudevents");
  private static final ValueType INTEGER = new ValueType.IntegerType();

  @TempDir Path folder = Path.of("");

  private static TableSchema stream(String name, long rows, ColumnSchema... columns) {
    return new TableSchema(
        name,
        List.of(columns),
        rows,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        EVENTS);
  }

  private static SampleTable clicks() {
    TableSchema schema =
        stream(
            "page views",
            3,
            ColumnSchema.of("at", new ValueType.DateTimeType(3), false),
            ColumnSchema.of("page", new ValueType.StringType(), true),
            ColumnSchema.of("event_id", INTEGER, false),
            ColumnSchema.of("kind", new ValueType.StringType(), false),
            ColumnSchema.of("user", INTEGER, true),
            ColumnSchema.of("price", new ValueType.DecimalType(9, 2), true));
    List<List<@Nullable Object>> cells =
        List.of(
            List.of(0L, 1_500_000L, 1_709_987_696_000_000L),
            Arrays.asList("/a\"b", null, "/"),
            List.of(1L, 2L, -3L),
            List.of("view", "buy", "line\n"),
            Arrays.asList(7L, null, new Token("n/a")),
            Arrays.asList(null, 1999L, new Token("free")));
    return new SampleTable(schema, cells);
  }

  private RoundTrip trip(Map<String, String> options) throws IOException {
    return new RoundTrip(new EventStreamFormat(), options, Optional.empty(), folder);
  }

  private static final String EVENTS_IN_ENVELOPES =
      """
      {"specversion":"1.0","id":"1","source":"/sample/page%20views","type":"view","time":"1970-01-01T00:00:00.000Z","subject":"7","datacontenttype":"application/json","data":{"page":"/a\\"b","price":null}}
      {"specversion":"1.0","id":"2","source":"/sample/page%20views","type":"buy","time":"1970-01-01T00:00:01.500Z","datacontenttype":"application/json","data":{"page":null,"price":19.99}}
      {"specversion":"1.0","id":"-3","source":"/sample/page%20views","type":"line\\n","time":"2024-03-09T12:34:56.000Z","subject":"n/a","datacontenttype":"application/json","data":{"page":"/","price":"free"}}
      """;

  @Test
  void anEnvelopeIsACloudEvent() throws IOException {
    RoundTrip trip = trip(CLOUD);
    trip.write(List.of(clicks()));
    assertEquals(
        EVENTS_IN_ENVELOPES,
        Files.readString(trip.artifact().resolve("page views.ndjson"), StandardCharsets.UTF_8));
    RoundTrip.Found found = trip.read(clicks().schema());
    assertEquals(List.of(), found.problems());
    assertEquals(clicks().allRows(), found.rows());
    assertEquals(
        clicks().schema().columns().stream().map(ColumnSchema::name).toList(), found.columns());
    trip.checks(List.of(clicks())).forEach(check -> assertTrue(check.ok(), check.toString()));
  }

  @Test
  void eventsWithoutOtherColumnsHaveEmptyData() throws IOException {
    SampleTable clicks = clicks();
    List<ColumnSchema> columns = new ArrayList<>(clicks.schema().columns());
    columns.remove(5);
    columns.remove(1);
    List<List<@Nullable Object>> cells = new ArrayList<>(clicks.columns());
    cells.remove(5);
    cells.remove(1);
    SampleTable table =
        new SampleTable(stream("s", 3, columns.toArray(new ColumnSchema[0])), cells);
    RoundTrip trip = trip(CLOUD);
    trip.write(List.of(table));
    assertTrue(
        Files.readString(trip.artifact().resolve("s.ndjson"))
            .contains("\"subject\":\"7\",\"datacontenttype\":\"application/json\",\"data\":{}}\n"));
    RoundTrip.Found found = trip.read(table.schema());
    assertEquals(List.of(), found.problems());
    assertEquals(table.allRows(), found.rows());
  }

  @Test
  void plainEventsAreTheLinesOfNdjson() throws IOException {
    RoundTrip events = trip(Map.of());
    events.write(List.of(clicks()));
    RoundTrip lines = new RoundTrip(new NdjsonFormat(), Map.of(), Optional.empty(), folder);
    lines.write(List.of(clicks()));
    assertEquals(
        Files.readString(lines.artifact().resolve("page views.ndjson")),
        Files.readString(events.artifact().resolve("page views.ndjson")));
  }

  private List<String> problems(String line) throws IOException {
    RoundTrip trip = trip(CLOUD);
    Path file = trip.artifact().resolve("page views.ndjson");
    String first = EVENTS_IN_ENVELOPES.substring(0, EVENTS_IN_ENVELOPES.indexOf('\n') + 1);
    Files.writeString(file, first + line + "\n" + first, StandardCharsets.UTF_8);
    RoundTrip.Found found = trip.read(clicks().schema());
    assertEquals(3, found.rows().size());
    assertEquals(clicks().row(0), found.rows().get(0));
    assertEquals(clicks().row(0), found.rows().get(2));
    return found.problems().stream()
        .map(TableReader.ReadProblem::message)
        .map(message -> message.replace(file + ", line 2: ", ""))
        .toList();
  }

  @Test
  void wrongEnvelopesAreTold() throws IOException {
    String line = EVENTS_IN_ENVELOPES.substring(0, EVENTS_IN_ENVELOPES.indexOf('\n'));
    assertEquals(List.of(), problems(line));
    assertEquals(
        List.of("its specversion is \"0.3\", not \"1.0\""),
        problems(line.replace("\"1.0\"", "\"0.3\"")));
    assertEquals(
        List.of("its specversion is 1.0, not \"1.0\""), problems(line.replace("\"1.0\"", "1.0")));
    assertEquals(
        List.of("its source is \"/sample/x\", not \"/sample/page%20views\""),
        problems(line.replace("page%20views", "x")));
    assertEquals(
        List.of("its datacontenttype is \"text/xml\", not \"application/json\""),
        problems(line.replace("application/json", "text/xml")));
    assertEquals(
        List.of("lacks the key \"type\""), problems(line.replace("\"type\":\"view\",", "")));
    assertEquals(List.of(), problems(line.replace("\"subject\":\"7\",", "")));
    assertEquals(
        List.of("has the unknown key \"extra\""),
        problems(line.replace("\"data\"", "\"extra\":1,\"data\"")));
    assertEquals(
        List.of("data has the unknown key \"extra\""),
        problems(line.replace("\"page\"", "\"extra\":1,\"page\"")));
    assertEquals(
        List.of("data lacks the key \"price\""), problems(line.replace(",\"price\":null", "")));
    assertEquals(List.of("lacks the key \"data\""), problems(line.replaceAll(",\"data\".*", "}")));
    assertEquals(
        List.of("its data is no object"), problems(line.replaceAll("\"data\".*", "\"data\":[1]}")));
    assertEquals(List.of("is empty; every line is an object"), problems(""));
  }

  @Test
  void valuesOfTheWrongTypeAreTokensInEnvelopesToo() throws IOException {
    RoundTrip trip = trip(CLOUD);
    String line = EVENTS_IN_ENVELOPES.substring(0, EVENTS_IN_ENVELOPES.indexOf('\n') + 1);
    Files.writeString(
        trip.artifact().resolve("page views.ndjson"),
        line.replace("\"id\":\"1\"", "\"id\":1")
            .replace("\"time\":\"1970", "\"time\":\"x1970")
            .replace("\"price\":null", "\"price\":\"1\""));
    List<@Nullable Object> row = trip.read(clicks().schema()).rows().get(0);
    assertEquals(new Token("x1970-01-01T00:00:00.000Z"), row.get(0));
    assertEquals(new Token("1"), row.get(2));
    assertEquals(new Token("1"), row.get(5));
  }

  @Test
  void damagedEnvelopesAreProblemsAndNothingElse() throws IOException {
    RoundTrip trip = trip(CLOUD);
    trip.write(List.of(clicks()));
    Path file = trip.artifact().resolve("page views.ndjson");
    byte[] whole = Files.readAllBytes(file);
    SplittableRandom random = new SplittableRandom(5);
    for (int i = 0; i < 500; i++) {
      byte[] changed =
          Arrays.copyOf(whole, i % 3 == 0 ? random.nextInt(whole.length) : whole.length);
      for (int j = 0; j < i % 4 && changed.length > 0; j++) {
        changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
      }
      Files.write(file, changed);
      RoundTrip.Found found = trip.read(clicks().schema());
      assertEquals(
          new String(changed, StandardCharsets.ISO_8859_1).split("\n", -1).length
              - (changed.length == 0 || changed[changed.length - 1] == '\n' ? 1 : 0),
          found.rows().size());
    }
  }

  private static List<String> objections(Map<String, String> options, TableSchema... tables) {
    EventStreamFormat format = new EventStreamFormat();
    return format.objections(
        new DatasetSchema("d", List.of(tables)),
        FormatSettings.of(format.options(), options, Optional.empty()));
  }

  @Test
  void whatIsNoStreamOrNoEventIsObjectedTo() throws IOException {
    assertEquals(List.of(), objections(CLOUD, clicks().schema()));
    ColumnSchema id = ColumnSchema.of("event_id", INTEGER, true);
    TableSchema table = TableSchema.of("customers", List.of(id), 1);
    assertEquals(
        List.of(
            "table customers is no event stream; choose streams with --tables, or write --format"
                + " ndjson"),
        objections(Map.of(), table));
    TableSchema poor =
        stream(
            "s",
            1,
            id,
            ColumnSchema.of("kind", new ValueType.StringType(), false),
            ColumnSchema.of("user", INTEGER, true));
    assertEquals(List.of(), objections(Map.of(), poor));
    List<String> objections = objections(CLOUD, poor);
    assertEquals(2, objections.size());
    assertTrue(objections.get(0).startsWith("stream s is written without its column at, of which"));
    assertTrue(objections.get(1).startsWith("stream s, column event_id: may be null, and"));
    RoundTrip trip = trip(CLOUD);
    IOException thrown = assertThrows(IOException.class, () -> trip.read(poor));
    assertFalse(String.valueOf(thrown.getMessage()).isBlank());
  }

  @Test
  void aSourceIsAUriReference() {
    DatasetSchema dataset = new DatasetSchema("caf\u00e9/1", List.of());
    assertEquals("/caf%C3%A9%2F1/page%20views", Envelope.source(dataset, clicks().schema()));
  }
}
