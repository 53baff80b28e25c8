package io.datagen.core.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datagen.api.format.FormatCheck;
import io.datagen.api.format.Slice;
import io.datagen.core.validate.ExpectedTable.Reference;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValidationTest {
  private final Shop shop = new Shop();

  @Test
  void aCleanArtifactPasses() {
    shop.written();
    ValidationReport report = shop.validate();
    assertEquals("", Shop.failed(report));
    assertTrue(report.ok());
    assertEquals(12_000, report.rowsChecked());
    assertEquals(
        Map.of("parents", 3000L, "children", 9000L),
        Shop.check(report, "fan_out:orders.parent").counts());
    assertEquals("3-3", Shop.check(report, "fan_out:orders.parent").notes().get("found"));
    assertEquals(9000, Shop.check(report, "foreign_key:orders.parent").counts().get("keys"));
    assertEquals(
        "the keys are one arithmetic sequence",
        Shop.check(report, "primary_key:customers.id").notes().get("method"));
    assertEquals(
        "a set of all keys' 64-bit hashes",
        Shop.check(report, "unique:customers.email").notes().get("method"));
  }

  @Test
  void declaredDirtPassesAndIsCounted() {
    shop.dirty().written();
    ValidationReport report = shop.validate();
    assertEquals("", Shop.failed(report));
    assertEquals(
        java.util.Set.of("missing", "outlier", "type_noise", "duplicate"), report.dirt().keySet());
    report.dirt().values().forEach(d -> assertEquals(d.expected(), d.found()));
    assertEquals(300 + 450, Shop.get(report.dirt(), "duplicate").expected());
    assertTrue(Shop.get(report.dirt(), "outlier").found() > 1000);
    assertTrue(
        Shop.get(Shop.check(report, "min_max:orders.amount").counts(), "declared_dirt") > 100);
    assertEquals(9000L, Shop.check(report, "fan_out:orders.parent").counts().get("children"));
  }

  @ParameterizedTest
  @CsvSource({
    "customers, 0, id, 9999999",
    "customers, 17, id, 17",
    "customers, 999, email, c1@example.com",
    "customers, 1000, age, 67.5",
    "customers, 2999, born, 1999-12-31",
    "orders, 0, parent, 1000000",
    "orders, 17, parent, 2",
    "orders, 4096, amount, 0.01",
    "orders, 8191, note, note 12",
    "orders, 8999, at, x",
    "orders, 3, note, ''",
  })
  void anyChangedCellIsNamed(String table, int row, String column, String value) {
    for (boolean dirty : new boolean[] {false, true}) {
      Shop changed = dirty ? new Shop().dirty() : new Shop();
      FakeFormat.Table rows = changed.written().table(table);
      int at = rows.columns.indexOf(column);
      String before = String.valueOf(rows.rows.get(row)[at]);
      rows.rows.get(row)[at] = value;
      ValidationReport report = changed.validate();
      assertFalse(report.ok());
      Check replay = Shop.check(report, "replay:" + table);
      assertEquals(
          Map.of("changed_cells", 1L, "changed_rows", 1L),
          without(replay.counts(), "rows", "cells"));
      Finding finding = replay.examples().get(0);
      assertEquals(table, finding.table());
      assertEquals(row, finding.row());
      assertEquals(column, finding.column());
      assertEquals(before, finding.expected());
      assertEquals(value, finding.found());
    }
  }

  @Test
  void aCellSetToNullOrFilledIsNamed() {
    FakeFormat.Table orders = shop.written().table("orders");
    orders.rows.get(4)[2] = null;
    orders.rows.get(6)[3] = "note 1";
    Check replay = Shop.check(shop.validate(), "replay:orders");
    assertEquals(
        List.of(
            "orders row 4 (id=128), column amount: expected 1.00, found null",
            "orders row 6 (id=142), column note: expected null, found note 1"),
        replay.examples().stream().map(Finding::message).toList());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 17, 999, 1000, 4095, 4096, 8191, 8998, 8999})
  void aDroppedRowIsOneMissingRow(int row) {
    FakeFormat.Table orders = shop.dirty().written().table("orders");
    orders.rows.remove(row);
    ValidationReport report = shop.validate();
    Check replay = Shop.check(report, "replay:orders");
    assertEquals(Map.of("missing_rows", 1L), without(replay.counts(), "rows", "cells"));
    assertEquals(row, replay.examples().get(0).row());
    assertFalse(Shop.check(report, "row_count:orders").ok());
    assertFalse(Shop.check(report, "fan_out:orders.parent").ok());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 17, 999, 1000, 4095, 4096, 8999})
  void aRepeatedRowIsOneUnexpectedRow(int row) {
    FakeFormat.Table orders = shop.written().table("orders");
    orders.rows.add(row + 1, orders.rows.get(row).clone());
    ValidationReport report = shop.validate();
    Check replay = Shop.check(report, "replay:orders");
    assertEquals(Map.of("unexpected_rows", 1L), without(replay.counts(), "rows", "cells"));
    assertEquals(row + 1, replay.examples().get(0).row());
    assertEquals(
        "fan_out:orders.parent primary_key:orders.id replay:orders row_count:orders",
        Shop.failed(report));
    assertEquals(row + 1, Shop.check(report, "primary_key:orders.id").examples().get(0).row());
  }

  @Test
  void severalEditsAreToldApart() {
    FakeFormat.Table orders = shop.written().table("orders");
    orders.rows.remove(8000);
    orders.rows.remove(8000);
    orders.rows.get(5000)[3] = "x";
    orders.rows.add(2000, orders.rows.get(10).clone());
    orders.rows.remove(100);
    Check replay = Shop.check(shop.validate(), "replay:orders");
    assertEquals(
        Map.of("missing_rows", 3L, "unexpected_rows", 1L, "changed_cells", 1L, "changed_rows", 1L),
        without(replay.counts(), "rows", "cells"));
    assertEquals(
        List.of(100L, 1999L, 5000L, 8000L, 8001L).toString(),
        replay.examples().stream().map(Finding::row).toList().toString());
  }

  @Test
  void aWholeColumnThatDiffersIsCountedAndTwentyCellsAreNamed() {
    FakeFormat.Table orders = shop.written().table("orders");
    orders.rows.forEach(r -> r[4] = r[4] + "0");
    Check replay = Shop.check(shop.validate(), "replay:orders");
    assertEquals(8998, replay.counts().get("changed_cells"));
    assertEquals(20, replay.examples().size());
  }

  @Test
  void aTruncatedTableMissesItsLastRows() {
    FakeFormat.Table orders = shop.written().table("orders");
    orders.rows.subList(5500, 9000).clear();
    Check replay = Shop.check(shop.validate(), "replay:orders");
    assertEquals(3500, replay.counts().get("missing_rows"));
    assertEquals(5500, replay.examples().get(0).row());
  }

  @Test
  void aDanglingKeyIsNamed() {
    FakeFormat.Table orders = shop.written().table("orders");
    orders.rows.get(17)[1] = "3001";
    Check check = Shop.check(shop.validate(), "foreign_key:orders.parent");
    assertEquals(
        List.of("orders row 17 (id=219): parent=3001 is not among the keys of customers"),
        check.examples().stream().map(Finding::message).toList());
  }

  @Test
  void aKeyThatPointsToAnotherParentBreaksBothFanOuts() {
    FakeFormat.Table orders = shop.written().table("orders");
    orders.rows.get(0)[1] = "2";
    Check check = Shop.check(shop.validate(), "fan_out:orders.parent");
    assertEquals(
        List.of(
            "customers row 0 has 2 children in orders; expected 3-3",
            "customers row 1 has 4 children in orders; expected 3-3"),
        check.examples().stream().map(Finding::message).toList());
  }

  @Test
  void tablesThatReferToEachOtherAndToThemselvesAreJudgedByTheirKeys() {
    shop.customers.column("last", FakeTable.INTEGER, r -> 100 + r);
    shop.customers.references.add(
        new Reference(List.of("last"), "orders", List.of("id"), Shop.ORDERS, 0, 1));
    shop.customers.references.add(
        new Reference(List.of("age"), "customers", List.of("id"), Shop.CUSTOMERS, 0, 60));
    FakeFormat.Table customers = shop.written().table("customers");
    ValidationReport report = shop.validate();
    assertEquals("", Shop.failed(report));
    assertEquals(3000, Shop.check(report, "foreign_key:customers.age").counts().get("keys"));
    assertEquals("0-60", Shop.check(report, "fan_out:customers.age").notes().get("found"));
    customers.rows.get(7)[2] = "3001";
    assertEquals(
        List.of("customers row 7 (id=8): age=3001 is not among the keys of customers"),
        Shop.check(shop.validate(), "foreign_key:customers.age").examples().stream()
            .map(Finding::message)
            .toList());
  }

  @Test
  void aRepeatedKeyIsNamedWithTheRowItStoodInFirst() {
    FakeFormat.Table customers = shop.written().table("customers");
    customers.rows.get(2000)[1] = customers.rows.get(5)[1];
    Check check = Shop.check(shop.validate(), "unique:customers.email");
    assertEquals(
        "customers row 2000 (email=c595@example.com): expected a new key, found the key of row 5",
        check.examples().get(0).message());
  }

  @Test
  void aPromiseThatTheSchemaItselfBreaksIsFound() {
    shop.customers.rules.addAll(Shop.rule("age", FakeTable.INTEGER, "{max: 60}"));
    shop.orders.increasing.put("id", true);
    shop.orders.references.set(
        0, new Reference(List.of("parent"), "customers", List.of("id"), Shop.CUSTOMERS, 0, 2));
    shop.written();
    assertEquals(
        "fan_out:orders.parent min_max:customers.age monotonic:orders.id",
        Shop.failed(shop.validate()));
  }

  @Test
  void missingAndStrangeTablesAndColumnsAreNamed() {
    FakeFormat artifact = shop.written();
    artifact.tables.put("extra", new FakeFormat.Table());
    artifact.table("orders").columns.set(3, "nota");
    artifact.tables.remove("customers");
    ValidationReport report = shop.validate();
    assertEquals("columns:orders replay:orders tables", Shop.failed(report));
    assertEquals(2, Shop.check(report, "tables").examples().size());
    assertEquals(2, Shop.check(report, "columns:orders").examples().size());
  }

  @Test
  void columnsInAnotherOrderAreNotAsDeclared() {
    FakeFormat.Table orders = shop.written().table("orders");
    java.util.Collections.swap(orders.columns, 2, 3);
    orders.rows.forEach(
        r -> {
          String swapped = r[2];
          r[2] = r[3];
          r[3] = swapped;
        });
    assertEquals("columns:orders", Shop.failed(shop.validate()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"open", "middle"})
  void anUnreadableArtifactIsReportedAsSuch(String damage) {
    shop.written().damage = damage;
    ValidationReport report = shop.validate();
    assertFalse(report.readable());
    assertFalse(report.ok());
    assertEquals(1, report.errors().size());
  }

  @Test
  void theFormatsOwnChecksCount() {
    shop.written()
        .checks
        .add(new FormatCheck("integrity_check", false, "page 3 is torn", List.of()));
    ValidationReport report = shop.validate();
    assertEquals("integrity_check", Shop.failed(report));
    assertEquals(List.of("integrity_check: page 3 is torn"), report.errors());
    assertTrue(shop.validate("row_count").ok());
  }

  @Test
  void checksCanBePicked() {
    shop.written();
    ValidationReport report = shop.validate("row_count", "fan_out");
    assertEquals(
        List.of("row_count:customers", "row_count:orders", "fan_out:orders.parent"),
        report.checks().stream().map(Check::name).toList());
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> shop.validate("row_counts"));
    assertTrue(
        String.valueOf(e.getMessage())
            .startsWith("there is no check 'row_counts'; did you mean 'row_count'?"));
  }

  @Test
  void someRowsOfATableAreJudgedAloneAndItsFanOutIsNot() {
    shop.orders.slices = List.of(new Slice(1000, 4000, 1, 1), new Slice(6000, 9000, 1, 1));
    shop.written();
    ValidationReport report = shop.validate();
    assertEquals("", Shop.failed(report));
    assertEquals(6000, Shop.get(report.tables(), "orders").rows());
    assertEquals(
        "not judged: only some of the table's rows are here",
        Shop.check(report, "fan_out:orders.parent").notes().get("method"));
  }

  private static Map<String, Long> without(Map<String, Long> counts, String... names) {
    Map<String, Long> rest = new java.util.HashMap<>(counts);
    List.of(names).forEach(rest::remove);
    return rest;
  }
}
