package io.datagen.plugin.sqlite.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Several sorted sources of integer keys as one; of equal values, those of the earlier source come
 * first.
 */
final class MergedIntegers extends SortedIntegers {
  private final List<SortedIntegers> sources;
  private final SourceHeap<SortedIntegers> heap;
  private boolean shown;

  MergedIntegers(List<SortedIntegers> sources) throws IOException {
    this.sources = List.copyOf(sources);
    List<SortedIntegers> showing = new ArrayList<>();
    for (SortedIntegers source : sources) {
      if (source.next()) {
        showing.add(source);
      }
    }
    this.heap =
        new SourceHeap<>(showing) {
          @Override
          int compare(SortedIntegers a, SortedIntegers b) {
            return Long.compare(a.value, b.value);
          }
        };
  }

  @Override
  boolean next() throws IOException {
    if (shown) {
      if (heap.top().next()) {
        heap.topChanged();
      } else {
        heap.removeTop();
      }
    }
    shown = !heap.isEmpty();
    if (shown) {
      value = heap.top().value;
      rowid = heap.top().rowid;
    }
    return shown;
  }

  @Override
  public void close() throws IOException {
    for (SortedIntegers source : sources) {
      source.close();
    }
  }
}
