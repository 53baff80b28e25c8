package io.datagen.plugin.sqlite;

/** UUIDs from their 36 characters in lower case. */
final class UuidCellReader extends TextCellReader {
  private static final int LENGTH = 36;

  UuidCellReader() {
    super(Affinity.TEXT);
  }

  @Override
  boolean read(ReadCells cells, int row) {
    return cells.isText(row)
        && cells.end(row) - cells.start(row) == LENGTH
        && isUuid(cells.text(), cells.start(row))
        && super.read(cells, row);
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
