package io.datagen.plugin.sqlite.file;

import java.io.IOException;

/** Integers as entries like any others, for where some keys of their index are no integers. */
final class IntegerEntries extends SortedEntries {
  private final SortedIntegers integers;

  IntegerEntries(SortedIntegers integers) {
    this.integers = integers;
    this.bytes = new byte[64];
  }

  /** What they are made of; whoever reads these doesn't read the entries. */
  SortedIntegers integers() {
    return integers;
  }

  @Override
  boolean next() throws IOException {
    if (!integers.next()) {
      return false;
    }
    recordStart = SortKey.putInteger(bytes, keyStart, integers.value);
    recordLength =
        SortedIntegers.putRecord(bytes, recordStart, integers.value, integers.rowid) - recordStart;
    return true;
  }

  @Override
  public void close() throws IOException {
    integers.close();
  }
}
