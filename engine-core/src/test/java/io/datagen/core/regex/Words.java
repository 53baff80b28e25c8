package io.datagen.core.regex;

import io.datagen.api.vector.BytesVector;
import io.datagen.api.vector.Rows;
import io.datagen.api.vector.Vector;
import io.datagen.core.kernel.Kernel;
import io.datagen.core.seed.Stream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Languages of patterns, and their texts as strings. */
final class Words {
  private Words() {}

  static Language of(String pattern) {
    return of(pattern, 0, -1);
  }

  static Language of(String pattern, int least, int most) {
    try {
      return Language.of(pattern, least, most < 0 ? OptionalInt.empty() : OptionalInt.of(most));
    } catch (PatternMistake e) {
      throw new AssertionError(pattern + " at " + e.at() + ": " + e.text(), e);
    }
  }

  /** All of them, in the order of their numbers. */
  static List<String> all(Language language) {
    List<String> texts = new ArrayList<>();
    byte[] bytes = new byte[language.widest() + 8];
    Stream[] none = new Stream[0];
    for (long place = 0; place < language.places(); place++) {
      int end = language.table().write(bytes, 0, place, none, 0);
      texts.add(new String(bytes, 0, end, StandardCharsets.UTF_8));
    }
    return texts;
  }

  static Kernel random(Language language) {
    return language.kernel(false, role -> Stream.of(3, role)).forThread();
  }

  static Kernel distinct(Language language) {
    return language.kernel(true, role -> Stream.of(3, role)).forThread();
  }

  static List<String> rows(Kernel kernel, Rows rows) {
    BytesVector vector = (BytesVector) kernel.newVector();
    kernel.fill(rows, new Vector[0], vector);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      int start = vector.offsets()[i];
      texts.add(
          new String(
              vector.bytes(), start, vector.offsets()[i + 1] - start, StandardCharsets.UTF_8));
    }
    return texts;
  }
}
