package io.datagen.plugin.parquet;

import io.datagen.api.text.TextBuffer;
import io.datagen.plugin.parquet.encoding.BloomFilter;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.format.Encoding;
import org.jspecify.annotations.Nullable;

/** A column chunk in memory: its pages as they will stand in the file, and what they hold. */
final class EncodedChunk {
  /**
   * What a data page holds.
   *
   * @param slots values and nulls
   * @param nulls slots without a value
   * @param rows that start in it
   * @param bounds of its values, or null where there is none
   */
  record PageContent(int slots, int nulls, int rows, Encoding encoding, @Nullable Bounds bounds) {}

  /**
   * A data page.
   *
   * @param length header and all
   */
  record DataPage(int length, PageContent content) {}

  private final Leaf leaf;
  private final boolean version2;
  private final TextBuffer bytes;
  private final List<DataPage> pages = new ArrayList<>();
  private int dictionaryLength;
  private long uncompressed;
  private @Nullable BloomFilter bloomFilter;
  private boolean released;

  EncodedChunk(Leaf leaf, boolean version2) {
    this(leaf, version2, new TextBuffer());
  }

  private EncodedChunk(Leaf leaf, boolean version2, TextBuffer bytes) {
    this.leaf = leaf;
    this.version2 = version2;
    this.bytes = bytes;
  }

  /** An empty one for the same leaf, in the same memory if that is free again. */
  EncodedChunk next() {
    if (!released) {
      return new EncodedChunk(leaf, version2);
    }
    bytes.clear();
    return new EncodedChunk(leaf, version2, bytes);
  }

  /** Says that the file has it, so that its memory may serve the next. */
  void release() {
    released = true;
  }

  void addDictionary(ByteArrayOutputStream header, TextBuffer body, int rawLength) {
    append(header, body, rawLength);
    dictionaryLength = bytes.length();
  }

  void add(ByteArrayOutputStream header, TextBuffer body, int rawLength, PageContent content) {
    int start = bytes.length();
    append(header, body, rawLength);
    pages.add(new DataPage(bytes.length() - start, content));
  }

  private void append(ByteArrayOutputStream header, TextBuffer body, int rawLength) {
    bytes.append(header.toByteArray());
    bytes.append(body.bytes(), 0, body.length());
    uncompressed += header.size() + rawLength;
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
  TextBuffer bytes() {
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
    return bytes.length();
  }

  @Nullable BloomFilter bloomFilter() {
    return bloomFilter;
  }

  long slots() {
    return pages.stream().mapToLong(page -> page.content().slots()).sum();
  }

  long nulls() {
    return pages.stream().mapToLong(page -> page.content().nulls()).sum();
  }

  /** Of all values, or null where there is none. */
  @Nullable Bounds bounds() {
    Bounds all = null;
    for (DataPage page : pages) {
      Bounds other = page.content().bounds();
      if (other != null) {
        all = all == null ? other : all.union(leaf.physical(), other);
      }
    }
    return all;
  }
}
