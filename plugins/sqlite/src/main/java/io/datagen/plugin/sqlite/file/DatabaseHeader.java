package io.datagen.plugin.sqlite.file;

import java.nio.charset.StandardCharsets;

/** The first 100 bytes of the file (§1.3). What isn't named here is 0. */
final class DatabaseHeader {
  static final int LENGTH = 100;

  private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
  static final int ROLLBACK_JOURNAL = 1;
  private static final int CHANGES = 1;
  private static final int SCHEMA_FORMAT = 4;
  static final int UTF_8 = 1;

  /** The release whose bytes these are like; readers only show it. */
  private static final int SQLITE_VERSION = 3_040_001;

  private DatabaseHeader() {}

  /** Writes the header to the start of page 1. */
  static void put(byte[] page, long pages) {
    System.arraycopy(MAGIC, 0, page, 0, MAGIC.length);
    // 65536 is stored as 1.
    BigEndian.putShort(page, 16, page.length == 65536 ? 1 : page.length);
    page[18] = ROLLBACK_JOURNAL;
    page[19] = ROLLBACK_JOURNAL;
    // Payload fractions, which have never had other values.
    page[21] = 64;
    page[22] = 32;
    page[23] = 32;
    BigEndian.putInt(page, 24, CHANGES);
    BigEndian.putInt(page, 28, (int) pages);
    BigEndian.putInt(page, 40, CHANGES);
    BigEndian.putInt(page, 44, SCHEMA_FORMAT);
    BigEndian.putInt(page, 56, UTF_8);
    // The page count above counts only if it was written with the same change counter.
    BigEndian.putInt(page, 92, CHANGES);
    BigEndian.putInt(page, 96, SQLITE_VERSION);
  }
}
