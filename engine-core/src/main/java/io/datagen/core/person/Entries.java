package io.datagen.core.person;

import io.datagen.api.vector.Dictionary;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * A list's entries, to be copied behind one another. Most are short: the first 16 bytes are copied
 * as two words whatever the length, and a call to {@code arraycopy} is left for what is longer.
 */
final class Entries {
  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

  private final byte[] bytes;
  private final int[] offsets;
  private final int longest;
  private final boolean plain;

  private Entries(Dictionary dictionary) {
    bytes = dictionary.bytes();
    offsets = dictionary.offsets();
    int most = 0;
    for (int i = 0; i < dictionary.size(); i++) {
      most = Math.max(most, offsets[i + 1] - offsets[i]);
    }
    longest = most;
    boolean allPlain = true;
    for (int i = 0; i < offsets[dictionary.size()]; i++) {
      allPlain &= isPlain(bytes[i]);
    }
    plain = allPlain;
  }

  static Entries of(Dictionary dictionary) {
    return new Entries(dictionary);
  }

  static Entries of(List<String> values) {
    return new Entries(Dictionary.of(values));
  }

  /** Each with a text before and one behind. */
  static Entries of(String before, Dictionary dictionary, String behind) {
    List<String> values = new ArrayList<>(dictionary.size());
    for (int i = 0; i < dictionary.size(); i++) {
      values.add(before + dictionary.get(i) + behind);
    }
    return of(values);
  }

  /** Bytes of the longest. */
  int longest() {
    return longest;
  }

  /** Whether no byte of any needs quoting anywhere, spaces taken as harmless. */
  boolean plain() {
    return plain;
  }

  /** Copies an entry; returns where it ends. */
  int put(int code, byte[] out, int at) {
    return put(code, Integer.MAX_VALUE, out, at);
  }

  /** Copies an entry's first bytes, at most so many; returns where they end. */
  int put(int code, int most, byte[] out, int at) {
    int from = offsets[code];
    int length = Math.min(offsets[code + 1] - from, most);
    WORDS.set(out, at, (long) WORDS.get(bytes, from));
    WORDS.set(out, at + 8, (long) WORDS.get(bytes, from + 8));
    if (length > 16) {
      System.arraycopy(bytes, from + 16, out, at + 16, length - 16);
    }
    return at + length;
  }

  private static boolean isPlain(byte b) {
    return b >= 'a' && b <= 'z'
        || b >= 'A' && b <= 'Z'
        || b >= '0' && b <= '9'
        || " -_.@:/+".indexOf(b) >= 0;
  }
}
