package io.datagen.core.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datagen.api.format.Capabilities.Nesting;
import io.datagen.api.format.FormatSettings;
import io.datagen.api.format.Slice;
import io.datagen.core.plan.Plan;
import io.datagen.core.plan.PlanOptions;
import io.datagen.core.plan.Planner;
import io.datagen.core.run.Progress;
import io.datagen.core.run.Selection;
import io.datagen.core.schema.SchemaOptions;
import io.datagen.core.schema.SchemaReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real plans, their rows as an artifact in memory, and damage to it. */
class PlannedTableTest {
  private static final String SCHEMA =
      """
      dataset: shop
      seed: 7
      tables:
        customers:
          rows: 700
          columns:
            - {name: customer_id, type: id}
            - {name: code, type: string_pattern, constraints: {unique: true}}
            - {name: age, type: integer, min: 18, max: 90, constraints: {min: 18, max: 90}}
            - {name: region, type: categorical, categories: [north, south]}
        orders:
          rows: 5000
          checks: ["qty > 0"]
          corruption:
            duplicate_rate: 0.1
            missing_by_column: {customer_id: 0.05, note: 0.2}
            type_noise: {qty: {rate: 0.1, value: "999"}, note: {rate: 0.1, value: oops}}
          columns:
            - {name: order_id, type: id, shuffle: true, constraints: {primary_key: true}}
            - {name: customer_id}
            - {name: region}
            - {name: secret, type: integer, hidden: true}
            - {name: amount, type: float, min: 1, max: 500}
            - {name: qty, type: integer, min: 1, max: 9, constraints: {min: 1, max: 9}}
            - {name: total, computed: "round(amount * qty, 2)"}
            - {name: note, type: string, null_probability: 0.1}
            - name: ship
              type: object
              fields:
                - {name: zip, type: integer, min: 10000, max: 99999}
                - {name: fast, type: boolean, probability: 0.5}
      relationships:
        - {parent_table: customers, parent_key: customer_id, child_table: orders,
           child_key: customer_id, min_children: 1, max_children: 12,
           lookup_columns: {region: region}}
      """;

  @TempDir Path folder;
  private FakeFormat artifact = new FakeFormat();

  @ParameterizedTest
  @ValueSource(strings = {"fast", "realistic", "dirty"})
  void whatAPlanMakesPasses(String profile) throws IOException {
    for (Nesting nesting : Nesting.values()) {
      if (nesting == Nesting.NATIVE) {
        continue; // The artifact in memory is text.
      }
      Plan plan = plan(profile, nesting, List.of(), List.of());
      write(plan);
      ValidationReport report = validate(plan, new Selection.Whole());
      assertEquals("", Shop.failed(report));
      assertEquals(
          profile.equals("fast")
              ? Set.of()
              : Set.of("duplicate", "missing", "outlier", "type_noise"),
          report.dirt().keySet());
    }
  }

  @Test
  void everyPromiseOfTheSchemaIsChecked() throws IOException {
    Plan plan = plan("realistic", Nesting.FLATTENED, List.of(), List.of());
    write(plan);
    assertEquals(
        List.of(
            "tables",
            "readable:customers",
            "columns:customers",
            "row_count:customers",
            "replay:customers",
            "digest:customers",
            "min_max:customers.age",
            "unique:customers.code",
            "unique:customers.customer_id",
            "distribution:customers.age",
            "distribution:customers.region",
            "readable:orders",
            "columns:orders",
            "row_count:orders",
            "replay:orders",
            "lookups:orders",
            "computed:orders",
            "checks:orders",
            "digest:orders",
            "not_null:orders.order_id",
            "min_max:orders.qty",
            "primary_key:orders.order_id",
            "foreign_key:orders.customer_id",
            "fan_out:orders.customer_id",
            "null_rate:orders.note",
            "distribution:orders.amount",
            "distribution:orders.qty",
            "corruption"),
        validate(plan, new Selection.Whole()).checks().stream().map(Check::name).toList());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8})
  void anyChangedCellIsNamed(int column) throws IOException {
    Plan plan = plan("dirty", Nesting.FLATTENED, List.of(), List.of());
    for (int row : new int[] {0, 2500, 5000, 5499}) {
      write(plan);
      String[] cells = artifact.table("orders").rows.get(row);
      cells[column] = cells[column] == null ? "1" : cells[column].equals("2") ? "3" : "2";
      ValidationReport report = validate(plan, new Selection.Whole());
      assertFalse(report.ok());
      Finding finding = Shop.check(report, "replay:orders").examples().get(0);
      assertEquals(row, finding.row());
      assertEquals(artifact.table("orders").columns.get(column), finding.column());
      assertEquals(1, Shop.check(report, "replay:orders").counts().get("changed_cells"));
    }
  }

  @Test
  void dirtThatWasCleanedAwayIsMissed() throws IOException {
    Plan plan = plan("realistic", Nesting.FLATTENED, List.of(), List.of());
    write(plan);
    int note = artifact.table("orders").columns.indexOf("note");
    artifact.table("orders").rows.forEach(r -> r[note] = "oops".equals(r[note]) ? null : r[note]);
    ValidationReport report = validate(plan, new Selection.Whole());
    assertFalse(Shop.check(report, "corruption").ok());
    ValidationReport.Dirt noise = Shop.get(report.dirt(), "type_noise");
    assertTrue(noise.found() < noise.expected() && noise.found() > 0);
  }

  @Test
  void tooManyNullsAreNoChance() throws IOException {
    Plan plan = plan("fast", Nesting.FLATTENED, List.of(), List.of());
    write(plan);
    int note = artifact.table("orders").columns.indexOf("note");
    for (int row = 0; row < 200; row++) {
      artifact.table("orders").rows.get(row)[note] = null;
    }
    Check check = Shop.check(validate(plan, new Selection.Whole()), "null_rate:orders.note");
    assertFalse(check.ok());
    assertEquals("372 to 628", check.notes().get("expected"));
  }

  @Test
  void aChildAloneIsJudgedByRecomputation() throws IOException {
    Plan plan = plan("realistic", Nesting.FLATTENED, List.of("orders"), List.of());
    write(plan);
    ValidationReport report = validate(plan, new Selection.Whole());
    assertEquals("", Shop.failed(report));
    assertTrue(
        Shop.get(Shop.check(report, "foreign_key:orders.customer_id").notes(), "method")
            .startsWith("by recomputation"));
    artifact.table("orders").rows.get(17)[1] = "1";
    assertFalse(Shop.check(validate(plan, new Selection.Whole()), "replay:orders").ok());
  }

  @Test
  void someColumnsAndSomeRowsAreJudged() throws IOException {
    Plan plan = plan("dirty", Nesting.FLATTENED, List.of(), List.of("orders.total", "code"));
    write(plan);
    ValidationReport report = validate(plan, new Selection.Part(1, 3), new Selection.Part(3, 3));
    assertEquals("", Shop.failed(report));
    long rows = Slice.part(5500, 1, 3).rows() + Slice.part(5500, 3, 3).rows();
    assertEquals(rows, Shop.get(report.tables(), "orders").rows());
  }

  @Test
  void someRowsOfAllTablesReferToParentsThatAreNotThere() throws IOException {
    Plan plan = plan("realistic", Nesting.FLATTENED, List.of(), List.of());
    write(plan);
    ValidationReport report = validate(plan, new Selection.Part(2, 3));
    assertEquals("", Shop.failed(report));
    assertTrue(
        Shop.get(Shop.check(report, "foreign_key:orders.customer_id").notes(), "method")
            .startsWith("by recomputation"));
  }

  /** More rows than are all counted where any of them will do. */
  @Test
  void anIncreasingColumnIsDistributedAsDeclaredAsAWhole() throws IOException {
    Plan plan =
        plan(
            """
            dataset: log
            tables:
              lines:
                rows: 400000
                columns:
                  - {name: day, type: date, start: 2024-01-01, end: 2024-12-31, constraints: {monotonic_increasing: true}}
            """,
            "fast",
            Nesting.FLATTENED,
            List.of(),
            List.of());
    write(plan);
    ValidationReport whole = validate(plan, new Selection.Whole());
    assertEquals("", Shop.failed(whole));
    assertEquals(400_000, Shop.check(whole, "distribution:lines.day").counts().get("cells"));
    assertEquals("", Shop.failed(validate(plan, new Selection.Part(2, 3))));
  }

  private Plan plan(String profile, Nesting nesting, List<String> tables, List<String> columns)
      throws IOException {
    return plan(SCHEMA, profile, nesting, tables, columns);
  }

  private Plan plan(
      String schema, String profile, Nesting nesting, List<String> tables, List<String> columns)
      throws IOException {
    Path file = folder.resolve("shop.yaml");
    Files.writeString(file, schema);
    return Planner.plan(
        SchemaReader.read(
            file,
            new SchemaOptions(OptionalLong.empty(), OptionalLong.empty(), Map.of(), 1, false)),
        new PlanOptions(
            profile,
            tables,
            columns,
            true,
            nesting,
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
    return Validation.run(
        plan,
        List.of(selections),
        artifact,
        FormatSettings.defaults(List.of()),
        Path.of("shop.fake"),
        new Validation.Options(Set.of(), "shop.yaml"),
        Progress.NONE);
  }
}
