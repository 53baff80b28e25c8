package io.datagen.core.plan;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datagen.api.format.Capabilities.Nesting;
import io.datagen.api.schema.ValueType;
import io.datagen.api.text.CellText;
import io.datagen.api.text.TextBuffer;
import io.datagen.api.vector.Batch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormatsTest {
  private static final String SCHEMA =
      """
      dataset: d
      tables:
        t:
          rows: 5_000
          partition_by: [day]
          columns:
            - {name: id, type: id, format: "00000"}
            - {name: day, type: date, start: 2024-01-01, end: 2024-01-03, format: "d/M"}
            - {name: n, computed: "id * 2", format: "#,##0"}
            - {name: x, type: integer, null_probability: 0.5, format: "'<'0'>'"}
            - {name: y, computed: "x + id"}
      """;

  private static final String PARENTS =
      """
      dataset: d
      tables:
        a:
          rows: 300
          columns:
            - {name: id, type: id, format: "'A'000"}
        b:
          rows: 900
          columns:
            - {name: key, type: id, format: "'B'0"}
            - {name: a, format: "000000"}
            - {name: day, type: date, null_probability: 0.3, format: "dd.MM.yyyy"}
            - {name: plain, computed: "key * 10"}
      relationships:
        - {parent_table: a, parent_key: id, child_table: b, child_key: a}
      """;

  private static TablePlan plan(boolean text, boolean folders) {
    return plan(SCHEMA, text, folders).tables().get(0);
  }

  private static Plan plan(String schema, boolean text, boolean folders, String... nest) {
    return Planner.plan(
        Plans.dataset(schema),
        new PlanOptions(
            "fast",
            List.of(),
            List.of(),
            true,
            Nesting.NATIVE,
            text,
            folders,
            NestTree.parse(List.of(nest)),
            locale -> {
              throw new AssertionError("no dictionary is needed here");
            }));
  }

  private static String cell(TablePlan table, long row, int column) {
    TableView view = table.open();
    Batch batch = view.newBatch();
    view.fill(row, 1, batch);
    return cell(table, batch, 0, column);
  }

  private static String cell(TablePlan table, Batch batch, int row, int column) {
    if (batch.column(column).validity().isNull(row)) {
      return "null";
    }
    TextBuffer out = new TextBuffer();
    CellText.append(out, table.schema().columns().get(column).type(), batch.column(column), row);
    return out.toString();
  }

  @Test
  void aTextFormatSeesStringsAndOthersValues() {
    TablePlan text = plan(true, false);
    TablePlan typed = plan(false, false);

    assertEquals(Set.of("id", "day", "n", "x"), text.formatted());
    assertEquals(Set.of(), typed.formatted());
    assertInstanceOf(ValueType.StringType.class, text.schema().columns().get(0).type());
    assertInstanceOf(ValueType.IntegerType.class, typed.schema().columns().get(0).type());
    assertEquals("01234", cell(text, 1233, 0));
    assertEquals("2,468", cell(text, 1233, 2));
    assertEquals("1234", cell(typed, 1233, 0));
    assertArrayEquals(
        new String[] {cell(typed, 7, 4), cell(typed, 8, 4)},
        new String[] {cell(text, 7, 4), cell(text, 8, 4)},
        "what computes with a column sees its values");
  }

  @Test
  void foldersHavePlainValues() {
    assertEquals(Set.of("id", "n", "x"), plan(true, true).formatted());
    assertEquals("2024-01-0", cell(plan(true, true), 3, 1).substring(0, 9));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 1000})
  void theTextIsTheSameInAnyBatch(int size) {
    TablePlan text = plan(true, false);
    TableView view = text.open();
    Batch batch = view.newBatch();
    TablePlan typed = plan(false, false);
    for (int first = 0; first < 3 * size; first += size) {
      view.fill(first, size, batch);
      for (int i = 0; i < size; i += Math.max(1, size / 10)) {
        String value = cell(typed, first + i, 3);
        assertEquals(value.equals("null") ? value : "<" + value + ">", cell(text, batch, i, 3));
      }
    }
  }

  @Test
  void rowsInsideOthersHaveTheTextsThatTheyHaveApart() {
    TablePlan apart = plan(PARENTS, true, false).table("b").orElseThrow();
    TablePlan around = plan(PARENTS, true, false, "a>b").table("a").orElseThrow();
    Map<String, List<String>> children = new HashMap<>();
    Plans.rows(apart, 0, 900)
        .forEach(
            row ->
                children
                    .computeIfAbsent(Objects.requireNonNull(row.get(1)), a -> new ArrayList<>())
                    .add(object(row)));
    assertEquals(300, around.rows());
    for (List<@Nullable String> row : Plans.rows(around, 0, 300)) {
      String parent = Objects.requireNonNull(row.get(0));
      String nested = Objects.requireNonNull(row.get(1));
      // Children lie in an order of their own.
      List<String> own = children.getOrDefault("000" + parent.substring(1), List.of());
      own.forEach(child -> assertTrue(nested.contains(child), nested));
      assertEquals(("[" + String.join(",", own) + "]").length(), nested.length(), nested);
    }
  }

  private static String object(List<@Nullable String> row) {
    String day = row.get(2);
    assertTrue(day == null || day.matches("\\d\\d\\.\\d\\d\\.\\d{4}"), day);
    return String.format(
        Locale.ROOT,
        "{\"key\":\"%s\",\"a\":\"%s\",\"day\":%s,\"plain\":%s}",
        row.get(0),
        row.get(1),
        day == null ? "null" : '"' + day + '"',
        row.get(3));
  }
}
