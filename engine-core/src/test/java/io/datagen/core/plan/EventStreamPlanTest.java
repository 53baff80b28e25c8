package io.datagen.core.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datagen.api.schema.EventColumns;
import io.datagen.api.schema.ForeignKey;
import io.datagen.api.schema.TableSchema;
import io.datagen.api.schema.ValueType;
import io.datagen.core.constraint.ViolationException;
import io.datagen.core.schema.Dataset;
import io.datagen.core.schema.SchemaOptions;
import io.datagen.core.schema.SchemaReader;
import io.datagen.core.source.Faults;
import io.datagen.core.source.Source;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Event streams as tables of a plan. */
class EventStreamPlanTest {
  private static final String SHOP =
      """
      dataset: shop
      seed: 7
      tables:
        users:
          rows: 40
          columns:
            - {name: user_id, type: id, id_mode: uuid, constraints: {primary_key: true}}
        items:
          rows: 30
          columns:
            - {name: item_id, type: id, start: 500, constraints: {primary_key: true}}
            - {name: price, type: float, min: 1, max: 99}
      streams:
        clicks:
          rows: 10000
          rate: 2
          users: users.user_id
          event_types: {initial: view, transitions: {view: {view: 6, buy: 4}, buy: []}}
          columns:
            - {name: item_id}
            - {name: price}
            - {name: paid, computed: "price if event_type == 'buy' else None"}
            - {name: hour, computed: "hour(event_time)", constraints: {min: 0, max: 23}}
            - {name: secret, type: integer, hidden: true}
            - {name: rank, type: integer, min: 1, max: 1000}
          metadata: {fields: [{name: page, type: string}, {name: ref, type: integer, probability: 0.5}]}
      relationships:
        - {parent_table: items, parent_key: item_id, child_table: clicks, child_key: item_id, lookup_columns: {price: price}}
      """;

  private static final String TWICE =
      """
      dataset: twice
      streams:
        s:
          rows: 9000
          duplicates: 0.2
          late: {rate: 0.3}
          columns:
            - {name: n, type: id}
            - {name: row, computed: "row_index()"}
            - {name: rank, type: integer, min: 1, max: 1000}
      """;

  @Test
  void theShortFormIsATableOfSevenColumns() {
    TableSchema events =
        Plans.of("{dataset: d, rows: 50, late_events: true}").tables().get(0).schema();

    assertEquals("events", events.name());
    assertEquals(
        List.of(
            "event_id",
            "event_time",
            "user_id",
            "session_id",
            "event_type",
            "metadata.page",
            "metadata.duration_ms",
            "metadata.campaign",
            "source"),
        events.columns().stream().map(c -> c.name()).toList());
    assertEquals(50, events.rows());
    assertEquals(List.of("event_id"), events.primaryKey());
    assertEquals(
        new EventColumns("event_id", "event_time", "event_type", "user_id", false),
        events.events());
    assertEquals(new ValueType.DateTimeType(0), events.columns().get(1).type());
  }

  @Test
  void orderAndKeyAreDeclaredWhereTheyHold() {
    TableSchema clicks = Plans.of(SHOP).table("clicks").orElseThrow().schema();
    TableSchema twice = Plans.of(TWICE).table("s").orElseThrow().schema();

    assertTrue(Objects.requireNonNull(clicks.events()).ordered());
    assertEquals(List.of("event_id"), clicks.primaryKey());
    assertEquals(
        Set.of(
            new ForeignKey(List.of("user_id"), "users", List.of("user_id")),
            new ForeignKey(List.of("item_id"), "items", List.of("item_id"))),
        Set.copyOf(clicks.foreignKeys()));
    assertEquals(List.of(), twice.primaryKey());
    assertNull(Plans.of(SHOP).table("users").orElseThrow().schema().events());
  }

  @Test
  void aTableIsNoStream() {
    assertTrue(Plans.of(SHOP).table("items").orElseThrow().events() == null);
  }

  @ParameterizedTest
  @ValueSource(strings = {"fast", "dirty"})
  void anyRowIsTheSameHoweverItIsAskedFor(String profile) {
    for (String schema : List.of(SHOP, TWICE)) {
      Plan plan = Plans.of(schema, profile, List.of(), List.of());
      TablePlan stream = plan.tables().get(plan.tables().size() - 1);
      List<List<@Nullable String>> all = Plans.rows(stream, 0, (int) stream.rows());

      assertEquals(all.subList(4000, 4200), Plans.rows(stream, 4000, 200));
      assertEquals(all.subList(8999, 9000), Plans.rows(stream, 8999, 1));
      if (profile.equals("fast")) {
        assertEquals(
            List.of(all.get(8200), all.get(0), all.get(4097)), Plans.clean(stream, 8200, 0, 4097));
      }
    }
  }

  @Test
  void redeliveredRowsAreTheOneBeforeInEveryCellDirtIncluded() {
    for (String profile : List.of("fast", "dirty")) {
      Plan plan = Plans.of(TWICE, profile, List.of(), List.of());
      TablePlan stream = plan.table("s").orElseThrow();
      List<List<@Nullable String>> rows = Plans.rows(plan, "s");
      int copies = 0;
      for (int i = 1; i < rows.size(); i++) {
        boolean copy = Objects.requireNonNull(stream.events()).redelivery().isCopy(i);
        assertEquals(copy, rows.get(i).equals(rows.get(i - 1)), "row " + i);
        copies += copy ? 1 : 0;
      }
      assertTrue(copies > 1500 && copies < 2100, "copies " + copies);
    }
  }

  @Test
  void usersOfATableAreItsKeys() {
    Plan plan = Plans.of(SHOP);
    Set<@Nullable String> keys = new HashSet<>(Plans.column(plan, "users", "user_id"));

    assertEquals(keys, new HashSet<>(Plans.column(plan, "clicks", "user_id")));
  }

  @Test
  void aTablesKeyOfAnyTypeMayBeTheUser() {
    for (String key :
        List.of(
            "{name: k, type: id, start: 1000, step: 3, shuffle: true}",
            "{name: k, type: string_pattern, prefix: U-, constraints: {unique: true}}",
            "{name: k, type: decimal, min: 1, max: 999, constraints: {unique: true}}",
            "{name: k, type: date, start: 1990-01-01, end: 2000-01-01, constraints: {unique: true}}")) {
      Plan plan =
          Plans.of(
              "dataset: d\ntables: {u: {rows: 30, columns: ["
                  + key
                  + "]}}\nstreams: {s: {rows: 5000, users: u.k}}");
      assertEquals(
          new HashSet<>(Plans.column(plan, "u", "k")),
          new HashSet<>(Plans.column(plan, "s", "user_id")),
          key);
    }
  }

  @Test
  void itsOwnColumnsReadThoseOfTheEventAndOfParents() {
    Plan plan = Plans.of(SHOP);
    TableSchema schema = plan.table("clicks").orElseThrow().schema();
    int type = schema.indexOf("event_type").orElseThrow();
    int price = schema.indexOf("price").orElseThrow();
    int paid = schema.indexOf("paid").orElseThrow();

    assertTrue(schema.indexOf("secret").isEmpty());
    assertTrue(schema.indexOf("metadata.ref").isPresent());
    Set<String> types = new HashSet<>();
    for (List<@Nullable String> row : Plans.rows(plan, "clicks")) {
      String what = Objects.requireNonNull(row.get(type));
      types.add(what);
      assertEquals(what.equals("buy") ? row.get(price) : null, row.get(paid));
    }
    assertEquals(Set.of("view", "buy"), types);
  }

  @Test
  void noDirtTouchesWhatEveryEventHas() {
    List<List<@Nullable String>> clean = Plans.rows(Plans.of(SHOP), "clicks");
    List<List<@Nullable String>> dirty =
        Plans.rows(Plans.of(SHOP, "dirty", List.of(), List.of()), "clicks");
    for (int i = 0; i < clean.size(); i++) {
      assertEquals(clean.get(i).subList(0, 8), dirty.get(i).subList(0, 8));
    }
    assertNotEquals(clean, dirty);
  }

  @Test
  void someColumnsHoldWhatAllDo() {
    Plan whole = Plans.of(SHOP);
    for (String column : List.of("event_time", "user_id", "event_id", "paid")) {
      Plan part = Plans.of(SHOP, "fast", List.of("clicks"), List.of("clicks." + column));
      assertEquals(Plans.column(whole, "clicks", column), Plans.column(part, "clicks", column));
    }
  }

  @Test
  void addingColumnsMovesNoOtherValue() {
    String more =
        SHOP.replace(
            "columns:\n      - {name: item_id}",
            "columns:\n      - {name: new, type: boolean}\n      - {name: item_id}");
    for (String column : List.of("event_id", "event_time", "session_id", "rank", "price")) {
      assertEquals(
          Plans.column(Plans.of(SHOP), "clicks", column),
          Plans.column(Plans.of(more), "clicks", column));
    }
  }

  @Test
  void theMiddleOfFiftyBillionEventsIsThereAtOnce() {
    TablePlan big =
        Plans.of("dataset: d\nstreams: {s: {rows: 50B, rate: 5000, users: 1B}}").tables().get(0);
    List<List<@Nullable String>> rows = Plans.rows(big, 25_000_000_000L, 5000);

    assertEquals(rows.subList(100, 200), Plans.rows(big, 25_000_000_100L, 100));
    String first = Objects.requireNonNull(rows.get(0).get(1));
    assertTrue(first.startsWith("2024-02-27"), first);
  }

  @Test
  void optionsSetAStreamsRows() {
    assertEquals(
        70,
        rows(
            SHOP,
            new SchemaOptions(OptionalLong.empty(), OptionalLong.of(70), Map.of(), 1, false)));
    assertEquals(
        20_000,
        rows(
            SHOP,
            new SchemaOptions(OptionalLong.empty(), OptionalLong.empty(), Map.of(), 2, false)));
    assertEquals(
        5,
        rows(
            "{dataset: d, rows: 9}",
            new SchemaOptions(
                OptionalLong.empty(), OptionalLong.empty(), Map.of("events", 5L), 1, false)));
  }

  @Test
  void moreRowsThanThereMayBeAreAFault() {
    Faults faults = new Faults();
    SchemaReader.read(
        Source.parse("test.yaml", SHOP, faults),
        new SchemaOptions(OptionalLong.empty(), OptionalLong.empty(), Map.of(), 1e30, false),
        faults);
    assertTrue(faults.count() > 0);
  }

  @Test
  void aProfilesCopiesWouldBreakTheOrderAndAreLeftOut() {
    Plan plan =
        Plans.of(
            TWICE + "profiles: {p: {duplicate_rate: 0.5, missing_by_column: {source: 0.5}}}\n",
            "p",
            List.of(),
            List.of());

    assertEquals(9000, plan.tables().get(0).writtenRows());
    assertEquals(
        List.of(
            "the profile's duplicate_rate does nothing to the stream 's', whose order it would"
                + " break; a stream has 'duplicates'"),
        plan.warnings());
    assertTrue(Plans.column(plan, "s", "source").stream().allMatch(Objects::nonNull));
  }

  @Test
  void sessionsThatCantLastAndSlipsOfThePenAreWarnedOf() {
    Plan plan =
        Plans.of(
            """
            dataset: d
            streams:
              s:
                rate: 0.001
                event_types: {initial: view, transitions: {view: {clik: 1, view: 1}, click: {view: 1}}}
            """);

    assertEquals(
        List.of(
            "test.yaml:4:5: streams.s: events come so rarely that many sessions end for want of one"
                + " within the gap of 30 min: they will have 3.0 events on average, not 5.0; state a"
                + " longer gap or a higher rate",
            "test.yaml:5:18: streams.s.event_types: 'clik' has no transitions, so it ends the"
                + " session; is 'click' meant?",
            "test.yaml:5:18: streams.s.event_types: no session comes to 'click'"),
        plan.warnings());
  }

  @Test
  void aCheckThatDoesNotHoldNamesTheEvent() {
    TablePlan stream =
        Plans.of("{dataset: d, streams: {s: {rows: 10, checks: [\"event_type == 'none'\"]}}}")
            .tables()
            .get(0);

    ViolationException violation =
        assertThrows(ViolationException.class, () -> Plans.rows(stream, 0, 10));
    assertTrue(violation.toString().contains("table s, row 0"), violation.toString());
  }

  @Test
  void aStreamOfNoEventsIsEmpty() {
    for (String schema :
        List.of(
            "{dataset: d, rows: 0}",
            "{dataset: d, streams: {s: {rows: 0, end: 2024-02-01, arrivals: fixed}}}")) {
      Plan plan = Plans.of(schema);
      assertEquals(List.of(), Plans.rows(plan, plan.tables().get(0).name()));
      assertEquals(List.of(), plan.warnings());
    }
  }

  private static long rows(String schema, SchemaOptions options) {
    Faults faults = new Faults();
    Dataset dataset = SchemaReader.read(Source.parse("test.yaml", schema, faults), options, faults);
    return dataset.tables().get(dataset.tables().size() - 1).rows();
  }
}
