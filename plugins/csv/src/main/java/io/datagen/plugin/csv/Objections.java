package io.datagen.plugin.csv;

import io.datagen.api.format.FormatSettings;
import io.datagen.api.partition.FolderFaults;
import io.datagen.api.schema.ColumnSchema;
import io.datagen.api.schema.DatasetSchema;
import io.datagen.api.schema.TableSchema;
import io.datagen.api.schema.ValueType;
import io.datagen.api.text.DoubleParser;
import io.datagen.api.text.LongParser;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What of a dataset can't be CSV files. */
final class Objections {
  private Objections() {}

  static List<String> to(DatasetSchema dataset, FormatSettings settings) {
    List<String> objections = new ArrayList<>(Dialect.faults(settings));
    objections.addAll(FolderFaults.of(dataset, true));
    for (TableSchema table : dataset.tables()) {
      addNullText(table, settings, objections);
    }
    return objections;
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
