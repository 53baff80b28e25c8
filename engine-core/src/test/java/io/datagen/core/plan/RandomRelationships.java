package io.datagen.core.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Schemas of a few tables with relationships of all kinds, at random by a seed. */
final class RandomRelationships {
  private static final int TABLES = 4;

  private final SplittableRandom random;
  private final int[] rows = new int[TABLES];
  private final List<StringBuilder> columns = new ArrayList<>();
  private final List<String> relationships = new ArrayList<>();

  private RandomRelationships(long seed) {
    random = new SplittableRandom(seed);
  }

  static String schema(long seed) {
    return new RandomRelationships(seed).schema();
  }

  private String schema() {
    for (int t = 0; t < TABLES; t++) {
      rows[t] = 20 * (1 + random.nextInt(12));
      columns.add(
          new StringBuilder(
              """
              {name: id, type: id, constraints: {unique: true}}, {name: also, type: id, start: 7},
                    {name: region, type: categorical, categories: {n: 3, s: 2, e: 1}},
                    {name: kind, type: categorical, categories: [a, b]},
                    {name: size, type: integer, min: 0, max: 3}"""));
    }
    int count = 3 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      int child = random.nextInt(TABLES);
      relationships.add(chance(6) ? polymorphic(i, child) : relationship(i, child));
    }
    StringBuilder text = new StringBuilder("dataset: d\nseed: 5\ntables:\n");
    for (int t = 0; t < TABLES; t++) {
      text.append("  t%d: {rows: %d, columns: [%s]}\n".formatted(t, rows[t], columns.get(t)));
    }
    text.append(bridge());
    return text.append("relationships:\n")
        .append(String.join("", relationships.stream().map(r -> "  - {" + r + "}\n").toList()))
        .toString();
  }

  private boolean chance(int in) {
    return random.nextInt(in) == 0;
  }

  private void column(int table, String name) {
    columns.get(table).append(", {name: ").append(name).append('}');
  }

  private String relationship(int i, int child) {
    int parent = random.nextInt(TABLES);
    column(child, "k" + i);
    boolean composite = chance(5);
    if (composite) {
      column(child, "m" + i);
    }
    String keys =
        composite
            ? "parent_key: [id, also], child_key: [k%1$d, m%1$d]".formatted(i)
            : "parent_key: id, child_key: k" + i;
    return "parent_table: t%d, child_table: t%d, %s%s%s"
        .formatted(
            parent,
            child,
            keys,
            lookup(i, child),
            parent == child && chance(2) ? forest(child) : shared(parent, child));
  }

  private String lookup(int i, int child) {
    if (!chance(2)) {
      return "";
    }
    column(child, "s" + i);
    return ", lookup_columns: {size: s" + i + "}";
  }

  private String forest(int table) {
    StringBuilder keys = new StringBuilder(", hierarchy: {roots: " + (4 + random.nextInt(6)));
    keys.append(chance(2) ? "}" : ", max_depth: " + (2 + random.nextInt(5)) + "}");
    keys.append(chance(3) ? ", max_children: " + (3 + random.nextInt(9)) : "");
    boolean clustered = chance(4);
    keys.append(clustered ? ", order: clustered" : "");
    keys.append(!clustered && chance(3) ? ", where: {region: region}" : "");
    keys.append(!clustered && chance(3) ? ", parent_weight: size" : "");
    keys.append(chance(4) ? blocks(table, table) : "");
    return keys.toString();
  }

  private String blocks(int parent, int child) {
    return ", stable: {parents: %d, children: %d}".formatted(rows[parent] / 2, rows[child] / 2);
  }

  private String shared(int parent, int child) {
    StringBuilder keys = new StringBuilder();
    boolean clustered = chance(4);
    keys.append(clustered ? ", order: clustered" : "");
    keys.append(!clustered && chance(4) ? ", where: {region: region}" : "");
    keys.append(chance(4) ? blocks(parent, child) : "");
    return keys.append(bounds()).toString();
  }

  private String bounds() {
    StringBuilder keys = new StringBuilder();
    keys.append(chance(2) ? ", min_children: " + random.nextInt(4) : "");
    keys.append(chance(2) ? ", max_children: " + (3 + random.nextInt(20)) : "");
    keys.append(
        switch (random.nextInt(6)) {
          case 0 -> ", distribution: zipf, exponent: 1.3";
          case 1 -> ", distribution: poisson";
          case 2 -> ", distribution: lognormal, mean: 1, sigma: 1";
          default -> "";
        });
    keys.append(chance(4) ? ", parent_weight: size + 1" : "");
    keys.append(chance(4) ? ", null_probability: 0." + random.nextInt(10) : "");
    return keys.toString();
  }

  private String polymorphic(int i, int child) {
    column(child, "k" + i);
    return "child_table: t%d, child_key: k%d, polymorphic: {type_column: kind, targets: {a: {%s}, b: {%s}}}"
        .formatted(child, i, target(), target());
  }

  private String target() {
    return "parent_table: t%d, parent_key: id%s%s"
        .formatted(random.nextInt(TABLES), chance(4) ? ", where: {region: region}" : "", bounds());
  }

  /** Pairs of rows of two tables, few enough to differ. */
  private String bridge() {
    int a = random.nextInt(TABLES);
    int b = random.nextInt(TABLES);
    int pairs = Math.max(rows[a], rows[b]) + random.nextInt(40);
    int most = -Math.floorDiv(-pairs, Math.min(rows[a], rows[b]));
    for (int side : new int[] {a, b}) {
      relationships.add(
          "parent_table: t%d, parent_key: id, child_table: pairs, child_key: %s, max_children: %d"
              .formatted(
                  side,
                  relationships.isEmpty() || !last().contains("child_key: x") ? "x" : "y",
                  most + 1));
    }
    return "  pairs: {rows: %d, columns: [{name: x}, {name: y}, {name: nr, type: id}], unique: [[x, y]]}\n"
        .formatted(pairs);
  }

  private String last() {
    return relationships.get(relationships.size() - 1);
  }
}
