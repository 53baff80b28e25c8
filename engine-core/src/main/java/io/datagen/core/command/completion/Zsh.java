package io.datagen.core.command.completion;

import io.datagen.core.command.completion.Vocabulary.Command;
import io.datagen.core.command.completion.Vocabulary.Option;

/** For zsh 5, with descriptions. */
public final class Zsh {
  private Zsh() {}

  /** The script. */
  public static String script(Vocabulary vocabulary) {
    StringBuilder commands = new StringBuilder();
    StringBuilder cases = new StringBuilder();
    for (Command command : vocabulary.commands()) {
      commands.append("      %s\n".formatted(described(command.name(), command.about())));
      cases.append("    (%s)\n".formatted(command.name()));
      StringBuilder options = new StringBuilder();
      for (Option option : command.options()) {
        cases.append(value(option));
        options.append("        %s\n".formatted(described(option.name(), option.about())));
      }
      cases.append("      options=(\n").append(options).append("      )\n");
      if (!command.operands().isEmpty()) {
        cases.append("      compadd -- ").append(String.join(" ", command.operands())).append('\n');
      }
      cases.append("      _describe -o option options ;;\n");
    }
    return """
        #compdef datagen
        # Completion of datagen for zsh. Put this into a file _datagen in a folder of $fpath, or, behind compinit: source <(datagen completion zsh)
        _datagen() {
          local before=${words[CURRENT-1]} command word
          local -a commands options
          for word in ${words[2,CURRENT-1]}; do
            if [[ $word != -* ]]; then command=$word; break; fi
          done
          if [[ $PREFIX == --*=* ]]; then before=${PREFIX%%%%=*}; compset -P 1 '*='; fi
          case $command in
            ('')
              commands=(
        %s      )
              _describe command commands ;;
        %s  esac
        }
        if [[ ${funcstack[1]} == _datagen ]]; then _datagen "$@"; else compdef _datagen datagen; fi
        """
        .formatted(commands, cases);
  }

  private static String value(Option option) {
    String test = "      [[ $before == %s ]] && { %s; return }\n";
    return switch (option.value()) {
      case NONE -> "";
      case ANY -> test.formatted(option.name(), "_message value");
      case FILE -> test.formatted(option.name(), "_files");
      case WORD -> test.formatted(option.name(), "compadd -- " + String.join(" ", option.words()));
    };
  }

  private static String described(String name, String about) {
    return "'" + name + ':' + about.replace("'", "'\\''") + "'";
  }
}
