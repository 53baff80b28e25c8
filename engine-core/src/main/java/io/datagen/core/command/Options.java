package io.datagen.core.command;

import io.datagen.core.command.Option.Kind;
import java.util.List;

/** Makes options. */
final class Options {
  private Options() {}

  /** One that is there or not. */
  static Option flag(String name, String description) {
    return new Option(List.of(name), Kind.FLAG, "", Boolean.class, description);
  }

  /** One with a value of a type: text, path, number or a constant of an enum. */
  static Option value(String name, String label, Class<?> type, String description) {
    return new Option(List.of(name), Kind.VALUE, label, type, description);
  }

  /** One that may be repeated. */
  static Option repeated(String name, String label, String description) {
    return new Option(List.of(name), Kind.REPEATED, label, String.class, description);
  }

  /** One with values between commas. */
  static Option commas(String name, String label, String description) {
    return new Option(List.of(name), Kind.COMMAS, label, String.class, description);
  }

  /** One with pairs, that may be repeated. */
  static Option pairs(String name, String label, String description) {
    return new Option(List.of(name), Kind.PAIRS, label, String.class, description);
  }

  /** Every command's {@code --help}. */
  static Option help() {
    return new Option(
        List.of("-h", "--help"), Kind.HELP, "", Boolean.class, "Show this help message and exit.");
  }
}
