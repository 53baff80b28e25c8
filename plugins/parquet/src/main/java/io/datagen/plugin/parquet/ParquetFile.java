package io.datagen.plugin.parquet;

import io.datagen.api.format.WriteTarget.ByteSink;
import io.datagen.api.text.ByteWords;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.apache.parquet.format.BloomFilterAlgorithm;
import org.apache.parquet.format.BloomFilterCompression;
import org.apache.parquet.format.BloomFilterHash;
import org.apache.parquet.format.BloomFilterHeader;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.ColumnOrder;
import org.apache.parquet.format.CompressionCodec;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.OffsetIndex;
import org.apache.parquet.format.PageLocation;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.SortingColumn;
import org.apache.parquet.format.SplitBlockAlgorithm;
import org.apache.parquet.format.TypeDefinedOrder;
import org.apache.parquet.format.Uncompressed;
import org.apache.parquet.format.Util;
import org.apache.parquet.format.XxHash;

/**
 * A file in the making: row groups, each with its Bloom filters behind it, then the page indexes of
 * all, then the footer. What is kept until then is a few hundred bytes for each chunk and some tens
 * for each page; the filters, which are large, are not.
 */
final class ParquetFile implements AutoCloseable {
  static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);

  private final FileSchema schema;
  private final FileMetadata about;
  private final CompressionCodec codec;
  private final ByteSink sink;
  private final List<RowGroup> groups = new ArrayList<>();

  /** Page indexes by chunk, in the order of the chunks. */
  private final List<byte[]> columnIndexes = new ArrayList<>();

  private final List<byte[]> offsetIndexes = new ArrayList<>();
  private long position;
  private long rows;
  private boolean closed;

  ParquetFile(FileSchema schema, FileMetadata about, CompressionCodec codec, ByteSink sink)
      throws IOException {
    this.schema = schema;
    this.about = about;
    this.codec = codec;
    this.sink = sink;
    write(MAGIC);
  }

  private void write(byte[] bytes) throws IOException {
    write(bytes, bytes.length);
  }

  private void write(byte[] bytes, int length) throws IOException {
    sink.write(bytes, 0, length);
    position += length;
  }

  /** Appends a row group. */
  void append(EncodedRowGroup group) throws IOException {
    RowGroup described = new RowGroup(new ArrayList<>(), 0, group.rows());
    described.setFile_offset(position);
    long compressed = 0;
    for (EncodedChunk chunk : group.chunks()) {
      ColumnChunk written = append(chunk);
      described.addToColumns(written);
      described.setTotal_byte_size(described.getTotal_byte_size() + chunk.uncompressed());
      compressed += written.getMeta_data().getTotal_compressed_size();
    }
    described.setTotal_compressed_size(compressed);
    ascendingLeaf()
        .ifPresent(leaf -> described.addToSorting_columns(new SortingColumn(leaf, false, false)));
    for (int i = 0; i < group.chunks().size(); i++) {
      EncodedChunk chunk = group.chunks().get(i);
      appendBloomFilter(chunk, described.getColumns().get(i).getMeta_data());
      chunk.release();
    }
    groups.add(described);
    rows += group.rows();
    sink.addRows(group.rows());
  }

  /** The leaf that rows are in the order of, if any is known. */
  private OptionalInt ascendingLeaf() {
    return IntStream.range(0, schema.leaves().size())
        .filter(i -> schema.leaves().get(i).isFlat() && !schema.leaves().get(i).node().isText())
        .filter(i -> schema.leaves().get(i).topColumn().ascending())
        .findFirst();
  }

  private ColumnChunk append(EncodedChunk chunk) throws IOException {
    long start = position;
    write(chunk.bytes().bytes(), chunk.bytes().length());
    ColumnMetaData data = ChunkMetadata.of(chunk, codec);
    data.setData_page_offset(start + chunk.dictionaryLength());
    if (chunk.dictionaryLength() > 0) {
      data.setDictionary_page_offset(start);
    }
    addIndexes(chunk, start + chunk.dictionaryLength());
    // The chunk's own offset is of metadata outside the footer, of which there is none.
    ColumnChunk column = new ColumnChunk(0);
    column.setMeta_data(data);
    return column;
  }

  private void addIndexes(EncodedChunk chunk, long start) throws IOException {
    OffsetIndex offsets = new OffsetIndex(new ArrayList<>());
    long place = start;
    long row = 0;
    for (EncodedChunk.DataPage page : chunk.pages()) {
      offsets.addToPage_locations(new PageLocation(place, page.length(), row));
      place += page.length();
      row += page.content().rows();
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Util.writeOffsetIndex(offsets, bytes);
    offsetIndexes.add(bytes.toByteArray());
    bytes.reset();
    Util.writeColumnIndex(ChunkMetadata.index(chunk), bytes);
    columnIndexes.add(bytes.toByteArray());
  }

  private void appendBloomFilter(EncodedChunk chunk, ColumnMetaData data) throws IOException {
    if (chunk.bloomFilter() == null) {
      return;
    }
    byte[] bits = chunk.bloomFilter().bytes();
    BloomFilterHeader header =
        new BloomFilterHeader(
            bits.length,
            BloomFilterAlgorithm.BLOCK(new SplitBlockAlgorithm()),
            BloomFilterHash.XXHASH(new XxHash()),
            BloomFilterCompression.UNCOMPRESSED(new Uncompressed()));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Util.writeBloomFilterHeader(header, bytes);
    data.setBloom_filter_offset(position);
    data.setBloom_filter_length(bytes.size() + bits.length);
    write(bytes.toByteArray());
    write(bits);
  }

  /** Writes what stands behind the row groups, and closes the file. */
  void finish() throws IOException {
    int chunk = 0;
    for (RowGroup group : groups) {
      for (ColumnChunk column : group.getColumns()) {
        column.setColumn_index_offset(position);
        column.setColumn_index_length(columnIndexes.get(chunk).length);
        write(columnIndexes.get(chunk++));
      }
    }
    chunk = 0;
    for (RowGroup group : groups) {
      for (ColumnChunk column : group.getColumns()) {
        column.setOffset_index_offset(position);
        column.setOffset_index_length(offsetIndexes.get(chunk).length);
        write(offsetIndexes.get(chunk++));
      }
    }
    ByteArrayOutputStream footer = new ByteArrayOutputStream();
    Util.writeFileMetaData(footer(), footer);
    write(footer.toByteArray());
    byte[] length = new byte[4];
    ByteWords.putInt(length, 0, footer.size());
    write(length);
    write(MAGIC);
    close();
  }

  private FileMetaData footer() {
    FileMetaData footer =
        new FileMetaData(about.version(), SchemaElements.of(schema), rows, groups);
    footer.setCreated_by(FileMetadata.CREATED_BY);
    footer.setKey_value_metadata(about.entries());
    // Without it readers don't trust the bounds of strings.
    for (int i = 0; i < schema.leaves().size(); i++) {
      footer.addToColumn_orders(ColumnOrder.TYPE_ORDER(new TypeDefinedOrder()));
    }
    return footer;
  }

  @Override
  public void close() throws IOException {
    if (!closed) {
      closed = true;
      sink.close();
    }
  }
}
