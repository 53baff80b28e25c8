package io.datagen.core.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datagen.core.source.SchemaException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The contract of growth over a whole schema: editing one part of it leaves the values of all
 * others, and more rows leave those that there were.
 */
class GrowthTest {
  /** The schema as parts that can be edited. */
  private static final class Shop {
    final Map<String, Integer> rows = new LinkedHashMap<>();
    final Map<String, String> heads = new LinkedHashMap<>();
    final Map<String, List<String>> columns = new LinkedHashMap<>();
    final List<String> relationships = new ArrayList<>();

    private void table(String name, int count, String... lines) {
      rows.put(name, count);
      heads.put(name, "");
      columns.put(name, new ArrayList<>(List.of(lines)));
    }

    String text() {
      StringBuilder text = new StringBuilder("dataset: shop\nseed: 11\ntables:\n");
      columns.forEach(
          (table, lines) -> {
            text.append("  ").append(table).append(":\n");
            text.append("    rows: ").append(rows.get(table)).append('\n');
            text.append(heads.get(table));
            text.append("    columns:\n");
            lines.forEach(line -> text.append("      - {").append(line).append("}\n"));
          });
      text.append("relationships:\n");
      relationships.forEach(line -> text.append("  - {").append(line).append("}\n"));
      return text.toString();
    }
  }

  private static Shop shop() {
    Shop shop = new Shop();
    shop.table(
        "clients",
        60,
        "name: client_id, type: id, start: 100, constraints: {primary_key: true}",
        "name: code, type: id, id_mode: uuid",
        "name: area, type: categorical, categories: {north: 3, south: 2, east: 1}",
        "name: score, type: float, distribution: normal, mean: 50, std: 9, null_probability: 0.2",
        "name: since, type: date, start: 2020-01-01, end: 2023-12-31",
        "name: spent, type: aggregate, of: sales.amount, function: sum",
        "name: label, type: template, template: 'C-{client_id}-{area}'");
    shop.table(
        "goods",
        25,
        "name: good_id, type: string_pattern, prefix: G, constraints: {primary_key: true}",
        "name: price, type: decimal, distribution: lognormal, mean: 3, sigma: 0.6, min: 1, max: 400",
        "name: tags, type: array, items: {type: categorical, categories: [a, b, c]}, max_items: 3");
    shop.table(
        "sales",
        240,
        "name: sale_id, type: id, id_mode: ulid, constraints: {primary_key: true}",
        "name: buyer, type: integer",
        "name: buyer_area, type: string",
        "name: good, type: string",
        "name: unit_price, type: float",
        "name: amount, computed: 'round(unit_price * (1 + uniform(0, 1)), 2)'",
        "name: pieces, type: integer, distribution: poisson, lambda: 3, min: 1, max: 20",
        "name: day, computed: 'rand_days_after(\"2024-01-01\", 0, 300)', type: date",
        "name: late, type: boolean, true_probability: 0.1");
    shop.table(
        "seats",
        80,
        "name: line, type: integer, min: 1, max: 12",
        "name: place, type: integer, min: 1, max: 9",
        "name: note, type: string, length: 6");
    shop.heads.put("seats", "    primary_key: [line, place]\n");
    shop.relationships.add(
        "parent_table: clients, parent_key: client_id, child_table: sales, child_key: buyer,"
            + " min_children: 1, max_children: 12, lookup_columns: {area: buyer_area},"
            + " stable: {parents: 20, children: 80}");
    shop.relationships.add(
        "parent_table: goods, parent_key: good_id, child_table: sales, child_key: good,"
            + " distribution: zipf, exponent: 1.1, lookup_columns: {price: unit_price}");
    return shop;
  }

  private static Shop shop(Consumer<Shop> edit) {
    Shop shop = shop();
    edit.accept(shop);
    return shop;
  }

  /** All values, by table and column. */
  private static Map<String, List<@Nullable String>> values(Shop shop) {
    Plan plan = Plans.of(shop.text());
    Map<String, List<@Nullable String>> values = new LinkedHashMap<>();
    for (TablePlan table : plan.tables()) {
      List<List<@Nullable String>> rows = Plans.rows(plan, table.name());
      for (int c = 0; c < table.schema().columns().size(); c++) {
        List<@Nullable String> column = new ArrayList<>();
        for (List<@Nullable String> row : rows) {
          column.add(row.get(c));
        }
        values.put(table.name() + "." + table.schema().columns().get(c).name(), column);
      }
    }
    return values;
  }

  /** Every column of the first that the second has, and how many these are. */
  private static int assertUnmoved(
      Map<String, List<@Nullable String>> before, Map<String, List<@Nullable String>> after) {
    int same = 0;
    for (Map.Entry<String, List<@Nullable String>> column : before.entrySet()) {
      if (after.containsKey(column.getKey())) {
        assertEquals(column.getValue(), after.get(column.getKey()), column.getKey());
        same++;
      }
    }
    return same;
  }

  private static final Map<String, List<@Nullable String>> BEFORE = values(shop());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "type: integer",
        "computed: 'normal(0, 1)'",
        "type: id, shuffle: true",
        "type: array, items: {type: boolean}, max_items: 4",
        "type: categorical, categories: [x, y], null_probability: 0.5"
      })
  void aNewColumnMovesNoOther(String type) {
    for (String table : shop().columns.keySet()) {
      for (int at : new int[] {0, 2}) {
        Shop shop =
            shop(s -> Objects.requireNonNull(s.columns.get(table)).add(at, "name: extra, " + type));
        assertEquals(BEFORE.size(), assertUnmoved(BEFORE, values(shop)));
      }
    }
  }

  @Test
  void aRemovedColumnMovesNoOther() {
    int removed = 0;
    for (Map.Entry<String, List<String>> table : shop().columns.entrySet()) {
      for (int at = 0; at < table.getValue().size(); at++) {
        int gone = at;
        Shop shop = shop(s -> Objects.requireNonNull(s.columns.get(table.getKey())).remove(gone));
        try {
          assertEquals(BEFORE.size() - 1, assertUnmoved(BEFORE, values(shop)));
          removed++;
        } catch (SchemaException e) {
          // Others depend on it.
          assertTrue(e.faults().size() > 0);
        }
      }
    }
    assertTrue(removed >= 11, "only " + removed);
  }

  @Test
  void theOrderOfColumnsTablesAndRelationshipsMatchesNothing() {
    Shop shop =
        shop(
            s -> {
              s.columns.values().forEach(Collections::reverse);
              Collections.reverse(s.relationships);
              Map<String, List<String>> tables = new LinkedHashMap<>();
              List<String> names = new ArrayList<>(s.columns.keySet());
              Collections.reverse(names);
              names.forEach(n -> tables.put(n, Objects.requireNonNull(s.columns.get(n))));
              s.columns.clear();
              s.columns.putAll(tables);
            });
    assertEquals(BEFORE.size(), assertUnmoved(BEFORE, values(shop)));
  }

  @Test
  void aRenamedColumnKeepsItsValuesAndAllOthersTheirs() {
    for (String path : BEFORE.keySet()) {
      String name = path.substring(path.indexOf('.') + 1);
      String renamed = name + "_new";
      Shop shop =
          shop(
              s -> {
                s.columns
                    .values()
                    .forEach(
                        lines ->
                            lines.replaceAll(
                                line ->
                                    line.startsWith("name: " + name + ",")
                                        ? "seed_key: " + name + ", " + rename(line, name, renamed)
                                        : rename(line, name, renamed)));
                s.relationships.replaceAll(line -> rename(line, name, renamed));
                s.heads.replaceAll((table, head) -> rename(head, name, renamed));
              });
      Map<String, List<@Nullable String>> after = values(shop);
      assertEquals(BEFORE.size() - 1, assertUnmoved(BEFORE, after), path);
      assertEquals(BEFORE.get(path), after.get(path + "_new"), path);
    }
  }

  @Test
  void aRenamedTableKeepsItsValuesAndAllOthersTheirs() {
    for (String name : shop().columns.keySet()) {
      Shop shop =
          shop(
              s -> {
                Map<String, List<String>> tables = new LinkedHashMap<>();
                s.columns.forEach(
                    (table, lines) -> {
                      lines.replaceAll(l -> l.replace("of: " + name + ".", "of: other."));
                      tables.put(table.equals(name) ? "other" : table, lines);
                    });
                s.columns.clear();
                s.columns.putAll(tables);
                s.rows.put("other", Objects.requireNonNull(s.rows.get(name)));
                s.heads.put("other", "    seed_key: " + name + "\n" + s.heads.get(name));
                s.relationships.replaceAll(
                    l -> l.replace("_table: " + name + ",", "_table: other,"));
              });
      Map<String, List<@Nullable String>> after = new LinkedHashMap<>();
      values(shop).forEach((k, v) -> after.put(k.replaceAll("^other\\.", name + "."), v));
      assertEquals(BEFORE.size(), assertUnmoved(BEFORE, after), name);
    }
  }

  private static String rename(String line, String name, String renamed) {
    return line.replaceAll("\\b" + name + "\\b(?!:)", renamed)
        .replaceAll("\\{" + name + ":", "{" + renamed + ":");
  }

  @Test
  void aNewTableAndItsRelationshipsMoveNothing() {
    Shop shop =
        shop(
            s -> {
              s.table(
                  "returns",
                  30,
                  "name: return_id, type: id",
                  "name: sale, type: string",
                  "name: client, type: integer");
              s.relationships.add(
                  0,
                  "parent_table: sales, parent_key: sale_id, child_table: returns, child_key: sale,"
                      + " one_to_one: true");
              s.relationships.add(
                  "parent_table: clients, parent_key: client_id, child_table: returns, child_key:"
                      + " client, order: clustered");
            });
    assertEquals(BEFORE.size(), assertUnmoved(BEFORE, values(shop)));
  }

  @Test
  void aRemovedTableMovesNothing() {
    Shop withoutSeats = shop(s -> s.columns.remove("seats"));
    assertEquals(BEFORE.size() - 3, assertUnmoved(BEFORE, values(withoutSeats)));
  }

  @Test
  void moreRowsLeaveWhatDependsOnNoCount() {
    Map<String, List<@Nullable String>> after =
        values(
            shop(
                s -> {
                  s.rows.put("goods", 40);
                  s.rows.put("seats", 100);
                }));
    for (String table : List.of("goods", "seats")) {
      BEFORE.forEach(
          (path, values) -> {
            if (path.startsWith(table)) {
              assertEquals(
                  values, Objects.requireNonNull(after.get(path)).subList(0, values.size()));
            }
          });
    }
  }

  @Test
  void moreBlocksLeaveRelationshipsLookupsAndTotals() {
    Map<String, List<@Nullable String>> after =
        values(
            shop(
                s -> {
                  s.rows.put("clients", 100);
                  s.rows.put("sales", 400);
                  // What goods are sold follows another number of sales.
                  s.relationships.remove(1);
                }));
    Map<String, List<@Nullable String>> before = values(shop(s -> s.relationships.remove(1)));
    before.forEach(
        (path, values) ->
            assertEquals(
                values, Objects.requireNonNull(after.get(path)).subList(0, values.size()), path));
    assertTrue(Objects.requireNonNull(after.get("clients.spent")).size() == 100);
  }

  @Test
  void withoutBlocksOnlyWhatComesFromParentsMoves() {
    Map<String, List<@Nullable String>> after =
        values(
            shop(
                s -> {
                  s.rows.put("clients", 80);
                  s.rows.put("sales", 320);
                }));
    for (String path : List.of("sales.sale_id", "sales.pieces", "sales.day", "sales.late")) {
      List<@Nullable String> values = Objects.requireNonNull(BEFORE.get(path));
      assertEquals(values, Objects.requireNonNull(after.get(path)).subList(0, values.size()), path);
    }
  }
}
