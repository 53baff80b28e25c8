package io.datagen.core.command;

import io.datagen.core.source.Nearest;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * Reads any command line, by picocli: prints help pages and says what is wrong with a line. Used
 * where {@link PlainLine} hasn't read it.
 */
final class CommandLines {
  private static final List<String> LATER = List.of("infer", "score");
  private static final List<String> LATER_OPTIONS = List.of("--ledger");

  private final List<Command> commands;
  private final PrintWriter out;
  private final PrintWriter err;

  CommandLines(Host host, PrintWriter out, PrintWriter err) {
    commands = Commands.all(host);
    this.out = out;
    this.err = err;
  }

  /** Runs the command that the line names, or says what is wrong; the exit code. */
  int run(String[] args) throws IOException {
    CommandLine line = line(args);
    ParseResult parsed;
    try {
      parsed = line.parseArgs(args);
      if (parsed.subcommand() == null && !parsed.isUsageHelpRequested()) {
        throw new ParameterException(line, "no command is given");
      }
    } catch (ParameterException e) {
      explain(e, args);
      return ExitCode.USAGE;
    }
    Integer help = CommandLine.executeHelpRequest(parsed);
    return help == null ? run(parsed.subcommand()) : help;
  }

  private int run(ParseResult parsed) throws IOException {
    String name = parsed.commandSpec().name();
    Command command =
        commands.stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow();
    return command.run(given(parsed), out);
  }

  static Given given(ParseResult parsed) {
    Map<String, Object> values = new HashMap<>();
    for (OptionSpec option : parsed.matchedOptions()) {
      Object value = option.getValue();
      if (value != null) {
        values.put(option.longestName(), value);
      }
    }
    return new Given(values, parsed.matchedPositionalValue(0, ""));
  }

  /** Declares the command that is named, or all where that isn't clear: none comes for nothing. */
  private CommandLine line(String[] args) {
    CommandSpec root = CommandSpec.create().name("datagen").addOption(option(Options.help()));
    root.usageMessage().description("Synthetic data from a schema file.");
    boolean one = args.length > 0 && commands.stream().anyMatch(c -> c.name().equals(args[0]));
    for (Command command : commands) {
      if (!one || command.name().equals(args[0])) {
        root.addSubcommand(command.name(), spec(Usage.of(command)));
      }
    }
    return new CommandLine(root)
        .setOut(out)
        .setErr(err)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setOverwrittenOptionsAllowed(false)
        .setAbbreviatedOptionsAllowed(false);
  }

  static CommandSpec spec(Usage usage) {
    CommandSpec spec = CommandSpec.create().name(usage.name());
    spec.usageMessage()
        .sortOptions(false)
        .description(usage.description().toArray(String[]::new))
        .footer(usage.footer().toArray(String[]::new));
    usage.options().forEach(option -> spec.addOption(option(option)));
    Usage.Operand operand = usage.operand();
    if (operand != null) {
      spec.addPositional(
          PositionalParamSpec.builder()
              .paramLabel(operand.label())
              .type(String.class)
              .arity("1")
              .required(true)
              .description(operand.description())
              .build());
    }
    return spec;
  }

  /** By calls: annotations say the same in fewer words, but reading them takes 80 ms. */
  private static OptionSpec option(Option option) {
    OptionSpec.Builder spec =
        OptionSpec.builder(option.names().toArray(String[]::new)).description(option.description());
    return switch (option.kind()) {
      case HELP -> spec.type(boolean.class).arity("0").usageHelp(true).build();
      case FLAG -> spec.type(boolean.class).arity("0").build();
      case VALUE -> spec.paramLabel(option.label()).type(option.type()).build();
      case REPEATED -> list(option, spec).build();
      case COMMAS -> list(option, spec).splitRegex(",").build();
      case PAIRS ->
          spec.paramLabel(option.label())
              .type(Map.class)
              .auxiliaryTypes(String.class, String.class)
              .build();
    };
  }

  private static OptionSpec.Builder list(Option option, OptionSpec.Builder spec) {
    return spec.paramLabel(option.label()).type(List.class).auxiliaryTypes(String.class);
  }

  /** Prints what is wrong with a line. */
  private void explain(ParameterException e, String[] args) {
    String first = args.length == 0 ? "" : args[0];
    List<String> names = commands.stream().map(Command::name).sorted().toList();
    Optional<String> later = later(args);
    if (LATER.contains(first)) {
      err.println("datagen: the command '" + first + "' is not in this version yet");
    } else if (!first.startsWith("-") && !first.isEmpty() && !names.contains(first)) {
      err.println("datagen: unknown command '" + first + "'" + Nearest.hint(first, names));
    } else if (later.isPresent()) {
      err.println("datagen: the option " + later.get() + " is not in this version yet");
    } else {
      String unknown = unmatched(e);
      err.println("datagen: " + (unknown == null ? String.valueOf(e.getMessage()) : unknown));
      err.println("  see: datagen " + (names.contains(first) ? first + " " : "") + "--help");
    }
  }

  /** What to say of an option that there is none of, or of a word without one. */
  private static @Nullable String unmatched(ParameterException e) {
    if (!(e instanceof CommandLine.UnmatchedArgumentException unmatched)) {
      return null;
    }
    List<String> options =
        e.getCommandLine().getCommandSpec().optionsMap().keySet().stream()
            .filter(o -> o.startsWith("--"))
            .sorted()
            .toList();
    for (String word : unmatched.getUnmatched()) {
      if (word.startsWith("-")) {
        String option = word.replaceFirst("=.*", "");
        String meant =
            Nearest.to(option, options).map(n -> "; did you mean '" + n + "'?").orElse("");
        return "unknown option '" + option + "'" + meant;
      }
    }
    return operand(e.getCommandLine().getParseResult(), unmatched.getUnmatched().get(0));
  }

  /** What to say of a word that is no option's: most likely the schema's file. */
  private static String operand(ParseResult parsed, String word) {
    CommandSpec command = parsed.commandSpec();
    String schema = SchemaArguments.SCHEMA;
    boolean wanted = command.optionsMap().containsKey(schema) && !parsed.hasMatchedOption(schema);
    return "'"
        + word
        + "' belongs to no option"
        + (wanted
            ? "; write " + schema + " " + word
            : "; remove it, or write the option before it");
  }

  private static Optional<String> later(String[] args) {
    for (String option : LATER_OPTIONS) {
      for (String word : args) {
        if (word.equals(option) || word.startsWith(option + "=")) {
          return Optional.of(option);
        }
      }
    }
    return Optional.empty();
  }
}
