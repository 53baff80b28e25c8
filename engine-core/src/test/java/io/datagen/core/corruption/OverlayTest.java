package io.datagen.core.corruption;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datagen.api.schema.ValueType;
import io.datagen.api.vector.Rows;
import io.datagen.api.vector.Vector;
import io.datagen.core.corruption.DirtyTable.Cell;
import io.datagen.core.corruption.DirtyTable.Dirty;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OverlayTest {

  @ParameterizedTest
  @ValueSource(doubles = {0.001, 0.01, 0.08, 0.5, 0.97})
  void aTablesMissingRateIsPerCell(double rate) {
    DirtyTable table = wide().corruption("missing_rate: " + rate);
    Map<Cell, Dirty> dirt = table.dirt();
    for (OverlayColumn column : table.columns) {
      assertLikely(count(dirt, c -> c.column().equals(column.name()), "missing"), table.rows, rate);
    }
  }

  @Test
  void aProfilesMissingAndOutliersArePerRow() {
    DirtyTable table = wide().profile("dirty");
    Map<Cell, Dirty> dirt = table.dirt();
    assertLikely(count(dirt, OverlayTest::any, "missing"), table.rows, 0.08);
    // An outlier whose cell is missing is lost.
    assertLikely(count(dirt, OverlayTest::any, "outlier"), table.rows, 0.03 * (1 - 0.08 / 4));
    assertEquals(
        dirt.size(),
        count(dirt, OverlayTest::any, "missing") + count(dirt, OverlayTest::any, "outlier"));
    for (OverlayColumn column : table.columns) {
      assertLikely(count(dirt, c -> c.column().equals(column.name()), "missing"), table.rows, 0.02);
    }
  }

  @Test
  void theDefaultProfileIsOnePercentMissingAndHalfAPercentOutliers() {
    DirtyTable table = wide().profile(Profiles.DEFAULT);
    Map<Cell, Dirty> dirt = table.dirt();
    assertLikely(count(dirt, OverlayTest::any, "missing"), table.rows, 0.01);
    assertLikely(count(dirt, OverlayTest::any, "outlier"), table.rows, 0.005);
  }

  @Test
  void aTablesOwnDirtAddsToTheProfilesButNotUnderFast() {
    DirtyTable table = wide().corruption("{outlier_rate: 0.02, duplicate_rate: 0.1}");
    assertLikely(
        count(table.profile("realistic").dirt(), OverlayTest::any, "outlier"), 20_000, 0.025);
    assertTrue(table.profile("fast").overlay().isClean());
    assertEquals(Map.of(), table.dirt());
    assertEquals(table.rows, table.overlay().writtenRows());
  }

  @Test
  void theSameRowIsTheSameHoweverItIsAskedFor() {
    DirtyTable table = messy();
    Map<Cell, Dirty> whole = table.dirt();
    Map<Cell, Dirty> pieces = new HashMap<>();
    for (int first = 0; first < table.rows; first += 1371) {
      pieces.putAll(table.dirt(Rows.range(first, (int) Math.min(1371, table.rows - first))));
    }
    assertEquals(whole, pieces);
    Rows backwards = Rows.range(0, 1);
    long[] rows = backwards.setSelection(20_000);
    for (int i = 0; i < rows.length; i++) {
      rows[i] = rows.length - 1L - i;
    }
    assertEquals(whole, table.dirt(backwards));
  }

  @Test
  void aCellHasOneKindAndMissingWins() {
    DirtyTable table =
        wide()
            .corruption(
                "{missing_by_column: {a: 0.5}, type_noise: {a: {rate: 1, value: oops}},"
                    + " outlier_rate: 1}");
    Map<Cell, Dirty> dirt = table.dirt();
    dirt.keySet().removeIf(c -> !c.column().equals("a"));
    assertEquals(
        Set.of(new Dirty("missing", "null"), new Dirty("type_noise", "token oops")),
        Set.copyOf(dirt.values()));
    assertLikely(count(dirt, OverlayTest::any, "missing"), table.rows, 0.5);
    assertEquals(table.rows, dirt.size());
  }

  @Test
  void aCellThatIsCleanNullStaysSo() {
    DirtyTable table = wide().corruption("{type_noise: {a: {rate: 1}}, outlier_rate: 1}");
    Rows rows = Rows.range(0, 100);
    Vector[] vectors = table.clean(rows);
    for (Vector vector : vectors) {
      for (int i = 0; i < 100; i++) {
        vector.validity().setNull(i);
      }
    }
    table.overlay().open().apply(rows, vectors, (p, c, k) -> assertEquals("no dirt", k));
    assertEquals("null", DirtyTable.text(vectors[0], 3));
  }

  @Test
  void aNewColumnTakesOnlyTheRowsItWins() {
    Map<Cell, Dirty> before = wide().profile("dirty").dirt();
    Map<Cell, Dirty> after =
        new DirtyTable().column("fresh", DirtyTable.FLOAT).with(wide()).profile("dirty").dirt();
    Set<Cell> lost = new HashSet<>(before.keySet());
    lost.removeAll(after.keySet());
    assertFalse(lost.isEmpty());
    for (Cell cell : lost) {
      assertTrue(after.containsKey(new Cell(cell.row(), "fresh")), cell.toString());
    }
    Set<Cell> gained = new HashSet<>(after.keySet());
    gained.removeAll(before.keySet());
    gained.removeIf(c -> c.column().equals("fresh"));
    // An outlier comes to light where the missing cell above it has moved to the new column.
    Dirty missing = new Dirty("missing", "null");
    for (Cell cell : gained) {
      assertEquals(missing, after.get(new Cell(cell.row(), "fresh")));
    }
  }

  @ParameterizedTest
  @EnumSource(OverlayColumn.Protection.class)
  void aProtectedColumnIsLeftAloneByTableWideRates(OverlayColumn.Protection protection) {
    DirtyTable table = new DirtyTable().column("kept", DirtyTable.INTEGER, protection);
    table.column("open", DirtyTable.INTEGER);
    table.corruption("{missing_rate: 0.3, outlier_rate: 0.3}");
    assertEquals(table.dirt().size(), count(table.dirt(), c -> c.column().equals("open"), null));
    assertEquals(Set.of("open"), table.overlay().nulls());
    assertEquals(Set.of("open"), table.overlay().changes());
  }

  @Test
  void aNamedColumnIsProtectedNoMore() {
    DirtyTable table =
        new DirtyTable().column("code", DirtyTable.TEXT, OverlayColumn.Protection.UNIQUE);
    table.corruption("{missing_by_column: {code: 0.1}, type_noise: {code: {rate: 0.1}}}");
    Map<Cell, Dirty> dirt = table.dirt();
    assertLikely(count(dirt, OverlayTest::any, "missing"), table.rows, 0.1);
    assertLikely(count(dirt, OverlayTest::any, "type_noise"), table.rows, 0.09);
  }

  @Test
  void outliersAreFourToTenTimesTheCleanValueAtItsScale() {
    DirtyTable table = wide().corruption("outlier_rate: 1");
    Set<Long> tenths = new HashSet<>();
    table
        .dirt()
        .forEach(
            (cell, kind) -> {
              double clean = 1000.0 * cell.row() + 1;
              double dirty = Double.parseDouble(kind.text());
              if (cell.column().equals("price")) {
                clean = (1000 * cell.row() + 3) / 100.0;
                assertEquals(Math.rint(dirty * 100) / 100, dirty);
              } else if (cell.column().equals("b")) {
                clean++;
              }
              assertTrue(dirty >= 4 * clean - 0.5 && dirty <= 10 * clean + 0.5, cell.toString());
              tenths.add(Math.round(dirty / clean * 2));
            });
    assertEquals(13, tenths.size(), tenths.toString());
  }

  @Test
  void outliersStayWithinTheirType() {
    DirtyTable table = new DirtyTable().column("a", new ValueType.DecimalType(3, 1));
    table.corruption("outlier_rate: 1");
    assertEquals(999, Outliers.enlarge(900L, 9.9, table.columns.get(0).type()));
    assertEquals(-999, Outliers.enlarge(-900L, 9.9, table.columns.get(0).type()));
    assertEquals(Long.MAX_VALUE, Outliers.enlarge(Long.MAX_VALUE / 2, 9.9, DirtyTable.INTEGER));
    assertEquals(-Long.MAX_VALUE, Outliers.enlarge(Long.MIN_VALUE, 4, DirtyTable.INTEGER));
    assertEquals(1e308, Outliers.enlarge(1e308, 5, -1));
    assertEquals(0.72, Outliers.enlarge(0.12, 6.0, 2));
  }

  @Test
  void duplicatesAreCopiesOfDirtyRowsBehindTheLast() {
    DirtyTable table = messy().corruption("{duplicate_rate: 0.29, missing_rate: 0.2}");
    table.rows = 100;
    Overlay overlay = table.overlay();
    assertEquals(129, overlay.writtenRows());
    Set<Long> sources = new HashSet<>();
    for (long row = 0; row < 129; row++) {
      long source = overlay.sourceOf(row);
      assertTrue(source >= 0 && source < 100);
      assertTrue(row >= 100 || source == row);
      if (row >= 100) {
        sources.add(source);
      }
    }
    assertTrue(sources.size() > 15, sources.toString());
    Rows rows = Rows.range(0, 0);
    overlay.sources(90, 39, rows);
    assertEquals(39, rows.size());
    assertEquals(overlay.sourceOf(128), rows.at(38));
    overlay.sources(10, 90, rows);
    assertTrue(rows.isRange());
  }

  @ParameterizedTest
  @CsvSource({"0.29, 29", "0.295, 29", "0.009, 0", "1, 100"})
  void partsOfARowAreNoDuplicates(String rate, long copies) {
    DirtyTable table = wide().corruption("duplicate_rate: " + rate);
    table.rows = 100;
    assertEquals(100 + copies, table.overlay().writtenRows());
  }

  @Test
  void eachColumnsDirtIsItsOwn() {
    Map<Cell, Dirty> dirt = wide().corruption("missing_rate: 0.5").dirt();
    int both =
        count(
            dirt,
            c -> c.column().equals("a") && dirt.containsKey(new Cell(c.row(), "b")),
            "missing");
    assertLikely(both, 20_000, 0.25);
  }

  private static DirtyTable wide() {
    return new DirtyTable()
        .column("a", DirtyTable.INTEGER)
        .column("b", DirtyTable.INTEGER)
        .column("price", DirtyTable.FLOAT)
        .column("note", DirtyTable.TEXT);
  }

  private static DirtyTable messy() {
    return wide()
        .column("tags", DirtyTable.OBJECT)
        .corruption(
            "{missing_rate: 0.05, missing_by_column: {note: 0.2}, outlier_rate: 0.1, type_noise:"
                + " {b: {rate: 0.05, value: x}}}")
        .profile("dirty");
  }

  private static boolean any(Cell cell) {
    return true;
  }

  private static int count(Map<Cell, Dirty> dirt, Predicate<Cell> where, @Nullable String kind) {
    int count = 0;
    for (Map.Entry<Cell, Dirty> entry : dirt.entrySet()) {
      boolean counts = kind == null || entry.getValue().kind().equals(kind);
      count += counts && where.test(entry.getKey()) ? 1 : 0;
    }
    return count;
  }

  /** Within four standard deviations of a binomial; the seed is fixed, so it can't flicker. */
  private static void assertLikely(int hits, long rows, double rate) {
    double deviation = Math.sqrt(rows * rate * (1 - rate));
    assertTrue(
        Math.abs(hits - rows * rate) < 4 * deviation, hits + " of " + rows + " at rate " + rate);
  }
}
