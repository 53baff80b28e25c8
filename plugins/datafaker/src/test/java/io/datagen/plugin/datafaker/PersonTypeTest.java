package io.datagen.plugin.datafaker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datagen.api.vector.Rows;
import io.datagen.core.column.Constraints;
import io.datagen.core.column.Generator;
import io.datagen.core.source.Node;
import io.datagen.core.source.Position;
import io.datagen.core.source.Scalar;
import io.datagen.core.source.SchemaException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class PersonTypeTest {
  private static Node text(String text) {
    return new Scalar(new Position("test.yaml", 3, 5), "max", Scalar.Kind.TEXT, text);
  }

  private static Constraints constraints(
      boolean unique, @Nullable Node max, @Nullable List<Node> allowed, boolean up, int minLength) {
    return new Constraints(
        false, unique, false, null, max, allowed, null, up, minLength, Integer.MAX_VALUE);
  }

  private static String fault(Constraints constraints, String yaml) {
    return assertThrows(
            SchemaException.class, () -> Cells.of(3).generator("city", constraints, yaml))
        .toString();
  }

  @Test
  void whatADictionaryCannotPromiseIsAFault() {
    assertTrue(
        fault(constraints(false, text("9"), null, false, 0), "{}")
            .contains("test.yaml:3:5: max: min and max are for numbers and dates, not for a city"));
    assertTrue(fault(constraints(false, null, null, true, 0), "{}").contains("can't increase"));
    assertTrue(
        fault(constraints(false, null, null, false, 4), "{}").contains("can't promise a length"));
    assertTrue(fault(Constraints.NONE, "{entity: ''}").contains("an entity needs a name"));
  }

  @Test
  void allowedValuesAreTheOnlyOnes() {
    List<Node> allowed = List.of(text("Bonn"), text("Kiel"), text("Bonn"));
    Generator generator =
        Cells.of(3)
            .generator("city", constraints(false, null, allowed, false, 0), "{}")
            .orElseThrow();
    assertFalse(generator.unique());
    Set<String> seen =
        new TreeSet<>(
            Cells.texts(
                Cells.of(3)
                    .kernel("city", "city", constraints(false, null, allowed, false, 0), "{}"),
                Rows.range(0, 200)));
    assertEquals(Set.of("Bonn", "Kiel"), seen);
  }

  @Test
  void fewerAllowedValuesThanRowsCannotBeUnique() {
    List<Node> allowed = List.of(text("Bonn"), text("Kiel"));
    assertTrue(
        fault(constraints(true, null, allowed, false, 0), "{}")
            .contains("unique needs 3 distinct values, has 2"));
  }
}
