package io.datagen.api.format;

import io.datagen.api.schema.DatasetSchema;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A format, found by {@link java.util.ServiceLoader}. Stateless; its methods may be called from any
 * thread.
 */
public interface FormatPlugin {

  /** What {@code --format} calls it: lower case, digits and {@code _}. */
  String name();

  /** One sentence for lists and help. */
  String summary();

  /** What it can hold and how it lies on disk. */
  Capabilities capabilities();

  /** What {@code --format-option name=value} may set. */
  List<FormatOption> options();

  /**
   * What of this dataset the format can't hold under these settings, each a sentence that names the
   * table and column and says what to do instead. Asked before anything is written.
   */
  default List<String> objections(DatasetSchema dataset, FormatSettings settings) {
    return List.of();
  }

  /** Whether a cell may hold text that is not of its column's type, under these settings. */
  default boolean holdsTokens(FormatSettings settings) {
    return capabilities().tokens();
  }

  /**
   * Starts an artifact. The writer asks {@code target} for every file it makes and touches nothing
   * else.
   *
   * @throws IOException if the target can't be written
   */
  DatasetWriter openWriter(DatasetSchema dataset, FormatSettings settings, WriteTarget target)
      throws IOException;

  /**
   * Opens an artifact that may be damaged or not be this dataset at all.
   *
   * @param expected what it should hold
   * @param artifact a directory or a file, as {@link Capabilities#artifact()} says
   * @throws IOException if it is missing or can't be read as this format, with a message that says
   *     where and why
   */
  DatasetReader openReader(DatasetSchema expected, FormatSettings settings, Path artifact)
      throws IOException;
}
