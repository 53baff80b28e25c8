package io.datagen.core.plan;

import io.datagen.core.relationship.FanOut;
import io.datagen.core.relationship.FanOutBounds;
import io.datagen.core.relationship.PairedFanOut;
import io.datagen.core.relationship.Placed;
import io.datagen.core.schema.Relationship;
import io.datagen.core.source.Faults;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Plans the two relationships of a bridge so that its pairs differ: each by itself first, then one
 * of them dealt out anew along the other's places, its largest families made smaller where they
 * would meet the same partner twice.
 */
final class BridgePlans {
  /** A relationship's plan by itself, with no parent of more children than a number. */
  interface Alone {
    /** The plan; the number is {@link Long#MAX_VALUE} for no other bounds than the declared. */
    RelationshipPlan plan(Relationship relationship, long most);
  }

  /** How many sizes of the other side's largest families are tried. */
  private static final int STEPS = 8;

  private final Streams streams;
  private final Faults faults;
  private final Alone alone;

  BridgePlans(Streams streams, Faults faults, Alone alone) {
    this.streams = streams;
    this.faults = faults;
    this.alone = alone;
  }

  /** The plans of the pair, in its order. */
  List<RelationshipPlan> plan(Bridges.Pair pair) {
    RelationshipPlan first = alone.plan(pair.first(), Long.MAX_VALUE);
    RelationshipPlan second = alone.plan(pair.second(), Long.MAX_VALUE);
    if (first.fanOut().max() <= 1 || second.fanOut().max() <= 1) {
      return List.of(first, second);
    }
    String fault = fault(pair, first, second);
    if (fault != null) {
      faults.add(pair.second().node(), fault);
      return List.of(first, second);
    }
    first = within(first, second.parents());
    second = within(second, first.parents());
    Optional<RelationshipPlan> along = along(first, second);
    if (along.isPresent()) {
      return List.of(first, along.get());
    }
    Optional<RelationshipPlan> turned = along(second, first);
    if (turned.isPresent()) {
      return List.of(turned.get(), second);
    }
    return smaller(pair, first, second);
  }

  /** A parent can't have more children than there are partners for them. */
  private RelationshipPlan within(RelationshipPlan plan, long partners) {
    return plan.fanOut().max() <= partners
            || !new FanOutBounds(plan.minChildren(), Math.max(plan.minChildren(), partners))
                .allow(plan.parents(), plan.children())
        ? plan
        : alone.plan(plan.relationship(), partners);
  }

  private List<RelationshipPlan> smaller(
      Bridges.Pair pair, RelationshipPlan first, RelationshipPlan second) {
    for (int step = STEPS; step >= 0; step--) {
      RelationshipPlan less = step == STEPS ? first : capped(first, step);
      Optional<RelationshipPlan> fewer = fewer(less, second);
      if (fewer.isPresent()) {
        return told(first, second, less, fewer.get());
      }
      RelationshipPlan lesser = step == STEPS ? second : capped(second, step);
      Optional<RelationshipPlan> turned = fewer(lesser, first);
      if (turned.isPresent()) {
        return told(first, second, turned.get(), lesser);
      }
    }
    faults.add(
        pair.second().node(),
        names(pair)
            + " can't be made distinct: a row of "
            + first.relationship().parentTable()
            + " has up to "
            + first.fanOut().max()
            + " children, one of "
            + second.relationship().parentTable()
            + " up to "
            + second.fanOut().max()
            + ", and there are "
            + first.children()
            + "; the product of the two should not exceed that. Lower max_children");
    return List.of(first, second);
  }

  /** The plan with a largest family so many steps of the way from the mean to what it was. */
  private RelationshipPlan capped(RelationshipPlan plan, int step) {
    long least = Math.max(-Math.floorDiv(-plan.children(), plan.parents()), plan.minChildren());
    long most = least + (plan.fanOut().max() - least) / STEPS * step;
    return alone.plan(plan.relationship(), most);
  }

  private List<RelationshipPlan> told(
      RelationshipPlan first,
      RelationshipPlan second,
      RelationshipPlan firstMade,
      RelationshipPlan secondMade) {
    tell(first, firstMade);
    tell(second, secondMade);
    return List.of(firstMade, secondMade);
  }

  private void tell(RelationshipPlan before, RelationshipPlan made) {
    if (made.fanOut().max() < before.fanOut().max()) {
      faults.warn(
          made.relationship().node(),
          made.relationship().describe()
              + ": no row of "
              + made.relationship().parentTable()
              + " has more than "
              + made.fanOut().max()
              + " children, so that all pairs differ");
    }
  }

  /** The second relationship with the largest families that can be dealt out along the first. */
  private Optional<RelationshipPlan> fewer(RelationshipPlan first, RelationshipPlan second) {
    long least = -Math.floorDiv(-second.children(), second.parents());
    long low = Math.max(least, second.minChildren());
    long high = second.fanOut().max();
    Optional<RelationshipPlan> best = Optional.empty();
    while (low <= high) {
      long most = low + (high - low) / 2;
      Optional<RelationshipPlan> found = along(first, alone.plan(second.relationship(), most));
      if (found.isPresent()) {
        best = found;
        low = most + 1;
      } else {
        high = most - 1;
      }
    }
    return best;
  }

  /** The second relationship dealt out along the places of the first. */
  private Optional<RelationshipPlan> along(RelationshipPlan first, RelationshipPlan second) {
    if (!(first.fanOut() instanceof Placed places) || second.relationship().sharing().clustered()) {
      return Optional.empty();
    }
    Optional<PairedFanOut> fanOut =
        PairedFanOut.of(
            streams.relationship(second.relationship(), "fan-out"),
            places,
            second.fanOut().histogram());
    return fanOut.map(f -> with(second, f));
  }

  private static RelationshipPlan with(RelationshipPlan plan, FanOut fanOut) {
    return new RelationshipPlan(
        plan.relationship(),
        fanOut,
        plan.parents(),
        plan.children(),
        plan.minChildren(),
        plan.maxChildren(),
        plan.boundedAbove());
  }

  private static String names(Bridges.Pair pair) {
    return "pairs of "
        + String.join("+", pair.first().childKey())
        + " and "
        + String.join("+", pair.second().childKey());
  }

  private static @Nullable String fault(
      Bridges.Pair pair, RelationshipPlan first, RelationshipPlan second) {
    BigInteger pairs =
        BigInteger.valueOf(first.parents()).multiply(BigInteger.valueOf(second.parents()));
    long rows = first.children();
    if (pairs.compareTo(BigInteger.valueOf(rows)) < 0) {
      return names(pair) + " can't differ in " + rows + " rows: there are " + pairs;
    }
    String apart = apart(pair.first());
    apart = apart == null ? apart(pair.second()) : apart;
    if (apart != null) {
      return names(pair) + " can't be made distinct beside " + apart;
    }
    if (pair.first().sharing().clustered() && pair.second().sharing().clustered()) {
      return names(pair) + " can't both lie side by side; take order: clustered out of one";
    }
    return rows > PairedFanOut.MOST
        ? names(pair) + " can be made distinct in up to " + PairedFanOut.MOST + " rows"
        : null;
  }

  /** What a relationship has beside which no pairs can be kept apart, and what to write instead. */
  private static @Nullable String apart(Relationship relationship) {
    if (relationship.hierarchy() != null) {
      return "'hierarchy': roots have no parent; let the pairs point to another table";
    }
    if (!relationship.sharing().where().isEmpty()) {
      return "'where', which groups the rows by value; look the column up from one of the parents";
    }
    if (relationship.sharing().weight().isPresent()) {
      return "'parent_weight', by which a parent may have more children than there are partners;"
          + " state a 'distribution' and 'max_children'";
    }
    if (relationship.sharing().stable().isPresent()) {
      return "'stable': rows are dealt out over the whole table; take it out";
    }
    return relationship.losesSome()
        ? "'null_probability': every row has both parents; take it out"
        : null;
  }
}
