package io.datagen.plugin.sqlite.file;

import java.io.IOException;
import java.util.BitSet;

/**
 * The pages that a file lists as free (§1.4): none of them may be in a tree, but one that was freed
 * still looks like a page of it.
 */
final class FreePages {
  private static final int TRUNK_HEADER = 8;

  private final BitSet pages = new BitSet();
  private final FileHeader header;

  /** Reads the list, as far as it makes sense: what is wrong with it is no table's fault. */
  FreePages(DatabaseFile file, FileHeader header) throws IOException {
    this.header = header;
    int pageSize = header.layout().pageSize();
    byte[] trunk = new byte[pageSize];
    for (long page = header.freeTrunk(); add(page); page = number(trunk, 0)) {
      file.read((page - 1) * pageSize, trunk, 0, pageSize);
      long count = Math.min(number(trunk, 4), (header.layout().usable() - TRUNK_HEADER) / 4);
      for (int i = 0; i < count; i++) {
        add(number(trunk, TRUNK_HEADER + 4 * i));
      }
    }
  }

  private static long number(byte[] page, int at) {
    return BigEndian.getInt(page, at) & 0xffff_ffffL;
  }

  /** Adds a page; returns whether it is one that wasn't there. */
  private boolean add(long page) {
    if (page < 2 || page > header.pages() || page > Integer.MAX_VALUE || pages.get((int) page)) {
      return false;
    }
    pages.set((int) page);
    return true;
  }

  boolean contains(long page) {
    return page <= Integer.MAX_VALUE && pages.get((int) page);
  }
}
