package io.datagen.plugin.parquet;

import io.datagen.api.format.Slice;
import io.datagen.api.schema.TableSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which files of a directory are whose. */
final class ParquetFiles {
  private static final Pattern TABLE =
      Pattern.compile("(.+?)(\\.part-\\d+-of-\\d+)?\\.parquet", Pattern.DOTALL);

  private final Path directory;

  ParquetFiles(Path directory) {
    this.directory = directory;
  }

  /** The tables that have a file. */
  List<String> tables() throws IOException {
    TreeSet<String> tables = new TreeSet<>();
    for (Path path : list(directory)) {
      Matcher matcher = TABLE.matcher(name(path));
      if (Files.isRegularFile(path) && matcher.matches()) {
        tables.add(matcher.group(1));
      }
    }
    return List.copyOf(tables);
  }

  /** All files of a table, whatever their slices. */
  List<Path> files(TableSchema table) throws IOException {
    return list(directory).stream()
        .filter(
            path -> {
              Matcher matcher = TABLE.matcher(name(path));
              return matcher.matches() && matcher.group(1).equals(table.name());
            })
        .toList();
  }

  /**
   * The file that holds a table's slice.
   *
   * @throws IOException if there is none
   */
  Path file(TableSchema table, Slice slice) throws IOException {
    String name = slice.fileName(table.name(), ParquetFormat.EXTENSION);
    Path file = directory.resolve(name);
    if (Files.isRegularFile(file)) {
      return file;
    }
    List<String> there = tables();
    throw new IOException(
        directory
            + " has no file "
            + name
            + " for table "
            + table.name()
            + "; it has "
            + (there.isEmpty() ? "no table at all" : String.join(", ", there)));
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths.sorted().toList();
    }
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }
}
