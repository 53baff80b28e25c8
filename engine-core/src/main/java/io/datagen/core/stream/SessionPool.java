package io.datagen.core.stream;

/**
 * The sessions that are open, in places 0 to capacity - 1: one can be picked at random, and the one
 * that has waited longest can be found. One thread owns it.
 */
final class SessionPool {
  private static final int NONE = -1;

  final long[] user;
  final long[] id;
  final int[] source;
  final int[] type;

  /** Events still to come, as drawn. */
  final int[] remaining;

  /** The places in use first, then the free ones. */
  private final int[] order;

  /** Where a place stands in that. */
  private final int[] position;

  /** The event that each had last, by its number in the block. */
  private final int[] lastEvent;

  /** Whose event each was. Who has waited longest is looked for from {@link #front} on, rarely. */
  private final int[] served = new int[EventModel.BLOCK];

  /** All before had an event later on, or are closed. */
  private int front;

  private int open;

  SessionPool(int capacity) {
    user = new long[capacity];
    id = new long[capacity];
    source = new int[capacity];
    type = new int[capacity];
    remaining = new int[capacity];
    lastEvent = new int[capacity];
    order = new int[capacity];
    position = new int[capacity];
    for (int i = 0; i < capacity; i++) {
      order[i] = i;
      position[i] = i;
    }
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
    while (lastEvent[served[front]] != front) {
      front++;
    }
    return served[front];
  }

  /** The event that a session had last. */
  int lastEvent(int place) {
    return lastEvent[place];
  }

  /** Opens a session, which has an event next. */
  int add() {
    return order[open++];
  }

  /** Gives a session an event, the next one of the block. */
  void serve(int place, int event) {
    lastEvent[place] = event;
    served[event] = place;
  }

  void remove(int place) {
    lastEvent[place] = NONE;
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
    front = 0;
  }
}
