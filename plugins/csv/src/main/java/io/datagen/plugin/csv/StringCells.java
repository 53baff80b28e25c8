package io.datagen.plugin.csv;

import io.datagen.api.text.ByteWords;
import io.datagen.api.vector.BytesVector;
import io.datagen.api.vector.Dictionary;
import io.datagen.api.vector.DictionaryVector;
import io.datagen.api.vector.Vector;
import org.jspecify.annotations.Nullable;

/**
 * Cells of strings: a dictionary's are copied as they were quoted once. Others are searched, all of
 * a batch in one loop; where none needs quotes, as nearly always, they are copied, too.
 */
final class StringCells extends Cells {
  private final Quoting quoting;
  private final QuotedDictionaries dictionaries;
  private @Nullable Dictionary last;
  private @Nullable QuotedDictionary lastQuoted;

  /** Whether no string of the vector whose width was asked last needs quotes. */
  private boolean clean;

  /** Bytes of the longest string of the vector whose width was asked last. */
  private int longest;

  StringCells(Quoting quoting, QuotedDictionaries dictionaries) {
    this.quoting = quoting;
    this.dictionaries = dictionaries;
  }

  @Override
  long width(Vector vector, int size) {
    if (vector instanceof DictionaryVector codes) {
      return quoted(codes.dictionary()).longest;
    }
    measure((BytesVector) vector, size);
    return Quoting.width(longest);
  }

  private void measure(BytesVector strings, int size) {
    int[] offsets = strings.offsets();
    int shortest = Integer.MAX_VALUE;
    longest = 0;
    for (int i = 0; i < size; i++) {
      int length = offsets[i + 1] - offsets[i];
      longest = Math.max(longest, length);
      shortest = Math.min(shortest, length);
    }
    clean =
        quoting.trustsPlain()
            && (strings.plain()
                || ((shortest > 0 || !anyIsEmpty(strings, size))
                    && quoting.isClean(strings.bytes(), offsets[0], offsets[size])
                    && !anyIsMarked(strings, size)));
  }

  /** Whether there is an empty string: nulls are empty, too, but are none. */
  private static boolean anyIsEmpty(BytesVector strings, int size) {
    int[] offsets = strings.offsets();
    for (int i = 0; i < size; i++) {
      if (offsets[i] == offsets[i + 1] && strings.validity().isValid(i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean anyIsMarked(BytesVector strings, int size) {
    boolean marked = false;
    for (int i = 0; i < size; i++) {
      marked |= Quoting.isMarked(strings.bytes(), strings.offsets()[i]);
    }
    return marked;
  }

  @Override
  boolean putsNulls(Vector vector, int row, int count) {
    return !(vector instanceof DictionaryVector codes) || codes.areCodes(row, row + count);
  }

  @Override
  void put(Vector vector, int row, int count, byte[] out, int[] places, int place, byte end) {
    if (vector instanceof DictionaryVector codes) {
      putCodes(codes, row, count, out, places, place, end);
    } else if (clean) {
      putClean((BytesVector) vector, row, count, out, places, place, end);
    } else {
      putAny((BytesVector) vector, row, count, out, places, place, end);
    }
  }

  private void putCodes(
      DictionaryVector vector, int row, int count, byte[] out, int[] places, int place, byte end) {
    QuotedDictionary quoted = quoted(vector.dictionary());
    int[] codes = vector.codes();
    for (int i = 0; i < count; i++) {
      int code = codes[row + i];
      int length = quoted.lengths[code];
      int at = places[place + i];
      ByteWords.copyOneOf(quoted.bytes, quoted.starts[code], out, at, length, quoted.longest);
      out[at + length] = end;
      places[place + i] = at + length + 1;
    }
  }

  private void putClean(
      BytesVector vector, int row, int count, byte[] out, int[] places, int place, byte end) {
    byte[] bytes = vector.bytes();
    int[] offsets = vector.offsets();
    for (int i = 0; i < count; i++) {
      int from = offsets[row + i];
      int length = offsets[row + i + 1] - from;
      int at = places[place + i];
      ByteWords.copyOneOf(bytes, from, out, at, length, longest);
      out[at + length] = end;
      places[place + i] = at + length + 1;
    }
  }

  private void putAny(
      BytesVector vector, int row, int count, byte[] out, int[] places, int place, byte end) {
    byte[] bytes = vector.bytes();
    int[] offsets = vector.offsets();
    for (int i = 0; i < count; i++) {
      int at = quoting.put(out, places[place + i], bytes, offsets[row + i], offsets[row + i + 1]);
      out[at] = end;
      places[place + i] = at + 1;
    }
  }

  @SuppressWarnings("ReferenceEquality") // A dictionary is one by identity, as it says.
  private QuotedDictionary quoted(Dictionary dictionary) {
    QuotedDictionary quoted = lastQuoted;
    if (quoted == null || dictionary != last) {
      quoted = dictionaries.of(dictionary);
      last = dictionary;
      lastQuoted = quoted;
    }
    return quoted;
  }
}
