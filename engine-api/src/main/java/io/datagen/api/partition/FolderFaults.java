package io.datagen.api.partition;

import io.datagen.api.schema.DatasetSchema;
import io.datagen.api.schema.TableSchema;
import io.datagen.api.schema.ValueType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/** What of a dataset can't be a directory with a file a table. */
public final class FolderFaults {
  /** What most file systems take, less our endings. */
  private static final int LONGEST_NAME = 200;

  private FolderFaults() {}

  /**
   * Names that can't be files', and partitions that can't be.
   *
   * @param partitions whether the format writes {@code partition_by} directories
   */
  public static List<String> of(DatasetSchema dataset, boolean partitions) {
    List<String> objections = new ArrayList<>();
    Map<String, String> names = new HashMap<>();
    for (TableSchema table : dataset.tables()) {
      addName(table.name(), names, objections);
      if (partitions) {
        addPartitions(table, objections);
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
      OptionalInt index = table.indexOf(key);
      if (index.isEmpty()) {
        objections.add(
            "table " + table.name() + " has no column " + key + " to partition by; name another");
      } else if (isNested(table.columns().get(index.getAsInt()).type())) {
        objections.add(
            "table "
                + table.name()
                + " is partitioned by "
                + key
                + ", which is no single value and can't name a directory; partition by another");
      }
    }
    if (PartitionKeys.written(table).length == 0) {
      objections.add(
          "table "
              + table.name()
              + " is partitioned by all its columns, which leaves nothing for the files; partition"
              + " by fewer");
    }
  }

  private static boolean isNested(ValueType type) {
    return type instanceof ValueType.StructType || type instanceof ValueType.ListType;
  }
}
