package io.datagen.plugin.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the members of objects, in any order, each into the reader of its key. Objects mostly have
 * their keys in the expected order, and so the next one is compared, bytes with bytes, before it is
 * looked up.
 */
final class ObjectReader {
  private final SerializedString[] names;
  private final CellReader[] readers;
  private final Map<String, Integer> places = new HashMap<>();
  private final String what;
  private Set<String> skipped = Set.of();

  /**
   * For these keys.
   *
   * @param what the object is, for messages, with a blank behind; nothing for a row
   */
  ObjectReader(List<String> keys, List<? extends CellReader> readers, String what) {
    names = keys.stream().map(SerializedString::new).toArray(SerializedString[]::new);
    this.readers = readers.toArray(CellReader[]::new);
    this.what = what;
    for (int i = 0; i < names.length; i++) {
      places.put(keys.get(i), i);
    }
  }

  /** Says which keys beside its own are nobody's fault; their values are skipped. */
  void skip(Set<String> keys) {
    skipped = Set.copyOf(keys);
  }

  /** Keeps each reader's first cells only. */
  void cutTo(int kept) {
    for (CellReader reader : readers) {
      reader.cutTo(kept);
    }
  }

  /**
   * Reads the members of an object, whose opening brace is the current token, to the closing one.
   * Readers whose key is missing are left without a cell.
   *
   * @param row how many cells each reader has
   */
  void read(JsonParser parser, int row, Reading reading) throws IOException {
    int next = 0;
    Set<String> others = null;
    while (true) {
      int place = next;
      if (next == names.length) {
        parser.nextToken();
        place = -1;
      } else if (!parser.nextFieldName(names[next])) {
        place = -1;
      }
      if (place < 0) {
        if (parser.currentToken() == JsonToken.END_OBJECT) {
          return;
        }
        place = places.getOrDefault(parser.currentName(), -1);
      }
      if (place >= 0 && readers[place].count() == row) {
        parser.nextToken();
        readers[place].read(parser, reading);
        next = place + 1;
      } else {
        others = others == null ? new HashSet<>() : others;
        complain(parser.currentName(), place >= 0 || !others.add(parser.currentName()), reading);
        parser.nextToken();
        parser.skipChildren();
      }
    }
  }

  private void complain(String key, boolean twice, Reading reading) {
    if (twice) {
      reading.problem(what + "has the key \"" + key + "\" twice");
    } else if (!skipped.contains(key)) {
      reading.problem(what + "has the unknown key \"" + key + "\"");
    }
  }

  /**
   * Gives each reader that has no cell for the row a null.
   *
   * @param optional keys that may be missing, or null where no missing key is to be told
   */
  void complete(int row, @Nullable Set<String> optional, Reading reading) {
    List<String> missing = null;
    for (int i = 0; i < readers.length; i++) {
      if (readers[i].count() > row) {
        continue;
      }
      readers[i].addNull();
      if (optional != null && !optional.contains(names[i].getValue())) {
        missing = missing == null ? new ArrayList<>() : missing;
        missing.add('"' + names[i].getValue() + '"');
      }
    }
    if (missing != null) {
      String keys = missing.size() == 1 ? "lacks the key " : "lacks the keys ";
      reading.problem(what + keys + String.join(", ", missing));
    }
  }
}
