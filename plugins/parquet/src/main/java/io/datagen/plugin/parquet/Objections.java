package io.datagen.plugin.parquet;

import io.datagen.api.format.FormatSettings;
import io.datagen.api.partition.FolderFaults;
import io.datagen.api.schema.DatasetSchema;
import io.datagen.api.schema.TableSchema;
import java.util.ArrayList;
import java.util.List;

/** What of a dataset can't be Parquet files. */
final class Objections {
  /** Levels are kept in bytes, and readers give up long before. */
  private static final int DEEPEST = 30;

  private Objections() {}

  static List<String> to(DatasetSchema dataset, FormatSettings settings) {
    List<String> objections = new ArrayList<>();
    ParquetOptions.fault(settings).ifPresent(objections::add);
    objections.addAll(FolderFaults.of(dataset, true));
    for (TableSchema table : dataset.tables()) {
      for (Node column : FileSchema.of(table).columns()) {
        addDepth(table, column, objections);
      }
    }
    return objections;
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
