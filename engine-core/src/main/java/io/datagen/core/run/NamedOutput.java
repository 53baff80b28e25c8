package io.datagen.core.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** An output of one file: whatever the format calls it, it gets the name that the user chose. */
record NamedOutput(Output output, String name) implements Output {
  @Override
  public ByteSink create(String ignored) throws IOException {
    return output.create(name);
  }

  @Override
  public Path allocate(String ignored) throws IOException {
    return output.allocate(name);
  }

  @Override
  public Path scratch() throws IOException {
    return output.scratch();
  }

  @Override
  public void add(String file, byte[] content) throws IOException {
    output.add(file, content);
  }

  @Override
  public List<WrittenFile> files() throws IOException {
    return output.files();
  }

  @Override
  public void commit() throws IOException {
    output.commit();
  }

  @Override
  public void close() {
    output.close();
  }
}
