package io.datagen.plugin.sqlite;

import io.datagen.api.text.TextBuffer;

/** Values as numbers, so that the only texts are tokens. */
abstract class NumberLoader extends ColumnLoader {
  private final TextBuffer text = new TextBuffer();

  NumberLoader(Affinity affinity) {
    super(affinity);
  }

  @Override
  final TextBuffer writableText(int rows) {
    text.clear();
    return text;
  }
}
