package io.datagen.core.corruption;

import io.datagen.api.schema.ColumnSchema;
import io.datagen.api.schema.ValueType;
import io.datagen.api.vector.BytesVector;
import io.datagen.api.vector.DoubleVector;
import io.datagen.api.vector.LongVector;
import io.datagen.api.vector.Rows;
import io.datagen.api.vector.StructVector;
import io.datagen.api.vector.Vector;
import io.datagen.api.vector.Vectors;
import io.datagen.core.seed.Stream;
import io.datagen.core.source.Faults;
import io.datagen.core.source.Mapping;
import io.datagen.core.source.Section;
import io.datagen.core.source.Source;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A table whose clean cell is {@code 1000 * row + column + 1}, for tests of its dirt. */
final class DirtyTable {
  static final ValueType INTEGER = new ValueType.IntegerType();
  static final ValueType FLOAT = new ValueType.FloatType(2);
  static final ValueType TEXT = new ValueType.StringType();
  static final ValueType OBJECT =
      new ValueType.StructType(List.of(ColumnSchema.of("a", INTEGER, true)));

  final Faults faults = new Faults();
  final List<OverlayColumn> columns = new ArrayList<>();
  private CorruptionSettings own = CorruptionSettings.NONE;
  private String profile = Profiles.FAST;
  private Profiles profiles = Profiles.builtIn();
  long rows = 20_000;

  DirtyTable column(String name, ValueType type, OverlayColumn.@Nullable Protection protection) {
    columns.add(new OverlayColumn(name, type, protection));
    return this;
  }

  DirtyTable column(String name, ValueType type) {
    return column(name, type, null);
  }

  /** Adds another table's columns behind this one's. */
  DirtyTable with(DirtyTable other) {
    columns.addAll(other.columns);
    return this;
  }

  /** YAML of a {@code corruption} mapping; the profile becomes an empty one of the user's. */
  DirtyTable corruption(String yaml) {
    own = CorruptionSettings.parse(section(yaml));
    profiles = Profiles.parse(section("profiles: {own: {}}"));
    profile = "own";
    return this;
  }

  DirtyTable profile(String name) {
    profile = name;
    return this;
  }

  DirtyTable profiles(String yaml) {
    profiles = Profiles.parse(section(yaml));
    return this;
  }

  Section section(String yaml) {
    return new Section((Mapping) Source.parse("test.yaml", yaml, faults), faults);
  }

  Overlay overlay() {
    return Overlay.of(
        profiles.under(profile, own), columns, rows, role -> Stream.of(7, "t", role), faults);
  }

  Vector[] clean(Rows of) {
    Vector[] vectors = new Vector[columns.size()];
    for (int c = 0; c < vectors.length; c++) {
      vectors[c] = Vectors.of(columns.get(c).type());
      vectors[c].reset(of.size());
      for (int i = 0; i < of.size(); i++) {
        set(vectors[c], i, 1000 * of.at(i) + c + 1);
      }
    }
    return vectors;
  }

  private static void set(Vector vector, int place, long value) {
    if (vector instanceof LongVector longs) {
      longs.values()[place] = value;
    } else if (vector instanceof DoubleVector doubles) {
      doubles.values()[place] = value / 100.0;
    } else if (vector instanceof BytesVector bytes) {
      byte[] text = Long.toString(value).getBytes(StandardCharsets.UTF_8);
      int start = bytes.offsets()[place];
      System.arraycopy(text, 0, bytes.ensure(start + text.length), start, text.length);
      bytes.offsets()[place + 1] = start + text.length;
    } else if (vector instanceof StructVector struct) {
      set(struct.fields().get(0), place, value);
    }
  }

  /** A place in the table. */
  record Cell(long row, String column) {}

  /** What stands there. */
  record Dirty(String kind, String text) {}

  /** Every dirty cell. */
  Map<Cell, Dirty> dirt(Rows of) {
    Vector[] vectors = clean(of);
    Map<Cell, String> kinds = new HashMap<>();
    overlay()
        .open()
        .apply(
            of,
            vectors,
            (place, column, kind) -> {
              Cell cell = new Cell(of.at(place), columns.get(column).name());
              String earlier = kinds.put(cell, kind);
              if (earlier != null && of.isRange()) {
                throw new AssertionError(cell + " is " + earlier + " and " + kind);
              }
            });
    Map<Cell, Dirty> dirt = new HashMap<>();
    for (int i = 0; i < of.size(); i++) {
      for (int c = 0; c < vectors.length; c++) {
        String text = text(vectors[c], i);
        if (!text.equals(text(clean(Rows.range(of.at(i), 1))[c], 0))) {
          Cell cell = new Cell(of.at(i), columns.get(c).name());
          dirt.put(cell, new Dirty(String.valueOf(kinds.remove(cell)), text));
        }
      }
    }
    if (of.isRange() && !kinds.isEmpty()) {
      throw new AssertionError("told of, and not changed: " + kinds);
    }
    return dirt;
  }

  Map<Cell, Dirty> dirt() {
    return dirt(Rows.range(0, (int) rows));
  }

  static String text(Vector vector, int place) {
    byte[] token = vector.tokens().at(place);
    if (token != null) {
      return "token " + new String(token, StandardCharsets.UTF_8);
    }
    if (vector.validity().isNull(place)) {
      return "null";
    }
    if (vector instanceof LongVector longs) {
      return Long.toString(longs.values()[place]);
    }
    if (vector instanceof DoubleVector doubles) {
      return Double.toString(doubles.values()[place]);
    }
    if (vector instanceof BytesVector bytes) {
      int start = bytes.offsets()[place];
      int end = bytes.offsets()[place + 1];
      return new String(bytes.bytes(), start, end - start, StandardCharsets.UTF_8);
    }
    return "{" + text(((StructVector) vector).fields().get(0), place) + "}";
  }
}
