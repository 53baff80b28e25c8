package io.datagen.core.distribution;

import io.datagen.api.vector.BytesVector;
import io.datagen.api.vector.DictionaryVector;
import io.datagen.api.vector.DoubleVector;
import io.datagen.api.vector.LongVector;
import io.datagen.api.vector.Vector;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongToIntFunction;

/**
 * What share of a column's values falls into each of some bins, which is what validation holds the
 * cells against. Immutable.
 */
public abstract class Marginal {
  /** In no bin: no value of the distribution. */
  public static final int NONE = -1;

  private final double[] shares;

  private Marginal(double[] shares) {
    this.shares = shares;
  }

  /**
   * Of numbers, in a {@link LongVector} or a {@link DoubleVector}.
   *
   * @param cuts ascending; bin i holds what is above cut i - 1 and up to cut i
   * @param shares one more than cuts, of any positive sum
   */
  public static Marginal ofNumbers(double[] cuts, double[] shares) {
    return new Numbers(cuts.clone(), normalised(shares));
  }

  /** Of whole numbers in a {@link LongVector}, a bin each. */
  public static Marginal ofValues(long[] values, double[] shares) {
    Map<Object, Integer> bins = new HashMap<>();
    for (int i = 0; i < values.length; i++) {
      bins.put(values[i], i);
    }
    return new Listed(bins, normalised(shares));
  }

  /** Of doubles, a bin each. */
  public static Marginal ofValues(double[] values, double[] shares) {
    Map<Object, Integer> bins = new HashMap<>();
    for (int i = 0; i < values.length; i++) {
      bins.put(values[i], i);
    }
    return new Listed(bins, normalised(shares));
  }

  /** Of texts, a bin each. */
  public static Marginal ofTexts(List<String> values, double[] shares) {
    Map<Object, Integer> bins = new HashMap<>();
    for (String value : values) {
      bins.put(value, bins.size());
    }
    return new Listed(bins, normalised(shares));
  }

  /**
   * Of whole numbers in a {@link LongVector}, in bins without order.
   *
   * @param shares of any positive sum
   * @param bin of a number
   */
  public static Marginal ofBins(double[] shares, LongToIntFunction bin) {
    return new Binned(bin, normalised(shares));
  }

  private static double[] normalised(double[] shares) {
    double sum = Arrays.stream(shares).sum();
    return Arrays.stream(shares).map(share -> share / sum).toArray();
  }

  /** How many bins there are. */
  public int bins() {
    return shares.length;
  }

  /** The share of a bin; all add up to 1. */
  public double share(int bin) {
    return shares[bin];
  }

  /** Whether bins are ordered, so that shares up to one mean something. */
  public abstract boolean ordered();

  /** The bin of a valid cell, or {@link #NONE}. */
  public abstract int bin(Vector vector, int row);

  private static final class Numbers extends Marginal {
    private final double[] cuts;

    private Numbers(double[] cuts, double[] shares) {
      super(shares);
      this.cuts = cuts;
    }

    @Override
    public boolean ordered() {
      return true;
    }

    @Override
    public int bin(Vector vector, int row) {
      double value =
          vector instanceof LongVector longs
              ? (double) longs.values()[row]
              : ((DoubleVector) vector).values()[row];
      int low = 0;
      int high = cuts.length;
      while (low < high) {
        int middle = low + high >>> 1;
        if (cuts[middle] < value) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low;
    }
  }

  private static final class Binned extends Marginal {
    private final LongToIntFunction bins;

    private Binned(LongToIntFunction bins, double[] shares) {
      super(shares);
      this.bins = bins;
    }

    @Override
    public boolean ordered() {
      return false;
    }

    @Override
    public int bin(Vector vector, int row) {
      return bins.applyAsInt(((LongVector) vector).values()[row]);
    }
  }

  private static final class Listed extends Marginal {
    private final Map<Object, Integer> bins;

    private Listed(Map<Object, Integer> bins, double[] shares) {
      super(shares);
      this.bins = bins;
    }

    @Override
    public boolean ordered() {
      return false;
    }

    @Override
    public int bin(Vector vector, int row) {
      return bins.getOrDefault(value(vector, row), NONE);
    }

    private static Object value(Vector vector, int row) {
      if (vector instanceof LongVector longs) {
        return longs.values()[row];
      }
      if (vector instanceof DoubleVector doubles) {
        return doubles.values()[row];
      }
      return text(vector, row);
    }

    private static String text(Vector vector, int row) {
      if (vector instanceof DictionaryVector codes) {
        return text(codes.dictionary().bytes(), codes.dictionary().offsets(), codes.codes()[row]);
      }
      BytesVector texts = (BytesVector) vector;
      return text(texts.bytes(), texts.offsets(), row);
    }

    private static String text(byte[] bytes, int[] offsets, int row) {
      return new String(
          bytes, offsets[row], offsets[row + 1] - offsets[row], StandardCharsets.UTF_8);
    }
  }
}
