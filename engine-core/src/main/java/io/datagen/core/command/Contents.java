package io.datagen.core.command;

import io.datagen.api.format.Capabilities.Content;
import io.datagen.api.format.FormatPlugin;
import io.datagen.api.schema.DatasetSchema;
import io.datagen.core.schema.Dataset;
import io.datagen.core.schema.Table;
import io.datagen.core.source.UsageException;
import java.util.List;

/** Which of a schema's tables a format writes: all, or the event streams alone. */
final class Contents {
  private Contents() {}

  /**
   * The tables to make, empty for all.
   *
   * @param asked those that {@code --tables} names
   * @param columns those that {@code --columns} names; they choose tables, too
   * @throws UsageException if the format can't write what is asked for, or the schema has nothing
   *     for it
   */
  static List<String> tables(
      Dataset dataset, FormatPlugin plugin, List<String> asked, List<String> columns) {
    if (plugin.capabilities().content() != Content.STREAMS) {
      return asked;
    }
    List<Table> streams = dataset.tables().stream().filter(t -> t.events() != null).toList();
    List<String> names = streams.stream().map(Table::name).toList();
    if (names.isEmpty() && dataset.faults().count() == 0) {
      throw new UsageException(none(plugin));
    }
    for (String name : asked) {
      if (dataset.table(name).isPresent() && !names.contains(name)) {
        throw new UsageException(
            "'"
                + name
                + "' is a table, and the format "
                + plugin.name()
                + " writes event streams only; the schema has "
                + String.join(", ", names));
      }
    }
    if (!asked.isEmpty()) {
      return asked;
    }
    List<String> chosen =
        streams.stream().filter(s -> chooses(columns, s)).map(Table::name).toList();
    return columns.isEmpty() || chosen.isEmpty() ? names : chosen;
  }

  private static boolean chooses(List<String> columns, Table stream) {
    return stream.columnNames().stream()
        .anyMatch(c -> columns.contains(c) || columns.contains(stream.name() + "." + c));
  }

  /** What such a format says to a schema without a stream. */
  static String none(FormatPlugin plugin) {
    return "the format "
        + plugin.name()
        + " writes event streams, and the schema has none; add one under 'streams', or choose a"
        + " format that writes tables, such as csv or sqlite";
  }

  /** Of a whole dataset what a format writes. */
  static DatasetSchema written(DatasetSchema dataset, FormatPlugin plugin) {
    return plugin.capabilities().content() != Content.STREAMS
        ? dataset
        : new DatasetSchema(
            dataset.name(), dataset.tables().stream().filter(t -> t.events() != null).toList());
  }
}
