package io.datagen.plugin.csv;

import io.datagen.api.text.ByteWords;
import io.datagen.api.vector.BytesVector;
import io.datagen.api.vector.Dictionary;
import io.datagen.api.vector.DictionaryVector;
import io.datagen.api.vector.Vector;
import org.jspecify.annotations.Nullable;

/**
 * Cells of strings: a dictionary's are copied, plain ones too, others are searched while copied.
 */
final class StringCells extends Cells {
  private final Quoting quoting;
  private final QuotedDictionaries dictionaries;
  private @Nullable Dictionary last;
  private @Nullable QuotedDictionary lastQuoted;

  StringCells(Quoting quoting, QuotedDictionaries dictionaries) {
    this.quoting = quoting;
    this.dictionaries = dictionaries;
  }

  @Override
  long width(Vector vector, int size) {
    if (vector instanceof DictionaryVector codes) {
      return quoted(codes.dictionary()).longest;
    }
    int[] offsets = ((BytesVector) vector).offsets();
    int longest = 0;
    for (int i = 0; i < size; i++) {
      longest = Math.max(longest, offsets[i + 1] - offsets[i]);
    }
    return Quoting.width(longest);
  }

  @Override
  void put(Vector vector, int row, int count, byte[] out, int[] places, int place, byte end) {
    if (vector instanceof DictionaryVector codes) {
      putCodes(codes, row, count, out, places, place, end);
    } else if (((BytesVector) vector).plain() && quoting.trustsPlain()) {
      putPlain((BytesVector) vector, row, count, out, places, place, end);
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
      putShort(quoted.bytes, quoted.starts[code], quoted.lengths[code], out, places, place + i);
      out[places[place + i]++] = end;
    }
  }

  private static void putPlain(
      BytesVector vector, int row, int count, byte[] out, int[] places, int place, byte end) {
    byte[] bytes = vector.bytes();
    int[] offsets = vector.offsets();
    for (int i = 0; i < count; i++) {
      int from = offsets[row + i];
      putShort(bytes, from, offsets[row + i + 1] - from, out, places, place + i);
      out[places[place + i]++] = end;
    }
  }

  /** Copies 16 bytes whatever the length: most need no branch. */
  private static void putShort(
      byte[] from, int start, int length, byte[] out, int[] places, int place) {
    int at = places[place];
    ByteWords.putLong(out, at, ByteWords.getLong(from, start));
    ByteWords.putLong(out, at + 8, ByteWords.getLong(from, start + 8));
    if (length > 16) {
      ByteWords.copy(from, start + 16, out, at + 16, length - 16);
    }
    places[place] = at + length;
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
