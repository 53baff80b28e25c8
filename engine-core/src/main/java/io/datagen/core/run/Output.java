package io.datagen.core.run;

import io.datagen.api.format.WriteTarget;
import java.io.IOException;
import java.util.List;

/** Where a run's files go: they appear under their final names all at once, when it is done. */
interface Output extends WriteTarget, AutoCloseable {
  /** Adds a file of the run's own (the manifest) to those that will appear. */
  void add(String name, byte[] content) throws IOException;

  /** The files that the format wrote; every one is closed. */
  List<WrittenFile> files() throws IOException;

  /** Moves all into place. */
  void commit() throws IOException;

  /** Takes away whatever was not committed. */
  @Override
  void close();
}
