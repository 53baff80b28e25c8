package io.datagen.core.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the check of digests says that it compared. */
class DigestAuditTest {
  @Test
  void allColumnsAreCounted() {
    assertEquals(
        "2 columns' digests are those of the manifest", said(table(), Map.of("a", 0L, "b", 0L)));
    assertEquals("no manifest to compare the columns' digests with", said(table(), Map.of()));
  }

  @Test
  void whatIsWrittenByAFormatIsNotCompared() {
    FakeTable one = table();
    one.formatted.add("b");
    assertEquals(
        "1 column's digest is that of the manifest; not compared: b (written by a format)",
        said(one, Map.of("a", 0L, "b", 5L)));
    one.formatted.add("a");
    assertEquals(
        "no column's digest could be compared with the manifest's;"
            + " not compared: a, b (written by a format)",
        said(one, Map.of("a", 3L, "b", 5L)));
  }

  @Test
  void columnsThatOnlyOneSideHasAreNamed() {
    assertEquals(
        "1 column's digest is that of the manifest;"
            + " not compared: b (not in the manifest); z (not in this table)",
        said(table(), Map.of("a", 0L, "z", 5L)));
  }

  @Test
  void aDigestThatDiffersFails() {
    assertEquals(
        "columns differ from the manifest's digests", said(table(), Map.of("a", 1L, "b", 0L)));
  }

  private static FakeTable table() {
    return new FakeTable("t", 3)
        .column("a", FakeTable.INTEGER, row -> row)
        .column("b", FakeTable.INTEGER, row -> row);
  }

  /** Of a file without rows, whose digests are 0. */
  private static String said(FakeTable table, Map<String, Long> recorded) {
    List<Check> checks = new DigestAudit(table, recorded).finish();
    return checks.get(0).summary();
  }
}
