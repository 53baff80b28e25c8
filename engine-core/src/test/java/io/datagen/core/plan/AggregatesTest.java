package io.datagen.core.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datagen.api.vector.Batch;
import io.datagen.core.constraint.ViolationException;
import io.datagen.core.schema.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AggregatesTest {
  private static final String SHOP =
      """
      dataset: shop
      tables:
        shops:
          rows: 3
          columns:
            - {name: id, type: id, constraints: {primary_key: true}}
            - {name: takings, type: aggregate, of: orders.total, function: sum}
            - {name: biggest, type: aggregate, of: orders.items, function: max}
        orders:
          rows: ORDERS
          columns:
            - {name: id, type: id, constraints: {primary_key: true}}
            - {name: shop_id, null_probability: 0.1}
            - {name: items, type: aggregate, of: items, function: count}
            - {name: codes, type: aggregate, of: items.code, function: count}
            - {name: odd, type: aggregate, of: items, function: count, where: quantity % 2 == 1}
            - {name: total, type: aggregate, of: items.price, function: sum}
            - {name: cents, type: aggregate, of: items.cost, function: sum, where: "code != 'b'"}
            - {name: first, type: aggregate, of: items.day, function: min}
            - {name: last_code, type: aggregate, of: items.code, function: max}
            - {name: mean, type: aggregate, of: items.quantity, function: avg}
            - {name: tax, computed: "round(total * 0.2, 2)"}
            - {name: blank, type: aggregate, of: items, function: count, null_probability: 0.5}
        items:
          rows: ITEMS
          columns:
            - {name: order_id}
            - {name: quantity, type: integer, min: 1, max: 9}
            - {name: price, type: float, min: 0, max: 100, round: 2}
            - {name: cost, type: decimal, min: 0, max: 100, scale: 3}
            - {name: day, type: date, start: 2020-01-01, end: 2024-01-01}
            - {name: code, type: categorical, categories: [a, b, c], null_probability: 0.2}
            - {name: order_total}
            - {name: share, computed: "price / order_total if order_total > 0 else 0.0"}
      relationships:
        - {parent_table: shops, parent_key: id, child_table: orders, child_key: shop_id}
        - {parent_table: orders, parent_key: id, child_table: items, child_key: order_id,
           null_probability: 0.05, lookup_columns: {total: order_total}}
      """;

  private static String shop(long orders, long items) {
    return SHOP.replace("ORDERS", Long.toString(orders)).replace("ITEMS", Long.toString(items));
  }

  private static List<Map<String, @Nullable String>> rows(Plan plan, String table) {
    List<String> names = plan.table(table).orElseThrow().table().columnNames();
    List<Map<String, @Nullable String>> rows = new ArrayList<>();
    for (List<@Nullable String> row : Plans.rows(plan, table)) {
      Map<String, @Nullable String> cells = new HashMap<>();
      for (int i = 0; i < row.size(); i++) {
        cells.put(names.get(i), row.get(i));
      }
      rows.add(cells);
    }
    return rows;
  }

  private static String cell(Map<String, @Nullable String> row, String column) {
    return Objects.requireNonNull(row.get(column), column);
  }

  private static BigDecimal sum(List<Map<String, @Nullable String>> rows, String column) {
    return rows.stream()
        .map(r -> new BigDecimal(cell(r, column)))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /**
   * Parents with many children, with few, without any; more children than a slice, and than one.
   */
  @ParameterizedTest
  @CsvSource({"700, 2500", "3, 20000", "300, 40", "50, 0", "0, 0", "5000, 9000"})
  void aggregatesAreWhatTheWrittenChildrenAddUpTo(long orders, long items) {
    Plan plan = Plans.of(shop(orders, orders == 0 ? 0 : items));
    Map<@Nullable String, List<Map<String, @Nullable String>>> of = new HashMap<>();
    rows(plan, "items")
        .forEach(r -> of.computeIfAbsent(r.get("order_id"), k -> new ArrayList<>()).add(r));
    for (Map<String, @Nullable String> order : rows(plan, "orders")) {
      var mine = of.getOrDefault(order.get("id"), List.of());
      var coded = mine.stream().filter(r -> r.get("code") != null).toList();
      assertEquals(mine.size(), Integer.parseInt(cell(order, "items")));
      assertEquals(coded.size(), Integer.parseInt(cell(order, "codes")));
      assertEquals(
          mine.stream().filter(r -> Integer.parseInt(cell(r, "quantity")) % 2 == 1).count(),
          Long.parseLong(cell(order, "odd")));
      assertEquals(0, sum(mine, "price").compareTo(new BigDecimal(cell(order, "total"))));
      var counted = coded.stream().filter(r -> !cell(r, "code").equals("b")).toList();
      assertEquals(0, sum(counted, "cost").compareTo(new BigDecimal(cell(order, "cents"))));
      assertEquals(
          mine.stream().map(r -> cell(r, "day")).min(String::compareTo).orElse(null),
          order.get("first"));
      assertEquals(
          coded.stream().map(r -> cell(r, "code")).max(String::compareTo).orElse(null),
          order.get("last_code"));
      if (mine.isEmpty()) {
        assertNull(order.get("mean"));
      } else {
        assertEquals(
            sum(mine, "quantity").doubleValue() / mine.size(),
            Double.parseDouble(cell(order, "mean")));
      }
      assertTrue(order.get("blank") == null || cell(order, "blank").equals(order.get("items")));
      mine.forEach(r -> assertEquals(order.get("total"), r.get("order_total")));
    }
  }

  @Test
  void aggregatesOfAggregatesAddUp() {
    String schema = shop(200, 900).replace("shop_id, null_probability: 0.1", "shop_id");
    Plan plan = Plans.of(schema);
    Map<@Nullable String, BigDecimal> takings = new HashMap<>();
    for (Map<String, @Nullable String> order : rows(plan, "orders")) {
      takings.merge(order.get("shop_id"), new BigDecimal(cell(order, "total")), BigDecimal::add);
    }
    for (Map<String, @Nullable String> shop : rows(plan, "shops")) {
      BigDecimal expected = Objects.requireNonNull(takings.get(cell(shop, "id")));
      assertEquals(0, expected.compareTo(new BigDecimal(cell(shop, "takings"))));
    }
  }

  @Test
  void anyRowByItselfIsTheRowAmongOthers() {
    Plan plan = Plans.of(shop(700, 2500));
    for (String name : List.of("shops", "orders", "items")) {
      TablePlan table = plan.table(name).orElseThrow();
      List<List<@Nullable String>> all = Plans.rows(plan, name);
      for (int row = 0; row < all.size(); row += 1 + all.size() / 50) {
        assertEquals(List.of(all.get(row)), Plans.rows(table, row, 1));
        assertEquals(List.of(all.get(row)), Plans.clean(table, row));
      }
      assertEquals(List.of(all.get(1), all.get(0), all.get(1)), Plans.clean(table, 1, 0, 1));
    }
  }

  @Test
  void childrenThatLookUpTheirSumSeeItWhetherItIsKeptOrNot() {
    Plan plan = Plans.of(shop(3, 20000));
    TablePlan items = plan.table("items").orElseThrow();
    // The last rows of a long run find all sums kept; a view of their own computes them.
    List<List<@Nullable String>> all = Plans.rows(plan, "items");
    assertEquals(all.subList(19_990, 20_000), Plans.rows(items, 19_990, 10));
  }

  @Test
  void aBatchMayBeLargerThanAnyBeforeTheSumsWereKept() {
    Plan plan = Plans.of(shop(3, 20000));
    TableView view = plan.table("items").orElseThrow().open();
    Batch batch = view.newBatch();
    for (int row = 0; row < 60; row++) {
      view.fill(row, 10, batch);
    }
    view.fill(0, 4096, batch);
    assertEquals(4096, batch.size());
  }

  @Test
  void rowsOfAHugeTableAreThereAtOnce() {
    Plan plan = Plans.of(shop(1L << 40, 1L << 41));
    TablePlan orders = plan.table("orders").orElseThrow();
    long row = (1L << 40) - 2;
    assertEquals(Plans.rows(orders, row, 2), Plans.clean(orders, row, row + 1));
    TablePlan items = plan.table("items").orElseThrow();
    assertEquals(Plans.rows(items, row, 2), Plans.clean(items, row, row + 1));
  }

  @Test
  void aSumThatItsTypeCantHoldStopsTheRun() {
    String schema =
        shop(10, 100)
            .replace("of: items.price, function: sum", "of: items.big, function: sum")
            .replace(
                "{name: order_total}",
                "{name: order_total}\n      - {name: big, type: constant, value: 9000000000000000000}")
            .replace("round(total * 0.2, 2)", "1")
            .replace("price / order_total if order_total > 0 else 0.0", "1");
    ViolationException tooMuch =
        assertThrows(ViolationException.class, () -> Plans.rows(Plans.of(schema), "orders"));
    String message = String.valueOf(tooMuch.getMessage());
    assertTrue(message.contains("orders.total: row 0: the sum "), message);
  }

  @Test
  void explainShowsTheChildren() {
    Plan plan = Plans.of(shop(700, 2500));
    Table orders = plan.table("orders").orElseThrow().table();
    long row = 0;
    while (Objects.equals(
        Plans.clean(plan.table("orders").orElseThrow(), row).get(0).get(2), "0")) {
      row++;
    }
    Provenance.Step step = plan.provenance().of(orders, orders.column("cents").orElseThrow(), row);
    assertTrue(step.how().startsWith("sum of items.cost where code != 'b', over "), step.how());
    assertEquals(
        List.of("cost", "code"), step.from().subList(0, 2).stream().map(s -> s.column()).toList());
  }
}
