package io.datagen.api.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Several bytes of an array at once: the byte at the lowest address is the lowest of the word. */
public final class ByteWords {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle SHORTS =
      MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long LOW_BITS = 0x0101010101010101L;
  private static final long HIGH_BITS = 0x8080808080808080L;

  private ByteWords() {}

  /** Eight bytes. */
  public static long getLong(byte[] bytes, int at) {
    return (long) LONGS.get(bytes, at);
  }

  /** Four bytes. */
  public static int getInt(byte[] bytes, int at) {
    return (int) INTS.get(bytes, at);
  }

  /** Stores eight bytes. */
  public static void putLong(byte[] bytes, int at, long word) {
    LONGS.set(bytes, at, word);
  }

  /** Stores four bytes. */
  public static void putInt(byte[] bytes, int at, int word) {
    INTS.set(bytes, at, word);
  }

  /** Stores two bytes. */
  public static void putShort(byte[] bytes, int at, short word) {
    SHORTS.set(bytes, at, word);
  }

  /** A word of eight equal ASCII characters, for {@link #matches}. */
  public static long repeat(int character) {
    return LOW_BITS * character;
  }

  /**
   * Not 0 if any byte of the word is the repeated one; the lowest bit set is then the high bit of
   * the first such byte.
   */
  public static long matches(long word, long repeated) {
    long zeroWhereEqual = word ^ repeated;
    return (zeroWhereEqual - LOW_BITS) & ~zeroWhereEqual & HIGH_BITS;
  }

  /** Not 0 if any byte of the word is not ASCII. */
  public static long nonAscii(long word) {
    return word & HIGH_BITS;
  }

  /** Copies 16 bytes. */
  public static void copy16(byte[] from, int at, byte[] to, int place) {
    putLong(to, place, getLong(from, at));
    putLong(to, place + 8, getLong(from, at + 8));
  }

  /** Copies 32 bytes. */
  public static void copy32(byte[] from, int at, byte[] to, int place) {
    copy16(from, at, to, place);
    copy16(from, at + 16, to, place + 16);
  }

  /**
   * Copies a text that is one of many, none longer than {@code longest}: always as many bytes as
   * those need, up to 48, so that no jump depends on the length. Where lengths vary that takes 5 ns
   * off a cell. Up to 48 bytes more are read and written.
   */
  public static void copyOneOf(byte[] from, int at, byte[] to, int place, int length, int longest) {
    if (longest <= 16) {
      copy16(from, at, to, place);
      return;
    }
    copy32(from, at, to, place);
    if (longest > 32) {
      copy16(from, at + 32, to, place + 32);
      if (length > 48) {
        copy(from, at + 48, to, place + 48, length - 48);
      }
    }
  }

  /**
   * Copies {@code length} bytes in words of eight: up to 7 more are read and written. For a few
   * bytes that saves the call of {@code System.arraycopy}.
   */
  public static void copy(byte[] from, int at, byte[] to, int place, int length) {
    if (length > 64) {
      System.arraycopy(from, at, to, place, length);
      return;
    }
    for (int i = 0; i < length; i += 8) {
      putLong(to, place + i, getLong(from, at + i));
    }
  }
}
