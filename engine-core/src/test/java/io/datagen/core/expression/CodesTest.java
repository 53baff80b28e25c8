package io.datagen.core.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datagen.api.vector.BytesVector;
import io.datagen.api.vector.Dictionary;
import io.datagen.api.vector.DictionaryVector;
import io.datagen.api.vector.Rows;
import io.datagen.core.kernel.Kernel;
import io.datagen.core.seed.Stream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodesTest {
  private final Table table =
      new Table()
          .with("i", Types.INTEGER, 1L, 2L, null, 4L, 5L)
          .with("s", Types.TEXT, "one", "two", null, "one", "five");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'O' if i > 2 else 'F'",
        "choice(['R', 'A'])",
        "choice(['R', 'A' if i > 2 else 'R', null])",
        "'a' if i > 3 else 'b' if i > 1 else null",
        "null if i > 3 else 'b'"
      })
  void constantsAreCodes(String text) {
    assertInstanceOf(DictionaryVector.class, kernel(text).newVector());
  }

  @ParameterizedTest
  @ValueSource(strings = {"s", "s if i > 2 else 'F'", "choice(['R', s])", "concat('a', s)"})
  void whatDependsOnColumnsIsNot(String text) {
    assertInstanceOf(BytesVector.class, kernel(text).newVector());
  }

  @Test
  void theyMeanTheConstants() {
    assertEquals(
        Arrays.asList("few", "two", "few", "many", "many"),
        table.evaluate("'many' if i > 3 else 'two' if i == 2 else 'few'"));
    assertEquals(
        Arrays.asList(null, "b", null, "b", "b"), table.evaluate("'b' if i > 1 else null"));
    assertEquals(
        Arrays.asList("éé!", "!", "!", "éé!", "éé!"),
        table.evaluate("concat('éé' if i > 2 or i == 1 else '', '!')"));
    assertEquals(
        Arrays.asList("LOW", "LOW", "LOW", "HIGH", "HIGH"),
        table.evaluate("upper('high' if i > 2 else 'low')"));
  }

  @Test
  void equalConstantsAreOneEntry() {
    assertEquals(2, dictionary(kernel("choice(['R', 'A', 'R', 'A' if i > 2 else 'R'])")).size());
  }

  @Test
  void allThreadsHaveOneDictionary() {
    Kernel kernel = kernel("choice(['R', 'A'])");

    assertSame(dictionary(kernel), dictionary(kernel.forThread()));
    assertSame(dictionary(kernel), dictionary(kernel.forThread().forThread()));
  }

  @Test
  void drawsPickTheSameItemsAsAmongBytes() {
    Table many = new Table().with("r", Types.TEXT, "R").with("a", Types.TEXT, "A");
    List<@Nullable Object> codes = new ArrayList<>();
    List<@Nullable Object> bytes = new ArrayList<>();
    codes.addAll(many.evaluate(many.type("choice(['R', 'A'])"), Rows.range(0, 3000)));
    bytes.addAll(many.evaluate(many.type("choice([r, a])"), Rows.range(0, 3000)));

    assertEquals(bytes, codes);
    Set<String> found = new TreeSet<>();
    codes.forEach(c -> found.add(String.valueOf(c)));
    assertTrue(found.equals(Set.of("R", "A")), found.toString());
  }

  private Kernel kernel(String text) {
    return table.type(text).kernel(role -> Stream.of(7, "t", "c", role));
  }

  private Dictionary dictionary(Kernel kernel) {
    DictionaryVector out = (DictionaryVector) kernel.newVector();
    Rows rows = Rows.range(0, 5);
    kernel.fill(rows, table.inputs(table.type("i"), rows), out);
    return out.dictionary();
  }
}
