package io.datagen.core.validate;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What validation found.
 *
 * @param readable whether the artifact is there and could be read to its end; where not, the
 *     command ends with 4 and not with 1
 * @param format the artifact's
 * @param schemaPath as given
 * @param outPath as given
 * @param seed in force
 * @param checks all that ran, table by table
 * @param tables what was read, by name
 * @param dirt declared dirt, by kind
 * @param durationMillis of the whole run
 */
public record ValidationReport(
    boolean readable,
    String format,
    String schemaPath,
    String outPath,
    long seed,
    List<Check> checks,
    Map<String, Table> tables,
    Map<String, Dirt> dirt,
    long durationMillis) {

  public ValidationReport {
    checks = List.copyOf(checks);
    tables = Collections.unmodifiableMap(new LinkedHashMap<>(tables));
    dirt = Collections.unmodifiableMap(new LinkedHashMap<>(dirt));
  }

  /**
   * A table as read.
   *
   * @param rows that are there
   * @param expectedRows that should be
   * @param columns compared
   */
  public record Table(long rows, long expectedRows, int columns) {}

  /** Cells, or rows for duplicates, that declared dirt changed. */
  public record Dirt(long expected, long found) {
    Dirt plus(Dirt other) {
      return new Dirt(expected + other.expected, found + other.found);
    }
  }

  /** Whether nothing is wrong. */
  public boolean ok() {
    return readable && checks.stream().allMatch(Check::ok);
  }

  /** Rows read, of all tables. */
  public long rowsChecked() {
    return tables.values().stream().mapToLong(Table::rows).sum();
  }

  /** The first examples of every failed check, as sentences. */
  public List<String> errors() {
    return checks.stream()
        .filter(c -> !c.ok())
        .flatMap(
            c ->
                c.examples().isEmpty()
                    ? java.util.stream.Stream.of(c.name() + ": " + c.summary())
                    : c.examples().stream().map(f -> c.name() + ": " + f.message()))
        .distinct()
        .limit(100)
        .toList();
  }

  /** One sentence. */
  public String summary() {
    long failed = checks.stream().filter(c -> !c.ok()).count();
    return failed == 0
        ? "all "
            + checks.size()
            + " checks hold for "
            + Plural.of(rowsChecked(), "row", "rows")
            + " in "
            + Plural.of(tables.size(), "table", "tables")
        : failed + " of " + Plural.of(checks.size(), "check", "checks") + " failed";
  }
}
