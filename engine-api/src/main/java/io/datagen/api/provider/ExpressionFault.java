package io.datagen.api.provider;

import java.util.List;

/** An expression that a {@link ValueSource} can't take: where, and why. */
public final class ExpressionFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int offset;
  private final String name;
  private final transient List<String> known;

  /** A fault at a place of the expression, counted in characters from 0. */
  public ExpressionFault(int offset, String message) {
    this(offset, message, "", List.of());
  }

  /**
   * A name that nobody knows.
   *
   * @param name as it was written
   * @param known the names that could have stood there, for the nearest to be told
   */
  public ExpressionFault(int offset, String message, String name, List<String> known) {
    super(message);
    this.offset = offset;
    this.name = name;
    this.known = List.copyOf(known);
  }

  /** Where in the expression, from 0. */
  public int offset() {
    return offset;
  }

  /** The unknown name, or nothing. */
  public String name() {
    return name;
  }

  /** The names that could have stood there. */
  public List<String> known() {
    return known == null ? List.of() : known;
  }
}
