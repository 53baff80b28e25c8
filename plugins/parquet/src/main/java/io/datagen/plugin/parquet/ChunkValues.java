package io.datagen.plugin.parquet;

import io.datagen.api.text.TextBuffer;
import io.datagen.api.vector.Vector;
import io.datagen.plugin.parquet.encoding.BloomFilter;
import org.jspecify.annotations.Nullable;

/**
 * The values of a chunk that are in no page yet, nulls left out. One thread owns it.
 *
 * <p>Values are numbered from the first that is in no page.
 */
interface ChunkValues {
  /** Forgets all, for the next row group. */
  void clear();

  /** Adds the first {@code count} values of a vector, none of which is null. */
  void addAll(Vector vector, int count);

  /** Adds the values at these places of a vector. */
  void add(Vector vector, int[] places, int count);

  /** How many. */
  int size();

  /** Bytes that plain values take. */
  long plainBytes(int from, int to);

  /**
   * Decides on a dictionary for good; all pages follow it.
   *
   * @param last whether all values of the chunk are here
   */
  boolean decideDictionary(boolean last);

  /** How many entries the dictionary has. */
  int dictionarySize();

  /** Appends the dictionary's entries, plain. */
  void dictionary(TextBuffer out);

  /** Places of values in the dictionary, by value. */
  int[] indices();

  /** Appends values as they are. */
  void plain(TextBuffer out, int from, int to);

  /** Appends values as differences; for those that {@link #hasDelta} says have them. */
  void delta(TextBuffer out, int from, int to);

  /** Where strings end that {@link #delta} appends; null for numbers. */
  default @Nullable Endings endings(int from, int to) {
    return null;
  }

  /** Whether there is an encoding of differences for the type. */
  boolean hasDelta();

  /** The smallest and largest of some values, at least one. */
  Bounds bounds(int from, int to);

  /** Whether values ascend, so that bounds of pages tell as much as a filter would. */
  boolean isAscending();

  /** Adds the dictionary's entries, or all values, to a filter. */
  void addTo(BloomFilter filter);

  /** Forgets the first values, which are in pages now. */
  void forget();
}
