package io.datagen.plugin.parquet;

import io.datagen.plugin.parquet.encoding.BloomFilter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import org.apache.parquet.format.BloomFilterHeader;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnIndex;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.OffsetIndex;
import org.apache.parquet.format.Util;
import org.jspecify.annotations.Nullable;

/**
 * What a file has beside a chunk, each null where there is none.
 *
 * @param column bounds and nulls by page
 * @param offsets where pages are
 * @param filter of the values
 */
record ChunkIndexes(
    @Nullable ColumnIndex column, @Nullable OffsetIndex offsets, @Nullable FilterAudit filter) {

  /** Headers are a few bytes; filters whose length isn't stated are rare and old. */
  private static final int MOST_HEADER = 64;

  /** Reads what there is; what can't be read is a finding. */
  static ChunkIndexes read(
      FileBytes file, FileNode leaf, ColumnChunk chunk, String where, Findings findings) {
    ColumnIndex column = null;
    OffsetIndex offsets = null;
    FilterAudit filter = null;
    try {
      column = column(file, chunk, where);
      offsets = offsets(file, chunk, where);
    } catch (IOException e) {
      findings.add(Findings.Kind.PAGE_INDEX, String.valueOf(e.getMessage()));
    }
    try {
      filter = filter(file, leaf, chunk.getMeta_data(), where);
    } catch (IOException e) {
      findings.add(Findings.Kind.BLOOM_FILTERS, String.valueOf(e.getMessage()));
    }
    return new ChunkIndexes(column, offsets, filter);
  }

  private static @Nullable ColumnIndex column(FileBytes file, ColumnChunk chunk, String where)
      throws IOException {
    if (!chunk.isSetColumn_index_offset()) {
      return null;
    }
    byte[] bytes = file.read(chunk.getColumn_index_offset(), chunk.getColumn_index_length());
    return file.guarded(
        "the page index of " + where,
        () -> {
          ColumnIndex index = Util.readColumnIndex(new ByteArrayInputStream(bytes));
          int pages = index.getNull_pagesSize();
          if (index.getMin_valuesSize() != pages
              || index.getMax_valuesSize() != pages
              || index.isSetNull_counts() && index.getNull_countsSize() != pages) {
            throw new IOException("its lists have different lengths");
          }
          return index;
        });
  }

  private static @Nullable OffsetIndex offsets(FileBytes file, ColumnChunk chunk, String where)
      throws IOException {
    if (!chunk.isSetOffset_index_offset()) {
      return null;
    }
    byte[] bytes = file.read(chunk.getOffset_index_offset(), chunk.getOffset_index_length());
    return file.guarded(
        "the page index of " + where, () -> Util.readOffsetIndex(new ByteArrayInputStream(bytes)));
  }

  private static @Nullable FilterAudit filter(
      FileBytes file, FileNode leaf, ColumnMetaData data, String where) throws IOException {
    if (!data.isSetBloom_filter_offset()) {
      return null;
    }
    long start = data.getBloom_filter_offset();
    int length = (int) Math.min(MOST_HEADER, file.size() - start);
    byte[] head = file.read(start, length);
    return file.guarded(
        "the Bloom filter of " + where,
        () -> {
          ByteArrayInputStream in = new ByteArrayInputStream(head);
          BloomFilterHeader header = Util.readBloomFilterHeader(in);
          int headerBytes = head.length - in.available();
          long stated = (long) headerBytes + header.getNumBytes();
          if (data.isSetBloom_filter_length() && data.getBloom_filter_length() != stated) {
            throw new IOException("it has another length than the footer says");
          }
          byte[] bits = file.read(start + headerBytes, header.getNumBytes());
          return new FilterAudit(
              new BloomFilter(Arrays.copyOf(bits, bits.length)), leaf.element().getType());
        });
  }
}
