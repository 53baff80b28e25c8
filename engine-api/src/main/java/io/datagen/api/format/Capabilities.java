package io.datagen.api.format;

import java.util.Set;

/**
 * What a format can do; the engine shapes what it passes on accordingly.
 *
 * @param content which tables it writes
 * @param artifact what {@code --out} names
 * @param extension of its files, without the dot
 * @param nesting what happens to structs and lists
 * @param tokens whether a cell may hold text that is not of the column's type
 * @param partitions whether it writes {@code partition_by} directories
 * @param stream whether one table can go to standard output
 * @param compressions names {@code --compression} may take beside {@code none}
 * @param codecs those of them that are the format's own: no {@link Compression} is looked for
 * @param defaultCompression what holds where {@code --compression} is not given
 * @param text whether numbers and dates are written as text, so that a column's {@code format} says
 *     how; the format then sees such a column as one of strings
 */
public record Capabilities(
    Content content,
    Artifact artifact,
    String extension,
    Nesting nesting,
    boolean tokens,
    boolean partitions,
    boolean stream,
    Set<String> compressions,
    Set<String> codecs,
    String defaultCompression,
    boolean text) {

  public Capabilities {
    compressions = Set.copyOf(compressions);
    codecs = Set.copyOf(codecs);
    if (!compressions.containsAll(codecs)
        || !defaultCompression.equals(NONE) && !compressions.contains(defaultCompression)) {
      throw new IllegalArgumentException(codecs + " or " + defaultCompression + " is none of them");
    }
  }

  /** Of a format that has no codec of its own and compresses only where it is told to. */
  public Capabilities(
      Content content,
      Artifact artifact,
      String extension,
      Nesting nesting,
      boolean tokens,
      boolean partitions,
      boolean stream,
      Set<String> compressions) {
    this(
        content,
        artifact,
        extension,
        nesting,
        tokens,
        partitions,
        stream,
        compressions,
        Set.of(),
        NONE,
        false);
  }

  /** Of one whose values are no text. */
  public Capabilities(
      Content content,
      Artifact artifact,
      String extension,
      Nesting nesting,
      boolean tokens,
      boolean partitions,
      boolean stream,
      Set<String> compressions,
      Set<String> codecs,
      String defaultCompression) {
    this(
        content,
        artifact,
        extension,
        nesting,
        tokens,
        partitions,
        stream,
        compressions,
        codecs,
        defaultCompression,
        false);
  }

  /** The same of a format of text, in which a column's {@code format} holds. */
  public Capabilities writingText() {
    return new Capabilities(
        content,
        artifact,
        extension,
        nesting,
        tokens,
        partitions,
        stream,
        compressions,
        codecs,
        defaultCompression,
        true);
  }

  /** What {@code --compression} calls no compression. */
  public static final String NONE = "none";

  /** Which of a schema's tables a format writes. */
  public enum Content {
    /** All of them; an event stream is a table, too. */
    TABLES,
    /** The event streams alone. */
    STREAMS
  }

  /** What an output is. */
  public enum Artifact {
    /** A folder with a file (or a folder of partitions) a table. */
    DIRECTORY,
    /** One file for all tables. */
    FILE
  }

  /** What the engine does with structs and lists before the format sees them. */
  public enum Nesting {
    /** Nothing: the format nests. */
    NATIVE,
    /** A struct's fields become columns {@code a.b}; lists become JSON text. */
    FLATTENED,
    /** Both become JSON text. */
    JSON_TEXT
  }
}
