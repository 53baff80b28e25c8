package io.datagen.plugin.sqlite.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Several sorted sources as one; of equal keys, those of the earlier source come first. */
final class MergedEntries extends SortedEntries {
  private final List<SortedEntries> sources;
  private final SourceHeap<SortedEntries> heap;
  private boolean shown;

  MergedEntries(List<? extends SortedEntries> sources) throws IOException {
    this.sources = List.copyOf(sources);
    List<SortedEntries> showing = new ArrayList<>();
    for (SortedEntries source : sources) {
      if (source.next()) {
        showing.add(source);
      }
    }
    this.heap =
        new SourceHeap<>(showing) {
          @Override
          int compare(SortedEntries a, SortedEntries b) {
            return compareKeys(a, b);
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
      show(heap.top());
    }
    return shown;
  }

  @Override
  public void close() throws IOException {
    for (SortedEntries source : sources) {
      source.close();
    }
  }
}
