package io.datagen.plugin.sqlite.file;

import java.io.IOException;
import java.util.Arrays;

/** Entries of a unique index: stops where two keys are equal and have no null. */
final class UniqueEntries extends SortedEntries {
  private final SortedEntries source;
  private final UniqueKey unique;
  private byte[] lastKey = new byte[64];
  private int lastLength = -1;

  UniqueEntries(SortedEntries source, UniqueKey unique) {
    this.source = source;
    this.unique = unique;
  }

  @Override
  boolean next() throws IOException {
    if (!source.next()) {
      return false;
    }
    show(source);
    int end = unique.whole() ? recordStart : SortKey.end(bytes, keyStart, unique.columns());
    int length = end - keyStart;
    if (length == lastLength
        && !hasNull
        && Arrays.equals(bytes, keyStart, end, lastKey, 0, length)) {
      throw unique.comesTwice(RecordText.ofKey(bytes, recordStart, unique.columns()));
    }
    remember(length);
    return true;
  }

  private void remember(int length) {
    if (lastKey.length < length) {
      lastKey = new byte[length * 2];
    }
    System.arraycopy(bytes, keyStart, lastKey, 0, length);
    lastLength = length;
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
