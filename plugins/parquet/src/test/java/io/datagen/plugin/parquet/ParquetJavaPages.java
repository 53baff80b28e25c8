package io.datagen.plugin.parquet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DataPage;
import org.apache.parquet.column.page.DataPageV1;
import org.apache.parquet.column.page.DataPageV2;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.column.page.PageReader;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.format.DataPageHeader;
import org.apache.parquet.format.DataPageHeaderV2;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.Util;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.hadoop.metadata.ColumnPath;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.jspecify.annotations.Nullable;
import org.xerial.snappy.Snappy;

/**
 * A row group's pages for parquet-java's decoders and its assembly of records. Its own reader of
 * files needs Hadoop.
 */
final class ParquetJavaPages implements PageReadStore {
  private final byte[] file;
  private final BlockMetaData block;

  ParquetJavaPages(byte[] file, BlockMetaData block) {
    this.file = file;
    this.block = block;
  }

  @Override
  public long getRowCount() {
    return block.getRowCount();
  }

  @Override
  public PageReader getPageReader(ColumnDescriptor descriptor) {
    ColumnPath path = ColumnPath.get(descriptor.getPath());
    ColumnChunkMetaData chunk =
        block.getColumns().stream().filter(c -> c.getPath().equals(path)).findFirst().orElseThrow();
    try {
      return new Pages(file, chunk);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Pages implements PageReader {
    private final ColumnChunkMetaData chunk;
    private final Deque<DataPage> pages = new ArrayDeque<>();
    private @Nullable DictionaryPage dictionary;

    Pages(byte[] file, ColumnChunkMetaData chunk) throws IOException {
      this.chunk = chunk;
      ByteArrayInputStream in =
          new ByteArrayInputStream(file, (int) chunk.getStartingPos(), (int) chunk.getTotalSize());
      long values = 0;
      while (values < chunk.getValueCount()) {
        PageHeader header = Util.readPageHeader(in);
        byte[] body = in.readNBytes(header.getCompressed_page_size());
        if (header.isSetDictionary_page_header()) {
          dictionary =
              new DictionaryPage(
                  BytesInput.from(plain(body)),
                  header.getDictionary_page_header().getNum_values(),
                  Encoding.PLAIN);
        } else if (header.isSetData_page_header()) {
          values += header.getData_page_header().getNum_values();
          pages.add(version1(header.getData_page_header(), body));
        } else {
          values += header.getData_page_header_v2().getNum_values();
          pages.add(version2(header.getData_page_header_v2(), body));
        }
      }
    }

    private byte[] plain(byte[] body) throws IOException {
      return chunk.getCodec() == CompressionCodecName.SNAPPY ? Snappy.uncompress(body) : body;
    }

    private DataPage version1(DataPageHeader header, byte[] body) throws IOException {
      byte[] plain = plain(body);
      return new DataPageV1(
          BytesInput.from(plain),
          header.getNum_values(),
          plain.length,
          Statistics.createStats(chunk.getPrimitiveType()),
          Encoding.RLE,
          Encoding.RLE,
          Encoding.valueOf(header.getEncoding().name()));
    }

    private DataPage version2(DataPageHeaderV2 header, byte[] body) throws IOException {
      int repetition = header.getRepetition_levels_byte_length();
      int definition = header.getDefinition_levels_byte_length();
      byte[] values = Arrays.copyOfRange(body, repetition + definition, body.length);
      return DataPageV2.uncompressed(
          header.getNum_rows(),
          header.getNum_nulls(),
          header.getNum_values(),
          BytesInput.from(body, 0, repetition),
          BytesInput.from(body, repetition, definition),
          Encoding.valueOf(header.getEncoding().name()),
          BytesInput.from(header.isIs_compressed() ? plain(values) : values),
          Statistics.createStats(chunk.getPrimitiveType()));
    }

    @Override
    public @Nullable DictionaryPage readDictionaryPage() {
      return dictionary;
    }

    @Override
    public long getTotalValueCount() {
      return chunk.getValueCount();
    }

    @Override
    public @Nullable DataPage readPage() {
      return pages.poll();
    }
  }
}
