package io.datagen.core.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datagen.core.schema.Dataset;
import io.datagen.core.schema.SchemaOptions;
import io.datagen.core.schema.SchemaReader;
import io.datagen.core.source.SchemaException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Values of a user's own file, by weight. */
class WeightedListTest {
  @TempDir Path folder;

  private Plan plan(String schema) throws IOException {
    return plan(Files.writeString(folder.resolve("schema.yaml"), schema));
  }

  private static Plan plan(Path schema) throws IOException {
    return Planner.plan(
        SchemaReader.read(schema, SchemaOptions.NONE), Plans.options("fast", List.of(), List.of()));
  }

  private static String schema(long rows, String keys) {
    return "dataset: d\ntables:\n  t:\n    rows: "
        + rows
        + "\n    columns:\n      - {name: a, type: weighted_list, source: lists/l.csv, "
        + keys
        + "}\n";
  }

  private void list(String text) throws IOException {
    Files.createDirectories(folder.resolve("lists"));
    Files.writeString(folder.resolve("lists/l.csv"), text);
  }

  private static Map<String, Integer> counts(Plan plan) {
    Map<String, Integer> counts = new HashMap<>();
    for (@Nullable String value : Plans.column(plan, "t", "a")) {
      counts.merge(String.valueOf(value), 1, Integer::sum);
    }
    return counts;
  }

  /** Of counts against what weights would have. */
  private static double chiSquare(Map<String, Integer> counts, Map<String, Double> expected) {
    double sum = 0;
    for (Map.Entry<String, Double> e : expected.entrySet()) {
      double off = counts.getOrDefault(e.getKey(), 0) - e.getValue();
      sum += off * off / e.getValue();
    }
    return sum;
  }

  @Test
  void valuesComeByTheirWeights() throws IOException {
    list(
        "\uFEFFweight,name,note\r\n6,apple,\r\n3,\"pear, \"\"green\"\"\",x\r\n\r\n"
            + "1,plum,\"two\r\nlines\"\r\n0,never,\r\n");
    Map<String, Integer> counts =
        counts(plan(schema(100_000, "column: name, weight_column: weight")));
    assertEquals(3, counts.size());
    assertTrue(
        chiSquare(counts, Map.of("apple", 60e3, "pear, \"green\"", 30e3, "plum", 10e3)) < 20,
        counts::toString);
  }

  @Test
  void withoutWeightsAllAreAsLikelyAndTheFirstColumnHoldsThem() throws IOException {
    list("name\na\nb\nc\nd\n");
    Map<String, Integer> counts = counts(plan(schema(40_000, "description: x")));
    assertTrue(
        chiSquare(counts, Map.of("a", 1e4, "b", 1e4, "c", 1e4, "d", 1e4)) < 24, counts::toString);
  }

  @Test
  void uniqueValuesAreTakenWithoutPuttingBack() throws IOException {
    list("name\na\nb\nc\nd\ne\n");
    List<@Nullable String> values =
        Plans.column(plan(schema(4, "constraints: {unique: true}")), "t", "a");
    assertEquals(4, new HashSet<>(values).size());
    List<@Nullable String> more =
        Plans.column(plan(schema(5, "constraints: {unique: true}")), "t", "a");
    assertEquals(values, more.subList(0, 4));
  }

  @Test
  void moreValuesThanATableHoldsComeByTheirWeightsToo() throws IOException {
    StringBuilder text = new StringBuilder("name,weight\n");
    int size = (1 << 20) + 3;
    for (int i = 0; i < size; i++) {
      text.append('v')
          .append(i)
          .append(',')
          .append(i % 2 == 0 ? 0 : i == 1 ? size / 2 : 1)
          .append('\n');
    }
    list(text.toString());
    Plan plan = plan(schema(40_000, "weight_column: weight"));
    List<@Nullable String> values = Plans.column(plan, "t", "a");
    long first = values.stream().filter("v1"::equals).count();
    assertTrue(Math.abs(first - 20_000) < 600, () -> first + " of half the weight");
    for (@Nullable String value : values) {
      assertEquals(1, Integer.parseInt(String.valueOf(value).substring(1)) % 2, value);
    }
    assertEquals(
        List.of(List.of(String.valueOf(values.get(31_999)))),
        Plans.clean(plan.table("t").orElseThrow(), 31_999));
  }

  @Test
  void theListIsPartOfTheSchema() throws IOException {
    list("name\na\n");
    Files.createDirectories(folder.resolve("parts/lists"));
    Files.writeString(folder.resolve("parts/lists/l.csv"), "name\nof the part\n");
    Files.writeString(
        folder.resolve("parts/t.yaml"), schema(3, "description: x").replaceFirst("^.*\n", ""));
    Path main =
        Files.writeString(folder.resolve("main.yaml"), "dataset: d\ninclude: parts/t.yaml\n");
    Dataset dataset = SchemaReader.read(main, SchemaOptions.NONE);
    assertEquals(
        List.of("t.yaml", "l.csv"),
        dataset.included().stream().map(f -> f.getFileName().toString()).toList());
    assertEquals("of the part", Plans.column(plan(main), "t", "a").get(0));
  }

  @Test
  void aLinkLeadsNowhereElse() throws IOException {
    Path outside = Files.createTempFile("relations-list", ".csv");
    Files.writeString(outside, "name\nsecret\n");
    Files.createDirectories(folder.resolve("lists"));
    Files.createSymbolicLink(folder.resolve("lists/l.csv"), outside);
    SchemaException refused =
        assertThrows(SchemaException.class, () -> plan(schema(3, "description: x")));
    assertTrue(refused.toString().contains("lies outside"), refused::toString);
    Files.delete(outside);
  }
}
