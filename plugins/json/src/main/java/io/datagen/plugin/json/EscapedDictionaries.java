package io.datagen.plugin.json;

import io.datagen.api.vector.Dictionary;
import java.util.IdentityHashMap;

/** The escaped forms of a table's dictionaries, shared by its encoders. */
final class EscapedDictionaries {
  private final IdentityHashMap<Dictionary, EscapedDictionary> escaped = new IdentityHashMap<>();

  /** The escaped form; made when it is first asked for, while other threads wait. */
  synchronized EscapedDictionary of(Dictionary dictionary) {
    return escaped.computeIfAbsent(dictionary, EscapedDictionary::new);
  }
}
