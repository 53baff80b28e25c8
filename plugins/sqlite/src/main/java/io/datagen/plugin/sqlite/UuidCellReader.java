package io.datagen.plugin.sqlite;

import io.datagen.plugin.sqlite.file.StoredColumn;

/** UUIDs from their 36 characters in lower case. */
final class UuidCellReader extends TextCellReader {
  private static final int LENGTH = 36;

  UuidCellReader() {
    super(Affinity.TEXT);
  }

  @Override
  boolean readAll(StoredColumn cells, int rows) {
    if (!cells.isAll(StoredColumn.TEXT)) {
      return false;
    }
    for (int row = 0; row < rows; row++) {
      if (!isUuid(cells, row)) {
        return false;
      }
    }
    return super.readAll(cells, rows);
  }

  @Override
  boolean read(StoredColumn cells, int row) {
    return cells.kind(row) == StoredColumn.TEXT && isUuid(cells, row) && super.read(cells, row);
  }

  private static boolean isUuid(StoredColumn cells, int row) {
    int start = cells.start(row);
    return cells.end(row) - start == LENGTH && isUuid(cells.bytes(), start);
  }

  private static boolean isUuid(byte[] text, int start) {
    for (int i = 0; i < LENGTH; i++) {
      byte b = text[start + i];
      boolean hyphen = i == 8 || i == 13 || i == 18 || i == 23;
      if (hyphen ? b != '-' : !((b >= '0' && b <= '9') || (b >= 'a' && b <= 'f'))) {
        return false;
      }
    }
    return true;
  }
}
