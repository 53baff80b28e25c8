package io.datagen.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code preview} and {@code get} show what {@code generate} writes. */
class RowsIT {
  private static final Path SCHEMA = Schemas.file("retail/tiny.yaml");
  private static final Path BILLIONS = Schemas.file("minimal/billions.yaml");

  @TempDir Path folder;

  private Outcome run(Object... arguments) {
    return Datagen.in(folder).quick().run(arguments);
  }

  @Test
  void anyRowIsTheOneThatIsWrittenDirtAndAll() throws IOException {
    run("generate", "--schema", SCHEMA, "--format", "ndjson", "--out", "out", "--profile", "dirty")
        .expect(0);
    List<String> orders = Files.readAllLines(folder.resolve("out/orders.ndjson"));
    for (int row : List.of(0, 1, 57, orders.size() - 1)) {
      Outcome got =
          run(
              "get",
              "--schema",
              SCHEMA,
              "--table",
              "orders",
              "--row",
              row,
              "--profile",
              "dirty",
              "--output",
              "json");
      got.expect(0);
      assertEquals(
          orders.get(row).replace(" ", ""), got.out().replace(" ", "").strip(), got::toString);
    }
  }

  @Test
  void aCellStandsAlone() {
    Outcome cell =
        run(
            "get",
            "--schema",
            BILLIONS,
            "--table",
            "devices",
            "--row",
            "49999999999",
            "--column",
            "device_id");
    assertEquals("50000000000\n", cell.expect(0).out());
  }

  @Test
  void aPreviewHasTheFirstRowsOfEachTable() throws IOException {
    run("generate", "--schema", SCHEMA, "--format", "csv", "--out", "out", "--profile", "fast")
        .expect(0);
    String shown =
        run("preview", "--schema", SCHEMA, "--rows", "3", "--profile", "fast").expect(0).out();
    for (String table : List.of("customers", "products", "orders", "order_items")) {
      assertTrue(shown.contains(table + "  3 of "), shown);
      String first =
          Files.readAllLines(folder.resolve("out/" + table + ".csv")).get(3).split(",", -1)[0];
      assertTrue(shown.lines().anyMatch(l -> l.strip().startsWith(first + " ")), shown);
    }
    String one = run("preview", "--schema", SCHEMA, "--table", "orders").expect(0).out();
    assertEquals(13, one.lines().count(), one);
  }

  @Test
  void anExplanationLeadsBackToParentsInputsAndDraws() {
    Outcome told =
        run(
            "explain",
            "--schema",
            SCHEMA,
            "--table",
            "order_items",
            "--row",
            "17",
            "--profile",
            "fast");
    String text = told.expect(0).out();
    Outcome row =
        run(
            "get",
            "--schema",
            SCHEMA,
            "--table",
            "order_items",
            "--row",
            "17",
            "--profile",
            "fast");
    for (String line : row.expect(0).out().lines().toList()) {
      String[] cell = line.split(" +", 2);
      assertTrue(text.contains(cell[0] + "  " + cell[1] + "  "), told::toString);
    }
    assertTrue(text.contains("= round(quantity * unit_price"), text);
    assertTrue(text.lines().anyMatch(l -> l.matches("  products row \\d+ list_price .*")), text);
    assertTrue(text.lines().anyMatch(l -> l.matches(" +draw value [0-9a-f]{16}")), text);
    assertTrue(text.lines().anyMatch(l -> l.matches("order_id .* child \\d+ of \\d+")), text);
  }

  @Test
  void anExplanationTellsDirtFromTheCleanValue() throws IOException {
    Path schema = Schemas.file("minimal/corruption.yaml");
    List<String> clean = measurements(schema, "fast");
    List<String> dirty = measurements(schema, "dirty");
    String[] columns = clean.get(0).split(",", -1);
    int told = 0;
    for (int line = 1; line < clean.size() && told < 3; line++) {
      String[] was = clean.get(line).split(",", -1);
      String[] is = dirty.get(line).split(",", -1);
      for (int c = 0; c < columns.length && was.length == is.length; c++) {
        if (!was[c].equals(is[c]) && is[c].isEmpty() && told < 3) {
          Outcome explained =
              run(
                  "explain",
                  "--schema",
                  schema,
                  "--table",
                  "measurements",
                  "--row",
                  line - 1,
                  "--column",
                  columns[c],
                  "--profile",
                  "dirty");
          String out = explained.expect(0).out();
          assertTrue(out.contains(columns[c] + "  null  dirt: missing"), explained::toString);
          assertTrue(out.contains(columns[c] + "  " + was[c] + "  "), explained::toString);
          told++;
        }
      }
    }
    assertEquals(3, told);
  }

  private List<String> measurements(Path schema, String profile) throws IOException {
    run("generate", "--schema", schema, "--format", "csv", "--out", profile, "--profile", profile)
        .expect(0);
    return Files.readAllLines(folder.resolve(profile + "/measurements.csv"));
  }

  @Test
  void whatIsNotThereIsToldWithWhatIs() {
    Outcome row = run("get", "--schema", SCHEMA, "--table", "orders", "--row", "1000000").expect(2);
    assertTrue(row.err().contains("orders has the rows 0 to "), row::toString);
    Outcome column =
        run("get", "--schema", SCHEMA, "--table", "orders", "--row", "1", "--column", "statsu");
    assertTrue(column.expect(2).err().contains("did you mean 'status'?"), column::toString);
    Outcome table = run("preview", "--schema", SCHEMA, "--table", "order").expect(2);
    assertTrue(table.err().contains("did you mean 'orders'?"), table::toString);
    assertTrue(run("get", "--schema", SCHEMA).expect(2).err().contains("--table NAME is missing"));
  }
}
