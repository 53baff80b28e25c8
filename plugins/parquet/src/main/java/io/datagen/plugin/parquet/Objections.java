package io.datagen.plugin.parquet;

import io.datagen.api.format.FormatSettings;
import io.datagen.api.schema.DatasetSchema;
import io.datagen.api.schema.TableSchema;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What of a dataset can't be Parquet files. */
final class Objections {
  /** What most file systems take, less our endings. */
  private static final int LONGEST_NAME = 200;

  /** Levels are kept in bytes, and readers give up long before. */
  private static final int DEEPEST = 30;

  private Objections() {}

  static List<String> to(DatasetSchema dataset, FormatSettings settings) {
    List<String> objections = new ArrayList<>();
    ParquetOptions.fault(settings).ifPresent(objections::add);
    Map<String, String> names = new HashMap<>();
    for (TableSchema table : dataset.tables()) {
      addName(table.name(), names, objections);
      addPartitions(table, objections);
      for (Node column : FileSchema.of(table).columns()) {
        addDepth(table, column, objections);
      }
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
    if (FileSchema.of(table).columns().isEmpty()) {
      objections.add(
          "table "
              + table.name()
              + " is partitioned by all its columns, which leaves nothing for the files; partition"
              + " by fewer");
    }
  }

  private static void addDepth(TableSchema table, Node column, List<String> objections) {
    if (depth(column) > DEEPEST) {
      objections.add(
          "table "
              + table.name()
              + ", column "
              + column.name()
              + " is nested more than "
              + DEEPEST
              + " deep, which readers of Parquet don't take; nest it less");
    }
  }

  private static int depth(Node node) {
    return 1 + node.children().stream().mapToInt(Objections::depth).max().orElse(0);
  }
}
