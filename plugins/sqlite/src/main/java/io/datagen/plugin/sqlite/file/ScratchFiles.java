package io.datagen.plugin.sqlite.file;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Names for sort runs in a folder that is asked for only when the first is needed. */
public final class ScratchFiles {
  private final Folder folder;
  private @Nullable Path path;
  private int count;

  /** In this folder. */
  public ScratchFiles(Folder folder) {
    this.folder = folder;
  }

  Path next() throws IOException {
    if (path == null) {
      path = folder.get();
    }
    return path.resolve("run-" + count++);
  }

  /** Makes the folder. */
  public interface Folder {
    /** Its path. */
    Path get() throws IOException;
  }
}
