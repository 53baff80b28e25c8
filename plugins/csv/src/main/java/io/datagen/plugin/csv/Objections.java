package io.datagen.plugin.csv;

import io.datagen.api.format.FormatSettings;
import io.datagen.api.schema.ColumnSchema;
import io.datagen.api.schema.DatasetSchema;
import io.datagen.api.schema.TableSchema;
import io.datagen.api.schema.ValueType;
import io.datagen.api.text.DoubleParser;
import io.datagen.api.text.LongParser;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What of a dataset can't be CSV files. */
final class Objections {
  /** What most file systems take, less our endings. */
  private static final int LONGEST_NAME = 200;

  private Objections() {}

  static List<String> to(DatasetSchema dataset, FormatSettings settings) {
    List<String> objections = new ArrayList<>(Dialect.faults(settings));
    Map<String, String> names = new HashMap<>();
    for (TableSchema table : dataset.tables()) {
      addName(table.name(), names, objections);
      addPartitions(table, objections);
      addNullText(table, settings, objections);
    }
    return objections;
  }

  private static void addName(String table, Map<String, String> names, List<String> objections) {
    boolean path =
        table.isBlank()
            || table.startsWith(".")
            || table.chars().anyMatch(c -> c < 0x20 || c == '/' || c == '\\' || c == 0x7F);
    if (path) {
      objections.add(
          "table '"
              + table
              + "' can't be a file's name; use letters, digits, '-' and '_', and no leading dot");
    } else if (table.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
      objections.add(
          "table " + table + " is too long for a file's name; use " + LONGEST_NAME + " bytes");
    }
    // Upper first: some letters have one upper form and two lower ones.
    String other = names.put(table.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT), table);
    if (other != null) {
      objections.add(
          "tables "
              + other
              + " and "
              + table
              + " would be one file where names have no case; rename one");
    }
  }

  private static void addPartitions(TableSchema table, List<String> objections) {
    for (String key : table.partitionBy()) {
      if (table.indexOf(key).isEmpty()) {
        objections.add(
            "table " + table.name() + " has no column " + key + " to partition by; name another");
      }
    }
    if (RowWriter.written(table).length == 0) {
      objections.add(
          "table "
              + table.name()
              + " is partitioned by all its columns, which leaves nothing for the files; partition"
              + " by fewer");
    }
  }

  private static void addNullText(
      TableSchema table, FormatSettings settings, List<String> objections) {
    byte[] text = settings.text("null_text").getBytes(StandardCharsets.UTF_8);
    for (ColumnSchema column : table.columns()) {
      if (column.nullable() && isValue(column.type(), text)) {
        objections.add(
            "null_text '"
                + settings.text("null_text")
                + "' could be a value of "
                + table.name()
                + "."
                + column.name()
                + "; choose NULL, say");
        return;
      }
    }
  }

  private static boolean isValue(ValueType type, byte[] text) {
    if (type instanceof ValueType.FloatType) {
      return new DoubleParser().parse(text, 0, text.length);
    }
    // A string that equals it is quoted.
    boolean string = type instanceof ValueType.StringType || type instanceof ValueType.UuidType;
    return !string
        && !(type instanceof ValueType.StructType)
        && !(type instanceof ValueType.ListType)
        && LongParser.of(type).parse(text, 0, text.length);
  }
}
