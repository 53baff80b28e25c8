package io.datagen.core.distribution;

/** The probability of the likeliest integer. */
final class Likeliest {
  private Likeliest() {}

  /** Tries the integers at all nodes of a table, and climbs from the best. */
  static double probability(Distribution part, Discretisation steps, double[] table) {
    double best = 0;
    double at = 0;
    double reach = 1;
    double previous = table[0];
    for (int i = 0; i < QuantileTable.LENGTH; i += 4) {
      double k = steps.apply(table[i]);
      double mass = mass(part, steps, k);
      if (mass > best) {
        best = mass;
        at = k;
        reach = Math.max(1, Math.abs(table[i] - previous) * steps.unit());
      }
      previous = table[i];
    }
    for (double step = Math.ceil(2 * reach); step >= 1; ) {
      double up = mass(part, steps, at + step);
      double down = mass(part, steps, at - step);
      if (up > best || down > best) {
        at += up >= down ? step : -step;
        best = Math.max(up, down);
      } else {
        step = step > 1 ? Math.ceil(step / 2) : 0;
      }
    }
    return best;
  }

  private static double mass(Distribution part, Discretisation steps, double k) {
    return part.between(steps.below(k), steps.upTo(k));
  }
}
