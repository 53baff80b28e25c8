package io.datagen.plugin.json;

import io.datagen.api.text.TextBuffer;
import io.datagen.api.vector.Dictionary;

/**
 * A dictionary's strings as cells, escaped once, each with its closing quote; the opening one comes
 * with the key. Each starts at a multiple of 8 and is followed by room for whole words, so that a
 * cell is two stores for up to 16 bytes.
 */
final class EscapedDictionary {
  final byte[] bytes;
  final int[] starts;
  final int[] lengths;
  final int longest;

  EscapedDictionary(Dictionary dictionary) {
    TextBuffer out = new TextBuffer();
    int longestCell = 0;
    starts = new int[dictionary.size()];
    lengths = new int[dictionary.size()];
    int[] offsets = dictionary.offsets();
    byte[] text = dictionary.bytes();
    for (int i = 0; i < starts.length; i++) {
      starts[i] = (out.length() + 7) & ~7;
      out.ensure(8 + Escaping.width(text, offsets[i], offsets[i + 1]) + 1);
      int end = Escaping.put(out.bytes(), starts[i], text, offsets[i], offsets[i + 1]);
      out.bytes()[end] = '"';
      out.setLength(end + 1);
      lengths[i] = end + 1 - starts[i];
      longestCell = Math.max(longestCell, lengths[i]);
    }
    out.ensure(TextBuffer.PADDING);
    bytes = out.bytes();
    longest = longestCell;
  }
}
