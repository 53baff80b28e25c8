package io.datagen.core.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a command line that holds nothing out of the ordinary: known options, each with a value
 * that can be one. For all others, faulty ones and {@code --help} among them, there is {@link
 * CommandLines}, which says the same of these: making picocli's model takes 60 ms of every start,
 * and what it is made for is seldom asked for.
 */
final class PlainLine {
  private final Map<String, Option> options = new HashMap<>();
  private final Map<String, Object> values = new LinkedHashMap<>();
  private final boolean hasOperand;
  private String operand = "";

  private PlainLine(Usage usage) {
    for (Option option : usage.options()) {
      if (option.kind() != Option.Kind.HELP) {
        options.put(option.name(), option);
      }
    }
    hasOperand = usage.operand() != null;
  }

  /**
   * What the line gives.
   *
   * @param args the command's name first
   * @return null where it isn't plain
   */
  static @Nullable Given read(Usage usage, String[] args) {
    PlainLine line = new PlainLine(usage);
    int next = 1;
    while (next < args.length) {
      int used = line.take(args[next], next + 1 < args.length ? args[next + 1] : "");
      if (used == 0) {
        return null;
      }
      next += used;
    }
    return line.hasOperand && line.operand.isEmpty() ? null : new Given(line.values, line.operand);
  }

  /** How many words that took, 0 where it isn't plain. */
  private int take(String word, String next) {
    int equals = word.indexOf('=');
    Option option = options.get(equals < 0 ? word : word.substring(0, equals));
    if (option == null) {
      return takeOperand(word) ? 1 : 0;
    }
    if (!option.takesValue()) {
      return equals < 0 && values.put(option.name(), true) == null ? 1 : 0;
    }
    String value = equals < 0 ? next : word.substring(equals + 1);
    return isPlain(value) && keep(option, value) ? equals < 0 ? 2 : 1 : 0;
  }

  private boolean takeOperand(String word) {
    if (!hasOperand || !operand.isEmpty() || !isPlain(word)) {
      return false;
    }
    operand = word;
    return true;
  }

  /** Not empty, no option, no file of arguments, nothing in quotes. */
  private static boolean isPlain(String value) {
    return !value.isEmpty()
        && (value.charAt(0) != '-' || value.length() == 1)
        && value.charAt(0) != '@'
        && value.indexOf('"') < 0
        && value.indexOf('\\') < 0;
  }

  private boolean keep(Option option, String text) {
    switch (option.kind()) {
      case REPEATED -> list(option).add(text);
      case COMMAS -> {
        for (String part : text.split(",", 0)) {
          list(option).add(part);
        }
      }
      case PAIRS -> {
        int equals = text.indexOf('=');
        return equals > 0
            && pairs(option).put(text.substring(0, equals), text.substring(equals + 1)) == null;
      }
      default -> {
        Object value = value(option.type(), text);
        return value != null && values.put(option.name(), value) == null;
      }
    }
    return true;
  }

  @SuppressWarnings("unchecked") // of this kind there is nothing else
  private List<String> list(Option option) {
    return (List<String>) values.computeIfAbsent(option.name(), name -> new ArrayList<String>());
  }

  @SuppressWarnings("unchecked") // of this kind there is nothing else
  private Map<String, String> pairs(Option option) {
    return (Map<String, String>)
        values.computeIfAbsent(option.name(), name -> new LinkedHashMap<String, String>());
  }

  /** The value, or null where the text is none of that type. */
  private static @Nullable Object value(Class<?> type, String text) {
    try {
      if (type == String.class) {
        return text;
      } else if (type == Path.class) {
        return Path.of(text);
      } else if (type == Integer.class) {
        return Integer.valueOf(text);
      } else if (type == Long.class) {
        return Long.valueOf(text);
      } else if (type == Double.class) {
        return Double.valueOf(text);
      }
    } catch (IllegalArgumentException e) {
      return null;
    }
    return constant(type, text);
  }

  private static @Nullable Object constant(Class<?> type, String text) {
    Object[] constants = type.getEnumConstants();
    for (Object constant : constants == null ? new Object[0] : constants) {
      if (((Enum<?>) constant).name().equalsIgnoreCase(text)) {
        return constant;
      }
    }
    return null;
  }
}
