package io.datagen.core.kernel;

/** Scratch arrays that grow and are never given back. */
public final class Buffers {
  private Buffers() {}

  /** The array itself if it is long enough, else a new, empty one. */
  public static long[] atLeast(long[] buffer, int size) {
    return buffer.length < size ? new long[size] : buffer;
  }

  /** The array itself if it is long enough, else a new, empty one. */
  public static int[] atLeast(int[] buffer, int size) {
    return buffer.length < size ? new int[size] : buffer;
  }
}
