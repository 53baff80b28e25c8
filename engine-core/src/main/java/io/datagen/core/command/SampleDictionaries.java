package io.datagen.core.command;

import io.datagen.api.vector.Dictionary;
import io.datagen.core.column.Dictionaries;
import java.util.List;

/** Stand-ins of usual length, so that describing a schema needs no dictionary: only sizes are asked of them. */
final class SampleDictionaries implements Dictionaries {
  private static final Dictionary WORDS = Dictionary.of(List.of("Elisabeth", "Springfield"));

  @Override
  public Dictionary list(String name) {
    return WORDS;
  }

  @Override
  public boolean has(String name) {
    return true;
  }
}
