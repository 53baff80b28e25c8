package io.datagen.api.line;

import io.datagen.api.format.Compression;
import io.datagen.api.format.FormatSettings;
import io.datagen.api.text.TextBuffer;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Passes text on as it is, or each piece compressed to a member of its own. One thread owns it. */
public final class Pieces implements AutoCloseable {
  private final Compression.@Nullable Compressor compressor;

  /** As these settings say. */
  public Pieces(FormatSettings settings) {
    compressor = settings.compression().map(Compression::newCompressor).orElse(null);
  }

  /** Whether pieces are compressed, so that {@link #append} is worth a second buffer. */
  public boolean compresses() {
    return compressor != null;
  }

  /** Appends a piece to what goes into the file. */
  public void append(byte[] piece, int length, TextBuffer out) {
    if (compressor == null) {
      out.append(piece, 0, length);
      return;
    }
    ByteBuffer member = compressor.compress(piece, 0, length);
    int size = member.remaining();
    member.get(out.ensure(size), out.length(), size);
    out.setLength(out.length() + size);
  }

  @Override
  public void close() {
    if (compressor != null) {
      compressor.close();
    }
  }
}
