package io.datagen.api.schema;

/**
 * A time zone: how far its clocks are ahead of UTC, and since when. In microseconds, as moments
 * are. Its rules are given and not the JDK's, whose tables differ from release to release.
 * Immutable; two are equal where their names are.
 */
public final class Zone {
  /** Not ahead, and never was. */
  public static final Zone UTC = new Zone("UTC", new long[0], new long[] {0}, Long.MAX_VALUE);

  /** The Gregorian calendar repeats itself, weekdays included. */
  private static final long CYCLE = 146_097L * 86_400_000_000L;

  /** Moments that share a place of the guide: 203 days, in which clocks change once or twice. */
  private static final int BUCKET = 44;

  private final String name;
  private final long[] changes;
  private final long[] offsets;
  private final long repeats;

  /** For each 2^{@value #BUCKET} microseconds since the first change: how many lie before. */
  private final int[] guide;

  private Zone(String name, long[] changes, long[] offsets, long repeats) {
    this.name = name;
    this.changes = changes;
    this.offsets = offsets;
    this.repeats = repeats;
    int last = changes.length - 1;
    guide = new int[last < 0 ? 0 : (int) (changes[last] - changes[0] >> BUCKET) + 1];
    for (int i = 0, place = 0; i < guide.length; i++) {
      while (changes[place] < changes[0] + ((long) i << BUCKET)) {
        place++;
      }
      guide[i] = place;
    }
  }

  /**
   * A zone.
   *
   * @param changes the moments at which its clocks change, ascending
   * @param offsets how far they are ahead before the first change, and from each on
   * @param repeats the moment from which changes repeat every 400 years, of which the first are
   *     listed; or {@link Long#MAX_VALUE}
   */
  public static Zone of(String name, long[] changes, long[] offsets, long repeats) {
    if (offsets.length != changes.length + 1) {
      throw new IllegalArgumentException(changes.length + " changes, " + offsets.length);
    }
    return new Zone(name, changes.clone(), offsets.clone(), repeats);
  }

  /** As in the tz database: {@code Europe/Berlin}. */
  public String name() {
    return name;
  }

  /** Whether its clocks show UTC. */
  public boolean isUtc() {
    return changes.length == 0 && offsets[0] == 0;
  }

  /** Whether its clocks never change between two moments. */
  public boolean isSteady(long from, long to) {
    return nextChange(from) > to;
  }

  /** How far its clocks are ahead at a moment. */
  public long offsetAt(long moment) {
    return changes.length == 0 ? offsets[0] : offsets[place(listed(moment))];
  }

  /** The first moment after this one at which clocks change; {@link Long#MAX_VALUE} for none. */
  public long nextChange(long moment) {
    if (changes.length == 0) {
      return Long.MAX_VALUE;
    }
    long near = listed(moment);
    int place = place(near);
    if (place < changes.length) {
      return changes[place] + (moment - near);
    }
    // The first of the next 400 years, where there are such.
    if (repeats == Long.MAX_VALUE) {
      return Long.MAX_VALUE;
    }
    return changes[place(repeats - 1)] + CYCLE + (moment - near);
  }

  /**
   * The moment at which clocks show a time, given as microseconds between 1970-01-01T00:00 and it:
   * the first of two, and where clocks skip it, as much later as they skip.
   */
  public long momentOf(long local) {
    if (changes.length == 0) {
      return local - offsets[0];
    }
    long day = 86_400_000_000L;
    long before = offsetAt(local - 2 * day);
    for (long at = local - 2 * day; ; ) {
      long change = nextChange(at);
      long moment = local - before;
      if (change > moment || change > local + 2 * day) {
        return moment;
      }
      long after = offsetAt(change);
      if (local - after < change) {
        // Skipped, as it is neither before the change nor after it.
        return moment;
      }
      before = after;
      at = change;
    }
  }

  /** How many changes lie at a moment or before it. */
  private int place(long moment) {
    if (moment < changes[0]) {
      return 0;
    }
    if (moment >= changes[changes.length - 1]) {
      return changes.length;
    }
    int place = guide[(int) (moment - changes[0] >> BUCKET)];
    while (place < changes.length && changes[place] <= moment) {
      place++;
    }
    return place;
  }

  /** The moment, moved by whole cycles to where changes are listed. */
  private long listed(long moment) {
    return moment < repeats || moment - repeats < CYCLE
        ? moment
        : repeats + Math.floorMod(moment - repeats, CYCLE);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Zone zone && zone.name.equals(name);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  @Override
  public String toString() {
    return name;
  }
}
