package io.datagen.core.derived;

import io.datagen.api.schema.ValueType;
import io.datagen.api.vector.BytesVector;
import io.datagen.api.vector.Dictionary;
import io.datagen.api.vector.DictionaryVector;
import io.datagen.api.vector.DoubleVector;
import io.datagen.api.vector.LongVector;
import io.datagen.api.vector.Vector;
import io.datagen.core.column.BoundReader;
import io.datagen.core.source.Faults;
import io.datagen.core.source.Node;
import io.datagen.core.source.Scalar;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Finds a value's place in a list, for any type whose values can be listed. */
interface ValuePlaces {
  /** With buffers of its own. */
  Search open();

  /** One thread's. */
  interface Search {
    /** Puts the places of a vector's values into {@code out}, negative where there is none. */
    void find(Vector values, int[] out);

    /** The same for another thread. */
    Search forThread();
  }

  /**
   * Of values as a schema writes them; null where one is none of the type's, or stands twice, which
   * is told.
   */
  static @Nullable ValuePlaces of(List<Scalar> values, ValueType type, Faults faults) {
    if (type instanceof ValueType.StringType || type instanceof ValueType.UuidType) {
      List<byte[]> texts =
          values.stream().map(v -> v.text().getBytes(StandardCharsets.UTF_8)).toList();
      return new Texts(texts);
    }
    long[] longs = new long[values.size()];
    List<Long> seen = new ArrayList<>();
    for (int i = 0; i < longs.length; i++) {
      OptionalLong value = number(values.get(i), type, faults);
      if (value.isEmpty()) {
        return null;
      }
      longs[i] = value.getAsLong();
      if (seen.contains(longs[i])) {
        faults.add(values.get(i), values.get(i).describe() + " stands twice");
        return null;
      }
      seen.add(longs[i]);
    }
    return new Numbers(longs, type instanceof ValueType.FloatType);
  }

  private static OptionalLong number(Scalar value, ValueType type, Faults faults) {
    String text = value.text();
    if (type instanceof ValueType.BooleanType) {
      if (text.equals("true") || text.equals("false")) {
        return OptionalLong.of(text.equals("true") ? 1 : 0);
      }
      faults.add(value, "expected true or false, not " + value.describe());
      return OptionalLong.empty();
    }
    Scalar scalar = typed(value);
    if (type instanceof ValueType.FloatType) {
      return BoundReader.number(scalar, faults)
          .map(d -> OptionalLong.of(bits(d)))
          .orElse(OptionalLong.empty());
    }
    int before = faults.count();
    OptionalLong least = BoundReader.of(scalar, type, true, faults);
    if (faults.count() == before && !least.equals(BoundReader.of(scalar, type, false, faults))) {
      faults.add((Node) value, value.describe() + " is no value of that column");
      return OptionalLong.empty();
    }
    return least;
  }

  /** A key of a mapping is a text, whatever it looks like. */
  private static Scalar typed(Scalar key) {
    boolean number = key.text().matches("[-+]?[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]+)?");
    return new Scalar(
        key.position(), key.path(), number ? Scalar.Kind.FLOAT : Scalar.Kind.TEXT, key.text());
  }

  /** Zero is zero, whatever its sign. */
  private static long bits(double value) {
    return Double.doubleToLongBits(value + 0.0);
  }

  /** Integers, or doubles by their bits. A class, since a record would compare the array. */
  final class Numbers implements ValuePlaces, Search {
    private final long[] sorted;
    private final int[] places;
    private final boolean doubles;

    private Numbers(long[] values, boolean doubles) {
      this.sorted = values.clone();
      this.doubles = doubles;
      Arrays.sort(sorted);
      this.places = new int[values.length];
      for (int i = 0; i < values.length; i++) {
        places[Arrays.binarySearch(sorted, values[i])] = i;
      }
    }

    @Override
    public Search open() {
      return this;
    }

    @Override
    public Search forThread() {
      return this;
    }

    @Override
    public void find(Vector values, int[] out) {
      for (int i = 0; i < values.size(); i++) {
        long value =
            doubles ? bits(((DoubleVector) values).values()[i]) : ((LongVector) values).values()[i];
        int at = Arrays.binarySearch(sorted, value);
        out[i] = at < 0 ? -1 : places[at];
      }
    }
  }

  /** Strings, in any vector. */
  record Texts(List<byte[]> values) implements ValuePlaces {
    @Override
    public Search open() {
      return new TextSearch(values);
    }
  }

  /** Of strings by their bytes; of a dictionary's codes once for each of them. */
  final class TextSearch implements Search {
    private final List<byte[]> values;
    private final byte[][] sorted;
    private final int[] places;
    private @Nullable Dictionary known;
    private int[] byCode = new int[0];

    private TextSearch(List<byte[]> values) {
      this.values = values;
      this.sorted = values.toArray(new byte[0][]);
      Arrays.sort(sorted, Arrays::compareUnsigned);
      this.places = new int[sorted.length];
      for (int i = 0; i < places.length; i++) {
        byte[] value = values.get(i);
        places[Arrays.binarySearch(sorted, value, Arrays::compareUnsigned)] = i;
      }
    }

    @Override
    public Search forThread() {
      return new TextSearch(values);
    }

    @Override
    public void find(Vector vector, int[] out) {
      if (vector instanceof DictionaryVector codes) {
        learn(codes.dictionary());
        for (int i = 0; i < codes.size(); i++) {
          out[i] = codes.validity().isNull(i) ? -1 : byCode[codes.codes()[i]];
        }
        return;
      }
      BytesVector texts = (BytesVector) vector;
      for (int i = 0; i < texts.size(); i++) {
        out[i] = place(texts.bytes(), texts.offsets()[i], texts.offsets()[i + 1]);
      }
    }

    private void learn(Dictionary dictionary) {
      if (known == dictionary) {
        return;
      }
      known = dictionary;
      byCode = new int[dictionary.size()];
      for (int code = 0; code < byCode.length; code++) {
        byCode[code] =
            place(dictionary.bytes(), dictionary.offsets()[code], dictionary.offsets()[code + 1]);
      }
    }

    private int place(byte[] bytes, int from, int to) {
      int low = 0;
      int high = sorted.length - 1;
      while (low <= high) {
        int middle = low + high >>> 1;
        byte[] value = sorted[middle];
        int order = Arrays.compareUnsigned(value, 0, value.length, bytes, from, to);
        if (order == 0) {
          return places[middle];
        }
        if (order < 0) {
          low = middle + 1;
        } else {
          high = middle - 1;
        }
      }
      return -1;
    }
  }
}
