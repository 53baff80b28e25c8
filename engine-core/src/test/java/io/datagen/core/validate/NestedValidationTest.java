package io.datagen.core.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datagen.api.format.Capabilities.Nesting;
import io.datagen.api.format.FormatPlugin;
import io.datagen.api.format.FormatSettings;
import io.datagen.api.vector.Batch;
import io.datagen.api.vector.ListVector;
import io.datagen.api.vector.LongVector;
import io.datagen.api.vector.StructVector;
import io.datagen.api.vector.Vector;
import io.datagen.core.plan.NestTree;
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
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nested tables and arrays, read back natively and as text, and damage to them. */
class NestedValidationTest {
  private static final String SCHEMA =
      """
      dataset: shop
      seed: 7
      tables:
        orders:
          rows: 3000
          columns:
            - {name: order_id, type: id, constraints: {primary_key: true}}
            - {name: tags, type: array, null_probability: 0.1, items: {type: string, length: 2}}
          corruption: {missing_by_column: {tags: 0.1}}
        lines:
          rows: 30000
          checks: ["quantity > 0"]
          columns:
            - {name: line_id, type: id, constraints: {primary_key: true}}
            - {name: order_id}
            - {name: quantity, type: integer, min: 1, max: 9}
            - {name: sent, type: date, start: 2024-01-01, end: 2024-12-31}
            - {name: size, type: categorical, categories: [s, m, l]}
          corruption:
            missing_rate: 0.02
            outlier_rate: 0.05
            type_noise:
              quantity: {rate: 0.1, value: "999"}
              sent: {rate: 0.05, value: 2024-06-30}
        parcels:
          rows: 20000
          columns: [{name: line_id}, {name: weight, type: float, min: 0, max: 9}]
      relationships:
        - {parent_table: orders, parent_key: order_id, child_table: lines, child_key: order_id, max_children: 60}
        - {parent_table: lines, parent_key: line_id, child_table: parcels, child_key: line_id}
      """;

  private static Plan plan(String profile, Nesting nesting) {
    Faults faults = new Faults();
    return Planner.plan(
        SchemaReader.read(Source.parse("shop.yaml", SCHEMA, faults), SchemaOptions.NONE, faults),
        new PlanOptions(
            profile,
            List.of(),
            List.of(),
            true,
            nesting,
            NestTree.parse(List.of("orders>lines>parcels")),
            locale -> {
              throw new IllegalStateException("no column needs a dictionary");
            }));
  }

  private static List<PlannedTable> tables(Plan plan) {
    return plan.tables().stream().map(t -> new PlannedTable(plan, t, List.of())).toList();
  }

  private static ValidationReport validate(Plan plan, FormatPlugin artifact) {
    return Validation.run(
        plan,
        List.of(new Selection.Whole()),
        artifact,
        FormatSettings.defaults(List.of()),
        Path.of("shop.fake"),
        new Validation.Options(Set.of(), "shop.yaml"),
        Progress.NONE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"fast", "realistic", "dirty"})
  void whatAPlanMakesPasses(String profile) {
    Plan plan = plan(profile, Nesting.NATIVE);
    for (int size : new int[] {4096, 1000, 77}) {
      ValidationReport report = validate(plan, FakeBatches.of(tables(plan), size));
      assertEquals("", Shop.failed(report));
      assertEquals(30_000, Shop.check(report, "nested_rows:orders.lines").counts().get("found"));
      assertEquals(
          20_000, Shop.check(report, "nested_rows:orders.lines.parcels").counts().get("found"));
      assertTrue(Shop.check(report, "checks:orders").ok());
      if (!profile.equals("fast")) {
        assertTrue(Shop.get(report.dirt(), "outlier").found() > 1000);
      }
    }
    Plan text = plan(profile, Nesting.JSON_TEXT);
    assertEquals("", Shop.failed(validate(text, FakeFormat.of(tables(text)))));
  }

  private static StructVector lines(Batch orders) {
    return (StructVector) ((ListVector) orders.column(2)).items();
  }

  private static LongVector quantities(Batch orders) {
    return (LongVector) lines(orders).fields().get(2);
  }

  /** The order of a line, and the line's place in it. */
  private static String place(Batch orders, int line) {
    int[] offsets = ((ListVector) orders.column(2)).offsets();
    int order = 0;
    while (offsets[order + 1] <= line) {
      order++;
    }
    return "orders row "
        + order
        + " (order_id="
        + (order + 1)
        + "), column lines["
        + (line - offsets[order])
        + "]";
  }

  private static String damage(String profile, Consumer<Batch> damage) {
    Plan plan = plan(profile, Nesting.NATIVE);
    FakeBatches artifact = FakeBatches.of(tables(plan), 900);
    damage.accept(artifact.first("orders"));
    ValidationReport report = validate(plan, artifact);
    assertFalse(report.ok());
    Check replay = Shop.check(report, "replay:orders");
    assertEquals(1, replay.counts().get("changed_cells"));
    return replay.examples().get(0).message();
  }

  @ParameterizedTest
  @CsvSource({"fast, 0", "fast, 4321", "dirty, 17", "dirty, 8000"})
  void aChangedCellInsideIsNamed(String profile, int line) {
    String[] expected = new String[1];
    String found =
        damage(
            profile,
            orders -> {
              LongVector quantities = quantities(orders);
              int at = quantities.validity().isValid(line) ? line : line + 1;
              long before = quantities.values()[at];
              quantities.values()[at] = 77;
              expected[0] = place(orders, at) + ".quantity: expected " + before + ", found 77";
            });
    assertEquals(expected[0], found);
  }

  @Test
  void aChangedCellTwoLevelsDownIsNamed() {
    String found =
        damage(
            "fast",
            orders -> {
              StructVector parcels =
                  (StructVector) ((ListVector) lines(orders).fields().get(5)).items();
              ((io.datagen.api.vector.DoubleVector) parcels.fields().get(1)).values()[100] = 99;
            });
    assertTrue(
        found.matches(
            ".*, column lines\\[\\d+\\]\\.parcels\\[\\d+\\]\\.weight: expected .*, found 99.00"),
        found);
  }

  @Test
  void aNullInsideIsNamed() {
    String found = damage("fast", orders -> quantities(orders).validity().setNull(5));
    assertTrue(found.endsWith("found null"), found);
  }

  @Test
  void aLostNestedRowIsCounted() {
    Plan plan = plan("fast", Nesting.NATIVE);
    FakeBatches artifact = FakeBatches.of(tables(plan), 3000);
    ListVector list = (ListVector) artifact.first("orders").column(2);
    list.offsets()[3000]--;
    ValidationReport report = validate(plan, artifact);
    assertEquals("nested_rows:orders.lines replay:orders", withoutParcels(Shop.failed(report)));
    Finding finding = Shop.check(report, "replay:orders").examples().get(0);
    assertEquals("lines", finding.column());
    assertTrue(finding.message().contains("items, found"), finding.message());
  }

  /** The line that was lost may have had parcels. */
  private static String withoutParcels(String failed) {
    return failed.replace("nested_rows:orders.lines.parcels ", "");
  }

  @Test
  void anArrayThatLostItsNullOrItsItemsIsNamed() {
    Plan plan = plan("dirty", Nesting.NATIVE);
    for (boolean emptied : new boolean[] {true, false}) {
      FakeBatches artifact = FakeBatches.of(tables(plan), 3000);
      Vector tags = artifact.first("orders").column(1);
      int row = 0;
      while (tags.validity().isValid(row) != emptied) {
        row++;
      }
      if (emptied) {
        tags.validity().setNull(row);
      } else {
        tags.validity().setValid(row);
      }
      Check replay = Shop.check(validate(plan, artifact), "replay:orders");
      assertEquals(row, replay.examples().get(0).row());
      assertEquals(1, replay.counts().get("changed_cells"));
    }
  }

  @Test
  void aDifferenceFarInsideALongTextIsShown() {
    Plan plan = plan("fast", Nesting.JSON_TEXT);
    FakeFormat artifact = FakeFormat.of(tables(plan));
    int row = 0;
    String before = "";
    while (before.length() < 600) {
      before = String.valueOf(artifact.table("orders").rows.get(++row)[2]);
    }
    int at = before.lastIndexOf("\"quantity\":") + "\"quantity\":".length();
    artifact.table("orders").rows.get(row)[2] =
        before.substring(0, at) + "77" + before.substring(at + 1);
    Finding finding = Shop.check(validate(plan, artifact), "replay:orders").examples().get(0);
    assertTrue(String.valueOf(finding.found()).contains("\"quantity\":77"), finding::toString);
    assertFalse(String.valueOf(finding.expected()).contains("77"), finding::toString);
    assertTrue(finding.message().length() < 400);
  }
}
