package io.datagen.core.plan;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.datagen.api.format.Capabilities.Nesting;
import io.datagen.api.schema.ValueType;
import io.datagen.api.text.CellText;
import io.datagen.api.text.TextBuffer;
import io.datagen.api.vector.Batch;
import java.util.List;
import java.util.Set;
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

  private static TablePlan plan(boolean text, boolean folders) {
    return Planner.plan(
            Plans.dataset(SCHEMA),
            new PlanOptions(
                "fast",
                List.of(),
                List.of(),
                true,
                Nesting.NATIVE,
                text,
                folders,
                NestTree.NONE,
                locale -> {
                  throw new AssertionError("no dictionary is needed here");
                }))
        .tables()
        .get(0);
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
}
