package io.datagen.plugin.csv;

import io.datagen.api.vector.Dictionary;
import java.util.IdentityHashMap;

/** The quoted forms of a table's dictionaries, shared by its encoders. */
final class QuotedDictionaries {
  private final Quoting quoting;
  private final IdentityHashMap<Dictionary, QuotedDictionary> quoted = new IdentityHashMap<>();

  QuotedDictionaries(Quoting quoting) {
    this.quoting = quoting;
  }

  /** The quoted form; made when it is first asked for, while other threads wait. */
  synchronized QuotedDictionary of(Dictionary dictionary) {
    return quoted.computeIfAbsent(dictionary, d -> new QuotedDictionary(d, quoting));
  }
}
