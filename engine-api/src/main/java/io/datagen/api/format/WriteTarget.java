package io.datagen.api.format;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Where an artifact goes. Files get their final names when the whole run is done, all at once as
 * far as the file system allows; until then they lie under temporary ones, and an aborted run
 * leaves none.
 */
public interface WriteTarget {
  /**
   * Opens a new file for writing from its beginning to its end.
   *
   * @param name relative to the artifact's directory, {@code /} between folders; ignored for a
   *     single file
   */
  ByteSink create(String name) throws IOException;

  /**
   * Names a file that the format opens and writes by itself, at any positions. It doesn't exist
   * yet.
   *
   * @param name as for {@link #create}
   */
  Path allocate(String name) throws IOException;

  /** A folder for what is needed only while writing (sort runs, say), removed when the run ends. */
  Path scratch() throws IOException;

  /** An open file. One thread at a time. */
  interface ByteSink extends AutoCloseable {
    /** Appends bytes. */
    void write(byte[] bytes, int offset, int length) throws IOException;

    /** Appends what is between the buffer's position and limit. */
    void write(java.nio.ByteBuffer bytes) throws IOException;

    /**
     * Appends the first {@code length} bytes of an array and may keep it; returns the array to go
     * on with, of any content, often another one. So a large piece can still be looked at when this
     * has returned, without a copy.
     */
    default byte[] exchange(byte[] bytes, int length) throws IOException {
      write(bytes, 0, length);
      return bytes;
    }

    /** Counts rows for the manifest. */
    void addRows(long rows);

    @Override
    void close() throws IOException;
  }
}
