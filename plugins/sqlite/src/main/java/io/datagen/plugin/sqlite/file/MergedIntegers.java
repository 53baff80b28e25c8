package io.datagen.plugin.sqlite.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Several sorted sources of integer keys as one; of equal values, those of the earlier source come
 * first.
 *
 * <p>A tree of losers: a source that moves on plays against those that lost to it on its way to the
 * top, one comparison of two numbers a level. A heap compares twice as often and looks into the
 * sources: with five of them an entry took 23 ns there.
 */
final class MergedIntegers extends SortedIntegers {
  private final List<SortedIntegers> opened;

  /** Those that show an entry, in their order, and the values of their entries. */
  private SortedIntegers[] sources;

  private long[] values;

  /** By inner node, from 1: the source that lost there. */
  private int[] losers = new int[0];

  private int winner;
  private boolean shown;

  MergedIntegers(List<SortedIntegers> sources) throws IOException {
    opened = List.copyOf(sources);
    List<SortedIntegers> showing = new ArrayList<>();
    for (SortedIntegers source : opened) {
      if (source.next()) {
        showing.add(source);
      }
    }
    this.sources = showing.toArray(new SortedIntegers[0]);
    values = showing.stream().mapToLong(source -> source.value).toArray();
    start();
  }

  @Override
  boolean next() throws IOException {
    if (shown) {
      advance();
    }
    shown = sources.length > 0;
    if (shown) {
      value = values[winner];
      rowid = sources[winner].rowid;
    }
    return shown;
  }

  private void advance() throws IOException {
    SortedIntegers source = sources[winner];
    if (!source.next()) {
      remove(winner);
      return;
    }
    values[winner] = source.value;
    int best = winner;
    for (int node = best + sources.length >> 1; node > 0; node >>= 1) {
      int other = losers[node];
      if (isBefore(other, best)) {
        losers[node] = best;
        best = other;
      }
    }
    winner = best;
  }

  private boolean isBefore(int one, int other) {
    return values[one] < values[other] || values[one] == values[other] && one < other;
  }

  /** Takes out a source that has no more entries. */
  private void remove(int ended) {
    int left = sources.length - 1;
    SortedIntegers[] fewer = new SortedIntegers[left];
    long[] fewerValues = new long[left];
    for (int i = 0; i < left; i++) {
      int from = i < ended ? i : i + 1;
      fewer[i] = sources[from];
      fewerValues[i] = values[from];
    }
    sources = fewer;
    values = fewerValues;
    start();
  }

  /** Plays all games. */
  private void start() {
    losers = new int[sources.length];
    winner = sources.length == 0 ? -1 : play(1);
  }

  /** The winner below a node; sources are the nodes from {@code sources.length}. */
  private int play(int node) {
    if (node >= sources.length) {
      return node - sources.length;
    }
    int one = play(2 * node);
    int other = play(2 * node + 1);
    boolean before = isBefore(one, other);
    losers[node] = before ? other : one;
    return before ? one : other;
  }

  @Override
  public void close() throws IOException {
    for (SortedIntegers source : opened) {
      source.close();
    }
  }
}
