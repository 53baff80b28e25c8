package io.datagen.core.derived;

import io.datagen.api.schema.ValueType;
import io.datagen.api.vector.Rows;
import io.datagen.api.vector.Vector;
import io.datagen.core.column.CellContext;
import io.datagen.core.column.Generator;
import io.datagen.core.column.Ranks;
import io.datagen.core.distribution.RankSampler;
import io.datagen.core.kernel.Kernel;
import io.datagen.core.source.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A column that is before or after others of its row, strictly: its distribution, cut to what they
 * leave. Where they leave nothing the cell is null; a null of theirs bounds nothing.
 *
 * @param after the column that it is after, or null
 * @param before the column that it is before, or null
 */
public record Between(Generator generator, @Nullable Other after, @Nullable Other before)
    implements Derived {

  /**
   * A column's name.
   *
   * @param at where it stands
   */
  public record Other(String column, Node at) {}

  @Override
  public Optional<Derivation> resolve(RowTypes row) {
    Ranks ranks = generator.ranks().orElseThrow();
    List<String> inputs = new ArrayList<>();
    Optional<Bound> lower = bound(row, after, true, ranks);
    Optional<Bound> upper = bound(row, before, false, ranks);
    if (after != null && lower.isEmpty() || before != null && upper.isEmpty()) {
      return Optional.empty();
    }
    if (after != null) {
      inputs.add(after.column());
    }
    if (before != null && !inputs.contains(before.column())) {
      inputs.add(before.column());
    }
    return Optional.of(
        new Typed(this, List.copyOf(inputs), lower, upper, leavesNone(row, ranks, lower, upper)));
  }

  private Optional<Bound> bound(RowTypes row, @Nullable Other other, boolean lower, Ranks ranks) {
    if (other == null) {
      return Optional.empty();
    }
    Optional<ValueType> type = row.type(other.column(), other.at());
    if (type.isEmpty()) {
      return Optional.empty();
    }
    Optional<Bound> bound = Bound.of(ranks, generator.type(), type.get(), lower);
    if (bound.isEmpty()) {
      row.faults()
          .add(
              other.at(),
              "'"
                  + other.column()
                  + "' is of a type that this one can't be compared with"
                  + instead(type.get(), other.column(), lower));
      return bound;
    }
    Optional<Ranks> theirs = row.ranks(other.column());
    if (theirs.isPresent() && !reaches(ranks, bound.get(), theirs.get(), lower)) {
      row.faults()
          .add(
              other.at(),
              "no value between this column's bounds is ever "
                  + (lower ? "after" : "before")
                  + " one of '"
                  + other.column()
                  + "'; widen its "
                  + (lower ? "max or end" : "min or start"));
      return Optional.empty();
    }
    return bound;
  }

  /** What to write where one is a plain date and the other a moment of a zone. */
  private String instead(ValueType theirs, String other, boolean lower) {
    String key = lower ? "after: " : "before: ";
    if (generator.type() instanceof ValueType.DateType && isZoned(theirs)) {
      return ": a plain date has no zone; write "
          + key
          + other
          + "_day, beside a column {name: "
          + other
          + "_day, computed: date("
          + other
          + "), hidden: true}";
    }
    if (theirs instanceof ValueType.DateType
        && generator.type() instanceof ValueType.DateTimeType own
        && isZoned(own)) {
      String midnight = other + "_begins";
      return ": a plain date has no zone; write "
          + key
          + midnight
          + ", beside a column {name: "
          + midnight
          + ", type: datetime, granularity: day, timezone: "
          + own.zone().name()
          + ", hidden: true}, and make '"
          + other
          + "' computed: date("
          + midnight
          + ")";
    }
    return "";
  }

  private static boolean isZoned(ValueType type) {
    return type instanceof ValueType.DateTimeType moment && !moment.zone().isUtc();
  }

  /**
   * Whether a value of the other column leaves any of this one's.
   *
   * @param least whether it is the other column's least value, else its greatest
   */
  private static boolean reaches(Ranks own, Bound bound, Ranks theirs, boolean least) {
    RankSampler mine = own.sampler();
    RankSampler other = theirs.sampler();
    Vector value = StepValues.newVector(theirs);
    value.reset(1);
    StepValues.put(theirs, new long[] {least ? other.first() : other.last()}, 1, value);
    long[] nearest = new long[1];
    bound.steps(value, 1, nearest);
    return bound.lower() ? nearest[0] <= mine.last() : nearest[0] >= mine.first();
  }

  /** Whether some row may be left without a value. */
  private boolean leavesNone(
      RowTypes row, Ranks ranks, Optional<Bound> lower, Optional<Bound> upper) {
    Other only = after == null ? before : after;
    if (only == null || after != null && before != null) {
      return true;
    }
    Optional<Ranks> theirs = row.ranks(only.column());
    Bound bound = lower.or(() -> upper).orElseThrow();
    return theirs.isEmpty() || !reaches(ranks, bound, theirs.get(), !bound.lower());
  }

  @Override
  public String describe() {
    return generator.describe()
        + (after == null ? "" : ", after " + after.column())
        + (before == null ? "" : ", before " + before.column());
  }

  private record Typed(
      Between column,
      List<String> inputs,
      Optional<Bound> lower,
      Optional<Bound> upper,
      boolean nullable)
      implements Derivation {
    @Override
    public ValueType type() {
      return column.generator().type();
    }

    @Override
    public Kernel kernel(CellContext cell) {
      return new BetweenKernel(
          cell.stream("between"),
          column.generator().ranks().orElseThrow(),
          lower,
          upper,
          inputs.size() - 1);
    }

    @Override
    public Set<String> honours() {
      return Set.of("min", "max");
    }

    @Override
    public String describe() {
      return column.describe();
    }

    @Override
    public String explain(CellContext cell, Rows row, Vector[] inputs, LongConsumer drawsAt) {
      cell.stream("between");
      return describe();
    }
  }
}
