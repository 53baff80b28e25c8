package io.datagen.core.command.completion;

import io.datagen.core.command.completion.Vocabulary.Command;
import io.datagen.core.command.completion.Vocabulary.Option;
import io.datagen.core.command.completion.Vocabulary.Value;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * For bash 3.2 and later, without the package bash-completion. bash takes {@code =} for the end of
 * a word, so {@code --format=c} is three of them.
 */
public final class Bash {
  private Bash() {}

  /** The script. */
  public static String script(Vocabulary vocabulary) {
    StringBuilder commands = new StringBuilder();
    for (Command command : vocabulary.commands()) {
      commands.append("    %s) all='%s' ;;\n".formatted(command.name(), words(command)));
    }
    return """
        # Completion of datagen for bash. Now: source <(datagen completion bash); always: put that line into ~/.bashrc.
        _datagen() {
          local current=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} command= all= word
          if [ "$current" = = ]; then current=; elif [ "$before" = = ]; then before=${COMP_WORDS[COMP_CWORD-2]}; fi
          for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
            case $word in -*) ;; *) command=$word; break ;; esac
          done
          COMPREPLY=()
          case $before in
        %s  esac
          case $command in
            '') all='%s' ;;
        %s  esac
          COMPREPLY=($(compgen -W "$all" -- "$current"))
        }
        complete -F _datagen datagen
        """
        .formatted(values(vocabulary), names(vocabulary), commands);
  }

  private static String names(Vocabulary vocabulary) {
    return vocabulary.commands().stream().map(Command::name).collect(Collectors.joining(" "));
  }

  private static String words(Command command) {
    return Stream.concat(command.operands().stream(), command.options().stream().map(Option::name))
        .collect(Collectors.joining(" "));
  }

  private static String values(Vocabulary vocabulary) {
    Map<String, Set<String>> byAnswer = new LinkedHashMap<>();
    for (Command command : vocabulary.commands()) {
      for (Option option : command.options()) {
        String answer = answer(option);
        if (!answer.isEmpty()) {
          byAnswer.computeIfAbsent(answer, a -> new LinkedHashSet<>()).add(option.name());
        }
      }
    }
    StringBuilder text = new StringBuilder();
    byAnswer.forEach(
        (answer, options) ->
            text.append("    %s) %s; return ;;\n".formatted(String.join("|", options), answer)));
    return text.toString();
  }

  private static String answer(Option option) {
    if (option.value() == Value.NONE) {
      return "";
    }
    if (option.value() == Value.ANY) {
      return ":";
    }
    return option.value() == Value.FILE
        ? "compopt -o filenames 2>/dev/null; local IFS=$'\\n';"
            + " COMPREPLY=($(compgen -f -- \"$current\"))"
        : "COMPREPLY=($(compgen -W '%s' -- \"$current\"))"
            .formatted(String.join(" ", option.words()));
  }
}
