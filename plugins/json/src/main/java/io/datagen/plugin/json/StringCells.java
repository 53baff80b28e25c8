package io.datagen.plugin.json;

import io.datagen.api.text.ByteWords;
import io.datagen.api.vector.BytesVector;
import io.datagen.api.vector.Dictionary;
import io.datagen.api.vector.DictionaryVector;
import io.datagen.api.vector.Vector;
import org.jspecify.annotations.Nullable;

/**
 * Cells of strings. A dictionary's are copied as they were escaped once. Others are searched, all
 * of a batch in one loop; where nothing needs an escape, as nearly always, they are copied, too.
 */
final class StringCells extends Cells {
  private final EscapedDictionaries dictionaries;
  private @Nullable Dictionary last;
  private @Nullable EscapedDictionary lastEscaped;

  /** Whether a string of the vector whose width was asked last needs an escape. */
  private boolean escapes;

  /** Bytes of the longest string of that vector. */
  private int longest;

  StringCells(Affix before, EscapedDictionaries dictionaries) {
    super(before, true);
    this.dictionaries = dictionaries;
  }

  @Override
  long width(Vector vector, int size) {
    if (vector instanceof DictionaryVector codes) {
      return escaped(codes.dictionary()).longest;
    }
    BytesVector strings = (BytesVector) vector;
    int[] offsets = strings.offsets();
    escapes = !strings.plain() && Escaping.isNeeded(strings.bytes(), offsets[0], offsets[size]);
    longest = 0;
    long width = 0;
    for (int i = 0; i < size; i++) {
      longest = Math.max(longest, offsets[i + 1] - offsets[i]);
    }
    for (int i = 0; i < size && escapes; i++) {
      width = Math.max(width, Escaping.width(strings.bytes(), offsets[i], offsets[i + 1]));
    }
    return Math.max(longest, width) + 1;
  }

  @Override
  boolean putsNulls(Vector vector, int row, int count) {
    return !(vector instanceof DictionaryVector codes) || codes.areCodes(row, row + count);
  }

  @Override
  void put(Vector vector, int row, int count, byte[] out, int[] places, int place) {
    if (vector instanceof DictionaryVector codes) {
      putCodes(codes, row, count, out, places, place);
    } else if (escapes) {
      putAny((BytesVector) vector, row, count, out, places, place);
    } else {
      putPlain((BytesVector) vector, row, count, out, places, place);
    }
  }

  private void putCodes(
      DictionaryVector vector, int row, int count, byte[] out, int[] places, int place) {
    EscapedDictionary escaped = escaped(vector.dictionary());
    int[] codes = vector.codes();
    for (int i = 0; i < count; i++) {
      int at = before.put(out, places[place + i]);
      int code = codes[row + i];
      int length = escaped.lengths[code];
      ByteWords.copyOneOf(escaped.bytes, escaped.starts[code], out, at, length, escaped.longest);
      places[place + i] = at + length;
    }
  }

  private void putPlain(
      BytesVector vector, int row, int count, byte[] out, int[] places, int place) {
    byte[] bytes = vector.bytes();
    int[] offsets = vector.offsets();
    for (int i = 0; i < count; i++) {
      int at = before.put(out, places[place + i]);
      int from = offsets[row + i];
      int length = offsets[row + i + 1] - from;
      ByteWords.copyOneOf(bytes, from, out, at, length, longest);
      out[at + length] = '"';
      places[place + i] = at + length + 1;
    }
  }

  private void putAny(BytesVector vector, int row, int count, byte[] out, int[] places, int place) {
    byte[] bytes = vector.bytes();
    int[] offsets = vector.offsets();
    for (int i = 0; i < count; i++) {
      int at = before.put(out, places[place + i]);
      at = Escaping.put(out, at, bytes, offsets[row + i], offsets[row + i + 1]);
      out[at] = '"';
      places[place + i] = at + 1;
    }
  }

  @SuppressWarnings("ReferenceEquality") // A dictionary is one by identity, as it says.
  private EscapedDictionary escaped(Dictionary dictionary) {
    EscapedDictionary escaped = lastEscaped;
    if (escaped == null || dictionary != last) {
      escaped = dictionaries.of(dictionary);
      last = dictionary;
      lastEscaped = escaped;
    }
    return escaped;
  }
}
