package io.datagen.plugin.csv;

import io.datagen.api.text.TextBuffer;
import io.datagen.api.vector.Dictionary;

/**
 * A dictionary's strings as cells, quoted once. Each starts at a multiple of 8 and is followed by
 * room for whole words, so that a cell is two stores for up to 16 bytes.
 */
final class QuotedDictionary {
  final byte[] bytes;
  final int[] starts;
  final int[] lengths;
  final int longest;

  QuotedDictionary(Dictionary dictionary, Quoting quoting) {
    TextBuffer out = new TextBuffer();
    int longestCell = 0;
    starts = new int[dictionary.size()];
    lengths = new int[dictionary.size()];
    int[] offsets = dictionary.offsets();
    for (int i = 0; i < starts.length; i++) {
      int length = offsets[i + 1] - offsets[i];
      starts[i] = (out.length() + 7) & ~7;
      out.ensure(8 + Quoting.width(length));
      int end = quoting.put(out.bytes(), starts[i], dictionary.bytes(), offsets[i], offsets[i + 1]);
      out.setLength(end);
      lengths[i] = end - starts[i];
      longestCell = Math.max(longestCell, lengths[i]);
    }
    out.ensure(TextBuffer.PADDING);
    bytes = out.bytes();
    longest = longestCell;
  }
}
