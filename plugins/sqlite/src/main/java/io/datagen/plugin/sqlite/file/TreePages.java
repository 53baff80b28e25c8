package io.datagen.plugin.sqlite.file;

import io.datagen.api.text.TextBuffer;
import java.io.IOException;

/** Reads the pages of one table, and says of a damaged one where it is. */
final class TreePages {
  private final DatabaseFile file;
  private final FileHeader header;
  private final FreePages free;
  private final String table;

  TreePages(DatabaseFile file, FileHeader header, String table) throws IOException {
    this.file = file;
    this.header = header;
    this.free = new FreePages(file, header);
    this.table = table;
  }

  PageLayout layout() {
    return header.layout();
  }

  /** Whether the file was written to since it was opened. */
  boolean changed() throws IOException {
    return file.header().changes() != header.changes();
  }

  /**
   * Appends neighbouring pages.
   *
   * @param from the page that points to the first of them, or 0
   * @return where they start
   */
  int append(TextBuffer to, long from, long first, int count) throws IOException {
    for (long page = first; page < first + count; page++) {
      check(from, page);
    }
    int size = layout().pageSize();
    int at = to.length();
    byte[] bytes = to.ensure((long) count * size);
    file.read((first - 1) * size, bytes, at, count * size);
    to.setLength(at + count * size);
    return at;
  }

  /** Throws unless the page may be one of a table. */
  void check(long from, long page) throws IOException {
    if (page < 2 || page > header.pages()) {
      throw damaged(
          from, "it points to page " + page + ", but the file has pages 1 to " + header.pages());
    }
    if (page == header.lockPage()) {
      throw damaged(from, "it points to page " + page + ", which is kept for locks");
    }
    if (header.isPointerMap(page)) {
      throw damaged(from, "it points to page " + page + ", which is a pointer map");
    }
    if (free.contains(page)) {
      throw damaged(from, "it points to page " + page + ", which is listed as free");
    }
  }

  /** What is wrong with a page; 0 stands for the table's entry in the schema. */
  IOException damaged(long page, String what) {
    return file.damaged(
        "table " + table + ", " + (page == 0 ? "its schema" : "page " + page) + ": " + what);
  }
}
