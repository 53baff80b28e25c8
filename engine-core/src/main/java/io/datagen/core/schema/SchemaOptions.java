package io.datagen.core.schema;

import java.util.Map;
import java.util.OptionalLong;

/**
 * What the command line says over the schema.
 *
 * @param seed {@code --seed}
 * @param rows {@code --rows N}, for every table
 * @param tableRows {@code --rows table=N}
 * @param scale {@code --scale}, 1 for none
 * @param strict {@code --strict}: bounds that can't be met are faults
 * @param lenient whether {@code tableRows} may name tables that the schema does not have, as an old
 *     manifest may
 */
public record SchemaOptions(
    OptionalLong seed,
    OptionalLong rows,
    Map<String, Long> tableRows,
    double scale,
    boolean strict,
    boolean lenient) {

  public SchemaOptions {
    tableRows = Map.copyOf(tableRows);
  }

  /** Of what a user typed. */
  public SchemaOptions(
      OptionalLong seed,
      OptionalLong rows,
      Map<String, Long> tableRows,
      double scale,
      boolean strict) {
    this(seed, rows, tableRows, scale, strict, false);
  }

  /** None. */
  public static final SchemaOptions NONE =
      new SchemaOptions(OptionalLong.empty(), OptionalLong.empty(), Map.of(), 1, false);

  /** Whether {@code --scale} makes more rows of a table than there may be. */
  boolean isTooMany(String table, long declared) {
    return !tableRows.containsKey(table) && rows.orElse(declared) * scale > RowCount.MAX;
  }

  /** The rows in force for a table. */
  long rowsOf(String table, long declared) {
    Long own = tableRows.get(table);
    if (own != null) {
      return own;
    }
    long count = rows.orElse(declared);
    return scale == 1 ? count : Math.round(Math.min(count * scale, (double) RowCount.MAX));
  }
}
