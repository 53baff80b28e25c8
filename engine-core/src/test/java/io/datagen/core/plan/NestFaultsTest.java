package io.datagen.core.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.datagen.api.format.Capabilities.Nesting;
import io.datagen.core.source.UsageException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code --nest} can't do is told with the reason and what to do instead. */
class NestFaultsTest {
  private static final String SCHEMA =
      """
      dataset: d
      tables:
        shops:
          columns:
            - {name: id, type: id, constraints: {primary_key: true}}
            - {name: reviews, type: integer}
        orders:
          rows: 500
          columns:
            - {name: id, type: id, constraints: {primary_key: true}}
            - {name: shop}
        items:
          rows: 900
          columns: [{name: id, type: id, constraints: {primary_key: true}}, {name: order}]
          corruption: {duplicate_rate: 0.1}
        reviews:
          columns: [{name: shop}]
        gifts:
          columns: [{name: order}]
        letters:
          columns: [{name: sender}, {name: receiver}]
        returns:
          columns: [{name: item, type: integer}]
          corruption: {type_noise: {item: {rate: 0.1, value: lost}}}
        clicks:
          rows: 2000001
          columns: [{name: host}]
        hosts:
          rows: 2
          columns: [{name: id, type: id, constraints: {primary_key: true}}]
        employees:
          columns: [{name: id, type: id, constraints: {primary_key: true}}, {name: boss, type: integer}]
        empty: {rows: 0, columns: [{name: id, type: id, constraints: {primary_key: true}}]}
        lost: {rows: 7, columns: [{name: empty}]}
      streams:
        visits: {rows: 100, users: shops.id}
      relationships:
        - {parent_table: shops, parent_key: id, child_table: orders, child_key: shop}
        - {parent_table: orders, parent_key: id, child_table: items, child_key: order}
        - {parent_table: shops, parent_key: id, child_table: reviews, child_key: shop}
        - {parent_table: orders, parent_key: id, child_table: gifts, child_key: order, null_probability: 0.3}
        - {parent_table: shops, parent_key: id, child_table: letters, child_key: sender}
        - {parent_table: shops, parent_key: id, child_table: letters, child_key: receiver}
        - {parent_table: items, parent_key: id, child_table: returns, child_key: item}
        - {parent_table: hosts, parent_key: id, child_table: clicks, child_key: host, min_children: 1000000}
        - {parent_table: empty, parent_key: id, child_table: lost, child_key: empty}
      """;

  private static Plan plan(
      String profile, List<String> tables, List<String> columns, String... nest) {
    return Planner.plan(
        Plans.dataset(SCHEMA),
        new PlanOptions(
            profile,
            tables,
            columns,
            true,
            Nesting.NATIVE,
            NestTree.parse(List.of(nest)),
            locale -> {
              throw new AssertionError("no dictionary is needed here");
            }));
  }

  private static String fault(String... nest) {
    return String.valueOf(
        assertThrows(UsageException.class, () -> plan("realistic", List.of(), List.of(), nest))
            .getMessage());
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {
        "orders => --nest \"orders\": expected parent>child, such as \"orders>order_items\"",
        "orders>>items => --nest \"orders>>items\": expected parent>child, such as \"orders>order_items\"",
        "orders>itms => --nest: the schema has no table 'itms'; did you mean 'items'? (valid: shops, orders, items, reviews, gifts, letters, returns, clicks, hosts, employees, empty, lost, visits)",
        "shops>items => --nest shops>items: no relationship makes shops a parent of items; the parents of items are orders",
        "items>shops => --nest items>shops: no relationship makes items a parent of shops, which has no parent",
        "orders>items => --nest orders>items: 90 duplicates, which are appended to items, would be lost; take duplicate_rate out, or use --profile fast",
        "orders>gifts => --nest orders>gifts: 30 rows of gifts would be lost, having no parent (gifts.order -> orders.id); write the two tables apart",
        "empty>lost => --nest empty>lost: 7 rows of lost would be lost, having no parent (lost.empty -> empty.id); write the two tables apart",
        "shops>letters => --nest shops>letters: 2 relationships lead from letters to shops (letters.sender -> shops.id, letters.receiver -> shops.id), and each would nest other rows; write the two tables apart",
        "shops>reviews => --nest shops>reviews: shops has a column 'reviews' already; leave it out with --columns",
        "items>returns => --nest items>returns: dirt changes returns.item, and a row inside its parent can't point elsewhere; take it out of the corruption, or use --profile fast",
        "hosts>clicks => --nest hosts>clicks: a row of hosts would hold up to 1000001 rows of clicks, and nesting is not for more than 1000000; write the two tables apart",
        "shops>visits => --nest shops>visits: visits is an event stream, and whose an event is only the stream can say; write it apart",
        "employees>employees => --nest: employees can't be nested in itself",
        "orders>items>orders => --nest: items>orders closes a circle; a table can't be nested in itself",
      })
  void whatCantBeNestedIsTold(String nest, String message) {
    assertEquals(message, fault(nest));
  }

  @Test
  void aTableIsNestedOnce() {
    assertEquals(
        "--nest: orders can't be nested twice, in shops and in items; keep one of them",
        fault("shops>orders", "items>orders"));
    assertEquals(
        Map.of("shops", List.of("orders", "reviews"), "orders", List.of("items")),
        NestTree.parse(List.of("shops>orders", "shops > orders > items", "shops>reviews"))
            .children());
  }

  @Test
  void theOutermostTableIsWritten() {
    UsageException thrown =
        assertThrows(
            UsageException.class,
            () -> plan("fast", List.of("items"), List.of(), "shops>orders>items"));
    assertEquals(
        "--nest shops>orders: shops is not among the tables that are written; name it in --tables,"
            + " or a column of it in --columns",
        thrown.getMessage());
  }

  @Test
  void somethingOfEachTableIsWritten() {
    UsageException thrown =
        assertThrows(
            UsageException.class,
            () -> plan("fast", List.of("shops"), List.of("shops.id"), "shops>orders"));
    assertEquals("no column of the table 'orders' is left to write", thrown.getMessage());
  }

  @Test
  void withoutDirtNothingIsLost() {
    assertEquals(
        List.of("orders>items>returns"),
        plan("fast", List.of("orders"), List.of(), "orders>items>returns").nestPaths());
  }

  @Test
  void aColumnThatIsLeftOutTakesNoName() {
    Plan plan = plan("fast", List.of(), List.of("shops.id", "reviews.shop"), "shops>reviews");
    assertEquals(
        List.of("id", "reviews"),
        plan.tables().get(0).schema().columns().stream().map(c -> c.name()).toList());
  }
}
