package io.datagen.core.code;

/**
 * IPv6 addresses of one block, as RFC 5952 writes them: lower case, no leading zeros, and the first
 * of the longest runs of two or more zero groups left out.
 *
 * @param high the upper half of the block's first address
 * @param bits that are free, up to 126: the upper 62 of them are the number, the rest is drawn
 */
record Ipv6(long high, long low, int bits) implements Code {
  private static final int MOST = 62;
  private static final String DIGITS = "0123456789abcdef";

  static Ipv6 of(Network network) {
    return new Ipv6(
        network.first().shiftRight(64).longValue(), network.first().longValue(), network.bits());
  }

  @Override
  public long places() {
    return 1L << Math.min(MOST, bits);
  }

  @Override
  public int widest() {
    return 39;
  }

  @Override
  public boolean spreads() {
    return bits > MOST;
  }

  @Override
  public int write(byte[] bytes, int at, long place, long draw) {
    int rest = Math.max(0, bits - MOST);
    long upper = high;
    long lower = low;
    if (rest > 0) {
      // The place lies above the drawn bits, which are the low half's at most.
      lower |= rest == 64 ? draw : draw & (1L << rest) - 1 | place << rest;
      upper |= place >>> 64 - rest;
    } else {
      lower |= place;
    }
    return put(bytes, at, upper, lower);
  }

  private static int put(byte[] bytes, int at, long upper, long lower) {
    int gap = -1;
    int length = 1;
    for (int i = 0; i < 8; i++) {
      int end = i;
      while (end < 8 && group(upper, lower, end) == 0) {
        end++;
      }
      if (end - i > length) {
        gap = i;
        length = end - i;
      }
    }
    int end = at;
    for (int i = 0; i < 8; i++) {
      if (i == gap) {
        bytes[end++] = ':';
        bytes[end++] = ':';
        i += length - 1;
        continue;
      }
      if (i > 0 && bytes[end - 1] != ':') {
        bytes[end++] = ':';
      }
      end = hexadecimal(bytes, end, group(upper, lower, i));
    }
    return end;
  }

  private static int group(long upper, long lower, int i) {
    return (int) ((i < 4 ? upper >>> 48 - 16 * i : lower >>> 112 - 16 * i) & 0xffff);
  }

  private static int hexadecimal(byte[] bytes, int at, int group) {
    int end = at;
    for (int shift = group >= 0x1000 ? 12 : group >= 0x100 ? 8 : group >= 0x10 ? 4 : 0;
        shift >= 0;
        shift -= 4) {
      bytes[end++] = (byte) DIGITS.charAt(group >>> shift & 0xf);
    }
    return end;
  }
}
