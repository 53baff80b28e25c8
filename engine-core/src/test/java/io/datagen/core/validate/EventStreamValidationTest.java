package io.datagen.core.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datagen.api.format.Capabilities.Nesting;
import io.datagen.api.format.FormatSettings;
import io.datagen.core.plan.Plan;
import io.datagen.core.plan.PlanOptions;
import io.datagen.core.plan.Planner;
import io.datagen.core.run.Progress;
import io.datagen.core.run.Selection;
import io.datagen.core.schema.SchemaOptions;
import io.datagen.core.schema.SchemaReader;
import io.datagen.core.source.Faults;
import io.datagen.core.source.Source;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Streams as artifacts in memory, and damage to them. */
class EventStreamValidationTest {
  private static final int TIME = 1;
  private static final int USER = 2;
  private static final int SESSION = 3;
  private static final int TYPE = 4;
  private static final int METADATA = 5;
  private static final int SOURCE = 6;

  private static final String SCHEMA =
      """
      dataset: shop
      tables:
        users: {rows: 20, columns: [{name: id, type: id, start: 100}]}
      streams:
        s:
          rows: 9000
          rate: 0.5
          users: users.id
          sessions: {gap: 10m, mean_length: 6}
          event_types: {initial: a, transitions: {a: {a: 1, b: 1}, b: {a: 1, c: 1}, c: a}}
          columns: [{name: n, type: integer}]
      """;

  private static final String LATE =
      SCHEMA.replace(
          "rate: 0.5", "rate: 0.5\n    late: {rate: 0.2, max_delay: 1m}\n    duplicates: 0.1");

  private FakeFormat artifact = new FakeFormat();

  @ParameterizedTest
  @ValueSource(strings = {"fast", "dirty"})
  void whatAPlanMakesPasses(String profile) {
    for (String schema : List.of(SCHEMA, LATE, "{dataset: d, rows: 6000, late_events: true}")) {
      Plan plan = plan(schema, profile);
      write(plan);
      assertEquals("", Shop.failed(validate(plan)));
    }
  }

  @Test
  void everyStreamIsCheckedForOrderKeysAndSessions() {
    Plan plan = plan(LATE, "fast");
    write(plan);
    ValidationReport report = validate(plan);

    assertEquals(7, Shop.check(report, "required_keys:s").notes().size());
    assertEquals(
        "no more than 1 min before the latest so far",
        Shop.check(report, "event_order:s").notes().get("rule"));
    Check sessions = Shop.check(report, "sessions:s");
    long redelivered = Shop.get(sessions.counts(), "redelivered");
    assertEquals(9000, Shop.get(sessions.counts(), "events") + redelivered);
    assertTrue(redelivered > 750 && redelivered < 1050);
    assertEquals("20", text(Shop.check(report, "fan_out:s.user_id").counts().get("parents")));
  }

  @Test
  void swappedEventsAreOutOfOrder() {
    Plan plan = plan(SCHEMA, "fast");
    write(plan);
    List<@Nullable String[]> rows = rows();
    int at =
        IntStream.range(5000, 9000)
            .filter(i -> !cell(i, TIME).equals(cell(i + 1, TIME)))
            .findFirst()
            .orElseThrow();
    String[] moved = rows.get(at);
    rows.set(at, rows.get(at + 1));
    rows.set(at + 1, moved);
    Finding finding = only(validate(plan), "event_order:s");

    assertEquals(at + 1, finding.row());
    assertEquals("event_time", finding.column());
  }

  @Test
  void anEventThatIsLaterThanAnyDelayIsOutOfOrder() {
    Plan plan = plan(LATE, "fast");
    write(plan);
    int at = 5000;
    String time = cell(at, TIME);
    rows().get(at)[TIME] = time.replace("2024-", "2023-");
    ValidationReport report = validate(plan);

    assertEquals(at, only(report, "event_order:s").row());
    assertFalse(Shop.check(report, "replay:s").ok());
  }

  @Test
  void aSessionOfAnotherUserIsFound() {
    assertSession(
        SCHEMA, USER, "user_id", this::inSession, i -> other(cell(i, USER), "100", "101"));
    assertSession(LATE, USER, "user_id", this::inSession, i -> other(cell(i, USER), "100", "101"));
  }

  @Test
  void aSessionFromAnotherSourceIsFound() {
    assertSession(
        SCHEMA, SOURCE, "source", this::inSession, i -> other(cell(i, SOURCE), "web", "mobile"));
  }

  @Test
  void aTransitionThatTheChainHasNotIsFound() {
    assertSession(
        SCHEMA,
        TYPE,
        "event_type",
        i -> inSession(i) && cell(previous(i), TYPE).equals("a"),
        i -> "c");
  }

  @Test
  void aSessionThatStartsWrongIsFound() {
    assertSession(SCHEMA, TYPE, "event_type", i -> previous(i) < 0, i -> "b");
  }

  @Test
  void aTypeThatTheStreamHasNotIsFound() {
    assertSession(SCHEMA, TYPE, "event_type", this::inSession, i -> "z");
  }

  @Test
  void aSessionThatIsNotOfTheBlockIsFound() {
    assertSession(SCHEMA, SESSION, "session_id", this::inSession, i -> "1");
  }

  @Test
  void aGapThatIsTooLongIsFound() {
    Plan plan = plan(SCHEMA, "fast");
    write(plan);
    // The last event of all, so that no other is out of order by it.
    int at = rows().size() - 1;
    while (previous(at) < 0) {
      at--;
    }
    rows().get(at)[TIME] = cell(at, TIME).replace("2024-", "2025-");
    Finding finding = only(validate(plan), "sessions:s");

    assertEquals(at, finding.row());
    assertTrue(finding.message().contains("after its session's last event"), finding.message());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, TIME, USER, SESSION, TYPE, METADATA, SOURCE})
  void aNullKeyIsMissing(int column) {
    Plan plan = plan(SCHEMA, "fast");
    write(plan);
    rows().get(4321)[column] = null;

    assertEquals(4321, only(validate(plan), "required_keys:s").row());
  }

  @Test
  void aDroppedEventIsOneThatIsMissing() {
    Plan plan = plan(SCHEMA, "fast");
    write(plan);
    rows().remove(4321);
    ValidationReport report = validate(plan);

    assertEquals(1, Shop.get(Shop.check(report, "replay:s").counts(), "missing_rows"));
    assertTrue(Shop.check(report, "event_order:s").ok());
  }

  @Test
  void aRangeThatStartsInsideABlockIsJudgedFromThere() {
    for (String schema : List.of(SCHEMA, LATE)) {
      Plan plan = plan(schema, "fast");
      write(plan);
      ValidationReport report = validate(plan, new Selection.Range(5000, 8500));
      assertEquals("", Shop.failed(report));
      assertTrue(Shop.get(Shop.check(report, "sessions:s").counts(), "events") > 3000);
    }
  }

  @Test
  void whereRowsComeInNoOrderItIsSaid() {
    Plan plan = plan(SCHEMA, "fast");
    write(plan);
    artifact.inRowOrder = false;
    ValidationReport report = validate(plan);

    for (String check : List.of("event_order:s", "sessions:s")) {
      assertEquals("not judged", Shop.check(report, check).summary());
      assertEquals(
          "by replay: the rows come in no order", Shop.check(report, check).notes().get("method"));
    }
    assertEquals("", Shop.failed(report));
  }

  /** Which rows a test may damage. */
  private interface Row {
    boolean fits(int row);
  }

  private interface Change {
    String of(int row);
  }

  private void assertSession(String schema, int column, String name, Row fits, Change change) {
    Plan plan = plan(schema, "fast");
    write(plan);
    var redelivery = Objects.requireNonNull(plan.table("s").orElseThrow().events()).redelivery();
    int at =
        IntStream.range(5000, 8000)
            .filter(i -> !redelivery.isCopy(i) && !redelivery.isCopy(i + 1) && fits.fits(i))
            .findFirst()
            .orElseThrow();
    rows().get(at)[column] = change.of(at);
    Check check = Shop.check(validate(plan), "sessions:s");

    assertFalse(check.ok());
    assertEquals(at, check.examples().get(0).row());
    assertEquals(name, check.examples().get(0).column());
  }

  private boolean inSession(int row) {
    return previous(row) >= 0;
  }

  /** The row of the same session before this one, or -1. */
  private int previous(int row) {
    for (int i = row - 1; i >= 0 && i > row - 4096; i--) {
      if (cell(i, SESSION).equals(cell(row, SESSION))) {
        return i;
      }
    }
    return -1;
  }

  private static String other(String now, String one, String another) {
    return now.equals(one) ? another : one;
  }

  private static String text(@Nullable Long count) {
    return String.valueOf(count);
  }

  private List<@Nullable String[]> rows() {
    return artifact.table("s").rows;
  }

  private String cell(int row, int column) {
    return Objects.requireNonNull(rows().get(row)[column]);
  }

  private static Finding only(ValidationReport report, String name) {
    Check check = Shop.check(report, name);
    assertEquals(1, check.examples().size(), check.toString());
    return check.examples().get(0);
  }

  private static Plan plan(String schema, String profile) {
    Faults faults = new Faults();
    return Planner.plan(
        SchemaReader.read(Source.parse("s.yaml", schema, faults), SchemaOptions.NONE, faults),
        new PlanOptions(
            profile,
            List.of(),
            List.of(),
            true,
            Nesting.JSON_TEXT,
            locale -> {
              throw new IllegalStateException("no column needs a dictionary");
            }));
  }

  private void write(Plan plan) {
    artifact =
        FakeFormat.of(
            plan.tables().stream().map(t -> new PlannedTable(plan, t, List.of())).toList());
  }

  private ValidationReport validate(Plan plan, Selection... selections) {
    List<Selection> asked = new ArrayList<>(List.of(selections));
    if (asked.isEmpty()) {
      asked.add(new Selection.Whole());
    }
    return Validation.run(
        plan,
        asked,
        artifact,
        FormatSettings.defaults(List.of()),
        Path.of("s.fake"),
        new Validation.Options(Set.of(), "s.yaml"),
        Progress.NONE);
  }
}
