package io.datagen.core.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.datagen.api.schema.ValueType.DecimalType;
import io.datagen.api.schema.ValueType.FloatType;
import org.junit.jupiter.api.Test;

class ExpressionTest {
  private final Table row =
      new Table()
          .with("quantity", Types.INTEGER, 3L)
          .with("price", new FloatType(2), 19.99)
          .with("vip", Types.BOOLEAN, true)
          .with("cost", new DecimalType(10, 2), 1999L)
          .with("nothing", Types.INTEGER, (Object) null)
          .with("name", Types.TEXT, "Ada");

  @Test
  void aPriceWithADiscount() {
    assertEquals(53.97, row.first("round(quantity * price * (0.9 if vip else 1), 2)"));
    assertEquals(new FloatType(2), row.type("round(quantity * price, 2)").type());
  }

  @Test
  void decimalsStayExact() {
    assertEquals(53_973L, row.first("cost * quantity * 0.90"));
  }
}
