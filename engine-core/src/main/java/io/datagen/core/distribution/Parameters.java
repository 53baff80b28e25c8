package io.datagen.core.distribution;

import java.util.List;
import java.util.Map;

/**
 * The values of a distribution's parameters.
 *
 * @param numbers by name
 * @param lists by name
 * @param components of a mixture
 */
public record Parameters(
    Map<String, Double> numbers,
    Map<String, List<Double>> lists,
    List<Distribution.Component> components) {
  public Parameters {
    numbers = Map.copyOf(numbers);
    lists = Map.copyOf(lists);
    components = List.copyOf(components);
  }

  /** Of anything but a mixture. */
  public Parameters(Map<String, Double> numbers, Map<String, List<Double>> lists) {
    this(numbers, lists, List.of());
  }

  /** Numbers only. */
  public static Parameters of(Map<String, Double> numbers) {
    return new Parameters(numbers, Map.of());
  }

  double number(Parameter parameter) {
    Double value = numbers.get(parameter.name());
    value = value == null ? parameter.standard() : value;
    if (value == null) {
      throw new IllegalArgumentException("needs " + parameter.name());
    }
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      throw new IllegalArgumentException(parameter.name() + " " + value + " is not finite");
    }
    return value;
  }

  double[] list(Parameter parameter) {
    List<Double> values = lists.get(parameter.name());
    if (values == null || values.isEmpty()) {
      throw new IllegalArgumentException("needs a list " + parameter.name());
    }
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
