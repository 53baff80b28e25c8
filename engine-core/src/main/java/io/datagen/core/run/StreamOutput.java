package io.datagen.core.run;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One table to standard output: what is written is gone, so there is neither manifest nor taking
 * back.
 */
final class StreamOutput implements Output {
  private final OutputStream out;
  private final Progress progress;
  private @Nullable String open;

  StreamOutput(OutputStream out, Progress progress) {
    this.out = out;
    this.progress = progress;
  }

  @Override
  public ByteSink create(String name) {
    if (open != null) {
      throw new IllegalStateException("a second file, " + name + ", after " + open);
    }
    open = name;
    return new StagedFile(name, Channels.newChannel(out), null, progress);
  }

  @Override
  public Path allocate(String name) throws IOException {
    throw new IOException("this format writes a file of its own and can't go to standard output");
  }

  @Override
  public Path scratch() throws IOException {
    throw new IOException("this format needs room on disk and can't go to standard output");
  }

  @Override
  public void add(String name, byte[] content) {}

  @Override
  public List<WrittenFile> files() {
    return List.of();
  }

  @Override
  public void commit() throws IOException {
    out.flush();
  }

  @Override
  public void close() {}
}
