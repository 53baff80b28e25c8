package io.datagen.plugin.json;

import io.datagen.api.text.Utf8;
import java.io.IOException;
import java.io.InputStream;

/**
 * Passes on what is UTF-8 and stops at what isn't. A JSON parser finds most that is wrong, but
 * takes overlong forms and halves of surrogate pairs, and other encodings altogether.
 */
final class Utf8Stream extends InputStream {
  private final InputStream in;
  private final byte[] bytes = new byte[(1 << 16) + 8];
  private int at;

  /** Behind the last character that is whole. */
  private int whole;

  private int end;
  private long passed;
  private boolean finished;

  /** Bytes that are not UTF-8. */
  static final class BadUtf8Exception extends IOException {
    private static final long serialVersionUID = 1;

    private final long place;

    BadUtf8Exception(long place) {
      super("not UTF-8 at byte " + place);
      this.place = place;
    }

    /** Which byte of the stream, from 0, is the first that is not. */
    long place() {
      return place;
    }
  }

  Utf8Stream(InputStream in) {
    this.in = in;
  }

  @Override
  public int read() throws IOException {
    return fill() ? bytes[at++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] to, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int count = Math.min(length, whole - at);
    System.arraycopy(bytes, at, to, offset, count);
    at += count;
    return count;
  }

  /** Brings more if there is none; returns whether there is any. */
  private boolean fill() throws IOException {
    while (at == whole) {
      if (finished) {
        return false;
      }
      passed += whole;
      System.arraycopy(bytes, whole, bytes, 0, end - whole);
      end -= whole;
      at = 0;
      int asked = bytes.length - 8 - end;
      int count = in.readNBytes(bytes, end, asked);
      finished = count < asked;
      end += count;
      whole = finished ? end : wholeCharacters();
      check();
    }
    return true;
  }

  /** Where the last character ends that is not cut off by the end of what is there. */
  private int wholeCharacters() {
    int lead = end - 1;
    while (lead > 0 && lead > end - 4 && (bytes[lead] & 0xC0) == 0x80) {
      lead--;
    }
    int first = lead < 0 ? 0 : bytes[lead] & 0xFF;
    int length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1;
    return lead >= 0 && lead + length > end ? lead : end;
  }

  private void check() throws BadUtf8Exception {
    int fault = Utf8.firstFault(bytes, 0, whole);
    // Text of two or four bytes a character has zeros at its start; JSON has none anywhere.
    for (int i = Math.min(4, whole) - 1; passed == 0 && i >= 0; i--) {
      fault = bytes[i] == 0 ? i : fault;
    }
    if (fault >= 0) {
      throw new BadUtf8Exception(passed + fault);
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
