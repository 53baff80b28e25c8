package io.datagen.core.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** {@code same_per}: one value for all rows of a key. */
class SamePerTest {
  private static final String READINGS =
      """
      dataset: d
      seed: 5
      tables:
        readings:
          rows: 6000
          columns:
            - {name: sensor, type: integer, min: 1, max: 2000, null_probability: 0.1}
            - {name: kind, type: categorical, categories: [wind, rain]}
            - {name: model, type: integer, min: 0, max: 9, same_per: sensor}
            - {name: text, type: string, length: 8, same_per: [sensor, kind]}
            - {name: maybe, type: integer, min: 1, max: 1000000, same_per: sensor, null_probability: 0.3}
            - {name: tags, type: array, min_items: 1, items: {type: integer, max: 1000000}, same_per: sensor}
            - {name: copy, computed: "kind + ''"}
            - {name: by_code, type: integer, max: 1000000, seed_key: k, same_per: kind}
            - {name: by_text, type: integer, max: 1000000, seed_key: k, same_per: copy}
      """;

  private static final List<List<@Nullable String>> ROWS =
      Plans.rows(Plans.of(READINGS), "readings");

  @Test
  void anyRowIsTheSameHoweverItIsAskedFor() {
    TablePlan readings = Plans.of(READINGS).table("readings").orElseThrow();

    assertEquals(ROWS.subList(1234, 1300), Plans.rows(readings, 1234, 66));
    assertEquals(
        List.of(ROWS.get(5999), ROWS.get(0), ROWS.get(17), ROWS.get(17)),
        Plans.clean(readings, 5999, 0, 17, 17));
  }

  @Test
  void rowsOfAKeyShareTheirValue() {
    for (int column : new int[] {2, 4, 5}) {
      assertTrue(one(column, r -> r.get(0)).size() > 1700, "column " + column);
    }
    assertTrue(new HashSet<>(one(3, r -> r.get(0) + "/" + r.get(1)).values()).size() > 2500);
  }

  @Test
  void aConditionThatNullsTheValueIsNoPartOfItsKey() {
    String plain = "type: integer, max: 1000000, seed_key: v, same_per: sensor";
    Plan plan =
        Plans.of(
            """
            dataset: d
            tables:
              t:
                rows: 500
                columns:
                  - {name: sensor, type: integer, min: 1, max: 20}
                  - {name: kind, type: categorical, categories: [wind, rain]}
                  - {name: all, VALUE}
                  - {name: some, VALUE, null_if: kind == 'wind'}
            """
                .replace("VALUE", plain));
    List<List<@Nullable String>> rows = Plans.rows(plan, "t");
    rows.forEach(r -> assertEquals("wind".equals(r.get(1)) ? null : r.get(2), r.get(3)));
  }

  /** The value of each key, which must be one. */
  private static Map<String, @Nullable String> one(
      int column, java.util.function.Function<List<@Nullable String>, @Nullable String> key) {
    Map<String, @Nullable String> values = new HashMap<>();
    for (List<@Nullable String> row : ROWS) {
      if (row.get(0) != null) {
        String k = Objects.requireNonNull(key.apply(row));
        if (values.containsKey(k)) {
          assertEquals(values.get(k), row.get(column));
        }
        values.put(k, row.get(column));
      }
    }
    return values;
  }

  @Test
  void keysDrawAsTheDistributionSays() {
    long[] counts = new long[10];
    Map<String, @Nullable String> models = one(2, r -> r.get(0));
    models.values().forEach(m -> counts[Integer.parseInt(Objects.requireNonNull(m))]++);
    double expected = models.size() / 10.0;
    double chi = 0;
    for (long count : counts) {
      chi += (count - expected) * (count - expected) / expected;
    }
    assertTrue(chi < 27.9, "chi-square of 9 degrees " + chi);
    long nulls = one(4, r -> r.get(0)).values().stream().filter(Objects::isNull).count();
    assertEquals(0.3, (double) nulls / models.size(), 0.04);
  }

  @Test
  void aRowWithoutAKeyDrawsForItself() {
    Set<@Nullable String> values = new HashSet<>();
    ROWS.stream().filter(r -> r.get(0) == null).forEach(r -> values.add(r.get(5)));

    assertTrue(values.size() > 500, values.size() + " values");
  }

  @Test
  void aTextIsTheSameKeyWhetherItIsACodeOrBytes() {
    ROWS.forEach(r -> assertEquals(r.get(7), r.get(8)));
    assertEquals(2, ROWS.stream().map(r -> r.get(7)).distinct().count());
  }

  @Test
  void aCaseMayShareItsValueByAKey() {
    Plan plan =
        Plans.of(
            """
            dataset: d
            tables:
              t:
                rows: 1000
                columns:
                  - {name: k, type: integer, min: 1, max: 20}
                  - name: v
                    cases:
                      - {when: k > 10, type: integer, max: 1000000, same_per: k, null_probability: 0.5}
                      - {else: {type: integer, max: 1000000}}
            """);
    Map<String, Set<@Nullable String>> values = new HashMap<>();
    for (List<@Nullable String> row : Plans.rows(plan, "t")) {
      values
          .computeIfAbsent(Objects.requireNonNull(row.get(0)), k -> new HashSet<>())
          .add(row.get(1));
    }
    values.forEach(
        (k, v) -> {
          if (Integer.parseInt(k) > 10) {
            assertEquals(1, v.size());
          } else {
            assertNotEquals(1, v.size());
          }
        });
  }
}
