package io.datagen.core.schema;

import io.datagen.core.distribution.DeclaredDistribution;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a relationship's children are shared out to its parents, beside the bounds.
 *
 * @param distribution of the counts of children, if one is declared
 * @param clustered whether a parent's children lie side by side
 * @param oneToOne whether a parent has one child at the most
 */
public record Sharing(
    Optional<DeclaredDistribution> distribution, boolean clustered, boolean oneToOne) {
  /** As it is where nothing is said. */
  public static final Sharing DEFAULT = new Sharing(Optional.empty(), false, false);

  /** In a few words each, for people. */
  public List<String> describe() {
    List<String> words = new ArrayList<>();
    distribution.ifPresent(d -> words.add(d.name()));
    if (oneToOne) {
      words.add("one to one");
    }
    if (clustered) {
      words.add("clustered");
    }
    return words;
  }
}
