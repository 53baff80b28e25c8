package io.datagen.core.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datagen.api.format.Capabilities.Nesting;
import io.datagen.api.schema.ColumnSchema;
import io.datagen.api.schema.ValueType;
import io.datagen.api.text.JsonText;
import io.datagen.api.text.TextBuffer;
import io.datagen.api.vector.Batch;
import io.datagen.api.vector.ListVector;
import io.datagen.core.constraint.ViolationException;
import io.datagen.core.relationship.FanOut;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NestTest {
  /** Who is whose child in the schemas below. */
  private static final Map<String, String> PARENTS = Map.of("b", "a", "c", "a", "d", "b");

  private static final List<String> TREE = List.of("a>b>d", "a>c");

  /** Four tables, a over b and c, b over d, with dirt, lookups, line numbers and nested columns. */
  private static String schema(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Map<String, Integer> rows = new HashMap<>();
    StringBuilder tables = new StringBuilder("dataset: d\nseed: " + seed + "\ntables:\n");
    StringBuilder relationships = new StringBuilder("relationships:\n");
    for (String table : List.of("a", "b", "c", "d")) {
      String parent = PARENTS.get(table);
      int mean = random.nextInt(6);
      int count =
          parent == null
              ? 1 + random.nextInt(300)
              : Objects.requireNonNull(rows.get(parent)) * mean;
      rows.put(table, count);
      tables.append("  ").append(table).append(":\n    rows: ").append(count).append('\n');
      tables.append("    checks: [\"size >= 0\"]\n    columns:\n");
      tables.append(
          "      - {name: id, type: id, shuffle: true, constraints: {primary_key: true}}\n");
      if (parent != null) {
        tables.append("      - {name: parent}\n      - {name: label}\n");
        tables.append("      - {name: line, type: integer, min: 1, max: 1000}\n");
        relationships.append(
            """
              - parent_table: %s
                parent_key: id
                child_table: %s
                child_key: parent
                max_children: %d
                lookup_columns: {label: label}
            """
                .formatted(parent, table, mean + random.nextInt(40)));
      } else {
        tables.append("      - {name: label, type: string, length: 5, null_probability: 0.1}\n");
      }
      tables.append(
          """
                - {name: size, type: integer, min: 0, max: 1000}
                - {name: twice, computed: "size * 2 + 0.5"}
                - {name: kind, type: categorical, categories: [x, y, z]}
                - {name: secret, type: boolean, hidden: true}
                - {name: tags, type: array, max_items: 3, items: {type: string, length: 3}}
                - {name: box, type: object, fields: [{name: w, type: integer, probability: 0.5}]}
              corruption:
                missing_rate: 0.03
                type_noise: {size: {rate: 0.1, value: "?"}}
          """);
      if (parent == null) {
        tables.append("      duplicate_rate: 0.1\n");
      } else {
        tables.append("    unique: [[parent, line]]\n");
      }
    }
    return tables.append(relationships).toString();
  }

  private static Plan plan(String schema, String profile, Nesting nesting, String... nest) {
    return Planner.plan(
        Plans.dataset(schema),
        new PlanOptions(
            profile,
            List.of(),
            List.of(),
            true,
            nesting,
            NestTree.parse(List.of(nest)),
            locale -> {
              throw new AssertionError("no dictionary is needed here");
            }));
  }

  private static List<String> json(TablePlan table, int size) {
    return json(table, 0, table.writtenRows(), size);
  }

  /** Rows as JSON, made so many at a time; the order of the keys is that of the columns. */
  private static List<String> json(TablePlan table, long first, long end, int size) {
    TableView view = table.open();
    Batch batch = view.newBatch();
    List<String> rows = new ArrayList<>();
    for (long row = first; row < end; row += size) {
      view.fill(row, (int) Math.min(size, end - row), batch);
      for (int i = 0; i < batch.size(); i++) {
        rows.add(json(batch, i));
      }
    }
    return rows;
  }

  private static String json(Batch batch, int row) {
    TextBuffer text = new TextBuffer();
    for (int c = 0; c < batch.table().columns().size(); c++) {
      ColumnSchema column = batch.table().columns().get(c);
      byte[] name = column.name().getBytes(StandardCharsets.UTF_8);
      text.append(c == 0 ? '{' : ',');
      JsonText.appendString(text, name, 0, name.length);
      text.append(':');
      JsonText.append(text, column.type(), batch.column(c), row);
    }
    text.append('}');
    return text.toString();
  }

  /** What a row should be, with those inside it, from the tables made apart. */
  private static String expected(
      String table,
      int row,
      Map<String, List<String>> apart,
      Plan plan,
      Map<String, Set<Long>> seen) {
    String own = Objects.requireNonNull(apart.get(table)).get(row);
    StringBuilder text = new StringBuilder(own.substring(0, own.length() - 1));
    for (String child : List.of("b", "c", "d")) {
      if (table.equals(PARENTS.get(child))) {
        FanOut fanOut =
            plan.fanOuts().stream()
                .filter(f -> f.relationship().childTable().equals(child))
                .findFirst()
                .orElseThrow()
                .fanOut();
        text.append(",\"").append(child).append("\":[");
        for (long i = 0; i < fanOut.count(row); i++) {
          long childRow = fanOut.child(row, i);
          assertTrue(seen.computeIfAbsent(child, c -> new HashSet<>()).add(childRow));
          text.append(i == 0 ? "" : ",").append(expected(child, (int) childRow, apart, plan, seen));
        }
        text.append(']');
      }
    }
    return text.append('}').toString();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void nestedRowsAreTheRowsThatTheirTablesHaveApart(long seed) {
    String schema = schema(seed);
    for (String profile : List.of("fast", "dirty")) {
      Plan apart = plan(schema, profile, Nesting.NATIVE);
      Map<String, List<String>> rows = new HashMap<>();
      apart.tables().forEach(t -> rows.put(t.name(), json(t, 1000)));
      TablePlan nested =
          plan(schema, profile, Nesting.NATIVE, TREE.toArray(new String[0])).tables().get(0);
      List<String> found = json(nested, nested.batchRows());

      Map<String, Set<Long>> seen = new HashMap<>();
      for (int row = 0; row < nested.rows(); row++) {
        assertEquals(expected("a", row, rows, apart, seen), found.get(row), schema);
      }
      for (String child : PARENTS.keySet()) {
        assertEquals(
            apart.table(child).orElseThrow().rows(), seen.getOrDefault(child, Set.of()).size());
      }
      for (long copy = nested.rows(); copy < nested.writtenRows(); copy++) {
        long source = nested.overlay().sourceOf(copy);
        assertEquals(found.get((int) source), found.get((int) copy), "a duplicate");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23})
  void anyRangeInBatchesOfAnySizeHoldsTheSameRows(long seed) {
    TablePlan table =
        plan(schema(seed), "dirty", Nesting.NATIVE, TREE.toArray(new String[0])).tables().get(0);
    List<String> all = json(table, 4096);
    long rows = table.writtenRows();
    assertEquals(all, json(table, 1));
    assertEquals(all, json(table, 17));
    assertEquals(all.subList((int) rows / 3, (int) rows / 2), json(table, rows / 3, rows / 2, 5));
  }

  @Test
  void whereAFormatCantNestTheListIsJsonText() {
    String schema = schema(5);
    TablePlan nested = plan(schema, "dirty", Nesting.NATIVE, "a>b", "a>c").tables().get(0);
    TablePlan text = plan(schema, "dirty", Nesting.FLATTENED, "a>b", "a>c").tables().get(0);
    ColumnSchema column = text.schema().columns().get(text.schema().columns().size() - 1);
    assertEquals("c", column.name());
    assertTrue(column.type() instanceof ValueType.StringType);
    assertFalse(column.nullable());

    TableView view = nested.open();
    Batch batch = view.newBatch();
    view.fill(0, (int) nested.rows(), batch);
    int place = nested.schema().indexOf("c").orElseThrow();
    List<List<@org.jspecify.annotations.Nullable String>> rows =
        Plans.rows(text, 0, (int) nested.rows());
    for (int row = 0; row < nested.rows(); row++) {
      TextBuffer json = new TextBuffer();
      JsonText.append(json, nested.schema().columns().get(place).type(), batch.column(place), row);
      List<?> cells = rows.get(row);
      assertEquals(json.toString(), cells.get(cells.size() - 1));
    }
  }

  @Test
  void theDirtInsideIsToldByTheRowThatHoldsIt() {
    String schema = schema(6);
    TablePlan nested = plan(schema, "dirty", Nesting.NATIVE, "a>b>d", "a>c").tables().get(0);
    Map<String, Integer> told = new HashMap<>();
    TableView view = nested.open();
    Batch batch = view.newBatch();
    int declared = nested.table().columns().size();
    view.fill(
        0,
        (int) nested.rows(),
        batch,
        (place, column, kind) -> {
          assertTrue(place < nested.rows());
          told.merge(column < declared ? "a" : column == declared ? "b" : "c", 1, Integer::sum);
        });
    Map<String, Integer> apart = new HashMap<>();
    for (TablePlan table : plan(schema, "dirty", Nesting.NATIVE).tables()) {
      TableView own = table.open();
      Batch rows = own.newBatch();
      String name = table.name().equals("d") ? "b" : table.name();
      for (long row = 0; row < table.rows(); row += 1000) {
        own.fill(
            row,
            (int) Math.min(1000, table.rows() - row),
            rows,
            (place, column, kind) -> apart.merge(name, 1, Integer::sum));
      }
    }
    assertEquals(apart, told);
  }

  @Test
  void aChildsChecksAreTestedInsideItsParent() {
    String schema = schema(7).replace("checks: [\"size >= 0\"]", "checks: [\"size < 995\"]");
    TablePlan nested = plan(schema, "fast", Nesting.NATIVE, "a>b>d", "a>c").tables().get(0);
    ViolationException broken =
        assertThrows(ViolationException.class, () -> json(nested, nested.batchRows()));
    assertTrue(String.valueOf(broken.getMessage()).contains("the check 'size < 995'"));
  }

  @Test
  void linesOfAnOrderComeInTheirOrder() {
    String schema =
        """
        dataset: d
        tables:
          orders: {rows: 300, columns: [{name: id, type: id, constraints: {primary_key: true}}]}
          lines:
            rows: 1200
            primary_key: [order_id, line]
            columns: [{name: order_id}, {name: line, type: integer, min: 1, max: 50}]
        relationships:
          - {parent_table: orders, parent_key: id, child_table: lines, child_key: order_id, max_children: 20}
        """;
    List<String> rows =
        json(plan(schema, "fast", Nesting.NATIVE, "orders>lines").tables().get(0), 300);
    for (int row = 0; row < 300; row++) {
      StringBuilder expected = new StringBuilder("{\"id\":" + (row + 1) + ",\"lines\":[");
      int lines = rows.get(row).split("order_id", -1).length - 1;
      for (int line = 1; line <= lines; line++) {
        expected.append(line == 1 ? "" : ",");
        expected.append("{\"order_id\":" + (row + 1) + ",\"line\":" + line + "}");
      }
      assertEquals(expected + "]}", rows.get(row));
    }
  }

  @Test
  void chosenTablesAndColumnsReachInside() {
    Plan plan =
        Planner.plan(
            Plans.dataset(schema(8)),
            new PlanOptions(
                "fast",
                List.of("a"),
                List.of("a.id", "b.line", "d.kind"),
                true,
                Nesting.NATIVE,
                NestTree.parse(List.of("a > b > d")),
                locale -> {
                  throw new AssertionError("no dictionary is needed here");
                }));
    assertEquals(List.of("a>b>d"), plan.nestPaths());
    assertEquals(List.of("a"), plan.tables().stream().map(TablePlan::name).toList());
    assertEquals("[id, b[line, d[kind]]]", names(plan.tables().get(0).schema().columns()));
  }

  private static String names(List<ColumnSchema> columns) {
    return columns.stream()
        .map(
            c ->
                c.type() instanceof ValueType.ListType list
                    ? c.name() + names(((ValueType.StructType) list.item().type()).fields())
                    : c.name())
        .toList()
        .toString();
  }

  @Test
  void whatStandsInsideIsNoTableForForeignKeysToPointTo() {
    String schema = schema(9);
    assertEquals(
        List.of("b"),
        plan(schema, "fast", Nesting.NATIVE)
            .table("d")
            .orElseThrow()
            .schema()
            .foreignKeys()
            .stream()
            .map(k -> k.parentTable())
            .toList());
    Plan nested = plan(schema, "fast", Nesting.NATIVE, "a>b");
    assertEquals(List.of(), nested.table("d").orElseThrow().schema().foreignKeys());
    assertEquals(List.of("a", "c", "d"), nested.tables().stream().map(TablePlan::name).toList());
  }

  private static String parentsWith(String children, String more) {
    return """
        dataset: d
        tables:
          parents: {rows: 1000, columns: [{name: id, type: id, constraints: {primary_key: true}}]}
          kids:
            rows: "%s"
            columns: [{name: id, type: id, constraints: {primary_key: true}}, {name: parent}]
          grandkids: {rows: "%s", columns: [{name: kid}]}
        relationships:
          - {parent_table: parents, parent_key: id, child_table: kids, child_key: parent}
          - {parent_table: kids, parent_key: id, child_table: grandkids, child_key: kid}
        """
        .formatted(children, more);
  }

  @ParameterizedTest
  @CsvSource({
    "parents>kids, 3000, 0, 4096",
    "parents>kids, 100000, 0, 655",
    "parents>kids>grandkids, 10000, 1M, 64",
    "parents>kids>grandkids, 10000, 90M, 1",
    "parents>kids, 100M, 0, 1",
  })
  void fewerRowsAreMadeAtOnceWhereTheyAreLong(
      String nest, String kids, String grandkids, int rows) {
    Plan plan = plan(parentsWith(kids, grandkids), "fast", Nesting.NATIVE, nest);
    assertEquals(rows, plan.tables().get(0).batchRows());
  }

  @Test
  void longArraysMakeSmallBatchesAndSoDoTheirLookups() {
    String schema =
        """
        dataset: d
        tables:
          a:
            rows: 100
            columns:
              - {name: id, type: id, constraints: {primary_key: true}}
              - {name: list, type: array, min_items: 600, max_items: 1000, items: {type: integer}}
              - name: box
                type: object
                fields:
                  - {name: grid, type: array, min_items: 10, max_items: 10, probability: 0.5,
                     items: {type: array, min_items: 19, max_items: 19, items: {type: integer}}}
          b:
            rows: 100
            columns: [{name: a_id}, {name: list}]
          c:
            rows: 100
            columns: [{name: a_id}]
        relationships:
          - {parent_table: a, parent_key: id, child_table: b, child_key: a_id, lookup_columns: {list: list}}
          - {parent_table: a, parent_key: id, child_table: c, child_key: a_id}
        """;
    Plan plan = Plans.of(schema);
    assertEquals(65536 / 900, plan.table("a").orElseThrow().batchRows());
    assertEquals(65536 / 800, plan.table("b").orElseThrow().batchRows());
    assertEquals(4096, plan.table("c").orElseThrow().batchRows());
  }

  @Test
  void aParentOfManyChildrenIsOneLongList() {
    String schema = parentsWith("20000", "0").replace("rows: 1000", "rows: 1");
    TablePlan table = plan(schema, "fast", Nesting.NATIVE, "parents>kids").tables().get(0);
    TableView view = table.open();
    Batch batch = view.newBatch();
    view.fill(0, 1, batch);
    ListVector list = (ListVector) batch.column(1);
    assertEquals(20_000, list.offsets()[1]);
    assertEquals(20_000, list.items().size());
  }
}
