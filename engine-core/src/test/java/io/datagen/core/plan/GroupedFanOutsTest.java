package io.datagen.core.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datagen.core.relationship.FanOut;
import io.datagen.core.source.SchemaException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Relationships that go by the values of rows. */
class GroupedFanOutsTest {
  private static final String SCHEMA =
      """
      dataset: d
      seed: 4
      tables:
        stores:
          rows: 300
          columns:
            - {name: id, type: id}
            - {name: region, type: categorical, categories: {north: 5, south: 3, east: 1}}
            - {name: open, type: boolean}
            - {name: size, type: categorical, categories: [1, 3, 10], weights: [5, 3, 1]}
            - {name: area, type: float, distribution: lognormal, mean: 3, sigma: 1, round: 6}
        orders:
          rows: 6000
          columns:
            - {name: id, type: id}
            - {name: region, type: categorical, categories: {north: 2, south: 2, east: 1}}
            - {name: open, type: boolean}
            - {name: store}
            - {name: store_region}
      relationships:
        - {parent_table: stores, parent_key: id, child_table: orders, child_key: store,
           lookup_columns: {region: store_region}, %s}
      """;

  private static Plan plan(String keys) {
    return Plans.of(SCHEMA.formatted(keys));
  }

  private static FanOut fanOut(Plan plan) {
    return plan.fanOuts().get(0).fanOut();
  }

  private static void assertConsistent(FanOut fanOut, long min, long max) {
    long total = 0;
    for (long parent = 0; parent < fanOut.parents(); parent++) {
      long count = fanOut.count(parent);
      assertTrue(count >= min && count <= max, () -> "count " + count);
      total += count;
      for (long i = 0; i < count; i++) {
        assertEquals(parent, fanOut.parentOf(fanOut.child(parent, i)));
      }
    }
    long linked = 0;
    for (long child = 0; child < fanOut.children(); child++) {
      linked += fanOut.parentOf(child) == FanOut.NO_PARENT ? 0 : 1;
    }
    assertEquals(linked, total);
  }

  @Test
  void childrenAgreeWithTheirParents() {
    Plan plan = plan("where: {region: region}, min_children: 2, max_children: 90");
    assertEquals(
        Plans.column(plan, "orders", "region"), Plans.column(plan, "orders", "store_region"));
    assertConsistent(fanOut(plan), 2, 90);
    assertEquals(
        6000, fanOut(plan).histogram().stream().mapToLong(c -> c.children() * c.parents()).sum());
  }

  @Test
  void theirOwnValuesStayAsTheyWere() {
    Plan grouped = plan("where: {region: region}");
    Plan plain = plan("min_children: 0");
    for (String column : List.of("region", "open", "id")) {
      assertEquals(Plans.column(plain, "orders", column), Plans.column(grouped, "orders", column));
    }
  }

  @Test
  void severalColumnsAgreeTogether() {
    Plan plan = plan("where: {region: region, open: open}, null_probability: 0.1");
    assertConsistent(fanOut(plan), 0, 6000);
    List<@Nullable String> stores = Plans.column(plan, "orders", "store");
    assertEquals(600, stores.stream().filter(Objects::isNull).count());
    List<@Nullable String> open = Plans.column(plan, "orders", "open");
    List<@Nullable String> openStores = Plans.column(plan, "stores", "open");
    for (int row = 0; row < 6000; row++) {
      String store = stores.get(row);
      if (store != null) {
        assertEquals(openStores.get(Integer.parseInt(store) - 1), open.get(row));
      }
    }
  }

  @Test
  void whatAValueCantHaveIsToldWithIt() {
    Plan plan = plan("where: {region: region}, max_children: 25");
    assertTrue(
        plan.warnings().toString().contains("where region = east"), plan.warnings()::toString);
    SchemaException refused =
        assertThrows(
            SchemaException.class,
            () -> plan("where: {region: region}, max_children: 25, on_infeasible: error"));
    assertTrue(refused.toString().contains("where region = east"), refused::toString);
  }

  @Test
  void weightsAttractInProportion() {
    Plan plan = plan("parent_weight: size, max_children: 400");
    assertConsistent(fanOut(plan), 0, 400);
    Map<String, Long> parents = new HashMap<>();
    Map<String, Long> children = new HashMap<>();
    List<@Nullable String> sizes = Plans.column(plan, "stores", "size");
    double weight = 0;
    for (int row = 0; row < 300; row++) {
      String size = Objects.requireNonNull(sizes.get(row));
      parents.merge(size, 1L, Long::sum);
      children.merge(size, fanOut(plan).count(row), Long::sum);
      weight += Double.parseDouble(size);
    }
    assertEquals(3, parents.size());
    for (String size : parents.keySet()) {
      double share = Double.parseDouble(size) * parents.getOrDefault(size, 0L) / weight * 6000;
      assertEquals(share, (double) children.getOrDefault(size, 0L), 1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"shuffled", "clustered"})
  void anyWeightsAttractInProportionAsFarAsBoundsAllow(String order) {
    Plan plan =
        plan(
            "parent_weight: 'area + row_index * 0.0001', min_children: 1, max_children: 100,"
                + " null_probability: 0.05, order: "
                + order);
    assertConsistent(fanOut(plan), 1, 100);
    assertEquals(300, fanOut(plan).children() - 5700);
  }

  @Test
  void batchesGiveWhatSingleRowsGive() {
    Plan plan = plan("where: {region: region}");
    List<List<@Nullable String>> all = Plans.rows(plan, "orders");
    TablePlan orders = plan.table("orders").orElseThrow();
    for (long row : new long[] {0, 17, 4242, 5999}) {
      assertEquals(all.get((int) row), Plans.clean(orders, row).get(0));
    }
  }

  @Test
  void whatDecidesCantComeThroughTheRelationship() {
    SchemaException refused =
        assertThrows(SchemaException.class, () -> plan("where: {region: store_region}"));
    assertTrue(refused.toString().contains("depends on itself"), refused::toString);
  }
}
