package io.datagen.api.line;

import io.datagen.api.text.TextBuffer;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The part of a file that is being read: what {@link #consume} has not yet dropped, and as much
 * behind it as {@link #fill} has brought. A record is whole in the window before it is parsed. One
 * thread owns it.
 */
public final class InputWindow implements AutoCloseable {
  private static final int INITIAL = 1 << 19;

  /** A record that needs more is no record, but damaged; and the heap must bear it. */
  private static final long MOST = Math.min(1L << 30, Runtime.getRuntime().maxMemory() / 4);

  private final InputStream in;
  private final String name;
  private final String suspicion;
  private byte[] bytes = new byte[INITIAL + TextBuffer.PADDING];
  private int start;
  private int end;
  private boolean finished;

  /**
   * Over a stream, which it closes.
   *
   * @param name the file, for messages
   * @param suspicion a question behind the message about a line that is too long
   */
  public InputWindow(InputStream in, String name, String suspicion) {
    this.in = in;
    this.name = name;
    this.suspicion = suspicion;
  }

  /** The file, for messages. */
  public String name() {
    return name;
  }

  /** The bytes; {@link TextBuffer#PADDING} behind {@link #length} may be read. */
  public byte[] bytes() {
    return bytes;
  }

  /** Where the window starts in {@link #bytes}. */
  public int start() {
    return start;
  }

  /** How many bytes are in the window. */
  public int length() {
    return end - start;
  }

  /** Whether the file has no more. */
  public boolean finished() {
    return finished;
  }

  /** Drops bytes at the start, all if there are fewer. */
  public void consume(int count) {
    start = Math.min(end, start + count);
  }

  /** Brings more, at least doubling a window that is full; moves it to the array's start. */
  public void fill() throws IOException {
    int capacity = bytes.length - TextBuffer.PADDING;
    if (start > 0) {
      System.arraycopy(bytes, start, bytes, 0, end - start);
      end -= start;
      start = 0;
    } else if (end == capacity) {
      if (capacity >= MOST) {
        throw new IOException(name + " has a line of more than " + MOST + " bytes; " + suspicion);
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

  /** Brings the first bytes, and drops a byte order mark. */
  public void skipMark() throws IOException {
    fill();
    if (length() >= 3
        && bytes[0] == (byte) 0xEF
        && bytes[1] == (byte) 0xBB
        && bytes[2] == (byte) 0xBF) {
      consume(3);
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
