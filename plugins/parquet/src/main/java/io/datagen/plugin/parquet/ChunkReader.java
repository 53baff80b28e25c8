package io.datagen.plugin.parquet;

import io.datagen.plugin.parquet.encoding.ByteInput;
import io.datagen.plugin.parquet.encoding.RunDecoder;
import io.datagen.plugin.parquet.encoding.RunEncoder;
import java.io.IOException;
import java.util.Optional;
import java.util.zip.CRC32;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.CompressionCodec;
import org.apache.parquet.format.DataPageHeader;
import org.apache.parquet.format.DataPageHeaderV2;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.PageType;
import org.apache.parquet.format.Util;
import org.jspecify.annotations.Nullable;

/** Reads the pages of one column chunk in order, one in memory at a time. */
final class ChunkReader {
  private static final int[] NONE = new int[0];

  private final FileBytes file;
  private final FileNode leaf;
  private final ColumnMetaData data;
  private final Decompression decompression;
  private final boolean own;
  private final ChunkInput in;
  private final String name;
  private final UsedEncodings encodings = new UsedEncodings();
  private @Nullable PageValues dictionary;
  private long slots;

  /**
   * Opens a chunk.
   *
   * @param footer whose end of the body no page can reach beyond
   * @throws IOException if it can't lie where the footer says
   */
  ChunkReader(
      FileBytes file,
      FileNode leaf,
      ColumnMetaData data,
      Decompression decompression,
      Footer footer,
      String name)
      throws IOException {
    this.file = file;
    this.leaf = leaf;
    this.data = data;
    this.decompression = decompression;
    this.name = name;
    own = footer.isOwn();
    long start = start(data);
    long length = data.getTotal_compressed_size();
    boolean inside =
        start >= ParquetFile.MAGIC.length && length >= 0 && length <= footer.bodyEnd() - start;
    if (!inside || data.getType() != leaf.element().getType() || data.getNum_values() < 0) {
      throw file.fault(name + " can't be where and what the footer says");
    }
    in = new ChunkInput(file, start, length);
  }

  /** Where a chunk's first page stands. */
  static long start(ColumnMetaData data) {
    long dictionary = data.isSetDictionary_page_offset() ? data.getDictionary_page_offset() : 0;
    return dictionary > 0 && dictionary < data.getData_page_offset()
        ? dictionary
        : data.getData_page_offset();
  }

  /** The next data page, or null behind the last. */
  @Nullable DecodedPage next() throws IOException {
    while (slots < data.getNum_values()) {
      long position = in.position();
      Optional<DecodedPage> page = file.guarded(name, () -> read(position));
      if (page.isPresent()) {
        slots += page.get().slots();
        return page.get();
      }
    }
    if (in.remaining() > 0) {
      throw file.fault(name + " has " + in.remaining() + " bytes behind its last page");
    }
    if (own && !encodings.agreeWith(data, leaf)) {
      throw file.fault(name + " is encoded otherwise than its footer says");
    }
    return null;
  }

  /** The chunk's dictionary, once the first data page was read, if it has one. */
  @Nullable PageValues dictionary() {
    return dictionary;
  }

  private Optional<DecodedPage> read(long position) throws IOException {
    PageHeader header = Util.readPageHeader(in);
    int length = header.getCompressed_page_size();
    if (length < 0 || length > in.remaining() || header.getUncompressed_page_size() < 0) {
      throw new IOException("a page claims " + length + " bytes of " + in.remaining());
    }
    byte[] body = in.readBytes(length);
    if (header.isSetCrc()) {
      CRC32 crc = new CRC32();
      crc.update(body);
      if ((int) crc.getValue() != header.getCrc()) {
        throw new IOException("the page at " + position + " has the wrong checksum");
      }
    }
    long size = in.position() - position;
    if (own) {
      OwnPages.verify(header, file.read(position, (int) (size - length)), data);
      encodings.add(header);
    }
    if (header.getType() == PageType.DATA_PAGE && header.isSetData_page_header()) {
      return Optional.of(data(header, body, position, size));
    }
    if (header.getType() == PageType.DATA_PAGE_V2 && header.isSetData_page_header_v2()) {
      return Optional.of(dataVersion2(header, body, position, size));
    }
    if (header.getType() == PageType.DICTIONARY_PAGE && header.isSetDictionary_page_header()) {
      readDictionary(header, body);
    }
    return Optional.empty();
  }

  private void readDictionary(PageHeader header, byte[] body) throws IOException {
    if (dictionary != null || slots > 0) {
      throw new IOException("a dictionary stands where none may");
    }
    byte[] plain =
        decompression.decompress(data.getCodec(), body, 0, header.getUncompressed_page_size());
    int count = count(header.getDictionary_page_header().getNum_values(), plain.length * 8L);
    ByteInput values = new ByteInput(plain, 0, plain.length);
    dictionary = PageValues.read(values, count, leaf.element(), Encoding.PLAIN, null);
  }

  /** Sees that a claimed count can be true. */
  private static int count(int claimed, long most) throws IOException {
    if (claimed < 0 || claimed > most) {
      throw new IOException("a page claims " + claimed + " values");
    }
    return claimed;
  }

  private DecodedPage data(PageHeader header, byte[] body, long position, long size)
      throws IOException {
    DataPageHeader about = header.getData_page_header();
    byte[] plain =
        decompression.decompress(data.getCodec(), body, 0, header.getUncompressed_page_size());
    ByteInput bytes = new ByteInput(plain, 0, plain.length);
    int count = count(about.getNum_values(), data.getNum_values() - slots);
    int[] repetition =
        levels(bytes, leaf.repetition(), about.getRepetition_level_encoding(), count);
    int[] definition =
        levels(bytes, leaf.definition(), about.getDefinition_level_encoding(), count);
    return page(bytes, repetition, definition, count, about.getEncoding(), position, size);
  }

  private static int[] levels(ByteInput in, int max, Encoding encoding, int count)
      throws IOException {
    if (max == 0) {
      return NONE;
    }
    if (encoding != Encoding.RLE) {
      throw new IOException("a page has levels encoded as " + encoding + ", which is not known");
    }
    int length = in.nextInt();
    int from = in.skip(length);
    return levels(new ByteInput(in.bytes(), from, from + length), max, count);
  }

  private static int[] levels(ByteInput in, int max, int count) throws IOException {
    int[] levels = new int[count];
    RunDecoder.decode(in, RunEncoder.width(max), max, levels, count);
    return levels;
  }

  private DecodedPage dataVersion2(PageHeader header, byte[] body, long position, long size)
      throws IOException {
    DataPageHeaderV2 about = header.getData_page_header_v2();
    ByteInput whole = new ByteInput(body, 0, body.length);
    int count = count(about.getNum_values(), data.getNum_values() - slots);
    int repetitionStart = whole.skip(about.getRepetition_levels_byte_length());
    int definitionStart = whole.skip(about.getDefinition_levels_byte_length());
    int valuesStart = whole.position();
    int[] repetition =
        leaf.repetition() == 0
            ? NONE
            : levels(
                new ByteInput(body, repetitionStart, definitionStart), leaf.repetition(), count);
    int[] definition =
        leaf.definition() == 0
            ? NONE
            : levels(new ByteInput(body, definitionStart, valuesStart), leaf.definition(), count);
    ByteInput values = whole;
    if (about.isIs_compressed() && data.getCodec() != CompressionCodec.UNCOMPRESSED) {
      int length = header.getUncompressed_page_size() - valuesStart;
      byte[] plain =
          length == 0 && body.length == valuesStart
              ? new byte[0]
              : decompression.decompress(data.getCodec(), body, valuesStart, length);
      values = new ByteInput(plain, 0, plain.length);
    } else if (header.getUncompressed_page_size() != body.length) {
      throw new IOException("the page at " + position + " isn't as long as it says");
    }
    DecodedPage page =
        page(values, repetition, definition, count, about.getEncoding(), position, size);
    if (page.nulls() != about.getNum_nulls() || page.rows() != about.getNum_rows()) {
      throw new IOException("the page at " + position + " miscounts its nulls or rows");
    }
    return page;
  }

  private DecodedPage page(
      ByteInput in,
      int[] repetition,
      int[] definition,
      int slotCount,
      Encoding encoding,
      long position,
      long size)
      throws IOException {
    int count = slotCount;
    for (int level : definition) {
      count -= level == leaf.definition() ? 0 : 1;
    }
    PageValues values = PageValues.read(in, count, leaf.element(), encoding, dictionary);
    if (slots == 0 && repetition.length > 0 && repetition[0] != 0) {
      throw new IOException("its first page starts in the middle of a row");
    }
    return new DecodedPage(slotCount, definition, repetition, values, position, size);
  }
}
