package io.datagen.plugin.parquet;

import io.datagen.api.text.ByteWords;
import io.datagen.api.text.TextBuffer;
import io.datagen.api.vector.BytesVector;
import io.datagen.api.vector.Dictionary;
import io.datagen.api.vector.DictionaryVector;
import io.datagen.api.vector.Vector;
import io.datagen.plugin.parquet.encoding.BloomFilter;
import io.datagen.plugin.parquet.encoding.DeltaEncoder;
import io.datagen.plugin.parquet.encoding.XxHash64;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Byte strings, of any length or of a fixed one. They go into a dictionary as they come; once that
 * isn't worth it they are kept one behind another.
 */
final class BytesValues implements ChunkValues {
  private static final int NOT_YET = -1;

  private final Physical physical;
  private final DictionaryRule rule;
  private final long expected;
  private final CellBytes cells;
  private final BytesDictionary dictionary = new BytesDictionary();
  private final TextBuffer bytes = new TextBuffer();
  private final ByteBounds bounds = new ByteBounds();
  private final DeltaEncoder deltas = new DeltaEncoder();
  private long[] lengths = new long[0];
  private int[] offsets = new int[1];
  private int[] indices = new int[0];
  private int size;
  private boolean encoded;

  /** The dictionary of the vectors at hand, and where its codes are in ours. */
  private Dictionary source = Dictionary.of(java.util.List.of());

  private int[] places = new int[0];

  /**
   * For one leaf.
   *
   * @param expected values of a chunk, as far as can be told
   */
  BytesValues(Node leaf, DictionaryRule rule, long expected) {
    this.physical = leaf.physical();
    this.rule = rule;
    this.expected = expected;
    this.cells = new CellBytes(leaf);
    clear();
  }

  @Override
  public void clear() {
    size = 0;
    bytes.clear();
    dictionary.clear();
    encoded = rule != DictionaryRule.OFF;
    Arrays.fill(places, NOT_YET);
  }

  @Override
  public void addAll(Vector vector, int count) {
    add(vector, null, count);
  }

  @Override
  public void add(Vector vector, int @Nullable [] at, int count) {
    if (!encoded) {
      addPlain(vector, at, count);
      return;
    }
    if (indices.length < size + count) {
      indices = Arrays.copyOf(indices, Math.max(size + count, 2 * indices.length));
    }
    if (vector instanceof DictionaryVector codes && !isText() && vector.tokens().size() == 0) {
      addCodes(codes, at, count);
    } else {
      for (int i = 0; i < count; i++) {
        cells.seek(vector, at == null ? i : at[i]);
        indices[size + i] = dictionary.indexOf(cells.bytes(), cells.start(), cells.length());
      }
    }
    size += count;
    if (!rule.holds(size, dictionary.size(), dictionaryBytes(), expected)) {
      leaveDictionary();
    }
  }

  private boolean isText() {
    return !cells.isPlain() && physical == Physical.BYTES;
  }

  @SuppressWarnings("ReferenceEquality") // A dictionary is one by identity, as it says.
  private void addCodes(DictionaryVector vector, int @Nullable [] at, int count) {
    if (source != vector.dictionary()) {
      source = vector.dictionary();
      places = new int[source.size()];
      Arrays.fill(places, NOT_YET);
    }
    int[] codes = vector.codes();
    for (int i = 0; i < count; i++) {
      int row = at == null ? i : at[i];
      int place = places[codes[row]];
      if (place == NOT_YET) {
        cells.seek(vector, row);
        place = dictionary.indexOf(cells.bytes(), cells.start(), cells.length());
        places[codes[row]] = place;
      }
      indices[size + i] = place;
    }
  }

  private void addPlain(Vector vector, int @Nullable [] at, int count) {
    ensureOffsets(count);
    if (at == null && cells.isPlain() && vector instanceof BytesVector strings) {
      int shift = bytes.length();
      bytes.append(strings.bytes(), 0, strings.offsets()[count]);
      for (int i = 1; i <= count; i++) {
        offsets[size + i] = strings.offsets()[i] + shift;
      }
      size += count;
      return;
    }
    if (at == null && physical == Physical.UUID && vector instanceof BytesVector texts) {
      addUuids(texts, count);
      return;
    }
    for (int i = 0; i < count; i++) {
      cells.seek(vector, at == null ? i : at[i]);
      append(cells.bytes(), cells.start(), cells.length());
    }
  }

  private void addUuids(BytesVector texts, int count) {
    byte[] to = bytes.ensure((long) count * UuidBytes.LENGTH);
    int place = bytes.length();
    for (int i = 0; i < count; i++) {
      UuidBytes.parse(texts.bytes(), texts.offsets()[i], to, place);
      place += UuidBytes.LENGTH;
      offsets[++size] = place;
    }
    bytes.setLength(place);
  }

  private void append(byte[] from, int start, int length) {
    ByteWords.copy(from, start, bytes.ensure(length), bytes.length(), length);
    bytes.setLength(bytes.length() + length);
    offsets[++size] = bytes.length();
  }

  private void ensureOffsets(int more) {
    if (offsets.length < size + more + 1) {
      offsets = Arrays.copyOf(offsets, Math.max(size + more + 1, 2 * offsets.length));
    }
  }

  /** Puts the values so far one behind another. */
  private void leaveDictionary() {
    int count = size;
    encoded = false;
    size = 0;
    bytes.clear();
    ensureOffsets(count);
    for (int i = 0; i < count; i++) {
      int entry = indices[i];
      int start = dictionary.start(entry);
      append(dictionary.bytes(), start, dictionary.end(entry) - start);
    }
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public long plainBytes(int from, int to) {
    if (encoded) {
      return 4L * (to - from);
    }
    return (long) offsets[to] - offsets[from] + (physical == Physical.BYTES ? 4L * (to - from) : 0);
  }

  private long dictionaryBytes() {
    return dictionary.length() + 4L * dictionary.size();
  }

  @Override
  public boolean decideDictionary(boolean last) {
    if (encoded && (!last || !rule.holds(size, dictionary.size(), dictionaryBytes(), size))) {
      leaveDictionary();
    }
    return encoded;
  }

  @Override
  public int dictionarySize() {
    return dictionary.size();
  }

  @Override
  public void dictionary(TextBuffer out) {
    for (int i = 0; i < dictionary.size(); i++) {
      put(out, dictionary.bytes(), dictionary.start(i), dictionary.end(i));
    }
  }

  @Override
  public int[] indices() {
    return indices;
  }

  @Override
  public void plain(TextBuffer out, int from, int to) {
    if (physical == Physical.UUID) {
      out.append(bytes.bytes(), offsets[from], offsets[to] - offsets[from]);
      return;
    }
    out.ensure(plainBytes(from, to));
    for (int i = from; i < to; i++) {
      put(out, bytes.bytes(), offsets[i], offsets[i + 1]);
    }
  }

  private void put(TextBuffer out, byte[] from, int start, int end) {
    int length = end - start;
    byte[] to = out.ensure(4L + length);
    int at = out.length();
    if (physical == Physical.BYTES) {
      ByteWords.putInt(to, at, length);
      at += 4;
    }
    ByteWords.copy(from, start, to, at, length);
    out.setLength(at + length);
  }

  @Override
  public boolean hasDelta() {
    return physical == Physical.BYTES;
  }

  @Override
  public void delta(TextBuffer out, int from, int to) {
    if (lengths.length < to - from) {
      lengths = new long[to - from];
    }
    for (int i = from; i < to; i++) {
      lengths[i - from] = (long) offsets[i + 1] - offsets[i];
    }
    deltas.append(out, lengths, 0, to - from, true);
    out.append(bytes.bytes(), offsets[from], offsets[to] - offsets[from]);
  }

  @Override
  public Endings endings(int from, int to) {
    return new Endings(offsets, from, to);
  }

  @Override
  public Bounds bounds(int from, int to) {
    if (encoded) {
      return bounds.of(dictionary, indices, from, to);
    }
    return bounds.of(bytes.bytes(), offsets, from, to);
  }

  @Override
  public boolean isAscending() {
    if (encoded) {
      return false;
    }
    byte[] all = bytes.bytes();
    for (int i = 1; i < size; i++) {
      if (Arrays.compareUnsigned(all, offsets[i - 1], offsets[i], all, offsets[i], offsets[i + 1])
          > 0) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void addTo(BloomFilter filter) {
    if (encoded) {
      for (int i = 0; i < dictionary.size(); i++) {
        int start = dictionary.start(i);
        filter.insert(XxHash64.hash(dictionary.bytes(), start, dictionary.end(i) - start));
      }
    } else {
      for (int i = 0; i < size; i++) {
        filter.insert(XxHash64.hash(bytes.bytes(), offsets[i], offsets[i + 1] - offsets[i]));
      }
    }
  }

  @Override
  public void forget() {
    size = 0;
    bytes.clear();
  }
}
