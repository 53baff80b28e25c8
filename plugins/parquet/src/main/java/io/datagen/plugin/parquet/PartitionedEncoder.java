package io.datagen.plugin.parquet;

import io.datagen.api.format.BatchEncoder;
import io.datagen.api.partition.PartitionKeys;
import io.datagen.api.text.TextBuffer;
import io.datagen.api.vector.Batch;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Deals a chunk's rows out to partitions, and encodes a row group for each. */
final class PartitionedEncoder implements BatchEncoder {
  private final TableLayout layout;
  private final PartitionedTableWriter files;
  private final long endRow;
  private final PartitionKeys keys;
  private final PageBuilder pages;
  private final LongDictionary dictionary = new LongDictionary();

  /** Directories by number, and what is built for each. */
  private final BytesDictionary directories = new BytesDictionary();

  private final List<RowGroupBuilder> builders = new ArrayList<>();
  private final Map<String, EncodedRowGroup> ready = new LinkedHashMap<>();
  private final int[] partitionOf = new int[Batch.CAPACITY];
  private final int[] places = new int[Batch.CAPACITY];
  private int rows;

  /**
   * @param endRow the row behind the last one of all
   */
  PartitionedEncoder(TableLayout layout, PartitionedTableWriter files, long endRow) {
    this.layout = layout;
    this.files = files;
    this.endRow = endRow;
    keys = new PartitionKeys(layout.schema().table());
    pages = layout.newPages();
  }

  @Override
  public void encode(Batch batch) {
    for (int row = 0; row < batch.size(); row++) {
      TextBuffer directory = keys.directory(batch, row);
      partitionOf[row] = directories.indexOf(directory.bytes(), 0, directory.length());
    }
    if (directories.size() > PartitionKeys.MOST_PARTITIONS) {
      return; // It is told in flush, which may fail.
    }
    while (builders.size() < directories.size()) {
      builders.add(layout.newBuilder(pages, dictionary));
    }
    deal(batch);
    rows += batch.size();
    if (rows >= layout.rowGroupRows() || batch.firstRow() + batch.size() == endRow) {
      finish();
    }
  }

  /** Sorts the batch's rows by partition, keeping their order, and adds them to the builders. */
  private void deal(Batch batch) {
    int[] counts = new int[directories.size() + 1];
    for (int row = 0; row < batch.size(); row++) {
      counts[partitionOf[row] + 1]++;
    }
    for (int i = 1; i < counts.length; i++) {
      counts[i] += counts[i - 1];
    }
    int[] next = counts.clone();
    for (int row = 0; row < batch.size(); row++) {
      places[next[partitionOf[row]]++] = row;
    }
    for (int i = 0; i < builders.size(); i++) {
      int count = counts[i + 1] - counts[i];
      if (count > 0) {
        int[] some = Arrays.copyOfRange(places, counts[i], counts[i + 1]);
        builders.get(i).add(batch, some, count);
      }
    }
  }

  private void finish() {
    for (int i = 0; i < builders.size(); i++) {
      if (builders.get(i).rows() > 0) {
        ready.put(directory(i), builders.get(i).finish());
      }
    }
    rows = 0;
  }

  private String directory(int partition) {
    int start = directories.start(partition);
    int length = directories.end(partition) - start;
    return new String(directories.bytes(), start, length, StandardCharsets.UTF_8);
  }

  @Override
  public void flush() throws IOException {
    if (directories.size() > PartitionKeys.MOST_PARTITIONS) {
      throw new IOException(PartitionKeys.tooMany(layout.schema().table()));
    }
    finish();
    for (Map.Entry<String, EncodedRowGroup> group : ready.entrySet()) {
      files.append(group.getKey(), group.getValue());
    }
    ready.clear();
  }

  @Override
  public void close() {
    pages.close();
  }
}
