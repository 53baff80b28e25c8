package io.datagen.core.source;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that a misspelt one was meant to be. */
public final class Nearest {
  private Nearest() {}

  /** The candidate with the fewest edits, if they are few enough to be a slip. */
  public static Optional<String> to(String name, Collection<String> candidates) {
    String best = null;
    if (name.length() < 2) {
      // Any letter is one edit from any other.
      return Optional.empty();
    }
    int least = Math.max(1, Math.min(3, (name.length() + 1) / 3)) + 1;
    for (String candidate : candidates) {
      if (Math.abs(candidate.length() - name.length()) >= least) {
        // Each letter more is an edit; a name may be as long as its file.
        continue;
      }
      int edits = edits(name.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
      if (edits < least) {
        least = edits;
        best = candidate;
      }
    }
    return Optional.ofNullable(best);
  }

  /** {@code ; did you mean 'x'?} and the valid names, or just those. */
  public static String hint(String name, Collection<String> candidates) {
    String valid =
        candidates.isEmpty()
            ? ""
            : candidates.size() <= 40 ? " (valid: " + String.join(", ", candidates) + ")" : "";
    return to(name, candidates).map(n -> "; did you mean '" + n + "'?").orElse("") + valid;
  }

  /** Optimal string alignment distance: insertions, deletions, changes, swaps of neighbours. */
  private static int edits(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + change);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
