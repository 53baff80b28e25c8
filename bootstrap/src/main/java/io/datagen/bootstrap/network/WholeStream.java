package io.datagen.bootstrap.network;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Fails where a connection ends too early: Java's own stream ends there as if all had come. */
final class WholeStream extends FilterInputStream {
  private final long length;
  private long received;

  /**
   * @param length as the server promised it, negative where it didn't
   */
  WholeStream(InputStream in, long length) {
    super(in);
    this.length = length;
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    count(b < 0 ? -1 : 1);
    return b;
  }

  @Override
  public int read(byte[] bytes, int offset, int count) throws IOException {
    int n = super.read(bytes, offset, count);
    count(n);
    return n;
  }

  private void count(int n) throws IOException {
    if (n >= 0) {
      received += n;
    } else if (received < length) {
      throw new IOException("the connection ended after " + received + " of " + length + " bytes");
    }
  }
}
