package io.datagen.api.provider;

/**
 * A library that makes values of expressions in a language of its own, found by {@link
 * java.util.ServiceLoader}. What it makes depends on nothing but its version, the expression, the
 * locale and a seed: never on a clock, a file, the machine or what it made before.
 */
public interface ValueSource {
  /** Library and version: {@code datafaker-2.7.0}. */
  String id();

  /**
   * Reads an expression.
   *
   * @param expression as the schema has it
   * @param locale as in {@code de} or {@code pt-BR}
   * @throws ExpressionFault where the expression is wrong
   * @throws IllegalArgumentException for a locale that the library doesn't know
   */
  Values values(String expression, String locale);

  /** An expression's values. One thread owns it. */
  interface Values {
    /** The value of a seed, always the same. */
    String at(long seed);

    /** Another for another thread, with the same values. */
    Values forThread();
  }
}
