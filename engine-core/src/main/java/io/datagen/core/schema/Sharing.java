package io.datagen.core.schema;

import io.datagen.core.distribution.DeclaredDistribution;
import io.datagen.core.expression.Expression;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a relationship's children are shared out to its parents, beside the bounds.
 *
 * @param distribution of the counts of children, if one is declared
 * @param clustered whether a parent's children lie side by side
 * @param oneToOne whether a parent has one child at the most
 * @param where columns of parents to columns of their children that have the same values
 * @param weight of a parent, which attracts children
 * @param stable the blocks by which both tables can grow, if any
 */
public record Sharing(
    Optional<DeclaredDistribution> distribution,
    boolean clustered,
    boolean oneToOne,
    Optional<Blocks> stable,
    Map<String, String> where,
    Optional<Expression> weight) {
  /** As it is where nothing is said. */
  public static final Sharing DEFAULT =
      new Sharing(Optional.empty(), false, false, Optional.empty(), Map.of(), Optional.empty());

  public Sharing {
    where = Collections.unmodifiableMap(new LinkedHashMap<>(where));
  }

  /** Whether values of rows decide about who is whose child. */
  public boolean byValues() {
    return !where.isEmpty() || weight.isPresent();
  }

  /** So many children of a block have their parents in a block of so many. */
  public record Blocks(long parents, long children) {}

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
    stable.ifPresent(
        b -> words.add("in blocks of " + b.children() + " over " + b.parents() + " parents"));
    where.forEach((parent, child) -> words.add("where " + child + " = " + parent));
    weight.ifPresent(w -> words.add("weighted by " + w));
    return words;
  }
}
