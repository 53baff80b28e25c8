package io.datagen.core.column;

import io.datagen.core.source.Node;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code constraints:} promises of a column. A generator that can shape its values does; the
 * rest is tested.
 *
 * @param primaryKey unique and not null
 * @param unique no value twice; nulls don't count
 * @param notNull no null
 * @param min lower bound as written, a number or a date, or null
 * @param max upper bound as written, or null
 * @param allowed the only values, or null
 * @param pattern that whole values match, or null
 * @param increasing each value at least as large as the one of the row before, larger where unique
 * @param minLength in characters, 0 for none
 * @param maxLength in characters, {@link Integer#MAX_VALUE} for none
 */
public record Constraints(
    boolean primaryKey,
    boolean unique,
    boolean notNull,
    @Nullable Node min,
    @Nullable Node max,
    @Nullable List<Node> allowed,
    @Nullable String pattern,
    boolean increasing,
    int minLength,
    int maxLength) {

  /** None. */
  public static final Constraints NONE =
      new Constraints(false, false, false, null, null, null, null, false, 0, Integer.MAX_VALUE);

  /** No null, and nothing else. */
  public static final Constraints NOT_NULL =
      new Constraints(false, false, true, null, null, null, null, false, 0, Integer.MAX_VALUE);

  public Constraints {
    allowed = allowed == null ? null : List.copyOf(allowed);
  }

  /** Those that are about each value by itself, and not about several rows' values. */
  public Constraints ofEachRow() {
    return new Constraints(
        false, false, notNull, min, max, allowed, pattern, false, minLength, maxLength);
  }

  /** Whether no value may repeat. */
  public boolean distinct() {
    return primaryKey || unique;
  }
}
