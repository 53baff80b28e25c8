package io.datagen.core.calendar;

import io.datagen.api.vector.LongVector;
import io.datagen.api.vector.Rows;
import io.datagen.api.vector.Vector;
import io.datagen.core.kernel.Kernel;

/** The values at places that another kernel draws. */
public final class CalendarKernel implements Kernel {
  private final Kernel places;
  private final Calendar calendar;

  /** {@code places} fills a {@link LongVector} with places of the calendar. */
  public CalendarKernel(Kernel places, Calendar calendar) {
    this.places = places;
    this.calendar = calendar;
  }

  @Override
  public Vector newVector() {
    return new LongVector();
  }

  @Override
  public void fill(Rows rows, Vector[] inputs, Vector out) {
    places.fill(rows, inputs, out);
    calendar.apply(((LongVector) out).values(), rows.size());
  }

  @Override
  public Kernel forThread() {
    return new CalendarKernel(places.forThread(), calendar);
  }
}
