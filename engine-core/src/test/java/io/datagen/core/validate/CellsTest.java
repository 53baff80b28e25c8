package io.datagen.core.validate;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datagen.api.vector.LongVector;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CellsTest {
  @Test
  void aTokenThatAStoreTookForTheNumberItLooksLikeIsStillThere() {
    assertTrue(Cells.equal(value(7), 0, token(" 7 "), 0));
    assertTrue(Cells.equal(token("1e22"), 0, token("10000000000000000000000"), 0));
    assertTrue(Cells.equal(token("oops"), 0, token("oops"), 0));
  }

  @Test
  void anotherTokenOrAnotherValueIsNot() {
    assertFalse(Cells.equal(value(8), 0, token("7"), 0));
    assertFalse(Cells.equal(token("oops"), 0, token("ops"), 0));
    assertFalse(Cells.equal(value(7), 0, token("oops"), 0));
    assertFalse(Cells.equal(nothing(), 0, token("oops"), 0));
    assertFalse(Cells.equal(value(7), 0, nothing(), 0));
  }

  @Test
  void aTextThatLooksLikeTheValueIsNotTheValue() {
    assertFalse(Cells.equal(token("7"), 0, value(7), 0));
  }

  private static LongVector value(long value) {
    LongVector vector = new LongVector();
    vector.reset(1);
    vector.values()[0] = value;
    return vector;
  }

  private static LongVector nothing() {
    LongVector vector = value(0);
    vector.validity().setNull(0);
    return vector;
  }

  private static LongVector token(String text) {
    LongVector vector = nothing();
    vector.tokens().add(0, text.getBytes(StandardCharsets.UTF_8));
    return vector;
  }
}
