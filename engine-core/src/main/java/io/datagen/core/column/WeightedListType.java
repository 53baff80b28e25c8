package io.datagen.core.column;

import io.datagen.api.schema.ValueType;
import io.datagen.api.vector.Dictionary;
import io.datagen.core.distribution.Marginal;
import io.datagen.core.kernel.AliasTable;
import io.datagen.core.kernel.ChoiceKernel;
import io.datagen.core.kernel.Kernel;
import io.datagen.core.kernel.ValueList;
import io.datagen.core.language.Key;
import io.datagen.core.language.Kind;
import io.datagen.core.seed.Permutation;
import io.datagen.core.source.NeighbourFile;
import io.datagen.core.source.Node;
import io.datagen.core.source.Scalar;
import io.datagen.core.source.Section;
import java.util.List;
import java.util.Optional;

/** {@code weighted_list}: one of the values in a file of the user's own, by weight. */
final class WeightedListType implements ColumnType {
  /** Values that validation counts one by one. */
  private static final int MOST_COUNTED = 10_000;

  @Override
  public String name() {
    return "weighted_list";
  }

  @Override
  public String summary() {
    return "One of the texts in a CSV file of your own, by weight.";
  }

  @Override
  public List<Key> keys() {
    return List.of(
        Key.of(
                "source",
                Kind.TEXT,
                "A CSV file with a header, in the folder of the file that names it or below.")
            .needed()
            .example("lists/products.csv"),
        Key.of("column", Kind.TEXT, "The file's column that holds the values.")
            .otherwise("the first"),
        Key.of("weight_column", Kind.TEXT, "The file's column that holds weights, of any sum.")
            .otherwise("all values are as likely"));
  }

  @Override
  public Optional<Generator> parse(ColumnContext column) {
    Section section = column.section();
    Optional<Node> source = section.value("source");
    if (source.isEmpty() || !(source.get() instanceof Scalar path)) {
      section.fault("source", "a weighted_list needs its file, such as source: lists/products.csv");
      return Optional.empty();
    }
    return NeighbourFile.find(path, column.faults())
        .flatMap(file -> ListFile.read(file, section))
        .filter(list -> isUnique(column, list))
        .map(list -> new Listed(list, column.constraints().distinct()));
  }

  private static boolean isUnique(ColumnContext column, ListFile.Weighted list) {
    if (!column.constraints().distinct()) {
      return true;
    }
    int size = list.values().size();
    if (size < column.rows()) {
      column
          .section()
          .fault(
              "source",
              "unique needs " + column.rows() + " different values, and there are " + size);
      return false;
    }
    if (!list.even()) {
      column.section().fault("weight_column", "can't be kept where no value may repeat; remove it");
    }
    return list.even();
  }

  private record Listed(ListFile.Weighted list, boolean unique) implements Generator {
    @Override
    public ValueType type() {
      return new ValueType.StringType();
    }

    @Override
    public Kernel kernel(CellContext cell) {
      Dictionary texts = Dictionary.of(list.values());
      if (unique) {
        return ShuffleKernel.of(Permutation.of(cell.stream("unique"), list.values().size()), texts);
      }
      return list.values().size() <= AliasTable.MAX_SIZE
          ? ChoiceKernel.of(cell.stream("value"), AliasTable.of(list.weights()), texts)
          : new LongListKernel(cell.stream("value"), cell.stream("within"), list.weights(), texts);
    }

    @Override
    public Optional<Choices> choices() {
      return unique
          ? Optional.empty()
          : Optional.of(Choices.of(ValueList.of(Dictionary.of(list.values())), list.weights()));
    }

    @Override
    public Optional<Marginal> marginal() {
      return unique || list.values().size() > MOST_COUNTED
          ? Optional.empty()
          : Optional.of(Marginal.ofTexts(list.values(), list.weights()));
    }

    @Override
    public String describe() {
      List<String> first = list.values().subList(0, Math.min(3, list.values().size()));
      return "one of "
          + list.values().size()
          + " in a file: "
          + String.join(", ", first)
          + (list.values().size() > first.size() ? ", ..." : "");
    }
  }
}
