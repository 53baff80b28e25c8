package io.datagen.core.person;

import io.datagen.api.vector.BytesVector;
import io.datagen.api.vector.Rows;
import io.datagen.api.vector.Vector;
import io.datagen.core.kernel.Kernel;
import java.util.List;

/** Entries of several lists, one behind the other. */
final class PhraseKernel implements Kernel {
  private final List<Part> parts;
  private final int longest;
  private final boolean plain;
  private final Scratch scratch = new Scratch();

  /** A list and which of its entries. */
  record Part(Codes codes, Entries entries) {}

  /** Of at least two parts; the first doesn't begin with a space, the last doesn't end with one. */
  PhraseKernel(List<Part> parts) {
    this.parts = List.copyOf(parts);
    this.longest = parts.stream().mapToInt(p -> p.entries.longest()).sum();
    this.plain = parts.stream().allMatch(p -> p.entries.plain());
  }

  @Override
  public Vector newVector() {
    return new BytesVector();
  }

  @Override
  public void fill(Rows rows, Vector[] inputs, Vector out) {
    int size = rows.size();
    BytesVector vector = (BytesVector) out;
    vector.reset(size);
    vector.setPlain(plain);
    byte[] bytes = vector.ensure(Math.multiplyExact(size, longest));
    int[][] codes = scratch.codes(parts.size(), size);
    for (int p = 0; p < parts.size(); p++) {
      parts.get(p).codes.fill(rows, codes[p], scratch);
    }
    if (parts.size() == 2) {
      fillPairs(codes, bytes, vector.offsets(), size);
    } else {
      fillAll(codes, bytes, vector.offsets(), size);
    }
  }

  private void fillPairs(int[][] codes, byte[] bytes, int[] offsets, int size) {
    int[] left = codes[0];
    int[] right = codes[1];
    Entries lefts = parts.get(0).entries;
    Entries rights = parts.get(1).entries;
    int at = 0;
    for (int i = 0; i < size; i++) {
      at = lefts.put(left[i], bytes, at);
      at = rights.put(right[i], bytes, at);
      offsets[i + 1] = at;
    }
  }

  private void fillAll(int[][] codes, byte[] bytes, int[] offsets, int size) {
    Entries[] entries = parts.stream().map(Part::entries).toArray(Entries[]::new);
    int at = 0;
    for (int i = 0; i < size; i++) {
      for (int p = 0; p < entries.length; p++) {
        at = entries[p].put(codes[p][i], bytes, at);
      }
      offsets[i + 1] = at;
    }
  }

  @Override
  public Kernel forThread() {
    return new PhraseKernel(parts);
  }
}
