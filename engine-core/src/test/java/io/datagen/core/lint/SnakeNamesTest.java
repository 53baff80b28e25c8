package io.datagen.core.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SnakeNamesTest {
  @ParameterizedTest
  @CsvSource({
    "gr\u00f6\u00dfe, groesse",
    "Gr\u00f6\u00dfeNeu, groesse_neu",
    "\u00dcberName, ueber_name",
    "caf\u00e9, cafe",
    "co\u0301digo, codigo",
    "customerID, customer_id",
    "'Order Date', order_date",
    "\u0130smi, ismi",
    "\u0142\u00f3d\u017a, lodz",
    "_a__b_, a_b",
    "\u540d\u524d, words of a to z joined by _",
    "1st, words of a to z joined by _"
  })
  void lettersAreWrittenAsTheirLanguagesDoWithoutMarks(String name, String snake) {
    assertEquals(snake, new SnakeNames(Set.of()).of(name));
  }

  @Test
  void noNameIsProposedTwiceOrTaken() {
    SnakeNames names = new SnakeNames(Set.of("order_id", "orderId", "OrderId"));
    assertEquals("order_id_2", names.of("orderId"));
    assertEquals("order_id_3", names.of("OrderId"));
    assertEquals("total", names.of("Total"));
    assertEquals("total_2", names.of("TOTAL "));
  }
}
