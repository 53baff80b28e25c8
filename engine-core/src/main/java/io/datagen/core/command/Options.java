package io.datagen.core.command;

import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Options as picocli's model, declared by calls. Annotations say the same in fewer words, but
 * reading them by reflection took 80 ms of every start.
 */
final class Options {
  private Options() {}

  /** One that is there or not. */
  static OptionSpec flag(String name, String description) {
    return OptionSpec.builder(name).type(boolean.class).arity("0").description(description).build();
  }

  /** One with a value of a type. */
  static OptionSpec value(String name, String label, Class<?> type, String description) {
    return OptionSpec.builder(name).paramLabel(label).type(type).description(description).build();
  }

  /** One that may be repeated. */
  static OptionSpec repeated(String name, String label, String description) {
    return list(name, label, description).build();
  }

  /** One with values between commas. */
  static OptionSpec commas(String name, String label, String description) {
    return list(name, label, description).splitRegex(",").build();
  }

  private static OptionSpec.Builder list(String name, String label, String description) {
    return OptionSpec.builder(name)
        .paramLabel(label)
        .type(List.class)
        .auxiliaryTypes(String.class)
        .description(description);
  }

  /** One with pairs, that may be repeated. */
  static OptionSpec pairs(String name, String label, String description) {
    return OptionSpec.builder(name)
        .paramLabel(label)
        .type(Map.class)
        .auxiliaryTypes(String.class, String.class)
        .description(description)
        .build();
  }

  /** Every command's {@code --help}. */
  static OptionSpec help() {
    return OptionSpec.builder("-h", "--help")
        .usageHelp(true)
        .type(boolean.class)
        .arity("0")
        .description("Show this help message and exit.")
        .build();
  }
}
