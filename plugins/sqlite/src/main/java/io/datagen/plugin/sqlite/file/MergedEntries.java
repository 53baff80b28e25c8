package io.datagen.plugin.sqlite.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Several sorted sources as one; of equal keys, those of the earlier source come first. */
final class MergedEntries extends SortedEntries {
  private final List<SortedEntries> sources;
  private final PriorityQueue<Cursor> queue = new PriorityQueue<>();
  private @Nullable Cursor shown;

  MergedEntries(List<? extends SortedEntries> sources) throws IOException {
    this.sources = new ArrayList<>(sources);
    for (int i = 0; i < sources.size(); i++) {
      if (sources.get(i).next()) {
        queue.add(new Cursor(sources.get(i), i));
      }
    }
  }

  @Override
  boolean next() throws IOException {
    if (shown != null && shown.entries.next()) {
      queue.add(shown);
    }
    shown = queue.poll();
    if (shown == null) {
      return false;
    }
    bytes = shown.entries.bytes;
    keyStart = shown.entries.keyStart;
    recordStart = shown.entries.recordStart;
    recordLength = shown.entries.recordLength;
    hasNull = shown.entries.hasNull;
    return true;
  }

  @Override
  public void close() throws IOException {
    for (SortedEntries source : sources) {
      source.close();
    }
  }

  private record Cursor(SortedEntries entries, int order) implements Comparable<Cursor> {
    @Override
    public int compareTo(Cursor other) {
      int order = compareKeys(entries, other.entries);
      return order != 0 ? order : Integer.compare(this.order, other.order);
    }
  }
}
