package io.datagen.core.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TextSearchTest {
  private static final int LONG = 65_000;

  @Test
  void itFindsWhatStringsFind() {
    Random random = new Random(3);
    List<@Nullable Object> texts = new ArrayList<>();
    List<@Nullable Object> parts = new ArrayList<>();
    for (int row = 0; row < 3_000; row++) {
      // Of few letters, so that beginnings repeat and the second way of searching is taken.
      texts.add(word(random, random.nextInt(4_000), row % 7 == 0 ? 50 : 2));
      parts.add(word(random, random.nextInt(row % 5 == 0 ? 600 : 14), row % 7 == 0 ? 50 : 2));
    }
    Table table = new Table().with("s", Types.TEXT, texts).with("t", Types.TEXT, parts);
    List<@Nullable Object> found = table.evaluate("contains(s, t)");
    List<@Nullable Object> replaced = table.evaluate("replace(s, t, '<>')");
    for (int row = 0; row < texts.size(); row++) {
      String text = String.valueOf(texts.get(row));
      String part = String.valueOf(parts.get(row));
      assertEquals(text.contains(part), found.get(row), text + " " + part);
      assertEquals(part.isEmpty() ? text : text.replace(part, "<>"), replaced.get(row));
    }
  }

  /** Mostly the first letter. */
  private static String word(Random random, int length, int rare) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < length; i++) {
      word.append(random.nextInt(rare * 8) == 0 ? 'b' : 'a');
    }
    return word.toString();
  }

  @Test
  void longTextsTakeNoLongerThanTheirLengths() {
    String text = "a".repeat(LONG);
    String part = "a".repeat(LONG / 2) + "b";
    Table table = new Table().with("s", Types.TEXT, text).with("t", Types.TEXT, part);
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          TypedExpression contains = table.type("contains(s, t)");
          TypedExpression replace = table.type("length(replace(s, t, ''))");
          for (int i = 0; i < 200; i++) {
            assertEquals(false, table.first(contains.text()));
            assertEquals((long) LONG, table.first(replace.text()));
          }
        });
  }
}
