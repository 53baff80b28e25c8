package io.datagen.core.validate;

import io.datagen.api.schema.ColumnSchema;
import io.datagen.api.schema.ValueType;
import io.datagen.api.vector.ListVector;
import io.datagen.api.vector.StructVector;
import io.datagen.api.vector.Vector;

/**
 * Where two cells differ: inside lists and structs the first place that does, inside long texts the
 * part around it.
 *
 * @param path the column, and the way down from it: {@code order_items[2].quantity}
 * @param expected what should be there
 * @param found what is
 */
record Difference(String path, String expected, String found) {
  private static final int LONGEST = 120;
  private static final int BEFORE = 30;

  /** The difference of two cells of a column that do differ. */
  static Difference of(ColumnSchema column, Vector expected, int i, Vector found, int j) {
    return of(column.name(), column.type(), expected, i, found, j);
  }

  private static Difference of(String path, ValueType type, Vector a, int i, Vector b, int j) {
    boolean both = a.validity().isValid(i) && b.validity().isValid(j);
    if (both
        && type instanceof ValueType.StructType struct
        && a instanceof StructVector x
        && b instanceof StructVector y) {
      return ofStructs(path, struct, x, i, y, j);
    }
    if (both
        && type instanceof ValueType.ListType list
        && a instanceof ListVector x
        && b instanceof ListVector y) {
      return ofLists(path, list, x, i, y, j);
    }
    return ofTexts(path, text(type, a, i), text(type, b, j));
  }

  private static Difference ofStructs(
      String path, ValueType.StructType type, StructVector a, int i, StructVector b, int j) {
    for (int f = 0; f < type.fields().size(); f++) {
      ColumnSchema field = type.fields().get(f);
      String inner = path + "." + field.name();
      Vector x = a.fields().get(f);
      Vector y = b.fields().get(f);
      boolean present = a.presence(f).isValid(i);
      if (present != b.presence(f).isValid(j)) {
        return present
            ? new Difference(inner, Cells.text(field.type(), x, i), "no such field")
            : new Difference(inner, "no such field", Cells.text(field.type(), y, j));
      }
      if (!Cells.equal(x, i, y, j)) {
        return of(inner, field.type(), x, i, y, j);
      }
    }
    throw new IllegalArgumentException("equal objects at " + path);
  }

  private static Difference ofLists(
      String path, ValueType.ListType type, ListVector a, int i, ListVector b, int j) {
    int from = a.offsets()[i];
    int to = b.offsets()[j];
    int expected = a.offsets()[i + 1] - from;
    int found = b.offsets()[j + 1] - to;
    if (expected != found) {
      return new Difference(
          path, Plural.of(expected, "item", "items"), Plural.of(found, "item", "items"));
    }
    for (int k = 0; k < expected; k++) {
      if (!Cells.equal(a.items(), from + k, b.items(), to + k)) {
        String inner = path + "[" + k + "]";
        return of(inner, type.item().type(), a.items(), from + k, b.items(), to + k);
      }
    }
    throw new IllegalArgumentException("equal lists at " + path);
  }

  private static String text(ValueType type, Vector vector, int row) {
    return Cells.isNull(vector, row) ? "null" : Cells.fullText(type, vector, row);
  }

  private static Difference ofTexts(String path, String expected, String found) {
    int same = 0;
    int shorter = Math.min(expected.length(), found.length());
    while (same < shorter && expected.charAt(same) == found.charAt(same)) {
      same++;
    }
    boolean fits = Math.max(expected.length(), found.length()) <= LONGEST;
    int from = fits || same < LONGEST - BEFORE ? 0 : same - BEFORE;
    return new Difference(path, cut(expected, from), cut(found, from));
  }

  private static String cut(String text, int from) {
    int end = Math.min(text.length(), from + LONGEST);
    return (from > 0 ? "..." : "") + text.substring(from, end) + (end < text.length() ? "..." : "");
  }
}
