package io.datagen.core.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.datagen.api.vector.Rows;
import io.datagen.core.source.Faults;
import io.datagen.core.source.Position;
import io.datagen.core.source.SchemaException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateTest {
  private final Table row =
      new Table()
          .with("order_id", Types.INTEGER, 42L)
          .with("region", Types.TEXT, "EU")
          .with("price", Types.FLOAT, 2.675)
          .with("day", Types.DATE, 19_782L)
          .with("nothing", Types.TEXT, (Object) null);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ORD-{order_id:06d}-{region} | ORD-000042-EU",
        "{region:>4}/{price:.2f}/{order_id:x} | EU/2.67/2a",
        "{day:%Y-%m} {day} | 2024-02 2024-02-29",
        "{{{order_id}}} | {42}",
        "plain | plain",
        "{order_id + 1:03d}{'a:b' if region == 'EU' else '}'} | 043a:b",
        "{order_id} | 42",
      })
  void holesAreFilled(String template, String value) {
    assertEquals(value, String.valueOf(fill(template)).strip());
  }

  @Test
  void aNullMakesItNull() {
    assertEquals(null, fill("x{nothing}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a{order_id | 1: the '{' has no '}'; a bracket in the text is written {{",
        "a}b | 1: '}' closes nothing; a bracket in the text is written }}",
        "a{} | 1: there is nothing between the brackets; name a column",
        "a{ordr_id} | 2: unknown column 'ordr_id'; did you mean 'order_id'? (valid: order_id,"
            + " region, price, day, nothing)",
        "{order_id:.2q} | 10: the format '.2q' is not for an integer (types that are: d, x, X, o,"
            + " b); it is format(x, format)",
        "{order_id 2} | 10: expected an operator or the end, not '2'",
      })
  void faultsHaveTheirPlace(String template, String fault) {
    SchemaException e = assertThrows(SchemaException.class, () -> fill(template));
    assertEquals(
        fault, e.faults().get(0).position().column() - 20 + ": " + e.faults().get(0).message());
  }

  private @Nullable Object fill(String template) {
    Faults faults = new Faults();
    List<@Nullable Object> cells =
        Template.parse(template, new Position("schema.yaml", 12, 20), "tables.t.c", faults)
            .flatMap(t -> t.type(row, faults))
            .map(t -> row.evaluate(t, Rows.range(0, 1)))
            .orElse(List.of());
    faults.throwIfAny();
    return cells.get(0);
  }
}
