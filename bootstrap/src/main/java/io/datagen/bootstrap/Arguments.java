package io.datagen.bootstrap;

import java.util.ArrayList;
import java.util.List;

/**
 * The command line, split between the two sides: the bootstrap's own options are taken out, what
 * both read ({@code --quiet} and the like) is noted and left in.
 *
 * <p>The bootstrap doesn't know the engine's options, so it never rejects one: it only has to find
 * its own and the command, which is the first word that is neither an option nor the value of one
 * it knows.
 */
public final class Arguments {
  private final List<String> remaining = new ArrayList<>();
  private final List<String> formats = new ArrayList<>();
  private final Options options = new Options();
  private String command = "";

  private Arguments() {}

  /**
   * Splits a command line.
   *
   * @throws UsageException for a missing or bad value of an own option
   */
  public static Arguments parse(String[] args, String mirrorVariable) {
    Arguments result = new Arguments();
    if (!mirrorVariable.isEmpty()) {
      result.options.mirror = mirrorVariable;
    }
    int i = 0;
    while (i < args.length) {
      if (args[i].equals("--")) {
        while (i < args.length) {
          result.remaining.add(args[i++]);
        }
        break;
      }
      i = result.take(args, i);
    }
    return result;
  }

  /** Reads the argument at {@code i}; returns the index of the next one. */
  private int take(String[] args, int i) {
    String arg = args[i];
    if (!arg.startsWith("-") || arg.length() == 1) {
      if (command.isEmpty()) {
        command = arg;
      }
      remaining.add(arg);
      return i + 1;
    }
    int equals = arg.indexOf('=');
    String name = equals < 0 ? arg : arg.substring(0, equals);
    switch (name) {
      case "--offline" -> options.offline = flag(arg, equals);
      case "--reinstall" -> options.reinstall = flag(arg, equals);
      case "--verify" -> options.verify = flag(arg, equals);
      case "--locked" -> options.locked = flag(arg, equals);
      case "--plugin" -> {
        options.plugins.add(value(args, i, equals));
        return next(i, equals);
      }
      case "--repository" -> {
        options.repositories.add(value(args, i, equals));
        return next(i, equals);
      }
      case "--mirror" -> {
        options.mirror = value(args, i, equals);
        return next(i, equals);
      }
      case "--jobs" -> {
        options.jobs = jobs(value(args, i, equals));
        return next(i, equals);
      }
      default -> {
        return pass(args, i, name, equals);
      }
    }
    return i + 1;
  }

  /** What the engine sees, too. */
  private int pass(String[] args, int i, String name, int equals) {
    remaining.add(args[i]);
    switch (name) {
      case "--quiet", "-q" -> options.quiet = true;
      case "--verbose" -> options.verbose = true;
      case "--progress", "--color", "--format" -> {
        if (equals < 0 && i + 1 >= args.length) {
          return i + 1;
        }
        String value = value(args, i, equals);
        if (name.equals("--progress")) {
          options.progress = value;
        } else if (name.equals("--format")) {
          split(value);
        }
        if (equals < 0) {
          remaining.add(value);
        }
        return next(i, equals);
      }
      default -> {}
    }
    return i + 1;
  }

  private void split(String value) {
    int from = 0;
    while (from <= value.length()) {
      int to = value.indexOf(',', from);
      to = to < 0 ? value.length() : to;
      if (to > from) {
        formats.add(value.substring(from, to));
      }
      from = to + 1;
    }
  }

  private static boolean flag(String arg, int equals) {
    if (equals >= 0) {
      throw new UsageException(arg.substring(0, equals) + " takes no value: " + arg);
    }
    return true;
  }

  private static String value(String[] args, int i, int equals) {
    if (equals >= 0) {
      return args[i].substring(equals + 1);
    }
    if (i + 1 >= args.length) {
      throw new UsageException(args[i] + " needs a value");
    }
    return args[i + 1];
  }

  private static int next(int i, int equals) {
    return equals >= 0 ? i + 1 : i + 2;
  }

  private static int jobs(String value) {
    int jobs;
    try {
      jobs = Integer.parseInt(value);
    } catch (NumberFormatException e) {
      jobs = 0;
    }
    if (jobs < 1 || jobs > 64) {
      throw new UsageException("--jobs takes a number from 1 to 64, not " + value);
    }
    return jobs;
  }

  /** The first word that is no option; empty where there is none. */
  public String command() {
    return command;
  }

  /** All arguments but the bootstrap's own, in their order, the command included. */
  public List<String> remaining() {
    return remaining;
  }

  /** The values of {@code --format}, commas split. */
  public List<String> formats() {
    return formats;
  }

  /** What the bootstrap itself is asked. */
  public Options options() {
    return options;
  }
}
