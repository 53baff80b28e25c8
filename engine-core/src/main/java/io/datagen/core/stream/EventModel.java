package io.datagen.core.stream;

import io.datagen.api.vector.Dictionary;
import io.datagen.core.seed.Stream;
import java.util.function.Function;

/**
 * How a stream's events come about, {@value #BLOCK} arrivals at a time. A block depends on nothing
 * but the stream's keys and its own number, so that any event costs one block and neighbouring
 * events next to nothing. Immutable; {@link #open} gives a thread a reader.
 *
 * <p>A block is made in four steps. {@link Arrivals} gives its times. {@link Redelivery} says which
 * arrivals repeat the one before; these are passed over from here on. {@link SessionBuilder} deals
 * the others out to sessions. Some are late: their event time lies before their arrival, by a delay
 * of their own.
 */
public final class EventModel {
  /** Arrivals in a block; no session crosses one. */
  public static final int BLOCK = 4096;

  private final EventStream stream;
  private final long users;
  private final Function<String, Stream> streams;
  private final Redelivery redelivery;
  private final Dictionary types;
  private final Dictionary sources = Dictionary.of(EventStream.SOURCES);

  /**
   * The model of a stream.
   *
   * @param users how many there are, at least one
   * @param streams of draws, by role
   */
  public EventModel(EventStream stream, long users, Function<String, Stream> streams) {
    if (users < 1) {
      throw new IllegalArgumentException(users + " users");
    }
    this.stream = stream;
    this.users = users;
    this.streams = streams;
    this.redelivery = new Redelivery(streams.apply("redelivery"), stream.duplicates());
    this.types = Dictionary.of(stream.types().names());
  }

  /** As declared. */
  public EventStream stream() {
    return stream;
  }

  /** Which arrivals repeat the one before. */
  public Redelivery redelivery() {
    return redelivery;
  }

  Dictionary types() {
    return types;
  }

  Dictionary sources() {
    return sources;
  }

  long users() {
    return users;
  }

  Stream draws(String role) {
    return streams.apply(role);
  }

  /** How many arrivals a block has. */
  int size(long block) {
    return (int) Math.min(BLOCK, stream.rows() - block * BLOCK);
  }

  /** A reader for one thread. */
  public EventReader open() {
    return new EventReader(this);
  }
}
