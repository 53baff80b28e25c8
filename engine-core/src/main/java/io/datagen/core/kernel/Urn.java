package io.datagen.core.kernel;

/** Places drawn without putting them back. One thread owns it. */
public interface Urn {
  /** Puts all back. */
  void refill();

  /** The next place, by 64 random bits; at most as often as there are places. */
  long draw(long bits);
}
