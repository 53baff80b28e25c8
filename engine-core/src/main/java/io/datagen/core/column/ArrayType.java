package io.datagen.core.column;

import io.datagen.core.language.Key;
import io.datagen.core.language.Kind;
import io.datagen.core.seed.Permutation;
import io.datagen.core.source.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code array}: a list of items, all made by one column. */
final class ArrayType implements ColumnType {
  @Override
  public String name() {
    return "array";
  }

  @Override
  public String summary() {
    return "A list of items, each made as a column's value is; JSON text where a format can't nest.";
  }

  @Override
  public List<Key> keys() {
    List<Key> keys = new ArrayList<>();
    keys.add(
        Key.of("items", Kind.section("item"), "What an item is: a column without a name.")
            .needed());
    keys.addAll(ArraySize.keys());
    keys.add(
        Key.of("unique_items", Kind.FLAG, "Whether no value stands twice in an array.")
            .standard(false));
    return keys;
  }

  @Override
  public Optional<Generator> parse(ColumnContext column) {
    Section section = column.section();
    Optional<Section> items = section.section("items");
    if (!section.has("items")) {
      column
          .faults()
          .add(
              section.node(),
              "an array needs 'items', a column without a name, such as {type: integer}");
    }
    Optional<ArraySize> size = ArraySize.read(column);
    if (items.isEmpty() || size.isEmpty()) {
      return Optional.empty();
    }
    int most = size.get().most();
    if (column.rows() > Permutation.MAX_SIZE / Math.max(1, most)) {
      section.fault(
          "max_items",
          column.rows() + " arrays of up to " + most + " items are more than 2^62 items");
      return Optional.empty();
    }
    boolean unique = section.flag("unique_items").orElse(false);
    double nulls = items.get().probability("null_probability").orElse(0.0);
    return column
        .parseItem(items.get(), most)
        .filter(g -> size.get().holds(column, g))
        .filter(g -> !unique || UniqueItems.possible(column, g, nulls > 0, most))
        .map(g -> new ArrayGenerator(g, nulls, size.get(), unique));
  }
}
