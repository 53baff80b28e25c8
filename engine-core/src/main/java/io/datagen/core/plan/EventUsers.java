package io.datagen.core.plan;

import io.datagen.api.vector.Rows;
import io.datagen.core.relationship.FanOut;
import io.datagen.core.relationship.FanOutClass;
import java.util.List;

/**
 * How the events of a stream are shared out to the rows of its users' table. The stream itself says
 * whose each event is, block by block, so there is no way from a user to the events.
 */
record EventUsers(long parents, long children) implements FanOut {
  private static IllegalStateException unknown() {
    return new IllegalStateException("whose an event is, the stream says");
  }

  @Override
  public long parentOf(long child) {
    throw unknown();
  }

  @Override
  public void parents(Rows of, long[] out, long[] scratch) {
    throw unknown();
  }

  @Override
  public int scratch(int size) {
    return 0;
  }

  @Override
  public void parents(Rows of, long[] out, long[] places, long[] scratch) {
    throw unknown();
  }

  @Override
  public long count(long parent) {
    throw unknown();
  }

  @Override
  public void counts(Rows of, long[] out, long[] scratch) {
    throw unknown();
  }

  @Override
  public long child(long parent, long i) {
    throw unknown();
  }

  @Override
  public void children(Rows of, long[] out, long[] scratch) {
    throw unknown();
  }

  /** Not known either: chance decides. */
  @Override
  public List<FanOutClass> histogram() {
    return List.of();
  }

  @Override
  public long max() {
    return children;
  }

  @Override
  public double mean() {
    return parents == 0 ? 0 : (double) children / parents;
  }
}
