package io.datagen.core.stream;

/**
 * The sessions that are open, in places 0 to capacity - 1: one can be picked at random, and the one
 * that has waited longest is known. One thread owns it.
 */
final class SessionPool {
  final long[] user;
  final long[] id;
  final int[] source;
  final int[] type;
  final long[] last;

  /** Events still to come, as drawn. */
  final int[] remaining;

  /** The places in use first, then the free ones. */
  private final int[] order;

  /** Where a place stands in that. */
  private final int[] position;

  // By the time of their last event: a ring through a place that is no session's.
  private final int[] later;
  private final int[] earlier;
  private final int ring;
  private int open;

  SessionPool(int capacity) {
    user = new long[capacity];
    id = new long[capacity];
    source = new int[capacity];
    type = new int[capacity];
    last = new long[capacity];
    remaining = new int[capacity];
    order = new int[capacity];
    position = new int[capacity];
    later = new int[capacity + 1];
    earlier = new int[capacity + 1];
    ring = capacity;
    for (int i = 0; i < capacity; i++) {
      order[i] = i;
      position[i] = i;
    }
    later[ring] = ring;
    earlier[ring] = ring;
  }

  int open() {
    return open;
  }

  /** The open session at a place in no order, 0 to open() - 1. */
  int at(int i) {
    return order[i];
  }

  /** The one whose last event is longest ago; there must be one. */
  int longestWaiting() {
    return later[ring];
  }

  /** Opens a session, which has not had an event before this one. */
  int add() {
    int place = order[open++];
    append(place);
    return place;
  }

  /** Says that a session has just had an event. */
  void touch(int place) {
    unlink(place);
    append(place);
  }

  void remove(int place) {
    unlink(place);
    int moved = order[--open];
    int hole = position[place];
    order[hole] = moved;
    position[moved] = hole;
    order[open] = place;
    position[place] = open;
  }

  /** Closes all. */
  void clear() {
    open = 0;
    later[ring] = ring;
    earlier[ring] = ring;
  }

  private void append(int place) {
    int youngest = earlier[ring];
    later[youngest] = place;
    earlier[place] = youngest;
    later[place] = ring;
    earlier[ring] = place;
  }

  private void unlink(int place) {
    later[earlier[place]] = later[place];
    earlier[later[place]] = earlier[place];
  }
}
