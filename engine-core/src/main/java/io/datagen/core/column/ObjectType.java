package io.datagen.core.column;

import io.datagen.api.schema.ColumnSchema;
import io.datagen.api.schema.ValueType;
import io.datagen.api.vector.Rows;
import io.datagen.api.vector.StructVector;
import io.datagen.api.vector.Vector;
import io.datagen.api.vector.Vectors;
import io.datagen.core.kernel.Kernel;
import io.datagen.core.kernel.NullKernel;
import io.datagen.core.kernel.Probability;
import io.datagen.core.language.Key;
import io.datagen.core.language.Kind;
import io.datagen.core.seed.Stream;
import io.datagen.core.source.Mapping;
import io.datagen.core.source.Node;
import io.datagen.core.source.Section;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code object}: named fields, each a column of its own. */
final class ObjectType implements ColumnType {
  @Override
  public String name() {
    return "object";
  }

  @Override
  public String summary() {
    return "Named fields, each with a type of its own; flattened to a.b where a format can't nest.";
  }

  @Override
  public List<Key> keys() {
    return List.of(
        Key.of(
                "fields",
                Kind.listOf(Kind.section("field")).atLeast(1),
                "The fields, each like a column.")
            .needed());
  }

  @Override
  public Optional<Generator> parse(ColumnContext column) {
    List<Field> fields = new ArrayList<>();
    Set<String> names = new HashSet<>();
    List<Node> items = column.section().list("fields");
    if (items.isEmpty()) {
      column.faults().add(column.section().node(), "an object needs 'fields'");
      return Optional.empty();
    }
    for (Node item : items) {
      if (!(item instanceof Mapping mapping)) {
        column.faults().add(item, "expected a field's mapping, not " + item.describe());
        continue;
      }
      Section section = new Section(mapping, column.faults());
      Optional<String> name = section.required("name");
      double presence = section.probability("probability").orElse(1.0);
      double nulls = section.probability("null_probability").orElse(0.0);
      if (name.isPresent() && !names.add(name.get())) {
        section.fault("name", "the field '" + name.get() + "' stands twice");
        continue;
      }
      name.flatMap(n -> column.parseField(n, withoutPresence(section)))
          .ifPresent(g -> fields.add(new Field(name.get(), g, presence, nulls)));
    }
    return fields.size() == items.size() ? Optional.of(new Fields(fields)) : Optional.empty();
  }

  /** {@code probability} is the object's key, not the field's type's. */
  private static Section withoutPresence(Section field) {
    var entries = new java.util.LinkedHashMap<>(field.node().entries());
    entries.remove("probability");
    return new Section(
        new Mapping(field.node().position(), field.node().path(), entries), field.faults());
  }

  private record Field(String name, Generator generator, double presence, double nulls) {}

  private record Fields(List<Field> fields) implements Generator {
    @Override
    public ValueType type() {
      return new ValueType.StructType(
          fields.stream()
              .map(
                  f ->
                      new ColumnSchema(
                          f.name(),
                          f.generator().type(),
                          f.presence() < 1 || f.nulls() > 0 || f.generator().nullable(),
                          f.presence() < 1,
                          false,
                          null,
                          null))
              .toList());
    }

    @Override
    public Kernel kernel(CellContext cell) {
      List<Kernel> kernels = new ArrayList<>();
      List<Optional<Stream>> presence = new ArrayList<>();
      for (Field field : fields) {
        CellContext inner = new PartContext(cell, "field", field.name());
        Kernel kernel = field.generator().kernel(inner);
        kernels.add(
            field.nulls() > 0
                ? new NullKernel(kernel, inner.stream("null"), field.nulls())
                : kernel);
        presence.add(
            field.presence() < 1 ? Optional.of(inner.stream("presence")) : Optional.empty());
      }
      return new StructKernel(
          kernels, presence, fields.stream().map(f -> Probability.ofUnit(f.presence())).toList());
    }

    @Override
    public boolean countsRows() {
      return fields.stream().anyMatch(f -> f.generator().countsRows());
    }

    @Override
    public ItemCount items() {
      ItemCount items = ItemCount.NONE;
      for (Field field : fields) {
        items = items.plus(field.generator().items().times(field.presence()));
      }
      return items;
    }

    @Override
    public String describe() {
      return "object of " + String.join(", ", fields.stream().map(Field::name).toList());
    }
  }

  private static final class StructKernel implements Kernel {
    private final List<Kernel> kernels;
    private final List<Optional<Stream>> presence;
    private final List<Probability> probabilities;
    private long[] draws = new long[0];

    StructKernel(
        List<Kernel> kernels, List<Optional<Stream>> presence, List<Probability> probabilities) {
      this.kernels = kernels;
      this.presence = presence;
      this.probabilities = probabilities;
    }

    @Override
    public Vector newVector() {
      return new StructVector(kernels.stream().map(Kernel::newVector).toList());
    }

    @Override
    public void fill(Rows rows, Vector[] inputs, Vector out) {
      StructVector struct = (StructVector) out;
      struct.reset(rows.size());
      for (int f = 0; f < kernels.size(); f++) {
        Vector field = struct.fields().get(f);
        kernels.get(f).fill(rows, inputs, field);
        if (presence.get(f).isPresent()) {
          removeAbsent(struct, f, rows, presence.get(f).get());
        }
      }
    }

    private void removeAbsent(StructVector struct, int field, Rows rows, Stream stream) {
      if (draws.length < rows.size()) {
        draws = new long[rows.size()];
      }
      stream.fill(rows, draws);
      removeFrom(struct, field, rows.size());
    }

    /** 64 rows at a time, without a branch that would often be guessed wrong. */
    private void removeFrom(StructVector struct, int field, int size) {
      Vector values = struct.fields().get(field);
      for (int first = 0; first < size; first += Long.SIZE) {
        int count = Math.min(Long.SIZE, size - first);
        long present = probabilities.get(field).hits(draws, first, count);
        struct.presence(field).retain(first, present);
        Vectors.retain(values, first, present);
      }
    }

    @Override
    public Kernel forThread() {
      return new StructKernel(
          kernels.stream().map(Kernel::forThread).toList(), presence, probabilities);
    }
  }
}
