package io.datagen.core.expression;

import io.datagen.core.seed.Stream;

/**
 * Counts by inversion: the least k whose cumulative probability exceeds the draw. A mean above
 * {@value #CHUNK} is cut into equal parts, each with a draw of its own, since e^-mean would vanish.
 */
final class PoissonDraw extends LongOperation {
  private static final double CHUNK = 500;

  /** The search takes as many steps as are expected. */
  private static final double LARGEST_MEAN = 100_000;

  private final DoubleOperation mean;
  private final Stream stream;
  private final long[] draws = new long[Slice.CAPACITY];

  PoissonDraw(DoubleOperation mean, Stream stream) {
    this.mean = mean;
    this.stream = stream;
  }

  @Override
  void compute(Slice slice) {
    runOperand(slice, mean);
    stream.fill(slice.rows(), draws);
    for (int i = 0; i < slice.size(); i++) {
      double lambda = mean.values[i];
      if (!(lambda >= 0 && lambda <= LARGEST_MEAN)) {
        fault(i, "the mean " + lambda + " is not from 0 to " + (long) LARGEST_MEAN);
        values[i] = 0;
      } else if (lambda <= CHUNK) {
        values[i] = invert(lambda, Stream.unit(draws[i]));
      } else {
        values[i] = inParts(lambda, slice.row(i));
      }
    }
  }

  private long inParts(double lambda, long row) {
    int parts = (int) Math.ceil(lambda / CHUNK);
    long count = 0;
    for (int part = 0; part < parts; part++) {
      count += invert(lambda / parts, Stream.unit(stream.draw(part).at(row)));
    }
    return count;
  }

  private static long invert(double lambda, double unit) {
    double probability = StrictMath.exp(-lambda);
    double cumulated = probability;
    long count = 0;
    // The sum of rounded terms may end below the draw; beyond the last term there is nothing more.
    while (unit > cumulated && probability > 0) {
      count++;
      probability *= lambda / count;
      cumulated += probability;
    }
    return count;
  }
}
