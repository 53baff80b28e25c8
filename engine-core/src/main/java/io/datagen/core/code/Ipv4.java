package io.datagen.core.code;

import io.datagen.api.text.ByteWords;
import java.nio.charset.StandardCharsets;

/** IPv4 addresses in some blocks. */
final class Ipv4 implements Code {
  /** Each number of a byte with a dot behind, as a word. */
  private static final int[] WORDS = new int[256];

  private static final byte[] LENGTHS = new byte[256];

  static {
    for (int i = 0; i < 256; i++) {
      byte[] text = (i + ".  ").getBytes(StandardCharsets.US_ASCII);
      WORDS[i] = ByteWords.getInt(text, 0);
      LENGTHS[i] = (byte) (Integer.toString(i).length() + 1);
    }
  }

  /** The number of each block's first address, ascending, and one behind the last. */
  private final long[] numbers;

  private final long[] firsts;

  private Ipv4(long[] numbers, long[] firsts) {
    this.numbers = numbers;
    this.firsts = firsts;
  }

  static Ipv4 of(long first, long last) {
    return new Ipv4(new long[] {0, last - first + 1}, new long[] {first});
  }

  /** All but those in some blocks, which ascend and begin with the first address of all. */
  static Ipv4 without(long[][] blocks) {
    long[] numbers = new long[blocks.length];
    long[] firsts = new long[blocks.length - 1];
    for (int i = 0; i < firsts.length; i++) {
      firsts[i] = blocks[i][1] + 1;
      numbers[i + 1] = numbers[i] + blocks[i + 1][0] - firsts[i];
    }
    return new Ipv4(numbers, firsts);
  }

  @Override
  public long places() {
    return numbers[numbers.length - 1];
  }

  @Override
  public int widest() {
    return 15;
  }

  @Override
  public int write(byte[] bytes, int at, long place, long draw) {
    int block = 0;
    while (numbers[block + 1] <= place) {
      block++;
    }
    int address = (int) (firsts[block] + place - numbers[block]);
    int end = at;
    for (int shift = 24; shift >= 0; shift -= 8) {
      int number = address >>> shift & 0xff;
      ByteWords.putInt(bytes, end, WORDS[number]);
      end += LENGTHS[number];
    }
    return end - 1;
  }
}
