package io.datagen.core.corruption;

import io.datagen.core.seed.Stream;
import java.util.List;

/**
 * Picks one column of a row: the one whose keyed hash is the highest (rendezvous hashing; Thaler
 * and Ravishankar, "Using Name-Based Mappings to Increase Hit Rates", 1998). A column that is added
 * takes the rows it wins and moves no other.
 */
final class Choice {
  private final int[] columns;
  private final Stream[] streams;

  /**
   * @param role keys the hashes
   * @param columns to pick from, by their place; at least one
   */
  Choice(DirtContext table, String role, List<Integer> columns) {
    this.columns = columns.stream().mapToInt(Integer::intValue).toArray();
    streams = new Stream[this.columns.length];
    for (int i = 0; i < streams.length; i++) {
      streams[i] = table.stream(role + "/" + table.columns().get(this.columns[i]).name());
    }
  }

  int of(long row) {
    int best = 0;
    long highest = Long.MIN_VALUE;
    for (int i = 0; i < streams.length; i++) {
      long hash = streams[i].at(row);
      if (hash > highest) {
        highest = hash;
        best = i;
      }
    }
    return columns[best];
  }
}
