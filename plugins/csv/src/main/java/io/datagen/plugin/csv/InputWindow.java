package io.datagen.plugin.csv;

import io.datagen.api.text.TextBuffer;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The part of a file that is being read: what {@link #consume} has not yet dropped, and as much
 * behind it as {@link #fill} has brought. A record is whole in the window before it is parsed.
 */
final class InputWindow implements AutoCloseable {
  private static final int INITIAL = 1 << 19;

  /** A record that needs more is no record but an unclosed quote; and the heap must bear it. */
  private static final long MOST = Math.min(1L << 30, Runtime.getRuntime().maxMemory() / 4);

  private final InputStream in;
  private final String name;
  private byte[] bytes = new byte[INITIAL + TextBuffer.PADDING];
  private int start;
  private int end;
  private boolean finished;

  InputWindow(InputStream in, String name) {
    this.in = in;
    this.name = name;
  }

  /** The file, for messages. */
  String name() {
    return name;
  }

  /** The bytes; {@link TextBuffer#PADDING} behind {@link #length} may be read. */
  byte[] bytes() {
    return bytes;
  }

  /** Where the window starts in {@link #bytes}. */
  int start() {
    return start;
  }

  /** How many bytes are in the window. */
  int length() {
    return end - start;
  }

  /** Whether the file has no more. */
  boolean finished() {
    return finished;
  }

  /** Drops bytes at the start, all if there are fewer. */
  void consume(int count) {
    start = Math.min(end, start + count);
  }

  /** Brings more, at least doubling a window that is full; moves it to the array's start. */
  void fill() throws IOException {
    int capacity = bytes.length - TextBuffer.PADDING;
    if (start > 0) {
      System.arraycopy(bytes, start, bytes, 0, end - start);
      end -= start;
      start = 0;
    } else if (end == capacity) {
      if (capacity >= MOST) {
        throw new IOException(
            name + " has a line of more than " + MOST + " bytes; is a quote not closed?");
      }
      capacity = (int) Math.min(MOST, capacity * 2L);
      bytes = Arrays.copyOf(bytes, capacity + TextBuffer.PADDING);
    }
    while (!finished && end < capacity) {
      int count = read(capacity);
      finished = count < 0;
      end += Math.max(count, 0);
    }
  }

  private int read(int capacity) throws IOException {
    try {
      return in.read(bytes, end, capacity - end);
    } catch (IOException e) {
      throw new IOException(name + " can't be read further: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
