package io.datagen.plugin.parquet;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.parquet.format.BoundaryOrder;
import org.apache.parquet.format.ColumnIndex;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.CompressionCodec;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.PageEncodingStats;
import org.apache.parquet.format.PageType;
import org.apache.parquet.format.Statistics;

/** What a footer and the page index say about a chunk, but for where it lies. */
final class ChunkMetadata {
  private ChunkMetadata() {}

  static ColumnMetaData of(EncodedChunk chunk, CompressionCodec codec) {
    ColumnMetaData data =
        new ColumnMetaData(
            chunk.leaf().physical().type(),
            encodings(chunk),
            chunk.leaf().names(),
            codec,
            chunk.slots(),
            chunk.uncompressed(),
            chunk.compressed(),
            0);
    data.setEncoding_stats(encodingStats(chunk));
    data.setStatistics(statistics(chunk));
    return data;
  }

  private static List<Encoding> encodings(EncodedChunk chunk) {
    List<Encoding> encodings = new ArrayList<>();
    if (chunk.dictionaryLength() > 0) {
      encodings.add(Encoding.PLAIN);
    }
    for (EncodedChunk.DataPage page : chunk.pages()) {
      if (!encodings.contains(page.content().encoding())) {
        encodings.add(page.content().encoding());
      }
    }
    if (chunk.leaf().maxDefinition() > 0) {
      encodings.add(Encoding.RLE);
    }
    return encodings;
  }

  private static List<PageEncodingStats> encodingStats(EncodedChunk chunk) {
    List<PageEncodingStats> stats = new ArrayList<>();
    if (chunk.dictionaryLength() > 0) {
      stats.add(new PageEncodingStats(PageType.DICTIONARY_PAGE, Encoding.PLAIN, 1));
    }
    Map<Encoding, Integer> counts = new LinkedHashMap<>();
    chunk.pages().forEach(page -> counts.merge(page.content().encoding(), 1, Integer::sum));
    PageType type = chunk.isVersion2() ? PageType.DATA_PAGE_V2 : PageType.DATA_PAGE;
    counts.forEach((encoding, count) -> stats.add(new PageEncodingStats(type, encoding, count)));
    return stats;
  }

  private static Statistics statistics(EncodedChunk chunk) {
    Statistics statistics = new Statistics();
    statistics.setNull_count(chunk.nulls());
    Bounds bounds = chunk.bounds();
    if (bounds != null) {
      Bounds shortened = ShortBounds.of(chunk.leaf().physical(), bounds);
      statistics.setMin_value(shortened.least());
      statistics.setMax_value(shortened.most());
      statistics.setIs_min_value_exact(shortened.least().length == bounds.least().length);
      statistics.setIs_max_value_exact(shortened.most() == bounds.most());
    }
    return statistics;
  }

  /** The column index: bounds and nulls by page. */
  static ColumnIndex index(EncodedChunk chunk) {
    List<Boolean> nullPages = new ArrayList<>();
    List<ByteBuffer> least = new ArrayList<>();
    List<ByteBuffer> most = new ArrayList<>();
    List<Long> nulls = new ArrayList<>();
    for (EncodedChunk.DataPage page : chunk.pages()) {
      Bounds bounds = page.content().bounds();
      Bounds shortened =
          bounds == null
              ? new Bounds(new byte[0], new byte[0])
              : ShortBounds.of(chunk.leaf().physical(), bounds);
      nullPages.add(bounds == null);
      least.add(ByteBuffer.wrap(shortened.least()));
      most.add(ByteBuffer.wrap(shortened.most()));
      nulls.add((long) page.content().nulls());
    }
    ColumnIndex index = new ColumnIndex(nullPages, least, most, order(chunk));
    index.setNull_counts(nulls);
    return index;
  }

  private static BoundaryOrder order(EncodedChunk chunk) {
    boolean ascending = true;
    boolean descending = true;
    Bounds last = null;
    for (EncodedChunk.DataPage page : chunk.pages()) {
      Bounds bounds = page.content().bounds();
      if (bounds == null) {
        continue;
      }
      if (last != null) {
        Physical physical = chunk.leaf().physical();
        int least = Order.compare(physical, last.least(), bounds.least());
        int most = Order.compare(physical, last.most(), bounds.most());
        ascending &= least <= 0 && most <= 0;
        descending &= least >= 0 && most >= 0;
      }
      last = bounds;
    }
    return ascending
        ? BoundaryOrder.ASCENDING
        : descending ? BoundaryOrder.DESCENDING : BoundaryOrder.UNORDERED;
  }
}
