package io.datagen.core.calendar;

import io.datagen.api.vector.LongVector;
import io.datagen.api.vector.Vector;
import io.datagen.core.kernel.ValueList;

/** The values at a calendar's places. */
public record CalendarValues(Calendar calendar) implements ValueList {
  @Override
  public long size() {
    return calendar.size();
  }

  @Override
  public Vector newVector() {
    return new LongVector();
  }

  @Override
  public void fill(long[] places, int size, Vector out) {
    out.reset(size);
    long[] values = ((LongVector) out).values();
    for (int i = 0; i < size; i++) {
      values[i] = calendar.value(places[i]);
    }
  }
}
