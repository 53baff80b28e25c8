package io.datagen.core.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.datagen.api.format.Capabilities.Nesting;
import io.datagen.api.vector.Batch;
import io.datagen.api.vector.LongVector;
import io.datagen.core.digest.TableDigest;
import io.datagen.core.digest.WrittenDigest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DigestTest {
  private static final String NESTED =
      """
      dataset: nested
      tables:
        people:
          rows: 9000
          corruption:
            missing_rate: 0.05
            outlier_rate: 0.05
            duplicate_rate: 0.01
            type_noise: {age: {rate: 0.1, value: unknown}, score: {rate: 0.1, value: "0017"}}
          columns:
            - {name: id, type: id}
            - {name: age, type: integer, min: 0, max: 90}
            - {name: score, type: float, null_probability: 0.2}
            - {name: price, type: decimal, precision: 9, scale: 2, min: 0, max: 1000}
            - {name: kind, type: categorical, categories: [a, "", "null", "\\u00fc\\ud83d\\ude00"]}
            - {name: active, type: boolean}
            - {name: seen, type: datetime, start: 2020-01-01, end: 2024-01-01}
            - name: profile
              type: object
              fields:
                - {name: born, type: date, start: 1950-01-01, end: 2000-01-01, probability: 0.5}
                - {name: nick, type: string, length: 6, null_probability: 0.3}
                - name: home
                  type: object
                  probability: 0.7
                  fields:
                    - {name: zip, type: string_pattern, width: 5}
                    - {name: rooms, type: integer, min: 1, max: 9, probability: 0.5}
      """;

  private static Plan plan(Nesting nesting) {
    PlanOptions options = Plans.options("dirty", List.of(), List.of());
    return Planner.plan(
        Plans.dataset(NESTED),
        new PlanOptions(
            options.profile(),
            options.tables(),
            options.columns(),
            options.whole(),
            nesting,
            options.libraries()));
  }

  private static Map<String, Long> made(TablePlan table, long first, long end) {
    TableView view = table.open();
    Batch batch = view.newBatch();
    TableDigest digest = view.newDigest();
    for (long row = first; row < end; row += 700) {
      view.fill(row, (int) Math.min(700, end - row), batch);
      view.addTo(digest, batch.size());
    }
    return digest.sums();
  }

  @ParameterizedTest
  @EnumSource
  void whatAFormatMakesOfStructsLeavesTheDigestsAsTheyAre(Nesting nesting) {
    TablePlan table = plan(nesting).tables().get(0);
    TableView view = table.open();
    Batch batch = view.newBatch();
    WrittenDigest read = new WrittenDigest(table.declaredColumns(), table.schema());
    for (long row = 0; row < table.writtenRows(); row += 900) {
      view.fill(row, (int) Math.min(900, table.writtenRows() - row), batch);
      read.add(batch);
    }

    TablePlan native_ = plan(Nesting.NATIVE).tables().get(0);
    Map<String, Long> made = made(native_, 0, native_.writtenRows());
    assertEquals(made, read.sums());
    assertEquals(
        List.of(
            "id",
            "age",
            "score",
            "price",
            "kind",
            "active",
            "seen",
            "profile.born",
            "profile.nick",
            "profile.home.zip",
            "profile.home.rooms"),
        List.copyOf(made.keySet()));
    assertEquals(made.size(), Map.copyOf(made).values().stream().distinct().count());
  }

  @Test
  void partsAddUpToTheWhole() {
    TablePlan table = plan(Nesting.NATIVE).tables().get(0);
    Map<String, Long> sum = new java.util.LinkedHashMap<>(made(table, 0, 4321));
    made(table, 4321, table.writtenRows()).forEach((c, s) -> sum.merge(c, s, Long::sum));

    assertEquals(made(table, 0, table.writtenRows()), sum);
  }

  @Test
  void oneChangedCellChangesItsColumnAlone() {
    TablePlan table = plan(Nesting.FLATTENED).tables().get(0);
    TableView view = table.open();
    Batch batch = view.newBatch();
    view.fill(0, 4000, batch);
    WrittenDigest before = new WrittenDigest(table.declaredColumns(), table.schema());
    before.add(batch);
    ((LongVector) batch.column(0)).values()[17]++;
    WrittenDigest after = new WrittenDigest(table.declaredColumns(), table.schema());
    after.add(batch);

    assertNotEquals(before.sums(), after.sums());
    assertEquals(List.of("id"), TableDigest.differing(before.sums(), after.sums()));
    assertEquals(Collections.emptyList(), TableDigest.differing(before.sums(), before.sums()));
  }
}
