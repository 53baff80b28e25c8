package io.datagen.api.partition;

import io.datagen.api.format.Compression;
import io.datagen.api.format.FormatSettings;
import io.datagen.api.format.GzipCompression;
import io.datagen.api.format.Slice;
import io.datagen.api.schema.TableSchema;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which files of a directory are whose, for a format that has a file a table. */
public final class TableFolder {
  private static final Pattern PART = Pattern.compile("(\\D*)(\\d*).*", Pattern.DOTALL);

  private final Path directory;
  private final String extension;
  private final FormatSettings settings;
  private final Pattern tableFile;

  private TableFolder(Path directory, String extension, FormatSettings settings) {
    this.directory = directory;
    this.extension = extension;
    this.settings = settings;
    tableFile =
        Pattern.compile(
            "(.+?)(\\.part-\\d+-of-\\d+)?\\." + Pattern.quote(extension) + "(\\.gz|\\.zst)?",
            Pattern.DOTALL);
  }

  /**
   * An artifact's folder.
   *
   * @param format named in messages
   * @param extension of uncompressed files, without the dot
   * @throws IOException if it is no folder
   */
  public static TableFolder open(
      Path artifact, String format, String extension, FormatSettings settings) throws IOException {
    if (!Files.isDirectory(artifact)) {
      throw new IOException(
          Files.exists(artifact)
              ? artifact + " is no directory; " + format + " is a directory with a file a table"
              : artifact + " is not there");
    }
    return new TableFolder(artifact, extension, settings);
  }

  /** The ending of files that are written, with their compression's. */
  public static String extension(String extension, FormatSettings settings) {
    return settings.compression().map(c -> extension + "." + c.extension()).orElse(extension);
  }

  /** The name of a slice's file in the folder of a partition. */
  public static String partFile(Slice slice, String extension, FormatSettings settings) {
    return "part-" + (slice.part() - 1) + "." + extension(extension, settings);
  }

  /**
   * The tables that have a file or a folder of partitions.
   *
   * @throws IOException also where a folder has a file's name
   */
  public List<String> tables() throws IOException {
    TreeSet<String> tables = new TreeSet<>();
    for (Path path : list(directory)) {
      String name = name(path);
      Matcher matcher = tableFile.matcher(name);
      if (Files.isDirectory(path)) {
        if (matcher.matches()) {
          throw new IOException(path + ": is a folder, where a table's file is expected");
        }
        if (list(path).stream().anyMatch(p -> Files.isDirectory(p) && name(p).contains("="))) {
          tables.add(name);
        }
      } else if (matcher.matches()) {
        tables.add(matcher.group(1));
      }
    }
    return List.copyOf(tables);
  }

  /** A file with the partition it lies in: a {@code key=value} for each column, or none. */
  public record Part(Path file, List<String> partition) {
    public Part {
      partition = List.copyOf(partition);
    }
  }

  /**
   * The files that hold a table's slice, in the order of their names.
   *
   * @throws IOException if there is none
   */
  public List<Part> parts(TableSchema table, Slice slice) throws IOException {
    Path folder = directory.resolve(table.name());
    List<Part> parts = new ArrayList<>();
    if (!table.partitionBy().isEmpty() && Files.isDirectory(folder)) {
      collect(folder, table.partitionBy().size(), List.of(), slice, parts);
    } else {
      file(slice.fileName(table.name(), extension))
          .ifPresent(f -> parts.add(new Part(f, List.of())));
    }
    if (parts.isEmpty()) {
      throw missing(table, slice);
    }
    return parts;
  }

  /** The files of a table, whatever their slices. */
  public List<Part> allParts(TableSchema table) throws IOException {
    List<Part> parts = new ArrayList<>();
    for (Path path : list(directory)) {
      Matcher matcher = tableFile.matcher(name(path));
      if (Files.isRegularFile(path) && matcher.matches() && matcher.group(1).equals(table.name())) {
        parts.add(new Part(path, List.of()));
      }
    }
    Path folder = directory.resolve(table.name());
    if (!table.partitionBy().isEmpty() && Files.isDirectory(folder)) {
      collect(folder, table.partitionBy().size(), List.of(), Slice.whole(table.rows()), parts);
    }
    return parts;
  }

  private IOException missing(TableSchema table, Slice slice) throws IOException {
    String name =
        table.partitionBy().isEmpty()
            ? slice.fileName(table.name(), extension)
            : table.name()
                + "/"
                + String.join("=.../", table.partitionBy())
                + "=.../*."
                + extension;
    List<String> there = tables();
    return new IOException(
        directory
            + " has no file "
            + name
            + " for table "
            + table.name()
            + "; it has "
            + (there.isEmpty() ? "no table at all" : String.join(", ", there)));
  }

  /** The slice that starts with a header, if one of the table is there. */
  public Optional<Slice> firstSlice(TableSchema table) throws IOException {
    Slice whole = Slice.whole(table.rows());
    if (file(whole.fileName(table.name(), extension)).isPresent()
        || Files.isDirectory(directory.resolve(table.name()))) {
      return Optional.of(whole);
    }
    Pattern first =
        Pattern.compile(
            Pattern.quote(table.name())
                + "\\.part-1-of-(\\d{1,9})\\."
                + Pattern.quote(extension)
                + ".*");
    return list(directory).stream()
        .map(path -> first.matcher(name(path)))
        .filter(Matcher::matches)
        .map(matcher -> Slice.part(table.rows(), 1, Integer.parseInt(matcher.group(1))))
        .findFirst();
  }

  private void collect(
      Path folder, int depth, List<String> partition, Slice slice, List<Part> parts)
      throws IOException {
    for (Path path : list(folder)) {
      if (depth > 0 && Files.isDirectory(path) && name(path).contains("=")) {
        List<String> deeper = new ArrayList<>(partition);
        deeper.add(name(path));
        collect(path, depth - 1, deeper, slice, parts);
      } else if (depth == 0 && tableFile.matcher(name(path)).matches() && isOf(slice, name(path))) {
        parts.add(new Part(path, partition));
      }
    }
  }

  private static boolean isOf(Slice slice, String file) {
    return slice.parts() == 1 || file.startsWith("part-" + (slice.part() - 1) + ".");
  }

  private Optional<Path> file(String name) {
    return Stream.of(
            extension(extension, settings).substring(extension.length()), "", ".gz", ".zst")
        .map(ending -> directory.resolve(name + ending))
        .filter(Files::isRegularFile)
        .findFirst();
  }

  /** Opens a file, decompressing it as its name says. */
  public InputStream open(Path file) throws IOException {
    String name = name(file);
    String ending = name.substring(name.lastIndexOf('.') + 1);
    Optional<Compression> compression =
        Stream.concat(settings.compression().stream(), Stream.of(new GzipCompression()))
            .filter(c -> c.extension().equals(ending))
            .findFirst();
    if (compression.isEmpty() && !ending.equals(extension)) {
      throw new IOException(
          file
              + " is compressed; say how with --compression "
              + (ending.equals("zst") ? "zstd" : ending));
    }
    InputStream bytes = Files.newInputStream(file);
    try {
      return compression.isEmpty() ? bytes : compression.get().decompress(bytes);
    } catch (IOException e) {
      bytes.close();
      throw new IOException(file + " can't be decompressed: " + e.getMessage(), e);
    }
  }

  /** What is in a folder, in an order that depends on the names alone; numbers by their value. */
  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths.sorted(TableFolder::compare).toList();
    }
  }

  private static int compare(Path left, Path right) {
    Matcher a = PART.matcher(name(left));
    Matcher b = PART.matcher(name(right));
    if (a.matches() && b.matches() && a.group(1).equals(b.group(1))) {
      int byLength = Integer.compare(a.group(2).length(), b.group(2).length());
      if (byLength != 0) {
        return byLength;
      }
    }
    return name(left).compareTo(name(right));
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }
}
