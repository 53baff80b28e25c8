package io.datagen.core.stream;

import io.datagen.api.vector.Rows;
import io.datagen.core.distribution.UnitExponential;
import io.datagen.core.kernel.AliasTable;
import io.datagen.core.seed.Permutation;
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

  private final long gap;
  private final double lengthScale;
  private final long users;
  private final long firstUser;
  private final AliasTable initial;
  private final @Nullable AliasTable[] next;
  private final Stream picks;
  private final Stream typeDraws;
  private final Stream lengths;
  private final Stream userKeys;
  private final Stream sourceDraws;
  private final int capacity;
  private final SessionPool pool;
  private final long[] pick = new long[EventModel.BLOCK];
  private final long[] typeDraw = new long[EventModel.BLOCK];

  // Of the block in the making.
  private long first;
  private Permutation order;
  private long turn;
  private long ordinal;

  /** Events that the open sessions will have. */
  private int need;

  /** The first event that is not within an eighth of the gap. */
  private int ahead;

  SessionBuilder(EventModel model) {
    EventStream stream = model.stream();
    gap = stream.sessions().gap();
    double mean = stream.sessions().meanLength();
    lengthScale = mean == 1 ? 0 : -1 / StrictMath.log1p(-1 / mean);
    users = model.users();
    firstUser = stream.users() instanceof Users.Count ? 1 : 0;
    EventTypes types = stream.types();
    initial = table(types.initial());
    next = new @Nullable AliasTable[types.names().size()];
    for (int i = 0; i < next.length; i++) {
      next[i] = types.ends(i) ? null : types.chain() ? table(types.transitions().get(i)) : initial;
    }
    picks = model.draws("pick");
    typeDraws = model.draws("type");
    lengths = model.draws("length");
    userKeys = model.draws("user");
    sourceDraws = model.draws("source");
    capacity = capacity(users, mean);
    pool = new SessionPool(capacity);
    order = Permutation.of(userKeys, users);
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
    first = block * EventModel.BLOCK;
    order = Permutation.of(userKeys.draw(block), users);
    turn = 0;
    ordinal = 0;
    need = 0;
    ahead = 0;
    pool.clear();
    Rows rows = Rows.range(first, EventModel.BLOCK);
    picks.fill(rows, pick);
    typeDraws.fill(rows, typeDraw);
    for (int e = 0; e < count; e++) {
      int i = into.events[e];
      long time = into.arrivals[i];
      closeLapsed(time);
      int place = choose(into, e, count);
      if (place < 0) {
        place = open(count - e);
        pool.type[place] = initial.at(typeDraw[i]);
      } else {
        pool.touch(place);
        AliasTable table = next[pool.type[place]];
        if (table == null) {
          throw new IllegalStateException("a session goes on after its last event");
        }
        pool.type[place] = table.at(typeDraw[i]);
      }
      pool.last[place] = time;
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

  /** Sessions to which nothing came in time are over. */
  private void closeLapsed(long time) {
    while (pool.open() > 0 && time - pool.last[pool.longestWaiting()] > gap) {
      close(pool.longestWaiting());
    }
  }

  private void close(int place) {
    need -= pool.remaining[place];
    pool.remove(place);
  }

  /** The session that the event goes to, or -1 for a new one. */
  private int choose(EventBlock events, int e, int count) {
    int open = pool.open();
    if (open == 0) {
      return -1;
    }
    int i = events.events[e];
    long time = events.arrivals[i];
    long following = e + 1 < count ? events.arrivals[events.events[e + 1]] : time;
    int longest = pool.longestWaiting();
    if (following - pool.last[longest] > gap / 2) {
      return longest;
    }
    ahead = Math.max(ahead, e + 1);
    while (ahead < count
        && ahead - e <= capacity
        && events.arrivals[events.events[ahead]] - time <= gap / 8) {
      ahead++;
    }
    int wanted = Math.max(1, Math.min(capacity, ahead - e - 1));
    long at = Stream.below(pick[i], Math.max(wanted, open));
    if (at < open) {
      return pool.at((int) at);
    }
    return need < count - e ? -1 : pool.at((int) Stream.below(Long.rotateLeft(pick[i], 32), open));
  }

  /**
   * Opens a session with the next user, who has none.
   *
   * @param left events to come in the block, this one included
   */
  private int open(int left) {
    long user = nextUser();
    int place = pool.add();
    double length = UnitExponential.at(lengths.at(first + ordinal)) * lengthScale;
    int drawn = 1 + (int) Math.min(EventModel.BLOCK, length);
    pool.remaining[place] = Math.min(drawn, left - need);
    need += pool.remaining[place];
    pool.user[place] = firstUser + user;
    pool.id[place] = first + ordinal + 1;
    pool.source[place] = (int) (sourceDraws.at(first + ordinal) >>> 63);
    ordinal++;
    return place;
  }

  private long nextUser() {
    long user = order.at(turn++ % users);
    while (turn > users && pool.hasUser(firstUser + user)) {
      user = order.at(turn++ % users);
    }
    return user;
  }
}
