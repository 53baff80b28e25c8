package io.datagen.core.distribution;

/** Gauss-Legendre quadrature over [0, 1]; its points are found by Newton's iteration. */
final class Quadrature {
  static final int POINTS = 32;

  private static final double[] PLACES = new double[POINTS];
  private static final double[] WEIGHTS = new double[POINTS];

  static {
    for (int i = 0; i < POINTS; i++) {
      double z = StrictMath.cos(Math.PI * (i + 0.75) / (POINTS + 0.5));
      double slope = 1;
      for (int iteration = 0; iteration < 8; iteration++) {
        double p = 1;
        double before = 0;
        for (int j = 0; j < POINTS; j++) {
          double next = ((2 * j + 1) * z * p - j * before) / (j + 1);
          before = p;
          p = next;
        }
        slope = POINTS * (z * p - before) / (z * z - 1);
        z -= p / slope;
      }
      PLACES[i] = (1 + z) / 2;
      WEIGHTS[i] = 1 / ((1 - z * z) * slope * slope);
    }
  }

  private Quadrature() {}

  static double point(int i) {
    return PLACES[i];
  }

  static double weight(int i) {
    return WEIGHTS[i];
  }
}
