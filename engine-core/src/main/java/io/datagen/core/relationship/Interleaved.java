package io.datagen.core.relationship;

import io.datagen.core.seed.Stream;
import java.util.ArrayList;
import java.util.List;

/**
 * Classes cut into pieces that take turns, so that where children lie parent by parent the large
 * ones don't all come last.
 */
final class Interleaved {
  /** Pieces, about, at the most. */
  private static final int PIECES = 1 << 16;

  private static final int ROUNDS = 1 << 10;

  private Interleaved() {}

  /** The pieces in their order; of each class they add up to it. */
  static List<FanOutClass> of(List<FanOutClass> classes, Stream keys) {
    int rounds = Math.max(1, Math.min(ROUNDS, PIECES / Math.max(1, classes.size())));
    List<FanOutClass> pieces = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      for (int i = 0; i < classes.size(); i++) {
        FanOutClass whole = classes.get(i);
        // So that the few parents of rare classes come in different rounds.
        long offset = Stream.below(keys.at(i), rounds);
        long parents =
            upTo(whole.parents(), round + 1, rounds, offset)
                - upTo(whole.parents(), round, rounds, offset);
        if (parents > 0) {
          pieces.add(new FanOutClass(whole.children(), parents));
        }
      }
    }
    return pieces;
  }

  /** floor((n * round + offset) / rounds), without overflow. */
  private static long upTo(long n, int round, int rounds, long offset) {
    return n / rounds * round + (n % rounds * round + offset) / rounds;
  }
}
