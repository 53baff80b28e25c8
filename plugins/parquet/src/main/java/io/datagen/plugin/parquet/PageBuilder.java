package io.datagen.plugin.parquet;

import io.datagen.api.text.ByteWords;
import io.datagen.api.text.TextBuffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.CRC32;
import org.apache.parquet.format.CompressionCodec;
import org.apache.parquet.format.DataPageHeader;
import org.apache.parquet.format.DataPageHeaderV2;
import org.apache.parquet.format.DictionaryPageHeader;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.PageType;
import org.apache.parquet.format.Util;
import org.jspecify.annotations.Nullable;

/**
 * Makes pages: levels and values compressed behind a header, with a CRC of what is behind it. One
 * thread owns it; an encoder's leaves share it.
 */
final class PageBuilder implements AutoCloseable {
  private final PageCodec codec;
  private final boolean version2;
  private final TextBuffer raw = new TextBuffer();
  private final TextBuffer body = new TextBuffer();
  private final ByteArrayOutputStream head = new ByteArrayOutputStream(64);
  private final CRC32 crc = new CRC32();
  private int repetitionBytes;
  private int definitionBytes;

  PageBuilder(PageCodec codec, boolean version2) {
    this.codec = codec;
    this.version2 = version2;
  }

  CompressionCodec codec() {
    return codec.name();
  }

  boolean isVersion2() {
    return version2;
  }

  /** Where values go before {@link #data} or {@link #dictionary}; empty. */
  TextBuffer values() {
    raw.clear();
    return raw;
  }

  /** Appends a page of a dictionary, its entries in {@link #values()}, to a chunk. */
  void dictionary(int entries, EncodedChunk chunk) {
    body.clear();
    codec.compress(raw.bytes(), 0, raw.length(), body);
    PageHeader header = header(PageType.DICTIONARY_PAGE, raw.length());
    header.setDictionary_page_header(new DictionaryPageHeader(entries, Encoding.PLAIN));
    chunk.addDictionary(serialized(header), body, raw.length());
  }

  /**
   * Starts a data page: puts its levels before the values.
   *
   * @return where the values go
   */
  TextBuffer begin(Levels levels, int from, int to) {
    raw.clear();
    body.clear();
    repetitionBytes = append(levels, from, to, true);
    definitionBytes = append(levels, from, to, false);
    return raw;
  }

  /** Appends levels, in pages of version 1 with their length before them. */
  private int append(Levels levels, int from, int to, boolean repetition) {
    int start = raw.length();
    if (!version2) {
      raw.ensure(4);
      raw.setLength(start + 4);
    }
    int first = raw.length();
    if (repetition) {
      levels.encodeRepetition(raw, from, to);
    } else {
      levels.encodeDefinition(raw, from, to);
    }
    int length = raw.length() - first;
    if (!version2) {
      if (length == 0) {
        raw.setLength(start);
      } else {
        ByteWords.putInt(raw.bytes(), start, length);
      }
    }
    return length;
  }

  /**
   * Appends a data page of what went into {@link #begin}'s buffer to a chunk.
   *
   * @param strings of which its last bytes are, if they are
   */
  void data(EncodedChunk.PageContent content, @Nullable Endings strings, EncodedChunk chunk) {
    int uncompressed = raw.length();
    PageHeader header = version2 ? version2(content, strings) : version1(content);
    chunk.add(serialized(header), body, uncompressed, content);
  }

  private PageHeader version1(EncodedChunk.PageContent content) {
    codec.compress(raw.bytes(), 0, raw.length(), body);
    PageHeader header = header(PageType.DATA_PAGE, raw.length());
    header.setData_page_header(
        new DataPageHeader(content.slots(), content.encoding(), Encoding.RLE, Encoding.RLE));
    return header;
  }

  /** Levels stay as they are, and values, too, where they don't shrink: the header says so. */
  private PageHeader version2(EncodedChunk.PageContent content, @Nullable Endings strings) {
    int levels = repetitionBytes + definitionBytes;
    body.append(raw.bytes(), 0, levels);
    boolean compressed =
        codec.compressIfSmaller(raw.bytes(), levels, raw.length() - levels, strings, body);
    PageHeader header = header(PageType.DATA_PAGE_V2, raw.length());
    DataPageHeaderV2 data =
        new DataPageHeaderV2(
            content.slots(),
            content.nulls(),
            content.rows(),
            content.encoding(),
            definitionBytes,
            repetitionBytes);
    data.setIs_compressed(compressed);
    header.setData_page_header_v2(data);
    return header;
  }

  private PageHeader header(PageType type, int uncompressed) {
    PageHeader header = new PageHeader(type, uncompressed, body.length());
    crc.reset();
    crc.update(body.bytes(), 0, body.length());
    header.setCrc((int) crc.getValue());
    return header;
  }

  private ByteArrayOutputStream serialized(PageHeader header) {
    head.reset();
    try {
      Util.writePageHeader(header, head);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // Nothing is written but memory.
    }
    return head;
  }

  @Override
  public void close() {
    codec.close();
  }
}
