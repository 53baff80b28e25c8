package io.datagen.plugin.parquet;

import io.datagen.api.text.TextBuffer;
import io.datagen.api.vector.Validity;
import io.datagen.api.vector.Vector;
import io.datagen.plugin.parquet.encoding.BloomFilter;
import io.datagen.plugin.parquet.encoding.RunEncoder;
import org.apache.parquet.format.Encoding;
import org.jspecify.annotations.Nullable;

/**
 * Makes one leaf's chunks. Values are kept as they come, for whether a dictionary is worth it shows
 * when all are there; a chunk that grows large puts its first pages away without one. One thread
 * owns it.
 */
final class ChunkEncoder {
  /** Rows of a page: five batches, as many as other writers put there; filters skip whole pages. */
  static final int PAGE_ROWS = 20_480;

  /** Bytes of a page, but for the row that goes beyond them. */
  private static final int PAGE_BYTES = 1 << 20;

  /** Bytes that wait for their page at the most. */
  private static final long MOST_WAITING = 16L << 20;

  private final Leaf leaf;
  private final PageBuilder builder;
  private final ChunkValues values;
  private final Levels levels;
  private final boolean filtered;
  private final int expectedRows;

  private EncodedChunk chunk;
  private boolean finished;

  /** Whether the chunk at hand gets a filter; its first values tell. */
  private boolean wantsFilter;

  private @Nullable BloomFilter filter;
  private int[] places = new int[0];
  private int slot;
  private int value;

  /**
   * For one leaf.
   *
   * @param filtered whether its chunks get Bloom filters
   */
  ChunkEncoder(
      Leaf leaf, PageBuilder builder, ChunkValues values, boolean filtered, int expectedRows) {
    this.leaf = leaf;
    this.builder = builder;
    this.values = values;
    this.filtered = filtered;
    this.expectedRows = expectedRows;
    levels = new Levels(leaf.maxDefinition(), leaf.maxRepetition());
    chunk = new EncodedChunk(leaf, builder.isVersion2());
  }

  /**
   * Adds rows of a flat column.
   *
   * @param at the rows' places, or null for the first ones
   */
  void addRows(Vector vector, int @Nullable [] at, int rows) {
    Validity validity = vector.validity();
    if (!validity.hasNulls()) {
      levels.addDefined(rows);
      if (at == null) {
        values.addAll(vector, rows);
      } else {
        values.add(vector, at, rows);
      }
    } else {
      addDefined(vector, at, rows);
    }
    putLargeAway();
  }

  private void addDefined(Vector vector, int @Nullable [] at, int rows) {
    Validity validity = vector.validity();
    boolean tokens = leaf.node().holdsTokens() && vector.tokens().size() > 0;
    int count = 0;
    ensurePlaces(rows);
    for (int i = 0; i < rows; i++) {
      int row = at == null ? i : at[i];
      boolean defined = validity.isValid(row) || tokens && vector.tokens().at(row) != null;
      levels.add(defined);
      if (defined) {
        places[count++] = row;
      }
    }
    if (count < rows && !leaf.node().isOptional()) {
      throw new IllegalStateException(leaf.dotted() + " is null and was not to be");
    }
    values.add(vector, places, count);
  }

  /** Adds slots of a nested column. */
  void addSlots(Vector vector, Slots slots) {
    levels.add(slots);
    ensurePlaces(slots.count());
    int count = 0;
    for (int i = 0; i < slots.count(); i++) {
      if (slots.index()[i] >= 0) {
        places[count++] = slots.index()[i];
      }
    }
    values.add(vector, places, count);
    putLargeAway();
  }

  private void ensurePlaces(int size) {
    if (places.length < size) {
      places = new int[size];
    }
  }

  private void putLargeAway() {
    if (values.plainBytes(0, values.size()) + levels.count() > MOST_WAITING) {
      begin();
      values.decideDictionary(false);
      addToFilter(expectedRows);
      putPages(false);
    }
  }

  /** Starts a chunk behind a finished one, which the file may have by now. */
  private void begin() {
    if (finished) {
      chunk = chunk.next();
      finished = false;
    }
  }

  /** Ends the chunk. */
  EncodedChunk finish() {
    begin();
    // Once pages are out, it is too late for a dictionary.
    boolean encoded =
        values.decideDictionary(chunk.pages().isEmpty()) && values.dictionarySize() > 0;
    addToFilter(encoded ? values.dictionarySize() : values.size());
    if (encoded) {
      TextBuffer entries = builder.values();
      values.dictionary(entries);
      builder.dictionary(values.dictionarySize(), chunk);
    }
    putPages(encoded);
    if (filter != null) {
      chunk.setBloomFilter(filter);
      filter = null;
    }
    values.clear();
    finished = true;
    return chunk;
  }

  /**
   * Adds waiting values to the filter. Where they ascend, as keys that are numbers in a row do, the
   * bounds of pages find a value as well, and a filter would be a byte a row for nothing.
   */
  private void addToFilter(int distinct) {
    if (chunk.pages().isEmpty()) {
      wantsFilter = filtered && !values.isAscending();
    }
    if (!wantsFilter) {
      return;
    }
    BloomFilter into = filter == null ? BloomFilter.forValues(distinct) : filter;
    filter = into;
    values.addTo(into);
  }

  /** Makes pages of all that wait. */
  private void putPages(boolean encoded) {
    slot = 0;
    value = 0;
    while (slot < levels.count()) {
      putPage(encoded);
    }
    levels.clear();
    values.forget();
  }

  private void putPage(boolean encoded) {
    int start = slot;
    int first = value;
    int rows = advance();
    int slots = slot - start;
    int nulls = slots - (value - first);
    TextBuffer out = builder.begin(levels, start, slot);
    Encoding encoding = encode(encoded, first, value, out);
    Bounds bounds = value == first ? null : values.bounds(first, value);
    Endings endings =
        encoding == Encoding.DELTA_LENGTH_BYTE_ARRAY ? values.endings(first, value) : null;
    builder.data(
        new EncodedChunk.PageContent(slots, nulls, rows, encoding, bounds), endings, chunk);
  }

  private Encoding encode(boolean encoded, int from, int to, TextBuffer out) {
    if (encoded) {
      int width = RunEncoder.width(Math.max(0, values.dictionarySize() - 1));
      out.append((byte) width);
      RunEncoder.append(out, values.indices(), from, to, width);
      return Encoding.RLE_DICTIONARY;
    }
    if (builder.isVersion2() && values.hasDelta()) {
      values.delta(out, from, to);
      return leaf.physical() == Physical.BYTES
          ? Encoding.DELTA_LENGTH_BYTE_ARRAY
          : Encoding.DELTA_BINARY_PACKED;
    }
    values.plain(out, from, to);
    return Encoding.PLAIN;
  }

  /** Moves behind the slots of the next page; returns how many rows start there. */
  private int advance() {
    int rest = levels.count() - slot;
    int most = Math.min(rest, PAGE_ROWS);
    if (levels.isComplete() && values.plainBytes(value, value + most) <= PAGE_BYTES) {
      slot += most;
      value += most;
      return most;
    }
    int rows = 0;
    int first = value;
    while (slot < levels.count()) {
      if (levels.isRow(slot)) {
        if (rows == PAGE_ROWS || rows > 0 && values.plainBytes(first, value) >= PAGE_BYTES) {
          break;
        }
        rows++;
      }
      if (levels.isDefined(slot)) {
        value++;
      }
      slot++;
    }
    return rows;
  }
}
