package io.datagen.core.stream;

import io.datagen.api.vector.Rows;
import io.datagen.core.kernel.AliasTable;
import io.datagen.core.seed.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Deals a block's events out to sessions, from first to last. Some sessions are open at a time; an
 * event goes to one of them at random, or to a new one while there are fewer than wanted.
 *
 * <p>What always holds: between two events of a session lies no more than the gap; its types follow
 * the chain, from a type that may be the first; it has one user and one source, and no user has two
 * open sessions. A session ends when it has as many events as was drawn for it (geometric, by the
 * mean length), at a type that nothing follows, when no arrival comes within the gap, or with the
 * block: so that none is cut short there, a session is opened only while the open ones leave events
 * over, and of those the last one gets no more than are left.
 *
 * <p>As many are open as events arrive within an eighth of the gap to come, so that each can be
 * served in time: one that has waited for half the gap and will not be served before the next
 * arrival goes first. But no more than half of the users, and few enough for a block to have eight
 * times their events.
 */
final class SessionBuilder {
  private static final int TURNOVER = 8;

  /**
   * Events dealt out by a call: the JIT compiles a method at 600 calls but a loop at 40,960 rounds,
   * and a loop over a block would be compiled on stack first, then once more.
   */
  private static final int RUN = 32;

  private final long gap;
  private final long firstUser;
  private final AliasTable initial;
  private final @Nullable AliasTable[] next;
  private final Stream picks;
  private final Stream typeDraws;
  private final SessionPool pool;
  private final Demand demand;
  private final Openings openings;
  private final long[] pick = new long[EventModel.BLOCK];
  private final long[] typeDraw = new long[EventModel.BLOCK];

  /** When the block's events arrive. */
  private final long[] times = Demand.arrivals();

  /** No open session has waited since before. */
  private long since;

  /** Events that the open sessions will have. */
  private int need;

  SessionBuilder(EventModel model) {
    EventStream stream = model.stream();
    gap = stream.sessions().gap();
    firstUser = stream.users() instanceof Users.Count ? 1 : 0;
    EventTypes types = stream.types();
    initial = table(types.initial());
    next = new @Nullable AliasTable[types.names().size()];
    for (int i = 0; i < next.length; i++) {
      next[i] = types.ends(i) ? null : types.chain() ? table(types.transitions().get(i)) : initial;
    }
    picks = model.draws("pick");
    typeDraws = model.draws("type");
    int capacity = capacity(model.users(), stream.sessions().meanLength());
    pool = new SessionPool(capacity);
    demand = new Demand(gap / 8, capacity);
    openings = new Openings(model);
  }

  private static AliasTable table(java.util.List<Double> weights) {
    return AliasTable.of(weights.stream().mapToDouble(w -> w).toArray());
  }

  /** The most sessions that are ever open together. */
  static int capacity(long users, double meanLength) {
    long byUsers = (users + 1) / 2;
    return (int) Math.max(1, Math.min(byUsers, (long) (EventModel.BLOCK / TURNOVER / meanLength)));
  }

  /** Fills in users, sessions, types and sources of a block's first {@code count} events. */
  void build(long block, EventBlock into, int count) {
    Rows rows = Rows.range(block * EventModel.BLOCK, EventModel.BLOCK);
    picks.fill(rows, pick);
    typeDraws.fill(rows, typeDraw);
    gather(into, count);
    demand.find(times, count);
    openings.start(block);
    pool.clear();
    since = times[0];
    need = 0;
    dealAll(into, count);
  }

  private void dealAll(EventBlock into, int count) {
    for (int e = 0; e < count; e += RUN) {
      deal(into, e, Math.min(e + RUN, count), count);
    }
  }

  private void gather(EventBlock from, int count) {
    for (int e = 0; e < count; e++) {
      times[e] = from.arrivals[from.events[e]];
    }
  }

  /** Deals out the events {@code first} to {@code end - 1} of {@code count}. */
  private void deal(EventBlock into, int first, int end, int count) {
    for (int e = first; e < end; e++) {
      int i = into.events[e];
      int place = choose(e, pick[i], count);
      if (place < 0) {
        place = open(count - e);
        pool.type[place] = initial.at(typeDraw[i]);
      } else {
        AliasTable table = next[pool.type[place]];
        if (table == null) {
          throw new IllegalStateException("a session goes on after its last event");
        }
        pool.type[place] = table.at(typeDraw[i]);
      }
      pool.serve(place, e);
      into.users[i] = pool.user[place];
      into.sessions[i] = pool.id[place];
      into.types[i] = pool.type[place];
      into.sources[i] = pool.source[place];
      need--;
      if (--pool.remaining[place] == 0 || next[pool.type[place]] == null) {
        close(place);
      }
    }
  }

  private void close(int place) {
    need -= pool.remaining[place];
    openings.close(pool.user[place] - firstUser);
    pool.remove(place);
  }

  /** The session that the event goes to, or -1 for a new one. */
  private int choose(int e, long draw, int count) {
    long following = times[Math.min(e + 1, count - 1)];
    if (following - since > gap / 2) {
      int urgent = mostUrgent(times[e], following);
      if (urgent >= 0) {
        return urgent;
      }
    }
    int open = pool.open();
    if (open == 0) {
      return -1;
    }
    long at = Stream.below(draw, Math.max(demand.at(e), open));
    if (at < open) {
      return pool.at((int) at);
    }
    return need < count - e ? -1 : pool.at((int) Stream.below(Long.rotateLeft(draw, 32), open));
  }

  /**
   * Ends sessions to which nothing came in time, and finds the one that has waited for half the gap
   * at the next arrival, or -1.
   */
  private int mostUrgent(long time, long following) {
    while (pool.open() > 0) {
      int longest = pool.longestWaiting();
      since = times[pool.lastEvent(longest)];
      if (time - since <= gap) {
        return following - since > gap / 2 ? longest : -1;
      }
      close(longest);
    }
    return -1;
  }

  /**
   * Opens a session.
   *
   * @param left events to come in the block, this one included
   */
  private int open(int left) {
    openings.next();
    int place = pool.add();
    pool.remaining[place] = Math.min(openings.length(), left - need);
    need += pool.remaining[place];
    pool.user[place] = firstUser + openings.user();
    pool.id[place] = openings.id();
    pool.source[place] = openings.source();
    return place;
  }
}
