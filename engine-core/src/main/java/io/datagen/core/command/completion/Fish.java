package io.datagen.core.command.completion;

import io.datagen.core.command.completion.Vocabulary.Command;
import io.datagen.core.command.completion.Vocabulary.Option;

/** For fish 3, with descriptions. */
public final class Fish {
  private Fish() {}

  /** The script. */
  public static String script(Vocabulary vocabulary) {
    StringBuilder text =
        new StringBuilder(
            """
            # Completion of datagen for fish: datagen completion fish > ~/.config/fish/completions/datagen.fish
            complete -c datagen -f
            """);
    for (Command command : vocabulary.commands()) {
      text.append("complete -c datagen -n __fish_use_subcommand -a ")
          .append(command.name())
          .append(about(command.about()));
      String seen = "complete -c datagen -n '__fish_seen_subcommand_from %s'";
      String line = seen.formatted(command.name());
      if (!command.operands().isEmpty()) {
        text.append("%s -a '%s'\n".formatted(line, String.join(" ", command.operands())));
      }
      for (Option option : command.options()) {
        text.append(line).append(" -l ").append(option.name().substring(2));
        text.append(value(option)).append(about(option.about()));
      }
    }
    return text.toString();
  }

  private static String value(Option option) {
    return switch (option.value()) {
      case NONE -> "";
      case ANY -> " -x";
      case FILE -> " -r -F";
      case WORD -> " -x -a '" + String.join(" ", option.words()) + "'";
    };
  }

  private static String about(String text) {
    return " -d '" + text.replace("\\", "\\\\").replace("'", "\\'") + "'\n";
  }
}
