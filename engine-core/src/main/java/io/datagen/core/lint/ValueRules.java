package io.datagen.core.lint;

import io.datagen.core.schema.Column;
import io.datagen.core.schema.Table;
import io.datagen.core.source.Faults;
import io.datagen.core.source.Mapping;
import io.datagen.core.source.Moments;
import io.datagen.core.source.Scalar;
import io.datagen.core.source.Section;
import io.datagen.core.source.Sequence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rules on the values that columns have. */
final class ValueRules {
  private static final Set<String> NUMBERS = Set.of("integer", "float", "decimal");
  private static final double MOSTLY = 0.9;

  static final List<Rule> ALL =
      List.of(
          Rule.info("uniform-money", "Amounts are not all as likely.", ValueRules::uniformMoney),
          Rule.warning(
              "constant-column", "A column has more than one value.", ValueRules::constant),
          Rule.warning("zero-weight", "A category has some weight.", ValueRules::zeroWeights),
          Rule.warning(
              "future-dates", "Dates lie before an as_of that is stated.", ValueRules::futureDates),
          Rule.info("even-weights", "Weights differ from each other.", ValueRules::evenWeights),
          Rule.warning("mostly-null", "A column has values.", ValueRules::mostlyNull),
          Rule.info("empty-table", "A table has rows.", ValueRules::empty));

  private ValueRules() {}

  /** The categories with their weights, empty where they are none. */
  static Map<String, Double> categories(Column column) {
    Map<String, Double> categories = new LinkedHashMap<>();
    Section section = new Section(column.node(), new Faults());
    var node = section.value("categories");
    if (node.isPresent() && node.get() instanceof Mapping mapping) {
      Section weights = new Section(mapping, new Faults());
      mapping.keys().forEach(k -> categories.put(k, weights.number(k).orElse(1.0)));
    } else if (node.isPresent() && node.get() instanceof Sequence sequence) {
      List<Double> weights = section.numbers("weights");
      for (int i = 0; i < sequence.items().size(); i++) {
        if (sequence.items().get(i) instanceof Scalar scalar) {
          categories.put(scalar.text(), i < weights.size() ? weights.get(i) : 1.0);
        }
      }
    }
    return categories;
  }

  private static void uniformMoney(View view) {
    view.columns(
        (table, column) -> {
          if (NUMBERS.contains(TypeRules.type(column))
              && TypeRules.generated(column)
              && column.node().get("distribution").isEmpty()
              && column.constraints().allowed() == null
              && TypeRules.MONEY.matcher(column.name()).matches()) {
            view.column(
                table,
                column,
                "name",
                "small amounts are more frequent than large ones; write distribution: lognormal"
                    + " with mean and sigma (of the logarithm)");
          }
        });
  }

  private static void constant(View view) {
    view.columns(
        (table, column) -> {
          if (TypeRules.generated(column) && table.rows() > 1 && isConstant(column)) {
            view.column(
                table,
                column,
                "type",
                "has the same value in every row; write type: constant if that is meant");
          }
        });
  }

  private static boolean isConstant(Column column) {
    Section section = new Section(column.node(), new Faults());
    return switch (TypeRules.type(column)) {
      case "categorical" ->
          categories(column).values().stream().filter(w -> w > 0).count() == 1
              && column.nullProbability() == 0;
      case "integer", "float", "decimal" ->
          section.number("min").isPresent() && section.number("min").equals(section.number("max"));
      case "boolean" ->
          section.number("true_probability").filter(p -> p == 0 || p == 1).isPresent();
      default -> false;
    };
  }

  private static void zeroWeights(View view) {
    view.columns(
        (table, column) -> {
          if (!TypeRules.type(column).equals("categorical")) {
            return;
          }
          List<String> never =
              categories(column).entrySet().stream()
                  .filter(e -> e.getValue() == 0)
                  .map(Map.Entry::getKey)
                  .toList();
          if (!never.isEmpty()) {
            view.column(
                table,
                column,
                "categories",
                "never drawn, as the weight is 0: " + String.join(", ", never) + "; remove");
          }
        });
  }

  /** Where no as_of is stated, nothing reads it. */
  private static void futureDates(View view) {
    if (view.dataset().node().get("as_of").isEmpty()) {
      return;
    }
    view.columns(
        (table, column) -> {
          String type = TypeRules.type(column);
          boolean dates = type.equals("date") || type.equals("datetime");
          if (!dates || !TypeRules.generated(column)) {
            return;
          }
          new Section(column.node(), new Faults())
              .text("end")
              .filter(
                  end ->
                      Moments.micros(end).orElse(Long.MIN_VALUE)
                          >= view.dataset().asOf() + Moments.DAY)
              .ifPresent(
                  end ->
                      view.column(
                          table,
                          column,
                          "end",
                          "lies after as_of, which now means; set as_of to the day the data are"
                              + " of"));
        });
  }

  private static void evenWeights(View view) {
    view.columns(
        (table, column) -> {
          Section section = new Section(column.node(), new Faults());
          if (section.value("weights").filter(w -> w instanceof Mapping).isEmpty()) {
            return;
          }
          Section weights = section.section("weights").orElseThrow();
          for (String key : List.of("hour", "weekday", "month")) {
            List<Double> numbers = weights.numbers(key);
            if (!numbers.isEmpty() && numbers.stream().distinct().count() == 1) {
              view.column(
                  table,
                  column,
                  "weights",
                  "the weights under '" + key + "' are all alike and change nothing; remove them");
            }
          }
        });
  }

  private static void mostlyNull(View view) {
    view.columns(
        (table, column) -> {
          if (column.nullProbability() > MOSTLY) {
            view.column(
                table,
                column,
                "null_probability",
                "leaves hardly a value; is "
                    + Math.round((1 - column.nullProbability()) * 1000) / 1000.0
                    + " meant?");
          }
        });
  }

  private static void empty(View view) {
    for (Table table : view.dataset().tables()) {
      if (table.rows() == 0) {
        view.table(table, "has no rows; state rows if some are meant");
      }
    }
  }
}
