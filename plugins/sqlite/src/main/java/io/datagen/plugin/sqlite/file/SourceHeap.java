package io.datagen.plugin.sqlite.file;

import java.util.List;

/**
 * Sorted sources by the entries that they show: the first of all on top. Of sources that show equal
 * ones the earlier comes first.
 */
abstract class SourceHeap<S> {
  private final S[] sources;

  /** Their places in the list. */
  private final int[] orders;

  private int size;

  /** Of sources all of which show an entry; which they are may change by {@link #removeTop}. */
  @SuppressWarnings("unchecked") // An array of S that nobody else sees.
  SourceHeap(List<? extends S> shown) {
    size = shown.size();
    sources = (S[]) shown.toArray();
    orders = new int[size];
    for (int i = 0; i < size; i++) {
      orders[i] = i;
    }
    for (int i = size / 2 - 1; i >= 0; i--) {
      sink(i);
    }
  }

  /** Compares the entries that two sources show. */
  abstract int compare(S a, S b);

  boolean isEmpty() {
    return size == 0;
  }

  S top() {
    return sources[0];
  }

  /** To be called when the top source has gone on to its next entry. */
  void topChanged() {
    sink(0);
  }

  /** To be called when the top source has no more. */
  void removeTop() {
    size--;
    sources[0] = sources[size];
    orders[0] = orders[size];
    sink(0);
  }

  private void sink(int place) {
    S source = sources[place];
    int order = orders[place];
    int at = place;
    for (int child = 2 * at + 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size
          && isBefore(sources[child + 1], orders[child + 1], sources[child], orders[child])) {
        child++;
      }
      if (!isBefore(sources[child], orders[child], source, order)) {
        break;
      }
      sources[at] = sources[child];
      orders[at] = orders[child];
      at = child;
    }
    sources[at] = source;
    orders[at] = order;
  }

  private boolean isBefore(S a, int aOrder, S b, int bOrder) {
    int compared = compare(a, b);
    return compared < 0 || (compared == 0 && aOrder < bOrder);
  }
}
