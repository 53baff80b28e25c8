package io.datagen.core.column;

import io.datagen.api.schema.ColumnSchema;
import io.datagen.api.schema.ValueType;
import io.datagen.core.kernel.DistinctKernel;
import io.datagen.core.kernel.Kernel;
import io.datagen.core.kernel.ListKernel;
import io.datagen.core.kernel.NullKernel;
import java.util.Optional;

/**
 * Arrays.
 *
 * @param item makes one
 * @param nulls chance of an item to be null
 * @param unique whether the items of each array differ
 */
record ArrayGenerator(Generator item, double nulls, ArraySize size, boolean unique)
    implements Generator {
  @Override
  public ValueType type() {
    return new ValueType.ListType(
        ColumnSchema.of("item", item.type(), nulls > 0 || item.nullable()));
  }

  @Override
  public Kernel kernel(CellContext cell) {
    ItemContext inner = new ItemContext(cell, Math.max(1, size.most()));
    Kernel items = items(inner);
    return new ListKernel(
        size.kernel(cell.stream("size")),
        nulls > 0 ? new NullKernel(items, inner.stream("null"), nulls) : items,
        inner.perRow());
  }

  private Kernel items(ItemContext inner) {
    Optional<Choices> choices = item.choices();
    if (!unique || item.unique() || choices.isEmpty()) {
      return item.kernel(inner);
    }
    return new DistinctKernel(
        inner.stream("value"),
        inner.perRow(),
        choices.get().values(),
        () -> choices.get().urn(inner.perRow()));
  }

  @Override
  public boolean countsRows() {
    return item.countsRows();
  }

  @Override
  public ItemCount items() {
    ItemCount inner = item.items();
    return new ItemCount(size.mean() * (1 + inner.mean()), size.most() * (1 + inner.most()));
  }

  @Override
  public String describe() {
    return "array of "
        + size.describe()
        + (unique ? " different" : "")
        + ": "
        + item.describe()
        + (nulls > 0 ? ", some null" : "");
  }
}
