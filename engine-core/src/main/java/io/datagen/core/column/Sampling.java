package io.datagen.core.column;

import io.datagen.core.distribution.Distribution;
import io.datagen.core.distribution.DistributionType;
import io.datagen.core.distribution.Distributions;
import io.datagen.core.distribution.Parameter;
import io.datagen.core.distribution.Parameters;
import io.datagen.core.distribution.StratifiedSamplers;
import io.datagen.core.kernel.Kernel;
import io.datagen.core.language.Key;
import io.datagen.core.seed.Stream;
import io.datagen.core.source.Mapping;
import io.datagen.core.source.Nearest;
import io.datagen.core.source.Node;
import io.datagen.core.source.Section;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How a column of numbers or dates draws: from which distribution, and whether values differ or
 * increase.
 *
 * @param name of the distribution, for people
 * @param distribution or null for uniform between bounds
 */
record Sampling(
    String name, @Nullable Distribution distribution, boolean unique, boolean increasing) {

  private static final Key KEY =
      Distributions.key("How the values are distributed; parameters stand beside it or under it.");

  /** The keys that say so. */
  static List<Key> keys() {
    return List.of(KEY);
  }

  private static List<String> names() {
    return Distributions.all().stream().map(DistributionType::name).toList();
  }

  /** Reads a column's distribution. */
  static Optional<Sampling> read(ColumnContext column) {
    return read(column, Set.of());
  }

  /**
   * Reads a column's distribution.
   *
   * @param own keys that mean something else beside it, so that they are parameters only under it
   */
  static Optional<Sampling> read(ColumnContext column, Set<String> own) {
    boolean unique = column.constraints().distinct();
    boolean increasing = column.constraints().increasing();
    Section section = column.section();
    Optional<Node> node = section.value("distribution");
    Section parameters = section;
    Set<String> beside = own;
    String nameKey = "distribution";
    if (node.isPresent() && node.get() instanceof Mapping mapping) {
      parameters = new Section(mapping, column.faults());
      beside = Set.of();
      nameKey = parameters.has("type") ? "type" : "name";
      if (!parameters.has(nameKey)) {
        section.fault(
            "distribution", "needs a 'name', one of uniform, " + String.join(", ", names()));
        return Optional.empty();
      }
      List<String> allowed = new ArrayList<>(List.of(nameKey));
      Distributions.all().forEach(d -> d.parameters().forEach(p -> allowed.add(p.name())));
      parameters.allow(allowed);
    }
    String name = parameters.text(nameKey).orElse("uniform");
    if (name.equals("uniform")) {
      return noParameters(parameters, name, List.of(), beside)
          ? Optional.of(new Sampling(name, null, unique, increasing))
          : Optional.empty();
    }
    Optional<DistributionType> type = Distributions.named(name);
    if (type.isEmpty()) {
      List<String> all = new ArrayList<>(List.of("uniform"));
      all.addAll(names());
      parameters.fault(nameKey, "unknown distribution '" + name + "'" + Nearest.hint(name, all));
      return Optional.empty();
    }
    if (!noParameters(parameters, name, type.get().parameters(), beside)) {
      return Optional.empty();
    }
    return distribution(type.get(), parameters, nameKey)
        .map(d -> new Sampling(name, d, unique, increasing));
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
    for (DistributionType other : Distributions.all()) {
      for (Parameter parameter : other.parameters()) {
        if (!mine.contains(parameter.name())
            && !others.contains(parameter.name())
            && section.has(parameter.name())) {
          section.fault(
              parameter.name(),
              "is no parameter of the distribution "
                  + name
                  + (mine.isEmpty() ? "" : ", which has " + String.join(", ", mine)));
          ok = false;
        }
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
      if (parameter.list()) {
        if (section.has(parameter.name())) {
          lists.put(parameter.name(), section.numbers(parameter.name()));
        }
      } else {
        section.number(parameter.name()).ifPresent(v -> numbers.put(parameter.name(), v));
      }
    }
    if (section.faults().count() > faults) {
      return Optional.empty();
    }
    try {
      return Optional.of(type.of(new Parameters(numbers, lists)));
    } catch (IllegalArgumentException e) {
      section.fault(nameKey, "the distribution " + type.name() + " " + e.getMessage());
      return Optional.empty();
    }
  }

  /** Whether any value within bounds can come up; a fault where none can. */
  boolean reaches(ColumnContext column, double min, double max, double unit) {
    if (distribution == null) {
      return true;
    }
    double low = min - unit / 2;
    double high = max + unit / 2;
    if (distribution.within(min, max).between(low, high) > 0) {
      return true;
    }
    column
        .section()
        .fault(
            "distribution", "the distribution " + name + " has no mass from " + min + " to " + max);
    return false;
  }

  /** What rows promise about each other, if anything. */
  Optional<StratifiedSamplers.Order> order() {
    if (increasing) {
      return Optional.of(
          unique
              ? StratifiedSamplers.Order.STRICTLY_INCREASING
              : StratifiedSamplers.Order.INCREASING);
    }
    return unique ? Optional.of(StratifiedSamplers.Order.UNIQUE) : Optional.empty();
  }

  /** Whether rows can keep that promise, found by making the kernel once; a fault where not. */
  boolean keepsOrder(ColumnContext column, Function<CellContext, Kernel> kernels) {
    if (order().isEmpty() || column.rows() == 0) {
      return true;
    }
    try {
      Kernel unused = kernels.apply(new TrialContext(column.rows()));
      return true;
    } catch (IllegalArgumentException e) {
      column
          .faults()
          .add(
              column.section().node(),
              (unique ? "unique" : "monotonic_increasing") + " can't be kept: " + e.getMessage());
      return false;
    }
  }

  /** A cell of nowhere, to see whether a kernel can be made. */
  private record TrialContext(long rows) implements CellContext {
    @Override
    public Stream stream(String role) {
      return Stream.of(0, role);
    }

    @Override
    public Stream recordStream(String record, String role) {
      return Stream.of(0, record, role);
    }

    @Override
    public Dictionaries dictionaries(String locale) {
      throw new IllegalStateException("numbers need no dictionary");
    }
  }

  /** As {@code describe} has it. */
  String describe(String min, String max) {
    String bounds =
        min.isEmpty() && max.isEmpty()
            ? ""
            : min.isEmpty()
                ? " up to " + max
                : max.isEmpty() ? " from " + min : " " + min + " to " + max;
    return name + bounds + (unique ? ", all different" : "") + (increasing ? ", increasing" : "");
  }
}
