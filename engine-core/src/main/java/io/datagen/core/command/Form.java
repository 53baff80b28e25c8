package io.datagen.core.command;

/** What {@code --output} chooses: what is printed for people, or for programs. */
enum Form {
  TEXT,
  JSON;

  private static final String OUTPUT = "--output";

  static Option option(String description) {
    return Options.value(OUTPUT, "text|json", Form.class, description);
  }

  static Form of(Given given) {
    return given.value(OUTPUT, TEXT);
  }
}
