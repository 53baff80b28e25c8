package io.datagen.plugin.sqlite.file;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Big-endian numbers in byte arrays; all of the file format's are. */
final class BigEndian {
  private static final VarHandle SHORT =
      MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private BigEndian() {}

  static void putShort(byte[] to, int at, int value) {
    SHORT.set(to, at, (short) value);
  }

  static void putInt(byte[] to, int at, int value) {
    INT.set(to, at, value);
  }

  static void putLong(byte[] to, int at, long value) {
    LONG.set(to, at, value);
  }

  static int getShort(byte[] from, int at) {
    return (short) SHORT.get(from, at) & 0xffff;
  }

  static int getInt(byte[] from, int at) {
    return (int) INT.get(from, at);
  }

  static long getLong(byte[] from, int at) {
    return (long) LONG.get(from, at);
  }
}
