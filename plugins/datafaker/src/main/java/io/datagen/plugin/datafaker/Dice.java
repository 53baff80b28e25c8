package io.datagen.plugin.datafaker;

import java.nio.charset.StandardCharsets;

/**
 * Picks the same things on every machine: SplitMix64 (Steele, Lea, Flood, OOPSLA 2014) from a
 * name's FNV-1a hash.
 */
final class Dice {
  private long state;

  Dice(String name) {
    state = hash(name);
  }

  /** From 0 to below the bound. */
  int below(int bound) {
    state += 0x9E3779B97F4A7C15L;
    return (int) Long.remainderUnsigned(mix(state), bound);
  }

  static long hash(String text) {
    long hash = 0xcbf29ce484222325L;
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
    }
    return mix(hash);
  }

  private static long mix(long z) {
    z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
    z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
    return z ^ z >>> 31;
  }
}
