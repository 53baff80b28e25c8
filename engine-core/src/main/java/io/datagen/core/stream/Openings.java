package io.datagen.core.stream;

import io.datagen.api.vector.Rows;
import io.datagen.core.distribution.UnitExponential;
import io.datagen.core.seed.Permutation;
import io.datagen.core.seed.Stream;
import java.util.Arrays;

/**
 * What a block's sessions begin with, in the order in which they are opened: a user who has none, a
 * drawn length, a source. Made some ahead, so that draws and the permutation go over arrays. One
 * thread owns it.
 */
final class Openings {
  private static final int AHEAD = 256;

  private final long users;
  private final double lengthScale;
  private final Stream userKeys;
  private final Stream lengthDraws;
  private final Stream sourceDraws;

  /** Who has an open session, where a block can have more sessions than there are users. */
  private final boolean[] busy;

  private final long[] turns = new long[AHEAD];
  private final long[] scratch = new long[Permutation.scratch(AHEAD)];
  private final long[] draws = new long[AHEAD];
  private final double[] lengths = new double[AHEAD];
  private final int[] sources = new int[AHEAD];
  private final Rows rows = new Rows();

  private long first;
  private Permutation order;

  /** Users taken or passed over, and those made of them. */
  private int turn;

  private long turnsMade;

  /** The session that {@link #next} has opened, from 0 on in each block. */
  private int ordinal;

  private long user;

  Openings(EventModel model) {
    users = model.users();
    double mean = model.stream().sessions().meanLength();
    lengthScale = mean == 1 ? 0 : -1 / StrictMath.log1p(-1 / mean);
    userKeys = model.draws("user");
    lengthDraws = model.draws("length");
    sourceDraws = model.draws("source");
    busy = new boolean[users < EventModel.BLOCK ? (int) users : 0];
    order = Permutation.of(userKeys, users);
  }

  /** Goes to a block's first session. */
  void start(long block) {
    first = block * EventModel.BLOCK;
    order = Permutation.of(userKeys.draw(block), users);
    Arrays.fill(busy, false);
    turn = AHEAD;
    turnsMade = 0;
    ordinal = -1;
  }

  /** Opens the next session. */
  void next() {
    ordinal++;
    if (ordinal % AHEAD == 0) {
      draw();
    }
    user = turn();
    if (busy.length > 0) {
      while (busy[(int) user]) {
        user = turn();
      }
      busy[(int) user] = true;
    }
  }

  /** A user's session is over. */
  void close(long who) {
    if (busy.length > 0) {
      busy[(int) who] = false;
    }
  }

  /** The session's user, from 0. */
  long user() {
    return user;
  }

  /** Its number in the stream, from 1. */
  long id() {
    return first + ordinal + 1;
  }

  /** Events it has if nothing ends it early. */
  int length() {
    return 1 + (int) Math.min(EventModel.BLOCK, lengths[ordinal % AHEAD]);
  }

  int source() {
    return sources[ordinal % AHEAD];
  }

  private long turn() {
    if (turn == AHEAD) {
      takeTurns();
    }
    return turns[turn++];
  }

  /** The users in an order of the block's own, again and again. */
  private void takeTurns() {
    long next = turnsMade % users;
    for (int i = 0; i < AHEAD; i++) {
      turns[i] = next;
      next = next + 1 == users ? 0 : next + 1;
    }
    order.apply(turns, AHEAD, scratch);
    turnsMade += AHEAD;
    turn = 0;
  }

  private void draw() {
    rows.setRange(first + ordinal, AHEAD);
    lengthDraws.fill(rows, draws);
    UnitExponential.apply(draws, AHEAD, lengths);
    for (int i = 0; i < AHEAD; i++) {
      lengths[i] *= lengthScale;
    }
    sourceDraws.fill(rows, draws);
    for (int i = 0; i < AHEAD; i++) {
      sources[i] = (int) (draws[i] >>> 63);
    }
  }
}
