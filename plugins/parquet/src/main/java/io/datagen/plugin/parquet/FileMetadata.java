package io.datagen.plugin.parquet;

import io.datagen.api.schema.ColumnSchema;
import io.datagen.api.schema.ForeignKey;
import io.datagen.api.schema.TableSchema;
import io.datagen.api.schema.ValueType;
import io.datagen.api.text.JsonText;
import io.datagen.api.text.TextBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.apache.parquet.format.KeyValue;

/**
 * What a footer says beside the schema: keys and descriptions, for which Parquet has no place, as
 * JSON under keys of our own. Nothing in it depends on when or where the file was written.
 */
final class FileMetadata {
  /**
   * The version is this writer's, not the tool's: a release that writes the same bytes writes the
   * same text.
   */
  static final String CREATED_BY = "datagen version 1";

  /** Of keys that are ours. */
  static final String PREFIX = "datagen.";

  private final List<KeyValue> entries = new ArrayList<>();
  private final int version;

  FileMetadata(String dataset, TableSchema table, boolean version2) {
    version = version2 ? 2 : 1;
    add("dataset", dataset);
    add("table", table.name());
    if (table.description() != null) {
      add("description", table.description());
    }
    addJson("columns", out -> columns(out, table));
    addJson("primary_key", out -> names(out, table.primaryKey()));
    addJson("unique", out -> list(out, table.uniques(), unique -> names(out, unique)));
    addJson("foreign_keys", out -> list(out, table.foreignKeys(), key -> foreignKey(out, key)));
    if (!table.partitionBy().isEmpty()) {
      addJson("partition_by", out -> names(out, table.partitionBy()));
    }
  }

  /** Of the footer, 2 where pages are of version 2. */
  int version() {
    return version;
  }

  List<KeyValue> entries() {
    return entries;
  }

  private void add(String key, String value) {
    KeyValue entry = new KeyValue(PREFIX + key);
    entry.setValue(value);
    entries.add(entry);
  }

  private void addJson(String key, Consumer<TextBuffer> json) {
    TextBuffer out = new TextBuffer();
    json.accept(out);
    add(key, out.toString());
  }

  /** What a column's type doesn't tell: its description, and the unit of a duration. */
  private static void columns(TextBuffer out, TableSchema table) {
    out.append('{');
    String separator = "";
    for (ColumnSchema column : table.columns()) {
      boolean duration =
          column.type() instanceof ValueType.DurationType && !TextColumns.isText(column);
      if (!duration && column.description() == null) {
        continue;
      }
      out.append(separator);
      separator = ",";
      string(out, column.name());
      out.append(":{");
      if (column.description() != null) {
        out.append("\"description\":");
        string(out, column.description());
        out.append(duration ? "," : "");
      }
      out.append(duration ? "\"type\":\"duration\",\"unit\":\"microseconds\"}" : "}");
    }
    out.append('}');
  }

  private static void foreignKey(TextBuffer out, ForeignKey key) {
    out.append("{\"columns\":");
    names(out, key.columns());
    out.append(",\"parent_table\":");
    string(out, key.parentTable());
    out.append(",\"parent_columns\":");
    names(out, key.parentColumns());
    out.append('}');
  }

  private static void names(TextBuffer out, List<String> names) {
    list(out, names, name -> string(out, name));
  }

  private static <T> void list(TextBuffer out, List<T> items, Consumer<T> item) {
    out.append('[');
    for (Iterator<T> rest = items.iterator(); rest.hasNext(); ) {
      item.accept(rest.next());
      if (rest.hasNext()) {
        out.append(',');
      }
    }
    out.append(']');
  }

  private static void string(TextBuffer out, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    JsonText.appendString(out, bytes, 0, bytes.length);
  }
}
