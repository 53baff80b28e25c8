package io.datagen.plugin.parquet;

import io.datagen.api.format.FormatSettings;
import io.datagen.api.format.WriteTarget.ByteSink;
import io.datagen.api.schema.DatasetSchema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** How a table is written: its schema with the options in force. */
final class TableLayout {
  private final FileSchema schema;
  private final Set<String> keys;
  private final FormatSettings settings;
  private final ParquetOptions options;
  private final FileMetadata about;
  private final int rowGroupRows;

  TableLayout(DatasetSchema dataset, FileSchema schema, FormatSettings settings) {
    this.schema = schema;
    keys = TableKeys.columns(dataset, schema.table());
    this.settings = settings;
    options = ParquetOptions.of(settings);
    about = new FileMetadata(dataset.name(), schema.table(), options.version2());
    rowGroupRows = RowGroupSize.of(schema, options);
  }

  FileSchema schema() {
    return schema;
  }

  /** Rows that a worker encodes at a time. */
  int rowGroupRows() {
    return rowGroupRows;
  }

  /** Whether these are as many as the user asked for. */
  boolean keepsRowGroupRows() {
    return options.rowGroupRows() > 0;
  }

  /** Starts a file. */
  ParquetFile open(ByteSink sink) throws IOException {
    return new ParquetFile(schema, about, PageCodec.name(settings.compressionName()), sink);
  }

  /** What one worker makes pages with. */
  PageBuilder newPages() {
    return new PageBuilder(new PageCodec(settings), options.version2());
  }

  /**
   * What one worker makes row groups of one file with.
   *
   * @param dictionary which builders of one worker share
   */
  RowGroupBuilder newBuilder(PageBuilder pages, LongDictionary dictionary) {
    List<ChunkEncoder> encoders = new ArrayList<>();
    for (Leaf leaf : schema.leaves()) {
      boolean filtered =
          options.bloomFilters()
              && leaf.isFlat()
              && leaf.physical() != Physical.BOOLEAN
              && keys.contains(leaf.topColumn().name());
      encoders.add(
          new ChunkEncoder(leaf, pages, newValues(leaf, dictionary), filtered, rowGroupRows));
    }
    return new RowGroupBuilder(schema, encoders);
  }

  private ChunkValues newValues(Leaf leaf, LongDictionary dictionary) {
    boolean never =
        options.dictionary() == DictionaryRule.AUTO && TableKeys.isDistinct(schema.table(), leaf);
    DictionaryRule rule = never ? DictionaryRule.OFF : options.dictionary();
    return leaf.physical() == Physical.BYTES || leaf.physical() == Physical.UUID
        ? new BytesValues(leaf.node(), rule, rowGroupRows)
        : new LongValues(leaf.physical(), rule, dictionary);
  }
}
