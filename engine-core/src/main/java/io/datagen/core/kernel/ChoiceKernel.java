package io.datagen.core.kernel;

import io.datagen.api.vector.Dictionary;
import io.datagen.api.vector.DictionaryVector;
import io.datagen.api.vector.DoubleVector;
import io.datagen.api.vector.LongVector;
import io.datagen.api.vector.Rows;
import io.datagen.api.vector.Vector;
import io.datagen.core.seed.Stream;

/** One of a list of values by weight; the factories differ in what the values are. */
public abstract class ChoiceKernel implements Kernel {
  final Stream stream;
  final AliasTable table;

  private ChoiceKernel(Stream stream, AliasTable table, int values) {
    if (table.size() != values) {
      throw new IllegalArgumentException(values + " values with " + table.size() + " weights");
    }
    this.stream = stream;
    this.table = table;
  }

  /** Strings, as codes of a dictionary. */
  public static Kernel of(Stream stream, AliasTable table, Dictionary values) {
    return new Strings(stream, table, values);
  }

  /** Integers, or whatever else a {@link LongVector} holds. */
  public static Kernel of(Stream stream, AliasTable table, long... values) {
    return new Longs(stream, table, values.clone());
  }

  /** Doubles. */
  public static Kernel of(Stream stream, AliasTable table, double... values) {
    return new Doubles(stream, table, values.clone());
  }

  private static final class Strings extends ChoiceKernel {
    private final Dictionary values;
    private long[] draws = new long[0];

    private Strings(Stream stream, AliasTable table, Dictionary values) {
      super(stream, table, values.size());
      this.values = values;
    }

    @Override
    public Vector newVector() {
      return new DictionaryVector();
    }

    @Override
    public void fill(Rows rows, Vector[] inputs, Vector out) {
      int size = rows.size();
      DictionaryVector vector = (DictionaryVector) out;
      vector.reset(size);
      vector.setDictionary(values);
      draws = Buffers.atLeast(draws, size);
      stream.fill(rows, draws);
      table.apply(draws, size, vector.codes());
    }

    @Override
    public Kernel forThread() {
      return new Strings(stream, table, values);
    }
  }

  private static final class Longs extends ChoiceKernel {
    private final long[] values;

    private Longs(Stream stream, AliasTable table, long[] values) {
      super(stream, table, values.length);
      this.values = values;
    }

    @Override
    public Vector newVector() {
      return new LongVector();
    }

    @Override
    public void fill(Rows rows, Vector[] inputs, Vector out) {
      int size = rows.size();
      out.reset(size);
      long[] cells = ((LongVector) out).values();
      stream.fill(rows, cells);
      table.apply(cells, size);
      for (int i = 0; i < size; i++) {
        cells[i] = values[(int) cells[i]];
      }
    }
  }

  private static final class Doubles extends ChoiceKernel {
    private final double[] values;
    private long[] draws = new long[0];

    private Doubles(Stream stream, AliasTable table, double[] values) {
      super(stream, table, values.length);
      this.values = values;
    }

    @Override
    public Vector newVector() {
      return new DoubleVector();
    }

    @Override
    public void fill(Rows rows, Vector[] inputs, Vector out) {
      int size = rows.size();
      out.reset(size);
      double[] cells = ((DoubleVector) out).values();
      draws = Buffers.atLeast(draws, size);
      stream.fill(rows, draws);
      table.apply(draws, size);
      for (int i = 0; i < size; i++) {
        cells[i] = values[(int) draws[i]];
      }
    }

    @Override
    public Kernel forThread() {
      return new Doubles(stream, table, values);
    }
  }
}
