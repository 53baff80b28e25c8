package io.datagen.core.corruption;

import io.datagen.api.schema.ValueType;
import io.datagen.api.vector.Rows;
import io.datagen.api.vector.Vector;
import io.datagen.core.seed.Stream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Text where the column's type says otherwise: {@code N/A} in a price. */
final class TypeNoise implements DirtKind {
  private static final String KEY = "type_noise";

  @Override
  public String name() {
    return KEY;
  }

  @Override
  public List<Key> keys() {
    return List.of(
        new Key(
            KEY,
            Shape.NOISE,
            "The chance of each cell of a named column to hold a text not of its type."));
  }

  @Override
  public List<CellDirt> compile(DirtContext table) {
    List<CellDirt> dirt = new ArrayList<>();
    table
        .named(KEY)
        .forEach(
            (place, named) -> {
              OverlayColumn column = table.columns().get(place);
              if (column.type() instanceof ValueType.StructType
                  || column.type() instanceof ValueType.ListType) {
                table
                    .faults()
                    .add(
                        named.at(),
                        "'" + column.name() + "' is nested and can't hold a text instead");
                return;
              }
              Stream stream = table.stream("type_noise/" + column.name());
              byte[] token = named.token().getBytes(StandardCharsets.UTF_8);
              dirt.add(new Noise(place, stream, named.rate(), token));
            });
    return dirt;
  }

  // A class, since a record of an array would compare it by identity.
  private static final class Noise implements CellDirt {
    private final int column;
    private final Stream stream;
    private final double rate;
    private final byte[] token;

    Noise(int column, Stream stream, double rate, byte[] token) {
      this.column = column;
      this.stream = stream;
      this.rate = rate;
      this.token = token;
    }

    @Override
    public List<Integer> changes() {
      return List.of(column);
    }

    @Override
    public List<Integer> tokens() {
      return List.of(column);
    }

    @Override
    public void apply(Rows rows, @Nullable Vector[] columns, Hits hits, DirtListener listener) {
      Vector vector = columns[column];
      if (vector == null) {
        return;
      }
      int count = hits.scan(stream, rows, rate);
      for (int i = 0; i < count; i++) {
        int place = hits.places()[i];
        if (vector.validity().isValid(place)) {
          listener.dirty(place, column, KEY);
          vector.validity().setNull(place);
          vector.tokens().add(place, token);
        }
      }
    }
  }
}
