package io.datagen.plugin.parquet;

import io.datagen.api.text.ByteWords;
import io.datagen.api.text.TextBuffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.apache.parquet.format.CompressionCodec;
import org.apache.parquet.format.DataPageHeader;
import org.apache.parquet.format.DataPageHeaderV2;
import org.apache.parquet.format.DictionaryPageHeader;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.PageType;
import org.apache.parquet.format.Util;

/**
 * Makes pages: levels and values compressed behind a header, with a CRC of what is behind it. One
 * thread owns it; an encoder's leaves share it.
 */
final class PageBuilder implements AutoCloseable {
  private final PageCodec codec;
  private final boolean version2;
  private final TextBuffer raw = new TextBuffer();
  private final TextBuffer body = new TextBuffer();
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

  /**
   * A finished page.
   *
   * @param bytes header and all
   * @param uncompressed how many there would be without compression
   */
  record Page(byte[] bytes, int uncompressed) {}

  /** A page of a dictionary, its entries in {@link #values()}. */
  Page dictionary(int entries) {
    body.clear();
    codec.compress(raw.bytes(), raw.length(), body);
    PageHeader header = header(PageType.DICTIONARY_PAGE, raw.length());
    header.setDictionary_page_header(new DictionaryPageHeader(entries, Encoding.PLAIN));
    return finish(header);
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

  /** A data page of what went into {@link #begin}'s buffer. */
  Page data(Encoding encoding, int slots, int nulls, int rows) {
    int uncompressed = raw.length();
    if (version2) {
      int levels = repetitionBytes + definitionBytes;
      body.append(raw.bytes(), 0, levels);
      byte[] values = Arrays.copyOfRange(raw.bytes(), levels, raw.length() + TextBuffer.PADDING);
      codec.compress(values, uncompressed - levels, body);
      PageHeader header = header(PageType.DATA_PAGE_V2, uncompressed);
      DataPageHeaderV2 data =
          new DataPageHeaderV2(slots, nulls, rows, encoding, definitionBytes, repetitionBytes);
      data.setIs_compressed(codec.name() != CompressionCodec.UNCOMPRESSED);
      header.setData_page_header_v2(data);
      return finish(header);
    }
    codec.compress(raw.bytes(), uncompressed, body);
    PageHeader header = header(PageType.DATA_PAGE, uncompressed);
    header.setData_page_header(new DataPageHeader(slots, encoding, Encoding.RLE, Encoding.RLE));
    return finish(header);
  }

  private PageHeader header(PageType type, int uncompressed) {
    PageHeader header = new PageHeader(type, uncompressed, body.length());
    crc.reset();
    crc.update(body.bytes(), 0, body.length());
    header.setCrc((int) crc.getValue());
    return header;
  }

  private Page finish(PageHeader header) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.length() + 64);
    try {
      Util.writePageHeader(header, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // Nothing is written but memory.
    }
    int uncompressed = bytes.size() + header.getUncompressed_page_size();
    bytes.write(body.bytes(), 0, body.length());
    return new Page(bytes.toByteArray(), uncompressed);
  }

  @Override
  public void close() {
    codec.close();
  }
}
