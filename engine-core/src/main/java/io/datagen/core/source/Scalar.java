package io.datagen.core.source;

import java.util.Locale;

/**
 * A single value.
 *
 * @param kind by YAML 1.2's core schema
 * @param quoted whether the text stands in quotes
 * @param text as written, without quotes; for numbers and booleans in canonical form
 */
public record Scalar(Position position, String path, Kind kind, String text, boolean quoted)
    implements Node {

  private static final int MOST_SHOWN = 200;

  /** Of plain text. */
  public Scalar(Position position, String path, Kind kind, String text) {
    this(position, path, kind, text, false);
  }

  /** Where the text itself starts: behind the quote, if there is one. */
  public Position textPosition() {
    return quoted ? position.plus(1) : position;
  }

  /** What a scalar is. */
  public enum Kind {
    /** {@code null}, {@code ~} or nothing. */
    NULL,
    /** {@code true} or {@code false}. */
    BOOLEAN,
    /** A whole number of any size. */
    INTEGER,
    /** A number with a point or an exponent. */
    FLOAT,
    /** Anything else, and all that is quoted. */
    TEXT
  }

  /** Whether it is a number. */
  public boolean isNumber() {
    return kind == Kind.INTEGER || kind == Kind.FLOAT;
  }

  /** Enough of it to be recognised. */
  private String shortened() {
    return text.codePointCount(0, text.length()) <= MOST_SHOWN
        ? text
        : text.substring(0, text.offsetByCodePoints(0, MOST_SHOWN)) + "...";
  }

  @Override
  public String describe() {
    return switch (kind) {
      case NULL -> "null";
      case TEXT -> "the text '" + shortened() + "'";
      default -> "the " + kind.name().toLowerCase(Locale.ROOT) + " " + text;
    };
  }
}
