package org.example.aligned;

import io.datagen.api.format.FormatSettings;
import io.datagen.api.schema.ColumnSchema;
import io.datagen.api.schema.TableSchema;
import io.datagen.api.schema.ValueType;
import io.datagen.api.text.TextBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** How wide a table's columns are, and a line's making from its cells. */
final class Layout {
  private static final String GAP = "  ";

  private final TableSchema table;
  private final List<ColumnSchema> columns;
  private final int[] widths;

  Layout(TableSchema table, FormatSettings settings) {
    this.table = table;
    columns = table.columns();
    widths = new int[columns.size()];
    int stringWidth = Integer.parseInt(settings.text(AlignedFormat.STRING_WIDTH));
    for (int i = 0; i < widths.length; i++) {
      int name = columns.get(i).name().length();
      widths[i] = Math.max(name, width(columns.get(i).type(), stringWidth));
    }
  }

  private static int width(ValueType type, int stringWidth) {
    if (type instanceof ValueType.BooleanType) {
      return "false".length();
    }
    if (type instanceof ValueType.DateType) {
      return "2026-01-31".length();
    }
    if (type instanceof ValueType.UuidType) {
      return 36;
    }
    return type instanceof ValueType.StringType ? stringWidth : 12;
  }

  TableSchema table() {
    return table;
  }

  int columns() {
    return widths.length;
  }

  ValueType type(int column) {
    return columns.get(column).type();
  }

  void appendHeader(TextBuffer line) {
    TextBuffer name = new TextBuffer();
    for (int i = 0; i < widths.length; i++) {
      name.clear();
      name.append(columns.get(i).name().getBytes(StandardCharsets.UTF_8));
      append(line, i, name, false);
    }
    line.append('\n');
  }

  /** Appends a cell, and blanks up to where the next one starts. */
  void append(TextBuffer line, int column, TextBuffer cell, boolean isNull) {
    if (column > 0) {
      line.append(GAP);
    }
    int start = line.length();
    CellEscape.append(line, cell, isNull);
    if (column < widths.length - 1) {
      int characters = 0;
      for (int i = start; i < line.length(); i++) {
        characters += (line.bytes()[i] & 0xC0) == 0x80 ? 0 : 1; // all but the tails of UTF-8
      }
      for (int i = characters; i < widths[column]; i++) {
        line.append(' ');
      }
    }
  }
}
