package io.datagen.core.lint;

/**
 * What schemas had better do.
 *
 * @param id as {@code x-lint-ignore} names it
 * @param summary a sentence
 * @param check looks for what breaks it
 */
public record Rule(String id, Severity severity, String summary, Check check) {
  /** Looks at a whole schema. */
  interface Check {
    void look(View schema);
  }

  static Rule warning(String id, String summary, Check check) {
    return new Rule(id, Severity.WARNING, summary, check);
  }

  static Rule info(String id, String summary, Check check) {
    return new Rule(id, Severity.INFO, summary, check);
  }
}
