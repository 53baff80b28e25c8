package io.datagen.plugin.sqlite.file;

import java.io.IOException;

/** Integer keys of a unique index: stops where two are equal. */
final class UniqueIntegers extends SortedIntegers {
  private final SortedIntegers source;
  private final UniqueKey unique;
  private boolean started;

  UniqueIntegers(SortedIntegers source, UniqueKey unique) {
    this.source = source;
    this.unique = unique;
  }

  @Override
  boolean next() throws IOException {
    if (!source.next()) {
      return false;
    }
    if (started && source.value == value) {
      throw unique.comesTwice("(" + value + ")");
    }
    started = true;
    value = source.value;
    rowid = source.rowid;
    return true;
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
