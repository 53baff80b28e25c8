package io.datagen.core.column;

import io.datagen.api.schema.ValueType;
import io.datagen.core.distribution.Distribution;
import io.datagen.core.distribution.Samplers;
import io.datagen.core.kernel.AliasTable;
import io.datagen.core.kernel.Decimals;
import io.datagen.core.language.Key;
import io.datagen.core.language.Kind;
import io.datagen.core.source.Mapping;
import io.datagen.core.source.Node;
import io.datagen.core.source.Scalar;
import io.datagen.core.source.Section;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code categorical}: one of a list, by weight. */
final class CategoricalType implements ColumnType {
  @Override
  public String name() {
    return "categorical";
  }

  @Override
  public String summary() {
    return "One of a list of values, by weight.";
  }

  @Override
  public List<Key> keys() {
    List<Key> keys = new ArrayList<>();
    keys.add(
        Key.of(
                "categories",
                Kind.either(Kind.listOf(Kind.SCALAR).atLeast(1), Kind.WEIGHTS),
                "The values, alone or with their weights.")
            .needed());
    keys.add(
        Key.of("weights", Kind.listOf(Kind.WEIGHT), "As many weights as categories, of any sum.")
            .otherwise("all the same"));
    Sampling.keys().stream()
        .map(
            key ->
                key.name().equals("distribution")
                    ? key.meaning("How likely the categories are by rank, the first having 1.")
                    : key)
        .forEach(keys::add);
    return keys;
  }

  @Override
  public Optional<Generator> parse(ColumnContext column) {
    Section section = column.section();
    Optional<Node> node = section.value("categories");
    if (node.isEmpty()) {
      List<Node> allowed = column.constraints().allowed();
      if (allowed != null) {
        return ofAllowed(column, allowed);
      }
      column.faults().add(section.node(), "the key 'categories' is missing");
      return Optional.empty();
    }
    List<Scalar> values = new ArrayList<>();
    List<Double> weights = new ArrayList<>();
    double nulls = 0;
    int faults = column.faults().count();
    if (node.get() instanceof Mapping mapping) {
      if (section.has("weights")) {
        section.fault("weights", "stand beside the categories already");
      }
      mapping
          .entries()
          .forEach(
              (key, entry) -> {
                values.add(new Scalar(entry.key(), mapping.path(), Scalar.Kind.TEXT, key));
                weights.add(Section.number(entry.value(), column.faults()).orElse(0.0));
              });
      CategoryRanks.read(column, values.size(), true);
    } else {
      List<Node> items = section.list("categories");
      weights.addAll(section.numbers("weights"));
      if (!weights.isEmpty() && weights.size() != items.size()) {
        section.fault("weights", weights.size() + " weights for " + items.size() + " categories");
        return Optional.empty();
      }
      CategoryRanks.read(column, items.size(), !weights.isEmpty()).ifPresent(weights::addAll);
      nulls = takeNulls(items, weights);
      for (Node item : items) {
        if (!isNull(item)) {
          value(item, column).ifPresent(values::add);
        }
      }
    }
    if (column.faults().count() > faults) {
      return Optional.empty();
    }
    List<Node> allowed = column.constraints().allowed();
    if (allowed != null) {
      List<String> texts =
          allowed.stream().map(n -> n instanceof Scalar s ? s.text() : "").toList();
      for (Scalar value : values) {
        if (!texts.contains(value.text())) {
          column
              .faults()
              .add(value, value.describe() + " is not among the values that are allowed");
        }
      }
    }
    double share = nulls;
    if (share > 0 && column.constraints().distinct()) {
      section.fault("categories", "null is no category of a column where no value may repeat");
      return Optional.empty();
    }
    return generator(column, "categories", values, weights)
        .map(g -> share > 0 ? new SometimesNull(g, share) : g);
  }

  private static boolean isNull(Node item) {
    return item instanceof Scalar scalar && scalar.kind() == Scalar.Kind.NULL;
  }

  /** Takes the weights of null categories out; returns their share of all. */
  private static double takeNulls(List<Node> items, List<Double> weights) {
    if (items.stream().noneMatch(CategoricalType::isNull)) {
      return 0;
    }
    boolean weighted = weights.size() == items.size();
    double all = 0;
    double nulls = 0;
    for (int i = items.size() - 1; i >= 0; i--) {
      double weight = weighted ? weights.get(i) : 1;
      all += weight;
      if (isNull(items.get(i))) {
        nulls += weight;
        if (weighted) {
          weights.remove(i);
        }
      }
    }
    return all > 0 ? nulls / all : 0;
  }

  /**
   * The generator of a categorical column whose constraint lists all that is allowed, each as
   * likely.
   */
  private static Optional<Generator> ofAllowed(ColumnContext column, List<Node> allowed) {
    List<Scalar> values = new ArrayList<>();
    int faults = column.faults().count();
    for (Node item : allowed) {
      value(item, column).ifPresent(values::add);
    }
    Optional<List<Double>> ranks = CategoryRanks.read(column, allowed.size(), false);
    return column.faults().count() > faults
        ? Optional.empty()
        : generator(column, "constraints", values, ranks.orElse(List.of()));
  }

  /**
   * The generator of a column of another type whose constraint lists all that is allowed: those of
   * its values that lie within its bounds, by its distribution where it has one.
   */
  static Optional<Generator> ofAllowed(ColumnContext column, List<Node> allowed, ValueType type) {
    int faults = column.faults().count();
    boolean text = type instanceof ValueType.StringType;
    Optional<Sampling> sampling =
        text
            ? Optional.of(new Sampling("uniform", null, false, false, Samplers.Bounds.TRUNCATE))
            : Sampling.read(column);
    if (sampling.isPresent() && sampling.get().increasing()) {
      column
          .section()
          .fault("constraints", "'allowed' and 'monotonic_increasing' exclude each other");
    }
    List<Scalar> values = new ArrayList<>();
    List<Double> weights = new ArrayList<>();
    for (Node item : allowed) {
      Optional<Scalar> value = value(item, column);
      if (text) {
        value
            .map(v -> new Scalar(v.position(), v.path(), Scalar.Kind.TEXT, v.text()))
            .ifPresent(values::add);
        continue;
      }
      if (value.isPresent() && !value.get().isNumber()) {
        column.faults().add(item, "expected a number, not " + item.describe());
      }
      Optional<Double> number =
          value.filter(Scalar::isNumber).flatMap(v -> Section.number(v, column.faults()));
      if (number.isPresent() && sampling.isPresent() && isWithin(column, number.get())) {
        Scalar.Kind kind =
            type instanceof ValueType.FloatType ? Scalar.Kind.FLOAT : Scalar.Kind.INTEGER;
        if (kind == Scalar.Kind.INTEGER && number.get() != Math.rint(number.get())) {
          column.faults().add(item, "expected a whole number, not " + item.describe());
        }
        values.add(new Scalar(item.position(), item.path(), kind, value.orElseThrow().text()));
        weights.add(weight(column, type, sampling.get(), number.get()));
      }
    }
    if (column.faults().count() > faults) {
      return Optional.empty();
    }
    if (values.isEmpty() && !allowed.isEmpty()) {
      column
          .section()
          .fault("constraints", "none of the values that are allowed lies between min and max");
      return Optional.empty();
    }
    boolean weighted = !text && sampling.orElseThrow().distribution() != null;
    return generator(column, "constraints", values, weighted ? weights : List.of());
  }

  private static boolean isWithin(ColumnContext column, double number) {
    Section section = column.section();
    return section.number("min").filter(min -> number < min).isEmpty()
        && section.number("max").filter(max -> number > max).isEmpty();
  }

  /**
   * How likely a number is; a float, with all that would be rounded to it: half a unit of its last
   * place on either side.
   */
  private static double weight(
      ColumnContext column, ValueType type, Sampling sampling, double number) {
    Distribution distribution = sampling.distribution();
    if (distribution == null) {
      return 1;
    }
    if (distribution.discrete()) {
      return number == Math.rint(number) ? distribution.mass(Math.round(number)) : 0;
    }
    if (!(type instanceof ValueType.FloatType)) {
      return distribution.mass(Math.round(number));
    }
    int digits = column.section().integer("round").orElse(2L).intValue();
    double half = 0.5 / Decimals.powerOfTen(Math.max(0, Math.min(digits, 15)));
    return distribution.between(number - half, number + half);
  }

  private static Optional<Scalar> value(Node item, ColumnContext column) {
    if (item instanceof Scalar scalar && scalar.kind() != Scalar.Kind.NULL) {
      return Optional.of(scalar);
    }
    column
        .faults()
        .add(
            item,
            item instanceof Scalar
                ? "null is no category; use null_probability"
                : "expected a value, not " + item.describe());
    return Optional.empty();
  }

  private static Optional<Generator> generator(
      ColumnContext column, String key, List<Scalar> values, List<Double> weights) {
    Section section = column.section();
    if (values.isEmpty()) {
      section.fault(key, "there is no value; give at least one");
      return Optional.empty();
    }
    if (values.size() > AliasTable.MAX_SIZE) {
      section.fault(key, "more than " + AliasTable.MAX_SIZE + " values");
      return Optional.empty();
    }
    ValueType type = type(values);
    if (!distinct(column, type, values)) {
      return Optional.empty();
    }
    double[] shares = new double[values.size()];
    java.util.Arrays.fill(shares, 1);
    if (!weights.isEmpty()) {
      double sum = 0;
      for (int i = 0; i < shares.length; i++) {
        shares[i] = weights.get(i);
        sum += shares[i];
        if (shares[i] < 0) {
          section.fault("weights", "a weight can't be negative: " + shares[i]);
          return Optional.empty();
        }
      }
      if (!(sum > 0) || Double.isInfinite(sum)) {
        section.fault(
            "weights", "must have a positive, finite sum; leave them out for equal shares");
        return Optional.empty();
      }
    }
    return unique(column, key, values.size(), !weights.isEmpty())
        ? Optional.of(new ChoiceGenerator(type, values, shares, column.constraints().distinct()))
        : Optional.empty();
  }

  /** Whether every value is one of the type, and none of them another. */
  private static boolean distinct(ColumnContext column, ValueType type, List<Scalar> values) {
    Set<Object> seen = new HashSet<>();
    for (Scalar value : values) {
      Object converted = value.text();
      if (type instanceof ValueType.IntegerType) {
        OptionalLong whole = BoundReader.of(value, type, true, column.faults());
        if (whole.isEmpty()) {
          return false;
        }
        converted = whole.getAsLong();
      } else if (type instanceof ValueType.FloatType) {
        Optional<Double> number = Section.number(value, column.faults());
        if (number.isEmpty()) {
          return false;
        }
        converted = number.get() + 0.0;
      }
      if (!seen.add(converted)) {
        column.faults().add(value, value.describe() + " stands twice");
        return false;
      }
    }
    return true;
  }

  private static boolean unique(ColumnContext column, String key, int size, boolean weighted) {
    if (!column.constraints().distinct()) {
      return true;
    }
    if (size < column.rows()) {
      column
          .section()
          .fault(key, "unique needs " + column.rows() + " different values, and there are " + size);
      return false;
    }
    if (weighted) {
      column
          .section()
          .fault("weights", "can't be kept where no value may repeat; leave them out, or 'unique'");
      return false;
    }
    return true;
  }

  private static ValueType type(List<Scalar> values) {
    Set<Scalar.Kind> kinds = values.stream().map(Scalar::kind).collect(Collectors.toSet());
    if (kinds.equals(Set.of(Scalar.Kind.INTEGER))) {
      return new ValueType.IntegerType();
    }
    if (kinds.equals(Set.of(Scalar.Kind.BOOLEAN))) {
      return new ValueType.BooleanType();
    }
    return values.stream().allMatch(Scalar::isNumber)
        ? new ValueType.FloatType(-1)
        : new ValueType.StringType();
  }
}
