package io.datagen.core.column;

import io.datagen.api.schema.ValueType;
import io.datagen.api.text.CellText;
import io.datagen.api.text.TextBuffer;
import io.datagen.api.vector.Vector;
import io.datagen.core.kernel.UniformUrn;
import io.datagen.core.kernel.Urn;
import io.datagen.core.kernel.ValueList;
import io.datagen.core.kernel.WeightedUrn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

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

  /** The values, where each is as likely as another. */
  public Optional<ValueList> equallyLikely() {
    return weights.length == 0 ? Optional.of(values) : Optional.empty();
  }

  /** All of them as text, or nothing where there are more than so many. */
  public Optional<List<String>> texts(ValueType type, int most) {
    if (values.size() > most) {
      return Optional.empty();
    }
    int size = (int) values.size();
    Vector vector = values.newVector();
    values.fill(LongStream.range(0, size).toArray(), size, vector);
    List<String> texts = new ArrayList<>();
    TextBuffer text = new TextBuffer();
    for (int i = 0; i < size; i++) {
      text.clear();
      CellText.append(text, type, vector, i);
      texts.add(text.toString());
    }
    return Optional.of(texts);
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
