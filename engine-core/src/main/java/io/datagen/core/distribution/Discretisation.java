package io.datagen.core.distribution;

/**
 * How a continuous quantity becomes integers: k = round(x * unit) of a continuous distribution, the
 * ceiling of a discrete one's extension.
 *
 * @param unit integers per 1: 100 for two decimal digits
 */
record Discretisation(double unit, boolean ceiling) {
  static Discretisation of(Distribution distribution, double unit) {
    return new Discretisation(unit, distribution.discrete());
  }

  /** The quantity just below all that become k. */
  double below(double k) {
    return ceiling ? k - 1 : (k - 0.5) / unit;
  }

  /** The greatest quantity that becomes k. */
  double upTo(double k) {
    return ceiling ? k : (k + 0.5) / unit;
  }

  double apply(double x) {
    return ceiling ? Math.ceil(x) : Math.rint(x * unit);
  }

  void apply(double[] values, int size) {
    if (ceiling) {
      for (int i = 0; i < size; i++) {
        values[i] = Math.ceil(values[i]);
      }
    } else {
      double factor = unit;
      for (int i = 0; i < size; i++) {
        values[i] = Math.rint(values[i] * factor);
      }
    }
  }
}
