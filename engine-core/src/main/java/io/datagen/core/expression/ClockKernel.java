package io.datagen.core.expression;

import io.datagen.api.schema.Zone;
import io.datagen.api.vector.LongVector;
import io.datagen.api.vector.Rows;
import io.datagen.api.vector.Vector;
import io.datagen.core.kernel.Kernel;

/** The moments at which a zone's clocks show another kernel's times. */
final class ClockKernel implements Kernel {
  private final Kernel times;
  private final Zone zone;

  private ClockKernel(Kernel times, Zone zone) {
    this.times = times;
    this.zone = zone;
  }

  static Kernel of(Kernel times, Zone zone) {
    return zone.isUtc() ? times : new ClockKernel(times, zone);
  }

  @Override
  public Vector newVector() {
    return times.newVector();
  }

  @Override
  public void fill(Rows rows, Vector[] inputs, Vector out) {
    times.fill(rows, inputs, out);
    long[] values = ((LongVector) out).values();
    for (int i = 0; i < rows.size(); i++) {
      // What is null may be anything.
      values[i] = out.validity().isNull(i) ? 0 : zone.momentOf(values[i]);
    }
  }

  @Override
  public Kernel forThread() {
    return new ClockKernel(times.forThread(), zone);
  }
}
