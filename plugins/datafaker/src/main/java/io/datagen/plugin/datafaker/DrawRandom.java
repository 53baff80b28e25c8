package io.datagen.plugin.datafaker;

import java.util.Random;

/**
 * What Datafaker draws from: SplitMix64 (Steele, Lea, Flood, OOPSLA 2014) from a row's seed, behind
 * the interface that it knows. {@link Random} builds all its draws on {@link #next}, by its
 * specification the same way on every machine.
 */
final class DrawRandom extends Random {
  private static final long serialVersionUID = 1L;

  private long state;

  DrawRandom() {
    super(0);
  }

  /** Starts the draws of another seed, a Gaussian kept back from the last one's forgotten. */
  @Override
  public synchronized void setSeed(long seed) {
    super.setSeed(0);
    state = seed;
  }

  @Override
  protected int next(int bits) {
    state += 0x9E3779B97F4A7C15L;
    long z = state;
    z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
    z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
    return (int) ((z ^ z >>> 31) >>> 64 - bits);
  }
}
