package io.datagen.plugin.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.datagen.api.format.SampleTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What we write is what SQLite itself would have written, for random tables. */
final class SameAsSqliteTest {
  @TempDir Path folder = Path.of("");

  static LongStream seeds() {
    return LongStream.range(0, 40);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void randomTablesAreAsSqliteWritesThem(long seed) throws Exception {
    SplittableRandom random = new SplittableRandom(seed * 31);
    boolean strict = random.nextInt(5) == 0;
    Map<String, String> options =
        Map.of(
            "page_size",
            String.valueOf(512 << random.nextInt(8)),
            "strict",
            String.valueOf(strict),
            "foreign_key_indexes",
            String.valueOf(random.nextBoolean()),
            "without_rowid",
            String.valueOf(random.nextBoolean()));
    List<SampleTable> tables = new RandomDataset(seed, strict).tables();
    Path ours = folder.resolve("ours.db");
    Path theirs = folder.resolve("theirs.db");
    long sortMemory = random.nextBoolean() ? 20_000 : 64 << 20;
    new WrittenDatabase(options, 1 + random.nextInt(3), 1 + random.nextInt(700), sortMemory)
        .write(tables, ours);
    DatabaseDesign design = WrittenDatabase.design(tables, options);
    new ReferenceDatabase(design).write(tables, theirs);

    // SQLite 3.40 finds nulls that aren't there in tables without rowids, its own among them.
    boolean rowids = design.tables().stream().noneMatch(TableDesign::withoutRowid);
    assertEquals(
        rowids ? "ok" : Sqlite3.run(theirs, "PRAGMA integrity_check"),
        Sqlite3.run(ours, "PRAGMA integrity_check"));
    assertEquals("", Sqlite3.run(ours, "PRAGMA foreign_key_check"));
    assertEquals(options.get("page_size"), Sqlite3.run(ours, "PRAGMA page_size"));
    assertEquals(schema(theirs), schema(ours));
    for (TableDesign table : design.tables()) {
      assertEquals(cells(theirs, table), cells(ours, table));
      for (IndexDesign index : table.indexes()) {
        assertEquals(entries(theirs, table, index), entries(ours, table, index));
      }
    }
  }

  private static String schema(Path database) throws IOException, InterruptedException {
    return Sqlite3.run(
        database, "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name");
  }

  private static String cells(Path database, TableDesign table) throws Exception {
    return Sqlite3.run(
        database,
        "SELECT "
            + place(table)
            + ", "
            + table.columns().stream()
                .map(c -> Names.quote(c.name()))
                .map(c -> "typeof(" + c + "), quote(" + c + ")")
                .collect(Collectors.joining(", "))
            + " FROM "
            + Names.quote(table.name())
            + " ORDER BY "
            + place(table));
  }

  /** What says which row it is. */
  private static String place(TableDesign table) {
    return table.withoutRowid() ? quoted(table, table.primaryKey()) : "rowid";
  }

  private static String quoted(TableDesign table, List<Integer> columns) {
    return columns.stream()
        .map(i -> Names.quote(table.columns().get(i).name()))
        .collect(Collectors.joining(", "));
  }

  /** Rows in the order of the index, read from it alone. */
  private static String entries(Path database, TableDesign table, IndexDesign index)
      throws Exception {
    return Sqlite3.run(
        database,
        "SELECT "
            + place(table)
            + " FROM "
            + Names.quote(table.name())
            + " INDEXED BY "
            + Names.quote(index.name())
            + " ORDER BY "
            + quoted(table, index.columns())
            + ", "
            + place(table));
  }
}
