package io.datagen.core.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UnorderedTest {
  private final Shop shop = new Shop();
  private FakeFormat.Table orders = new FakeFormat.Table();

  @BeforeEach
  void shuffle() {
    orders = written().table("orders");
    Collections.shuffle(orders.rows, new Random(1));
  }

  private FakeFormat written() {
    FakeFormat artifact = shop.written();
    artifact.inRowOrder = false;
    return artifact;
  }

  @Test
  void rowsInAnyOrderPass() {
    ValidationReport report = shop.validate();
    assertEquals("", Shop.failed(report));
    assertEquals(9000, Shop.check(report, "fan_out:orders.parent").counts().get("children"));
  }

  @Test
  void dirtPassesInAnyOrder() {
    shop.dirty();
    orders = written().table("orders");
    Collections.shuffle(orders.rows, new Random(1));
    assertEquals("", Shop.failed(shop.validate()));
  }

  @Test
  void aChangedCellIsNamedByItsRowsKey() {
    orders.rows.get(500)[3] = "x";
    String key = "id=" + orders.rows.get(500)[0];
    Check replay = Shop.check(shop.validate(), "replay:orders");
    assertEquals(1, replay.examples().size());
    assertEquals(key, replay.examples().get(0).key());
    assertEquals("note", replay.examples().get(0).column());
    assertEquals("x", replay.examples().get(0).found());
  }

  @Test
  void aDroppedRowIsNamed() {
    String key = "id=" + orders.rows.remove(500)[0];
    Check replay = Shop.check(shop.validate(), "replay:orders");
    assertEquals(1, replay.counts().get("missing_rows"));
    assertEquals(List.of(key), replay.examples().stream().map(Finding::key).toList());
  }

  @Test
  void aRepeatedRowIsNamed() {
    orders.rows.add(orders.rows.get(500).clone());
    ValidationReport report = shop.validate();
    Check replay = Shop.check(report, "replay:orders");
    assertEquals(1, replay.counts().get("unexpected_rows"));
    assertFalse(Shop.check(report, "primary_key:orders.id").ok());
  }

  @Test
  void aWholeColumnThatDiffersIsCountedWhereItWasSearched() {
    orders.rows.forEach(r -> r[4] = "5000");
    Check replay = Shop.check(shop.validate(), "replay:orders");
    assertEquals(9000, replay.counts().get("changed_rows"));
    assertEquals(20, replay.examples().size());
    assertEquals("at", replay.examples().get(0).column());
  }

  @Test
  void oneRowInAnothersPlaceIsNamed() {
    orders.rows.set(500, orders.rows.get(501).clone());
    Check replay = Shop.check(shop.validate(), "replay:orders");
    assertEquals(1, replay.counts().get("unexpected_rows"));
    assertEquals(1, replay.counts().get("missing_rows"));
  }
}
