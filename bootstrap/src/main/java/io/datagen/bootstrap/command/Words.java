package io.datagen.bootstrap.command;

import io.datagen.bootstrap.Arguments;
import io.datagen.bootstrap.UsageException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The arguments of one of the bootstrap's own commands, where nothing unknown is let through. */
final class Words {
  private static final List<String> SHARED =
      List.of("--quiet", "-q", "--verbose", "--help", "-h", "--progress", "--color");

  private final String command;
  private final List<String> arguments = new ArrayList<>();
  private final List<String> options = new ArrayList<>();
  private final List<String> formats;

  private Words(Arguments parsed) {
    command = parsed.command();
    formats = new ArrayList<>(parsed.formats());
  }

  static Words of(Arguments parsed) {
    Words words = new Words(parsed);
    List<String> all = parsed.remaining();
    boolean commandSeen = false;
    boolean inFormats = false;
    for (int i = 0; i < all.size(); i++) {
      String word = all.get(i);
      if (word.startsWith("-") && word.length() > 1) {
        int equals = word.indexOf('=');
        String name = equals < 0 ? word : word.substring(0, equals);
        words.options.add(name);
        inFormats = name.equals("--format");
        boolean valued = inFormats || name.equals("--progress") || name.equals("--color");
        if (valued && equals < 0) {
          i++; // its value, which Arguments has read
        }
      } else if (!commandSeen) {
        commandSeen = true;
      } else if (inFormats) {
        words.formats.add(word); // --format csv sqlite
      } else {
        words.arguments.add(word);
      }
    }
    return words;
  }

  String command() {
    return command;
  }

  boolean help() {
    return has("--help") || has("-h");
  }

  boolean has(String option) {
    return options.contains(option);
  }

  List<String> formats() {
    return formats;
  }

  /** Refuses every option but these and the shared ones. */
  void allow(String... allowed) {
    for (String option : options) {
      if (!SHARED.contains(option) && !Arrays.asList(allowed).contains(option)) {
        throw new UsageException(
            command
                + " has no option "
                + option
                + (allowed.length == 0 ? "" : "; it has " + String.join(", ", allowed)));
      }
    }
    if (allowed.length > 0 && !arguments.isEmpty()) {
      throw new UsageException(command + " takes no argument " + arguments.get(0));
    }
  }

  /** Everything behind the first argument. */
  List<String> operands() {
    return arguments.subList(Math.min(1, arguments.size()), arguments.size());
  }

  /** The first argument, or the default where there is none. */
  String action(String fallback, List<String> allowed) {
    if (arguments.isEmpty()) {
      return fallback;
    }
    String first = arguments.get(0);
    if (!allowed.contains(first)) {
      throw new UsageException(
          command + ' ' + first + " is unknown; there is: " + String.join(", ", allowed));
    }
    return first;
  }

  /** Refuses arguments behind the first one. */
  void alone() {
    if (arguments.size() > 1) {
      throw new UsageException(command + ' ' + arguments.get(0) + " takes no more arguments");
    }
  }
}
