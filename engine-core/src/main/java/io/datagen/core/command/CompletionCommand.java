package io.datagen.core.command;

import io.datagen.core.command.completion.Bash;
import io.datagen.core.command.completion.Fish;
import io.datagen.core.command.completion.Vocabulary;
import io.datagen.core.command.completion.Vocabulary.Value;
import io.datagen.core.command.completion.Zsh;
import io.datagen.core.source.UsageException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * {@code datagen completion}. Made from the commands themselves; what the launcher does is named
 * here, as the engine never sees it.
 */
final class CompletionCommand implements Command {
  private static final List<Vocabulary.Option> LAUNCHER =
      List.of(
          flag("--offline", "Open no connection; say what is missing."),
          flag("--reinstall", "Fetch again what is there."),
          flag("--verify", "Hash what is there."),
          flag("--locked", "Never change plugins.lock."),
          any("--plugin", "Add this plugin first: GROUP:ARTIFACT:VERSION."),
          any("--repository", "Where to look for it: ID=URL."),
          any("--mirror", "Take jars from there."),
          any("--jobs", "Downloads at a time."));
  private static final List<String> PROFILES = List.of("fast", "realistic", "dirty");
  private static final List<String> COMPRESSIONS = List.of("none", "gzip", "zstd", "snappy");

  private static final String[] SHELLS = {"bash", "zsh", "fish"};

  private final Host host;

  CompletionCommand(Host host) {
    this.host = host;
  }

  @Override
  public String name() {
    return "completion";
  }

  @Override
  public void declare(Usage spec) {
    spec.description("Prints a script with which a shell completes what is typed.")
        .footer(
            "",
            "Examples:",
            "  source <(datagen completion bash)      # or as a line of ~/.bashrc",
            "  source <(datagen completion zsh)       # in ~/.zshrc, behind compinit",
            "  datagen completion fish > ~/.config/fish/completions/datagen.fish");
    spec.operand("bash|zsh|fish", "The shell.");
  }

  @Override
  public int run(Given given, PrintWriter out) {
    Vocabulary vocabulary = vocabulary();
    String shell = given.positional();
    out.print(
        switch (shell) {
          case "bash" -> Bash.script(vocabulary);
          case "zsh" -> Zsh.script(vocabulary);
          case "fish" -> Fish.script(vocabulary);
          default ->
              throw new UsageException(
                  "no completion for the shell " + shell + "; there are bash, zsh and fish");
        });
    return ExitCode.OK;
  }

  private Vocabulary vocabulary() {
    List<Vocabulary.Command> commands = new ArrayList<>();
    for (Command command : Commands.all(host)) {
      boolean own = command.name().equals(name());
      commands.add(command(command, own ? List.of(SHELLS) : List.of(), own ? List.of() : LAUNCHER));
    }
    Vocabulary.Option formats = word("--format", "A format.", host.formats());
    Vocabulary.Option all = flag("--all", "Everything that a lock names.");
    commands.add(launcher("provision", "Fetches what commands need.", List.of(), formats, all));
    commands.add(launcher("plugins", "Lists and adds plugins.", List.of("list", "add", "remove")));
    commands.add(
        launcher(
            "cache", "The fetched jars.", List.of("path", "size", "verify", "gc", "classpath")));
    commands.add(launcher("doctor", "Says what is wrong, and how to mend it.", List.of()));
    return new Vocabulary(commands);
  }

  private Vocabulary.Command command(
      Command command, List<String> operands, List<Vocabulary.Option> more) {
    Usage spec = Usage.of(command);
    List<Vocabulary.Option> options = new ArrayList<>();
    for (Option option : spec.options()) {
      options.add(option(option));
    }
    options.addAll(more);
    return new Vocabulary.Command(command.name(), about(spec), operands, options);
  }

  private static Vocabulary.Command launcher(
      String name, String about, List<String> operands, Vocabulary.Option... more) {
    List<Vocabulary.Option> options = new ArrayList<>(List.of(more));
    options.add(flag("--help", "Show help."));
    options.add(flag("--quiet", "Print results and errors only."));
    options.addAll(LAUNCHER);
    return new Vocabulary.Command(name, about, operands, options);
  }

  private Vocabulary.Option option(Option option) {
    String name = option.name();
    String about = sentence(option.description());
    if (!option.takesValue()) {
      return flag(name, about);
    }
    List<String> known =
        Map.of("--format", host.formats(), "--profile", PROFILES, "--compression", COMPRESSIONS)
            .get(name);
    if (known != null) {
      return word(name, about, known);
    }
    String label = option.label();
    if (label.matches("[a-z]+(\\|[a-z]+)+")) {
      return word(name, about, List.of(label.split("\\|", -1)));
    }
    boolean file = label.equals("FILE") || label.equals("PATH");
    return new Vocabulary.Option(name, about, file ? Value.FILE : Value.ANY, List.of());
  }

  private static String about(Usage spec) {
    List<String> description = spec.description();
    return description.isEmpty() ? "" : sentence(description.get(0));
  }

  /** The first one, which is what a list has room for. */
  private static String sentence(String text) {
    int end = text.indexOf(". ");
    return end < 0 ? text : text.substring(0, end + 1);
  }

  private static Vocabulary.Option flag(String name, String about) {
    return new Vocabulary.Option(name, about, Value.NONE, List.of());
  }

  private static Vocabulary.Option any(String name, String about) {
    return new Vocabulary.Option(name, about, Value.ANY, List.of());
  }

  private static Vocabulary.Option word(String name, String about, List<String> words) {
    return new Vocabulary.Option(name, about, Value.WORD, words);
  }
}
