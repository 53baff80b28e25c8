package io.datagen.core.command;

import io.datagen.api.schema.ColumnSchema;
import io.datagen.api.schema.ValueType;
import io.datagen.core.plan.TablePlan;
import java.io.PrintWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows as an aligned table: numbers to the right, nulls as such, long texts cut. */
final class PreviewText {
  private static final int WIDEST = 40;
  private static final String NULL = "null";

  private final PrintWriter out;
  private final ConsoleOptions.Style style;

  PreviewText(PrintWriter out, ConsoleOptions.Style style) {
    this.out = out;
    this.style = style;
  }

  void print(TablePlan table, int most) {
    long all = table.writtenRows();
    int count = (int) Math.min(most, all);
    out.println(
        style.bold(table.name())
            + "  "
            + (count < all ? Numbers.count(count) + " of " : "")
            + Numbers.count(all)
            + (all == 1 ? " row" : " rows"));
    RowTexts texts = new RowTexts(table);
    List<ColumnSchema> columns = texts.columns();
    List<List<@Nullable String>> rows = texts.rows(0, count);
    int[] widths = new int[columns.size()];
    for (int c = 0; c < widths.length; c++) {
      widths[c] = width(columns.get(c).name());
      for (List<@Nullable String> row : rows) {
        widths[c] = Math.max(widths[c], width(shown(row.get(c))));
      }
    }
    StringBuilder names = new StringBuilder();
    StringBuilder rule = new StringBuilder();
    for (int c = 0; c < widths.length; c++) {
      String name = columns.get(c).name();
      append(names, style.name(name), widths[c] - width(name), isNumber(columns.get(c)));
      rule.append("  ").append("-".repeat(widths[c]));
    }
    out.println(names.toString().stripTrailing());
    out.println(style.dim(rule.toString()));
    for (List<@Nullable String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int c = 0; c < widths.length; c++) {
        String text = shown(row.get(c));
        String styled = row.get(c) == null ? style.dim(text) : text;
        append(line, styled, widths[c] - width(text), isNumber(columns.get(c)));
      }
      out.println(line.toString().stripTrailing());
    }
  }

  private static void append(StringBuilder line, String text, int padding, boolean right) {
    line.append("  ");
    if (right) {
      line.append(" ".repeat(padding)).append(text);
    } else {
      line.append(text).append(" ".repeat(padding));
    }
  }

  private static boolean isNumber(ColumnSchema column) {
    return column.type() instanceof ValueType.IntegerType
        || column.type() instanceof ValueType.FloatType
        || column.type() instanceof ValueType.DecimalType;
  }

  /** What fits a line and a column. */
  private static String shown(@Nullable String text) {
    if (text == null) {
      return NULL;
    }
    StringBuilder shown = new StringBuilder();
    int[] points = text.codePoints().toArray();
    for (int i = 0; i < points.length; i++) {
      if (i == WIDEST - 3 && points.length > WIDEST) {
        return shown.append("...").toString();
      }
      switch (points[i]) {
        case '\n' -> shown.append("\\n");
        case '\r' -> shown.append("\\r");
        case '\t' -> shown.append("\\t");
        default -> shown.appendCodePoint(Character.isISOControl(points[i]) ? '?' : points[i]);
      }
    }
    return shown.toString();
  }

  private static int width(String text) {
    return text.codePointCount(0, text.length());
  }
}
