package io.datagen.core.relationship;

import io.datagen.api.vector.Rows;
import io.datagen.core.seed.Stream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Blocks of children, each shared out to the block of parents of the same number, by permutations
 * of its own: further blocks of both change nothing. Every block has the same histogram, so that
 * bounds hold in each.
 *
 * <p>Rows one behind another cost what those of a {@link HistogramFanOut} do, and two permutations
 * a block; rows at random about 0.2 microseconds each, as each has a block of its own.
 */
public final class BlockFanOut implements FanOut {
  private final KeyedFanOut first;
  private final Stream keys;
  private final long blocks;

  /**
   * Blocks that are shared out as a first one is.
   *
   * @param first whose permutations are replaced
   * @param keys for them
   */
  public BlockFanOut(KeyedFanOut first, Stream keys, long blocks) {
    this.first = first;
    this.keys = keys;
    this.blocks = blocks;
  }

  private FanOut block(long block) {
    return first.keyed(keys.draw(block));
  }

  @Override
  public long parents() {
    return first.parents() * blocks;
  }

  @Override
  public long children() {
    return first.children() * blocks;
  }

  @Override
  public long parentOf(long child) {
    long block = child / first.children();
    long parent = block(block).parentOf(child - block * first.children());
    return parent == NO_PARENT ? parent : block * first.parents() + parent;
  }

  @Override
  public void parents(Rows children, long[] out, long[] scratch) {
    find(children, out, null, scratch);
  }

  @Override
  public void parents(Rows children, long[] out, long[] places, long[] scratch) {
    find(children, out, places, scratch);
  }

  private void find(Rows children, long[] out, long @Nullable [] places, long[] scratch) {
    int end;
    for (int from = 0; from < children.size(); from = end) {
      long block = children.at(from) / first.children();
      end = runEnd(children, from, first.children());
      Rows run = run(children, from, end, block * first.children());
      // The first run needs no arrays of its own, and mostly it is the only one.
      long[] parents = from == 0 ? out : new long[run.size()];
      long[] within = places == null || from == 0 ? places : new long[run.size()];
      if (within == null) {
        block(block).parents(run, parents, scratch);
      } else {
        block(block).parents(run, parents, within, scratch);
      }
      long base = block * first.parents();
      for (int i = 0; i < run.size(); i++) {
        out[from + i] = parents[i] == NO_PARENT ? NO_PARENT : base + parents[i];
      }
      if (within != null && places != null && from > 0) {
        System.arraycopy(within, 0, places, from, run.size());
      }
    }
  }

  /** Where the rows of the block end that the row at a place is in, as far as they follow it. */
  private static int runEnd(Rows rows, int from, long blockSize) {
    long start = rows.at(from) / blockSize * blockSize;
    if (rows.isRange()) {
      return (int) Math.min(rows.size(), start + blockSize - rows.first());
    }
    int end = from + 1;
    while (end < rows.size() && rows.at(end) >= start && rows.at(end) - start < blockSize) {
      end++;
    }
    return end;
  }

  /** Some of the rows, counted from a block's first. */
  private static Rows run(Rows rows, int from, int end, long start) {
    if (rows.isRange()) {
      return Rows.range(rows.first() + from - start, end - from);
    }
    Rows run = Rows.range(0, 0);
    long[] indices = run.setSelection(end - from);
    for (int i = 0; i < indices.length && i < end - from; i++) {
      indices[i] = rows.at(from + i) - start;
    }
    return run;
  }

  @Override
  public int scratch(int size) {
    return first.scratch(size);
  }

  @Override
  public long count(long parent) {
    long block = parent / first.parents();
    return block(block).count(parent - block * first.parents());
  }

  @Override
  public void counts(Rows parents, long[] out, long[] scratch) {
    int end;
    for (int from = 0; from < parents.size(); from = end) {
      long block = parents.at(from) / first.parents();
      end = runEnd(parents, from, first.parents());
      long[] counts = from == 0 ? out : new long[end - from];
      block(block).counts(run(parents, from, end, block * first.parents()), counts, scratch);
      System.arraycopy(counts, 0, out, from, end - from);
    }
  }

  @Override
  public long child(long parent, long i) {
    long block = parent / first.parents();
    return block * first.children() + block(block).child(parent - block * first.parents(), i);
  }

  @Override
  public void children(Rows parents, long[] out, long[] scratch) {
    int end;
    int done = 0;
    for (int from = 0; from < parents.size(); from = end) {
      long block = parents.at(from) / first.parents();
      end = runEnd(parents, from, first.parents());
      Rows run = run(parents, from, end, block * first.parents());
      FanOut fanOut = block(block);
      int total = 0;
      for (int i = 0; i < run.size(); i++) {
        total = Math.toIntExact(total + fanOut.count(run.at(i)));
      }
      long[] children = from == 0 ? out : new long[total];
      fanOut.children(run, children, scratch);
      long base = block * first.children();
      for (int i = 0; i < total; i++) {
        out[done + i] = base + children[i];
      }
      done += total;
    }
  }

  @Override
  public List<FanOutClass> histogram() {
    return first.histogram().stream()
        .map(c -> new FanOutClass(c.children(), c.parents() * blocks))
        .toList();
  }
}
