package io.datagen.api.format;

/**
 * The rows of a table that one run writes or reads.
 *
 * @param firstRow the first
 * @param endRow the one after the last
 * @param part 1 to {@code parts}
 * @param parts how many parts the table is written in; 1 for the whole or for a {@code --range}
 */
public record Slice(long firstRow, long endRow, int part, int parts) {
  public Slice {
    if (firstRow < 0 || endRow < firstRow || part < 1 || part > parts) {
      throw new IllegalArgumentException(
          "rows " + firstRow + ".." + endRow + ", part " + part + "/" + parts);
    }
  }

  /** A table's rows, all of them. */
  public static Slice whole(long rows) {
    return new Slice(0, rows, 1, 1);
  }

  /** Part {@code part} of {@code parts} of a table. */
  public static Slice part(long rows, int part, int parts) {
    return new Slice(boundary(rows, part - 1, parts), boundary(rows, part, parts), part, parts);
  }

  private static long boundary(long rows, int part, int parts) {
    return rows / parts * part + rows % parts * part / parts;
  }

  /** How many rows. */
  public long rows() {
    return endRow - firstRow;
  }

  /** {@code table.ext}, or {@code table.part-2-of-10.ext}. */
  public String fileName(String table, String extension) {
    return parts == 1
        ? table + "." + extension
        : table + ".part-" + part + "-of-" + parts + "." + extension;
  }
}
