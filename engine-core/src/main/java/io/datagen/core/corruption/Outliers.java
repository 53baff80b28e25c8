package io.datagen.core.corruption;

import io.datagen.api.schema.ValueType;
import io.datagen.api.schema.ValueType.DecimalType;
import io.datagen.api.schema.ValueType.FloatType;
import io.datagen.api.schema.ValueType.IntegerType;
import io.datagen.api.vector.DoubleVector;
import io.datagen.api.vector.LongVector;
import io.datagen.api.vector.Rows;
import io.datagen.api.vector.Vector;
import io.datagen.core.seed.Stream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Numbers 4 to 10 times too large, one column a row. They keep the column's scale and stay within
 * its type; a zero remains a zero and is not dirty.
 */
final class Outliers implements DirtKind {
  static final String RATE = "outlier_rate";
  private static final String NAME = "outlier";
  private static final double[] TEN_TO = new double[19];

  static {
    TEN_TO[0] = 1;
    for (int i = 1; i < TEN_TO.length; i++) {
      TEN_TO[i] = TEN_TO[i - 1] * 10;
    }
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Key> keys() {
    return List.of(
        new Key(
            RATE, Shape.RATE, "The chance of each row to have one number multiplied by 4 to 10."));
  }

  @Override
  public List<CellDirt> compile(DirtContext table) {
    double rate = table.corruption().rate(RATE);
    if (rate == 0) {
      return List.of();
    }
    List<Integer> eligible =
        table.eligible(
            c ->
                c.type() instanceof IntegerType
                    || c.type() instanceof FloatType
                    || c.type() instanceof DecimalType);
    if (eligible.isEmpty()) {
      table.warnIdle(RATE, "integer, float or decimal column");
      return List.of();
    }
    List<ValueType> types = table.columns().stream().map(OverlayColumn::type).toList();
    Choice choice = new Choice(table, "outlier_column", eligible);
    return List.of(
        new InRow(
            eligible,
            types,
            choice,
            table.stream("outlier_row"),
            table.stream("outlier_factor"),
            rate));
  }

  /** 4 to 10. */
  static double factor(long draw) {
    return 4 + 6 * Stream.unit(draw);
  }

  static long enlarge(long value, double factor, ValueType type) {
    double limit =
        type instanceof DecimalType decimal ? TEN_TO[decimal.precision()] - 1 : Long.MAX_VALUE;
    double product = Math.rint(value * factor);
    // The cast saturates, and 10^precision - 1 is met exactly only as a long.
    if (Math.abs(product) < limit) {
      return (long) product;
    }
    long end =
        type instanceof DecimalType decimal
            ? (long) TEN_TO[decimal.precision()] - 1
            : Long.MAX_VALUE;
    return value < 0 ? -end : end;
  }

  static double enlarge(double value, double factor, int scale) {
    double product = value * factor;
    if (scale >= 0) {
      double scaled = Math.rint(product * TEN_TO[scale]);
      if (Math.abs(scaled) < 0x1p53) {
        product = scaled / TEN_TO[scale];
      }
    }
    return Double.isFinite(product) ? product : value;
  }

  private record InRow(
      List<Integer> changes,
      List<ValueType> types,
      Choice choice,
      Stream stream,
      Stream factors,
      double rate)
      implements CellDirt {
    @Override
    public void apply(Rows rows, @Nullable Vector[] columns, Hits hits, DirtListener listener) {
      int count = hits.scan(stream, rows, rate);
      for (int i = 0; i < count; i++) {
        int place = hits.places()[i];
        long row = rows.at(place);
        int column = choice.of(row);
        Vector vector = columns[column];
        if (vector != null && vector.validity().isValid(place)) {
          enlarge(vector, place, column, factor(factors.at(row)), listener);
        }
      }
    }

    private void enlarge(
        Vector vector, int place, int column, double factor, DirtListener listener) {
      if (vector instanceof LongVector longs) {
        long clean = longs.values()[place];
        long dirty = Outliers.enlarge(clean, factor, types.get(column));
        if (dirty != clean) {
          listener.dirty(place, column, NAME);
          longs.values()[place] = dirty;
        }
      } else if (vector instanceof DoubleVector doubles
          && types.get(column) instanceof FloatType type) {
        double clean = doubles.values()[place];
        double dirty = Outliers.enlarge(clean, factor, type.scale());
        if (dirty != clean) {
          listener.dirty(place, column, NAME);
          doubles.values()[place] = dirty;
        }
      }
    }
  }
}
