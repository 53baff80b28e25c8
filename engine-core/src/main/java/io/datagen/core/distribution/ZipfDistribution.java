package io.datagen.core.distribution;

/**
 * Zipf: the probability of the k-th value is proportional to 1 / k^exponent. The values are the
 * integers from {@code first}; where bounds are given, ranks count from the lower one.
 *
 * @param last may be infinite where the exponent exceeds 1
 */
record ZipfDistribution(double exponent, double first, double last) implements Distribution {
  /** Terms summed one by one before Euler and Maclaurin's formula is good for the rest. */
  private static final int DIRECT = 10;

  static ZipfDistribution of(double exponent) {
    return new ZipfDistribution(Positive.check("exponent", exponent), 1, Double.POSITIVE_INFINITY);
  }

  @Override
  public Distribution within(double min, double max) {
    double from = Double.isInfinite(min) ? first : Math.ceil(min);
    double to = Math.min(last, Math.floor(max));
    if (Double.isInfinite(to) && exponent <= 1) {
      throw new IllegalArgumentException(
          "a zipf exponent of " + exponent + ", not above 1, needs a max");
    }
    return new ZipfDistribution(exponent, from, Math.max(from, to));
  }

  /** The sum of k^-exponent over k above r, but for a constant, for any real r &gt;= 0. */
  private double above(double r) {
    double s = exponent;
    if (r == Double.POSITIVE_INFINITY) {
      return 1 / (1 - s);
    }
    double sum = 0;
    for (int j = 1; j <= DIRECT; j++) {
      sum += StrictMath.pow(r + j, -s);
    }
    double y = r + DIRECT;
    double log = StrictMath.log(y);
    double integral = s == 1 ? -log : -StrictMath.expm1((1 - s) * log) / (1 - s);
    double power = StrictMath.pow(y, -s);
    double square = 1 / (y * y);
    double third = s * (s + 1) * (s + 2) * square;
    double fifth = third * (s + 3) * (s + 4) * square;
    double correction = -0.5 + (s / 12 - third / 720 + fifth / 30240) / y;
    return sum + integral + power * correction;
  }

  private double rank(double x) {
    return Math.max(0, Math.min(last - first + 1, x - first + 1));
  }

  private double total() {
    return above(0) - above(last - first + 1);
  }

  @Override
  public double cdf(double x) {
    return (above(0) - above(rank(x))) / total();
  }

  @Override
  public double survival(double x) {
    return (above(rank(x)) - above(last - first + 1)) / total();
  }

  @Override
  public double mass(long k) {
    double r = k - first + 1;
    return r < 1 || k > last ? 0 : StrictMath.pow(r, -exponent) / total();
  }

  @Override
  public double quantile(double p) {
    return p <= 0 ? first - 1 : solve(this::cdf, true, p);
  }

  @Override
  public double upperQuantile(double q) {
    return q <= 0 ? last : solve(this::survival, false, q);
  }

  /** Over the logarithm of the rank and 1. */
  private double solve(Inversion.Monotone tail, boolean rising, double p) {
    double high = Math.min(700, StrictMath.log(last - first + 2));
    double t =
        Inversion.solve(
            log -> tail.at(first - 1 + StrictMath.expm1(log)), rising, p, 0, high, high / 4, 0.5);
    return Math.min(last, first - 1 + StrictMath.expm1(t));
  }

  @Override
  public double min() {
    return first;
  }

  @Override
  public double max() {
    return last;
  }

  @Override
  public double mean() {
    if (Double.isInfinite(last) && exponent <= 2) {
      return Double.POSITIVE_INFINITY;
    }
    ZipfDistribution weighted = new ZipfDistribution(exponent - 1, first, last);
    return first - 1 + weighted.total() / total();
  }

  @Override
  public boolean discrete() {
    return true;
  }
}
