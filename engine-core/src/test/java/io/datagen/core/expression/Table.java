package io.datagen.core.expression;

import io.datagen.api.schema.ValueType;
import io.datagen.api.schema.ValueType.BooleanType;
import io.datagen.api.vector.BytesVector;
import io.datagen.api.vector.Dictionary;
import io.datagen.api.vector.DictionaryVector;
import io.datagen.api.vector.DoubleVector;
import io.datagen.api.vector.LongVector;
import io.datagen.api.vector.Rows;
import io.datagen.api.vector.Vector;
import io.datagen.api.vector.Vectors;
import io.datagen.core.kernel.Kernel;
import io.datagen.core.seed.Stream;
import io.datagen.core.source.Fault;
import io.datagen.core.source.Faults;
import io.datagen.core.source.Position;
import io.datagen.core.source.SchemaException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Columns with values, over which a test evaluates expressions. */
final class Table implements Scope {
  /** 2024-01-01T00:00:00Z. */
  static final long AS_OF = 1_704_067_200_000_000L;

  private final Map<String, ValueType> types = new LinkedHashMap<>();
  private final Map<String, List<?>> values = new LinkedHashMap<>();
  private boolean dictionaries;
  private int rows = 1;

  /** Adds a column of longs, booleans, doubles or strings, null where a value is. */
  Table with(String name, ValueType type, @Nullable Object... column) {
    return with(name, type, Arrays.asList(column));
  }

  Table with(String name, ValueType type, List<?> column) {
    types.put(name, type);
    values.put(name, column);
    rows = column.size();
    return this;
  }

  Table rows(int count) {
    rows = count;
    return this;
  }

  /** Gives texts by codes. */
  Table withDictionaries() {
    dictionaries = true;
    return this;
  }

  @Override
  public Optional<ValueType> column(String name) {
    return Optional.ofNullable(types.get(name));
  }

  @Override
  public Collection<String> names() {
    return types.keySet();
  }

  @Override
  public long asOf() {
    return AS_OF;
  }

  TypedExpression type(String text) {
    Faults faults = new Faults();
    Optional<TypedExpression> typed =
        Expression.parse(text, new Position("schema.yaml", 12, 20), "tables.t.c", faults)
            .flatMap(e -> e.type(this, faults));
    faults.throwIfAny();
    return typed.orElseThrow();
  }

  /** The messages of an expression's faults, with positions but without the file and path. */
  List<String> faults(String text) {
    try {
      type(text);
      return List.of();
    } catch (SchemaException e) {
      List<String> messages = new ArrayList<>();
      for (Fault fault : e.faults()) {
        messages.add(fault.position().column() - 20 + ": " + fault.message());
      }
      return messages;
    }
  }

  List<@Nullable Object> evaluate(String text) {
    return evaluate(text, Rows.range(0, rows));
  }

  /** The first row's value. */
  @Nullable Object first(String text) {
    return evaluate(text).get(0);
  }

  List<@Nullable Object> evaluate(String text, Rows selection) {
    return evaluate(type(text), selection);
  }

  List<@Nullable Object> evaluate(TypedExpression typed, Rows selection) {
    Kernel kernel = typed.kernel(role -> Stream.of(7, "t", "c", role)).forThread();
    Vector out = kernel.newVector();
    kernel.fill(selection, inputs(typed, selection), out);
    return read(out, typed.type());
  }

  Vector[] inputs(TypedExpression typed, Rows selection) {
    return typed.inputs().stream()
        .map(
            name -> {
              List<Object> cells = new ArrayList<>();
              for (int i = 0; i < selection.size(); i++) {
                List<?> column = Objects.requireNonNull(values.get(name));
                cells.add(column.get((int) (selection.at(i) % column.size())));
              }
              return vector(Objects.requireNonNull(types.get(name)), cells);
            })
        .toArray(Vector[]::new);
  }

  private Vector vector(ValueType type, List<?> cells) {
    Vector vector = dictionaries && Types.isText(type) ? new DictionaryVector() : Vectors.of(type);
    vector.reset(cells.size());
    List<String> words = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      Object cell = cells.get(i);
      if (cell == null) {
        vector.validity().setNull(i);
      }
      if (vector instanceof LongVector longs) {
        // Junk where null: nothing may depend on it.
        longs.values()[i] =
            cell == null ? Long.MIN_VALUE : cell instanceof Boolean b ? (b ? 1 : 0) : (Long) cell;
      } else if (vector instanceof DoubleVector doubles) {
        doubles.values()[i] = cell == null ? Double.NaN : (Double) cell;
      } else if (vector instanceof DictionaryVector codes) {
        codes.codes()[i] = cell == null ? -1 : words.size();
        if (cell != null) {
          words.add((String) cell);
        }
      } else {
        BytesVector texts = (BytesVector) vector;
        byte[] bytes = (cell == null ? "" : (String) cell).getBytes(StandardCharsets.UTF_8);
        int end = texts.offsets()[i] + bytes.length;
        System.arraycopy(bytes, 0, texts.ensure(end), texts.offsets()[i], bytes.length);
        texts.offsets()[i + 1] = end;
      }
    }
    if (vector instanceof DictionaryVector codes) {
      codes.setDictionary(Dictionary.of(words));
    }
    return vector;
  }

  private static List<@Nullable Object> read(Vector vector, ValueType type) {
    List<@Nullable Object> cells = new ArrayList<>();
    for (int i = 0; i < vector.size(); i++) {
      if (vector.validity().isNull(i)) {
        cells.add(null);
      } else if (vector instanceof LongVector longs) {
        long value = longs.values()[i];
        cells.add(type instanceof BooleanType ? (Object) (value == 1) : (Object) value);
      } else if (vector instanceof DoubleVector doubles) {
        cells.add(doubles.values()[i]);
      } else if (vector instanceof DictionaryVector codes) {
        cells.add(codes.dictionary().get(codes.codes()[i]));
      } else {
        BytesVector texts = (BytesVector) vector;
        int start = texts.offsets()[i];
        cells.add(
            new String(
                texts.bytes(), start, texts.offsets()[i + 1] - start, StandardCharsets.UTF_8));
      }
    }
    return cells;
  }
}
