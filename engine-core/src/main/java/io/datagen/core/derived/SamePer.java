package io.datagen.core.derived;

import io.datagen.api.schema.ValueType;
import io.datagen.api.vector.Rows;
import io.datagen.api.vector.Vector;
import io.datagen.core.column.CellContext;
import io.datagen.core.column.Generator;
import io.datagen.core.column.ItemCount;
import io.datagen.core.kernel.Kernel;
import io.datagen.core.kernel.NullKernel;
import io.datagen.core.source.Node;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;

/**
 * One value for all rows that share the values of other columns: drawn for the key's hash in place
 * of the row's number, so that nothing is remembered. A row whose key has a null has none to share
 * and draws for itself.
 *
 * @param keys the other columns
 * @param at where they are named
 * @param nulls chance of a null, by key as well
 */
public record SamePer(Generator generator, List<String> keys, Node at, double nulls)
    implements Derived {

  public SamePer {
    keys = List.copyOf(keys);
  }

  @Override
  public Optional<Derivation> resolve(RowTypes row) {
    boolean ok = true;
    for (String key : keys) {
      Optional<ValueType> type = row.type(key, at);
      ok &= type.isPresent();
      if (type.filter(SamePer::isNested).isPresent()) {
        row.faults().add(at, "'" + key + "' is nested, and so no key");
        ok = false;
      }
    }
    return ok ? Optional.of(new Typed(this)) : Optional.empty();
  }

  private static boolean isNested(ValueType type) {
    return type instanceof ValueType.StructType || type instanceof ValueType.ListType;
  }

  @Override
  public String describe() {
    return generator.describe()
        + (nulls > 0 ? ", null with " + nulls : "")
        + ", the same for each "
        + String.join(", ", keys);
  }

  private record Typed(SamePer column) implements Derivation {
    @Override
    public ValueType type() {
      return column.generator().type();
    }

    @Override
    public List<String> inputs() {
      return column.keys();
    }

    @Override
    public boolean nullable() {
      return column.nulls() > 0 || column.generator().nullable();
    }

    @Override
    public boolean alwaysNull() {
      return column.generator().alwaysNull();
    }

    @Override
    public Kernel kernel(CellContext cell) {
      return new SamePerKernel(values(cell), hash());
    }

    private Kernel values(CellContext cell) {
      Kernel kernel = column.generator().kernel(cell);
      return column.nulls() > 0
          ? new NullKernel(kernel, cell.stream("null"), column.nulls())
          : kernel;
    }

    private KeyRows hash() {
      return new KeyRows(column.generator().items().most());
    }

    @Override
    public Set<String> honours() {
      return column.generator().honours();
    }

    @Override
    public ItemCount items() {
      return column.generator().items();
    }

    @Override
    public String describe() {
      return column.describe();
    }

    @Override
    public String explain(CellContext cell, Rows row, Vector[] inputs, LongConsumer drawsAt) {
      drawsAt.accept(hash().of(row, inputs).at(0));
      values(cell);
      return describe();
    }
  }
}
