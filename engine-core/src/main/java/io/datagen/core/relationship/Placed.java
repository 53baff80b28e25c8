package io.datagen.core.relationship;

import io.datagen.api.vector.Rows;

/**
 * A fan-out that lays the children out in places, from 0, so that a parent's children have
 * neighbouring ones. Immutable, used by all threads.
 */
public interface Placed extends FanOut {
  /** The child's place. */
  long placeOf(long child);

  /**
   * The places of children, into {@code out[0 .. children.size())}.
   *
   * @param scratch at least {@link #scratch} long, overwritten
   */
  void places(Rows children, long[] out, long[] scratch);

  /** The child at a place. */
  long childAt(long place);

  /** Replaces the first {@code size} places by their children; scratch as above. */
  void childrenAt(long[] places, int size, long[] scratch);
}
