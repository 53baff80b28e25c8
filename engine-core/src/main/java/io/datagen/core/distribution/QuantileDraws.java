package io.datagen.core.distribution;

import io.datagen.api.vector.Rows;
import io.datagen.core.kernel.AliasTable;
import io.datagen.core.kernel.Buffers;
import io.datagen.core.seed.Stream;
import java.util.List;

/**
 * Draws of a continuous quantity by quantile tables: one, or one for each component of a mixture,
 * chosen by a draw of its own. One thread's.
 */
final class QuantileDraws {
  private final Stream places;
  private final Stream choices;
  private final AliasTable components;
  private final double[] tables;
  private long[] draws = new long[0];
  private long[] chosen = new long[0];

  private QuantileDraws(Stream places, Stream choices, AliasTable components, double[] tables) {
    this.places = places;
    this.choices = choices;
    this.components = components;
    this.tables = tables;
  }

  /** Of components with their weights, each bounded already. */
  static QuantileDraws of(Stream stream, List<Distribution.Component> parts) {
    double[] weights = new double[parts.size()];
    double[] tables = new double[parts.size() * QuantileTable.LENGTH];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = parts.get(i).weight();
      QuantileTable.fit(parts.get(i).distribution(), tables, i * QuantileTable.LENGTH);
    }
    return new QuantileDraws(stream, stream.draw(1), AliasTable.of(weights), tables);
  }

  /** The same for another thread. */
  QuantileDraws copy() {
    return new QuantileDraws(places, choices, components, tables);
  }

  /** The least and the greatest number that can be drawn. */
  double[] range() {
    double least = Double.POSITIVE_INFINITY;
    double greatest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < components.size(); i++) {
      int offset = i * QuantileTable.LENGTH;
      least = Math.min(least, QuantileTable.evaluate(tables, offset, 0));
      greatest = Math.max(greatest, QuantileTable.evaluate(tables, offset, 1L << 63));
    }
    return new double[] {least, greatest};
  }

  void fill(Rows rows, double[] out) {
    int size = rows.size();
    draws = Buffers.atLeast(draws, size);
    places.fill(rows, draws);
    if (components.size() == 1) {
      QuantileTable.apply(tables, draws, size, out);
    } else {
      chosen = Buffers.atLeast(chosen, size);
      choices.fill(rows, chosen);
      components.apply(chosen, size);
      QuantileTable.apply(tables, chosen, draws, size, out);
    }
  }
}
