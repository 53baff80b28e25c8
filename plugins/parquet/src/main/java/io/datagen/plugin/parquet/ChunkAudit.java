package io.datagen.plugin.parquet;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnIndex;
import org.apache.parquet.format.OffsetIndex;
import org.apache.parquet.format.PageLocation;
import org.apache.parquet.format.Statistics;
import org.jspecify.annotations.Nullable;

/**
 * Compares what a footer, a page index and a Bloom filter say of a chunk with its pages, as these
 * pass. What it finds is no reason to stop reading.
 */
final class ChunkAudit {
  private final FileBytes file;
  private final ColumnChunk column;
  private final String where;
  private final Findings findings;
  private final PageBounds bounds;
  private final @Nullable ColumnIndex index;
  private final @Nullable OffsetIndex offsets;
  private final @Nullable FilterAudit filter;
  private @Nullable Bounds all;
  private long nulls;
  private long rows;
  private int pages;

  private ChunkAudit(
      FileBytes file,
      FileNode leaf,
      ColumnChunk column,
      String where,
      Findings findings,
      ChunkIndexes indexes) {
    this.file = file;
    this.column = column;
    this.where = where;
    this.findings = findings;
    bounds = new PageBounds(leaf);
    index = indexes.column();
    offsets = indexes.offsets();
    filter = indexes.filter();
  }

  static ChunkAudit open(
      FileBytes file, FileNode leaf, ColumnChunk column, String where, Findings findings) {
    ChunkIndexes indexes = ChunkIndexes.read(file, leaf, column, where, findings);
    return new ChunkAudit(file, leaf, column, where, findings, indexes);
  }

  private void add(Findings.Kind kind, String what) {
    findings.add(kind, file.file() + ": " + where + " " + what);
  }

  /** Looks at the next page. */
  void page(DecodedPage page) {
    if (pages == 0 && page.position() != column.getMeta_data().getData_page_offset()) {
      add(Findings.Kind.FOOTERS, "has its first page elsewhere than the footer says");
    }
    Optional<Bounds> found = bounds.of(page.values());
    if (offsets != null) {
      compareLocation(offsets.getPage_locations(), page);
    }
    if (index != null) {
      compareIndex(index, page, found.orElse(null));
    }
    if (filter != null) {
      filter.page(page.values());
    }
    found.ifPresent(f -> all = all == null ? f : bounds.union(all, f));
    nulls += page.nulls();
    rows += page.rows();
    pages++;
  }

  private void compareLocation(List<PageLocation> locations, DecodedPage page) {
    if (pages >= locations.size()) {
      return;
    }
    PageLocation location = locations.get(pages);
    if (location.getOffset() != page.position()
        || location.getCompressed_page_size() != page.length()
        || location.getFirst_row_index() != rows) {
      add(
          Findings.Kind.PAGE_INDEX,
          "has page " + pages + " at " + page.position() + ", elsewhere than its index says");
    }
  }

  private void compareIndex(ColumnIndex with, DecodedPage page, @Nullable Bounds found) {
    if (pages >= with.getNull_pagesSize()) {
      return;
    }
    boolean nullPage = with.getNull_pages().get(pages);
    if (nullPage != (page.values().count == 0)) {
      add(Findings.Kind.PAGE_INDEX, "has page " + pages + " with other nulls than its index says");
    }
    if (with.isSetNull_counts() && with.getNull_counts().get(pages) != page.nulls()) {
      add(
          Findings.Kind.PAGE_INDEX,
          "has " + page.nulls() + " nulls in page " + pages + ", and its index says otherwise");
    }
    if (found != null && !nullPage) {
      byte[] least = bytes(with.getMin_values().get(pages));
      byte[] most = bytes(with.getMax_values().get(pages));
      if (!bounds.enclose(least, most, found)) {
        add(
            Findings.Kind.PAGE_INDEX,
            "has values in page " + pages + " beyond the bounds in its index");
      }
    }
  }

  private static byte[] bytes(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.remaining()];
    buffer.duplicate().get(bytes);
    return bytes;
  }

  /** Ends the chunk. */
  void finish() {
    if (offsets != null && offsets.getPage_locationsSize() != pages
        || index != null && index.getNull_pagesSize() != pages) {
      add(Findings.Kind.PAGE_INDEX, "has " + pages + " pages, and its index another number");
    }
    if (filter != null && filter.missing() > 0) {
      add(
          Findings.Kind.BLOOM_FILTERS,
          "has " + filter.missing() + " values that its Bloom filter doesn't know");
    } else if (filter != null && filter.claimsOthers()) {
      add(Findings.Kind.BLOOM_FILTERS, "has a Bloom filter with bits that no value of it sets");
    }
    if (column.getMeta_data().isSetStatistics()) {
      compareStatistics(column.getMeta_data().getStatistics());
    }
  }

  private void compareStatistics(Statistics stated) {
    if (stated.isSetNull_count() && stated.getNull_count() != nulls) {
      add(
          Findings.Kind.STATISTICS,
          "has " + nulls + " nulls, and its statistics say " + stated.getNull_count());
    }
    Bounds found = all;
    if (!bounds.isOrdered() || !stated.isSetMin_value() || !stated.isSetMax_value()) {
      return;
    }
    if (found == null) {
      add(Findings.Kind.STATISTICS, "has no value, and its statistics have bounds");
      return;
    }
    if (!bounds.enclose(stated.getMin_value(), stated.getMax_value(), found)) {
      add(Findings.Kind.STATISTICS, "has values beyond the bounds in its statistics");
    } else if (isInexact(stated, found)) {
      add(Findings.Kind.STATISTICS, "has bounds that its statistics call exact, and they are not");
    }
  }

  private boolean isInexact(Statistics stated, Bounds found) {
    return bounds.isExact()
        && (stated.isIs_min_value_exact()
                && !Arrays.equals(stated.getMin_value(), bounds.asStated(found).least())
            || stated.isIs_max_value_exact()
                && !Arrays.equals(stated.getMax_value(), bounds.asStated(found).most()));
  }
}
