package io.datagen.plugin.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datagen.api.format.SampleTable;
import io.datagen.api.schema.ColumnSchema;
import io.datagen.api.schema.TableSchema;
import io.datagen.api.schema.ValueType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables that are sorted by their primary key, judged by the real SQLite. */
final class WithoutRowidTest {
  private static final int ROWS = 5_000;
  private static final Map<String, String> OPTIONS = Map.of("without_rowid", "true");

  @TempDir Path folder = Path.of("");

  /** Names as keys, in no order; a number; a text that may need pages of its own. */
  private static SampleTable table(List<@Nullable Object> names, List<@Nullable Object> notes) {
    List<@Nullable Object> numbers = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      numbers.add((long) (i % 7));
    }
    TableSchema schema =
        new TableSchema(
            "things",
            List.of(
                ColumnSchema.of("number", new ValueType.IntegerType(), false),
                ColumnSchema.of("name", new ValueType.StringType(), false),
                ColumnSchema.of("note", new ValueType.StringType(), true)),
            names.size(),
            List.of("name"),
            List.of(List.of("number", "note")),
            List.of(new TableSchema.Index("by_number", List.of("number"), false)),
            List.of(),
            List.of(),
            null);
    return new SampleTable(schema, List.of(numbers, names, notes));
  }

  private static List<@Nullable Object> names(int rows) {
    List<@Nullable Object> names = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      names.add("name " + i);
    }
    Collections.shuffle(names, new java.util.Random(1));
    return names;
  }

  private static List<@Nullable Object> notes(int rows) {
    SplittableRandom random = new SplittableRandom(2);
    List<@Nullable Object> notes = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      notes.add(i % 10 == 0 ? null : i + "x".repeat(random.nextInt(i % 100 == 1 ? 20_000 : 9)));
    }
    return notes;
  }

  private Path write(SampleTable table, long sortMemory) throws IOException {
    Path file = folder.resolve("data.db");
    new WrittenDatabase(OPTIONS, 2, 700, sortMemory).write(List.of(table), file);
    return file;
  }

  @Test
  void lieInTheOrderOfTheirKeyAndAreFoundByIt() throws Exception {
    Path file = write(table(names(ROWS), notes(ROWS)), 100_000);
    assertTrue(
        Sqlite3.run(file, "SELECT sql FROM sqlite_schema WHERE name = 'things'")
            .endsWith(") WITHOUT ROWID"));
    List<String> sorted = names(ROWS).stream().map(String::valueOf).sorted().toList();
    assertEquals(
        String.join("\n", sorted), Sqlite3.run(file, "SELECT name FROM things ORDER BY name"));
    String plan =
        Sqlite3.run(file, "EXPLAIN QUERY PLAN SELECT * FROM things WHERE name = 'name 7'");
    assertTrue(plan.contains("USING PRIMARY KEY (name=?)"), plan);
    plan = Sqlite3.run(file, "EXPLAIN QUERY PLAN SELECT name FROM things WHERE number = 3");
    assertTrue(plan.contains("USING COVERING INDEX by_number (number=?)"), plan);
  }

  @Test
  void canBeChangedAndVacuumed() throws Exception {
    Path file = write(table(names(ROWS), notes(ROWS)), 64 << 20);
    String all = "SELECT count(*), sum(number), sum(length(note)) FROM things";
    String before = Sqlite3.run(file, all);
    Sqlite3.run(
        file,
        "INSERT INTO things VALUES (9, 'name', NULL); DELETE FROM things WHERE name = 'name'");
    assertEquals(before, Sqlite3.run(file, "VACUUM; " + all));
  }

  @Test
  void aKeyThatComesTwiceIsRefused() {
    List<@Nullable Object> names = names(ROWS);
    names.set(17, names.get(4_000));
    IOException thrown =
        assertThrows(IOException.class, () -> write(table(names, notes(ROWS)), 64 << 20));
    assertEquals(
        "table things: (name) is not unique: ('" + names.get(17) + "') comes twice",
        thrown.getMessage());
  }

  @Test
  void aUniqueIndexIsJudgedByItsOwnColumnsWithoutTheKey() {
    List<@Nullable Object> notes = notes(ROWS);
    notes.set(1, "a\u0000b");
    notes.set(8, "a\u0000b");
    IOException thrown =
        assertThrows(IOException.class, () -> write(table(names(ROWS), notes), 64 << 20));
    assertEquals(
        "table things: (number, note) is not unique: (1, 'a\u0000b') comes twice",
        thrown.getMessage());
  }
}
