package io.datagen.core.distribution;

import io.datagen.core.source.Mapping;
import io.datagen.core.source.Nearest;
import io.datagen.core.source.Node;
import io.datagen.core.source.Section;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A distribution as a schema declares it: {@code distribution: zipf} with its parameters beside it,
 * or {@code distribution: {name: zipf, exponent: 1.2}}.
 *
 * @param name for people
 * @param distribution or null for {@code uniform}, which is what its bounds say
 */
public record DeclaredDistribution(String name, @Nullable Distribution distribution) {
  private static final String UNIFORM = "uniform";
  private static final Set<String> PARAMETERS = parameters();

  private static final Map<String, String> OTHERS =
      Map.of(
          "gaussian", "normal",
          "gauss", "normal",
          "lognorm", "lognormal",
          "expon", "exponential",
          "exp", "exponential",
          "powerlaw", "pareto",
          "randint", "uniform",
          "histogram", "empirical",
          "triangle", "triangular",
          "bernoulli", "type: boolean, with true_probability");

  /** What can be named, the default first. */
  public static List<String> names() {
    List<String> names = new ArrayList<>(List.of(UNIFORM));
    Distributions.all().forEach(d -> names.add(d.name()));
    return names;
  }

  /** The parameters of all distributions, by name. */
  public static Set<String> parameters() {
    Set<String> parameters = new TreeSet<>();
    Distributions.all().forEach(d -> d.parameters().forEach(p -> parameters.add(p.name())));
    return parameters;
  }

  /**
   * Reads the {@code distribution} of a section, uniform where there is none.
   *
   * @param own keys that mean something else beside it, so that they are parameters only under it
   */
  public static Optional<DeclaredDistribution> read(Section section, Set<String> own) {
    Optional<Node> node = section.value("distribution");
    Section parameters = section;
    Set<String> beside = own;
    String nameKey = "distribution";
    if (node.isPresent() && node.get() instanceof Mapping mapping) {
      parameters = new Section(mapping, section.faults());
      beside = Set.of();
      nameKey = parameters.has("type") ? "type" : "name";
      if (!parameters.has(nameKey)) {
        section.fault("distribution", "needs a 'name', one of " + String.join(", ", names()));
        return Optional.empty();
      }
      List<String> allowed = new ArrayList<>(List.of(nameKey));
      allowed.addAll(parameters());
      parameters.allow(allowed);
      if (besides(section, own)) {
        return Optional.empty();
      }
    }
    return named(parameters, nameKey, beside);
  }

  /** Whether parameters stand beside a mapping, where they would do nothing; faults. */
  private static boolean besides(Section section, Set<String> own) {
    List<String> beside =
        section.node().keys().stream()
            .filter(key -> PARAMETERS.contains(key) && !own.contains(key) && section.has(key))
            .toList();
    beside.forEach(
        key ->
            section.fault(
                key, "stands beside the mapping 'distribution'; write it there, if anywhere"));
    return !beside.isEmpty();
  }

  /** By its name and the parameters beside that. */
  private static Optional<DeclaredDistribution> named(
      Section parameters, String nameKey, Set<String> beside) {
    String name = parameters.text(nameKey).orElse(UNIFORM);
    if (name.equals(UNIFORM)) {
      return noParameters(parameters, name, List.of(), beside)
          ? Optional.of(new DeclaredDistribution(name, null))
          : Optional.empty();
    }
    Optional<DistributionType> type = Distributions.named(name);
    if (type.isEmpty()) {
      parameters.fault(nameKey, "unknown distribution '" + name + "'" + hint(name));
      return Optional.empty();
    }
    return noParameters(parameters, name, type.get().parameters(), beside)
        ? distribution(type.get(), parameters, nameKey).map(d -> new DeclaredDistribution(name, d))
        : Optional.empty();
  }

  /** What to write instead of a distribution's name; other tools have other ones. */
  private static String hint(String name) {
    String ours = OTHERS.get(name.toLowerCase(Locale.ROOT).replaceAll("[-_ ]", ""));
    return ours == null ? Nearest.hint(name, names()) : "; write " + ours;
  }

  /** Faults parameters of other distributions: they would do nothing. */
  private static boolean noParameters(
      Section section, String name, List<Parameter> own, Set<String> others) {
    List<String> mine = own.stream().map(Parameter::name).toList();
    boolean ok = true;
    for (String key : mine) {
      if (others.contains(key)) {
        section.fault(
            "distribution",
            "the parameter '"
                + key
                + "' of "
                + name
                + " must stand under it: {name: "
                + name
                + ", "
                + key
                + ": ...}");
        ok = false;
      }
    }
    for (String key : section.node().keys()) {
      if (PARAMETERS.contains(key)
          && !mine.contains(key)
          && !others.contains(key)
          && section.has(key)) {
        section.fault(
            key,
            "is no parameter of the distribution "
                + name
                + (mine.isEmpty() ? "" : ", which has " + String.join(", ", mine)));
        ok = false;
      }
    }
    return ok;
  }

  private static Optional<Distribution> distribution(
      DistributionType type, Section section, String nameKey) {
    Map<String, Double> numbers = new HashMap<>();
    Map<String, List<Double>> lists = new HashMap<>();
    int faults = section.faults().count();
    for (Parameter parameter : type.parameters()) {
      if (parameter.name().equals(MixtureType.COMPONENTS)) {
        continue;
      }
      if (parameter.list()) {
        if (section.has(parameter.name())) {
          lists.put(parameter.name(), section.numbers(parameter.name()));
        }
      } else {
        section.number(parameter.name()).ifPresent(v -> numbers.put(parameter.name(), v));
      }
    }
    List<Distribution.Component> components =
        type.name().equals(MixtureType.NAME) ? components(section) : List.of();
    if (section.faults().count() > faults) {
      return Optional.empty();
    }
    try {
      return Optional.of(type.of(new Parameters(numbers, lists, components)));
    } catch (IllegalArgumentException e) {
      section.fault(nameKey, "the distribution " + type.name() + " " + e.getMessage());
      return Optional.empty();
    }
  }

  private static List<Distribution.Component> components(Section section) {
    List<Distribution.Component> components = new ArrayList<>();
    for (Node item : section.list(MixtureType.COMPONENTS)) {
      if (!(item instanceof Mapping mapping)) {
        section
            .faults()
            .add(
                item,
                "expected a distribution such as {weight: 2, name: normal, mean: 5, std: 1}, not "
                    + item.describe());
        continue;
      }
      Section part = new Section(mapping, section.faults());
      String nameKey = part.has("type") ? "type" : "name";
      List<String> allowed = new ArrayList<>(List.of(nameKey, "weight"));
      allowed.addAll(parameters());
      part.allow(allowed);
      double weight = part.number("weight").orElse(1.0);
      Optional<DeclaredDistribution> made =
          part.required(nameKey).flatMap(name -> named(part, nameKey, Set.of()));
      made.ifPresent(m -> add(components, part, nameKey, weight, m.distribution()));
    }
    return components;
  }

  private static void add(
      List<Distribution.Component> components,
      Section part,
      String nameKey,
      double weight,
      @Nullable Distribution distribution) {
    if (distribution == null) {
      part.fault(
          nameKey,
          "uniform has no bounds of its own here; write {name: empirical, bins: [0, 1], weights: [1]}");
    } else if (!(weight > 0)) {
      part.fault("weight", "expected a number above 0");
    } else {
      components.add(new Distribution.Component(weight, distribution));
    }
  }
}
