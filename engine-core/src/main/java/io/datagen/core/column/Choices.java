package io.datagen.core.column;

import io.datagen.core.kernel.UniformUrn;
import io.datagen.core.kernel.Urn;
import io.datagen.core.kernel.ValueList;
import io.datagen.core.kernel.WeightedUrn;
import java.util.Arrays;

/** Values that a generator draws from, and how likely each is. */
public final class Choices {
  private final ValueList values;
  private final double[] weights;

  private Choices(ValueList values, double[] weights) {
    this.values = values;
    this.weights = weights;
  }

  /** Each as likely as another. */
  public static Choices of(ValueList values) {
    return new Choices(values, new double[0]);
  }

  /** As likely as their weights say, of any positive sum. */
  static Choices of(ValueList values, double... weights) {
    return Arrays.stream(weights).distinct().count() == 1
        ? of(values)
        : new Choices(values, weights.clone());
  }

  ValueList values() {
    return values;
  }

  /** How many can come up. */
  long size() {
    return weights.length == 0
        ? values.size()
        : Arrays.stream(weights).filter(weight -> weight > 0).count();
  }

  /**
   * An urn with all of them.
   *
   * @param most draws between two refills
   */
  Urn urn(int most) {
    return weights.length == 0 ? new UniformUrn(values.size(), most) : new WeightedUrn(weights);
  }
}
