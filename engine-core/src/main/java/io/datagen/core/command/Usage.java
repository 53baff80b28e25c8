package io.datagen.core.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a command is used: its options, and what {@code --help} says around them. */
final class Usage {
  private final String name;
  private final List<Option> options = new ArrayList<>();
  private List<String> description = List.of();
  private List<String> footer = List.of();
  private @Nullable Operand operand;

  /** The one argument that is no option, of a command that needs one. */
  record Operand(String label, String description) {}

  private Usage(String name) {
    this.name = name;
    options.add(Options.help());
  }

  static Usage of(Command command) {
    Usage usage = new Usage(command.name());
    command.declare(usage);
    return usage;
  }

  Usage description(String... lines) {
    description = Arrays.asList(lines);
    return this;
  }

  /** What stands below the options: examples. */
  Usage footer(String... lines) {
    footer = Arrays.asList(lines);
    return this;
  }

  Usage addOption(Option option) {
    options.add(option);
    return this;
  }

  Usage operand(String label, String about) {
    operand = new Operand(label, about);
    return this;
  }

  String name() {
    return name;
  }

  List<String> description() {
    return description;
  }

  List<String> footer() {
    return footer;
  }

  /** In the order in which they were declared. */
  List<Option> options() {
    return options;
  }

  @Nullable Operand operand() {
    return operand;
  }
}
