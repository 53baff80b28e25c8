package io.datagen.core.column;

import io.datagen.api.schema.ValueType;
import io.datagen.core.kernel.Kernel;
import io.datagen.core.kernel.SequenceKernel;
import io.datagen.core.language.Key;
import io.datagen.core.language.Kind;
import io.datagen.core.seed.Permutation;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code id}: unique by construction, whatever the number of rows. */
final class IdType implements ColumnType {
  @Override
  public String name() {
    return "id";
  }

  @Override
  public String summary() {
    return "An identifier, unique by construction.";
  }

  @Override
  public List<Key> keys() {
    return List.of(
        Key.of(
                "id_mode",
                Kind.oneOf("int", "uuid", "ulid"),
                "Numbers, UUIDs of version 4, or ULIDs, whose times rise with the row.")
            .standard("int"),
        Key.of("start", Kind.INTEGER, "The first id of mode int.").standard(1),
        Key.of("step", Kind.INTEGER, "The distance between two ids of mode int; not 0.")
            .standard(1),
        Key.of("shuffle", Kind.FLAG, "Whether ids of mode int come in a random order.")
            .standard(false));
  }

  @Override
  public Optional<Generator> parse(ColumnContext column) {
    String mode = column.section().choice("id_mode", List.of("int", "uuid", "ulid")).orElse("int");
    if (!mode.equals("int")) {
      for (String key : List.of("start", "step", "shuffle")) {
        if (column.section().has(key)) {
          column.section().fault(key, "goes with id_mode int, not " + mode);
        }
      }
      if (mode.equals("uuid") && column.constraints().increasing()) {
        column.section().fault("id_mode", "uuids don't increase; use int or ulid");
      }
      return Optional.of(mode.equals("uuid") ? new Uuid() : new Ulid(column.asOf()));
    }
    long start = column.section().integer("start").orElse(1L);
    long step = column.section().integer("step").orElse(1L);
    boolean shuffle = column.section().flag("shuffle").orElse(false);
    if (step == 0) {
      column.section().fault("step", "can't be 0: ids would repeat");
      return Optional.empty();
    }
    if (column.constraints().increasing() && (shuffle || step < 0)) {
      column.section().fault(shuffle ? "shuffle" : "step", "contradicts monotonic_increasing");
    }
    try {
      Math.addExact(start, Math.multiplyExact(step, Math.max(0, column.rows() - 1)));
    } catch (ArithmeticException e) {
      column
          .section()
          .fault("start", "the last of " + column.rows() + " ids would not fit 64 bits");
      return Optional.empty();
    }
    return Optional.of(new Sequence(start, step, shuffle && column.rows() > 1));
  }

  private record Sequence(long start, long step, boolean shuffle) implements Generator {
    @Override
    public ValueType type() {
      return new ValueType.IntegerType();
    }

    @Override
    public Kernel kernel(CellContext cell) {
      return shuffle
          ? new SequenceKernel(start, step, Permutation.of(cell.stream("shuffle"), cell.rows()))
          : new SequenceKernel(start, step);
    }

    @Override
    public boolean unique() {
      return true;
    }

    @Override
    public boolean ascending() {
      return !shuffle && step > 0;
    }

    @Override
    public boolean identifies() {
      return true;
    }

    @Override
    public Set<String> honours() {
      return Set.of("monotonic_increasing");
    }

    @Override
    public String describe() {
      return "id from " + start + (step == 1 ? "" : " by " + step) + (shuffle ? ", shuffled" : "");
    }
  }

  private record Uuid() implements Generator {
    @Override
    public ValueType type() {
      return new ValueType.UuidType();
    }

    @Override
    public Kernel kernel(CellContext cell) {
      return new UuidKernel(
          cell.stream("high"), Permutation.of(cell.stream("low"), Permutation.MAX_SIZE));
    }

    /** Drawn, whatever the row. */
    @Override
    public boolean countsRows() {
      return false;
    }

    @Override
    public boolean unique() {
      return true;
    }

    @Override
    public boolean identifies() {
      return true;
    }

    @Override
    public String describe() {
      return "uuid, version 4";
    }
  }

  private record Ulid(long asOf) implements Generator {
    @Override
    public ValueType type() {
      return new ValueType.StringType();
    }

    @Override
    public Kernel kernel(CellContext cell) {
      return new UlidKernel(cell.stream("high"), cell.stream("low"), Math.floorDiv(asOf, 1000));
    }

    @Override
    public boolean unique() {
      return true;
    }

    @Override
    public boolean ascending() {
      return true;
    }

    @Override
    public boolean identifies() {
      return true;
    }

    @Override
    public Set<String> honours() {
      return Set.of("monotonic_increasing");
    }

    @Override
    public String describe() {
      return "ulid, one a millisecond";
    }
  }
}
