package io.datagen.plugin.parquet;

import io.datagen.plugin.parquet.encoding.BloomFilter;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.format.Encoding;
import org.jspecify.annotations.Nullable;

/** A column chunk in memory: its pages as they will stand in the file, and what they hold. */
final class EncodedChunk {
  /**
   * What a data page holds.
   *
   * @param length of the page, header and all
   * @param slots values and nulls
   * @param nulls slots without a value
   * @param rows that start in it
   * @param bounds of its values, or null where there is none
   */
  record DataPage(
      int length, int slots, int nulls, int rows, Encoding encoding, @Nullable Bounds bounds) {}

  private final Leaf leaf;
  private final boolean version2;
  private final List<byte[]> bytes = new ArrayList<>();
  private final List<DataPage> pages = new ArrayList<>();
  private int dictionaryLength;
  private long uncompressed;
  private @Nullable BloomFilter bloomFilter;

  EncodedChunk(Leaf leaf, boolean version2) {
    this.leaf = leaf;
    this.version2 = version2;
  }

  void addDictionary(PageBuilder.Page page) {
    dictionaryLength = page.bytes().length;
    bytes.add(page.bytes());
    uncompressed += page.uncompressed();
  }

  void add(PageBuilder.Page page, DataPage holds) {
    bytes.add(page.bytes());
    pages.add(holds);
    uncompressed += page.uncompressed();
  }

  void setBloomFilter(BloomFilter filter) {
    bloomFilter = filter;
  }

  Leaf leaf() {
    return leaf;
  }

  /** Whether its data pages are of version 2. */
  boolean isVersion2() {
    return version2;
  }

  /** All pages, a dictionary's first. */
  List<byte[]> bytes() {
    return bytes;
  }

  List<DataPage> pages() {
    return pages;
  }

  /** Bytes of the dictionary's page, 0 where there is none. */
  int dictionaryLength() {
    return dictionaryLength;
  }

  /** Bytes that all pages would have without compression. */
  long uncompressed() {
    return uncompressed;
  }

  /** Bytes of all pages. */
  long compressed() {
    return bytes.stream().mapToLong(page -> page.length).sum();
  }

  @Nullable BloomFilter bloomFilter() {
    return bloomFilter;
  }

  long slots() {
    return pages.stream().mapToLong(DataPage::slots).sum();
  }

  long nulls() {
    return pages.stream().mapToLong(DataPage::nulls).sum();
  }

  /** Of all values, or null where there is none. */
  @Nullable Bounds bounds() {
    Bounds all = null;
    for (DataPage page : pages) {
      Bounds other = page.bounds();
      if (other != null) {
        all = all == null ? other : all.union(leaf.physical(), other);
      }
    }
    return all;
  }
}
