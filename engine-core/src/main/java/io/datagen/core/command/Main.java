package io.datagen.core.command;

import io.datagen.core.constraint.ViolationException;
import io.datagen.core.dictionary.PoolException;
import io.datagen.core.expression.ExpressionRowException;
import io.datagen.core.source.Nearest;
import io.datagen.core.source.SchemaException;
import io.datagen.core.source.UsageException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * The engine's entry. The launcher calls {@link #run} through the engine's own class loader; only
 * JDK types cross.
 */
public final class Main {
  private static final List<String> LATER = List.of("infer", "score");
  private static final List<String> LATER_OPTIONS = List.of("--ledger");

  private final List<Command> commands;
  private final PrintWriter out;
  private final PrintWriter err;

  private Main(Host host) {
    List<Command> working =
        List.of(
            new DescribeCommand(host),
            new PreviewCommand(host),
            new GetCommand(host),
            new ExplainCommand(host),
            new GenerateCommand(host),
            new ValidateCommand(host),
            new LintCommand(host),
            new SchemaCommand(),
            new InitCommand());
    commands = new ArrayList<>(working);
    commands.add(new CompletionCommand(host, working));
    this.out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    this.err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
  }

  /**
   * Runs a command.
   *
   * @param plugins gives the class loader of a plugin, provisioned if need be
   * @param host the launcher's facts: version, root, home, plugins, offline
   * @return the exit code
   */
  public static int run(
      String[] args, Function<String, ClassLoader> plugins, Map<String, String> host) {
    return new Main(new Host(plugins, host)).run(args);
  }

  private int run(String[] args) {
    CommandLine line = line(args);
    try {
      ParseResult parsed = line.parseArgs(args);
      Integer help = CommandLine.executeHelpRequest(parsed);
      int code = help == null ? run(parsed) : help;
      out.flush();
      if (out.checkError() && code == ExitCode.OK) {
        err.println("datagen: standard output could not be written");
        return ExitCode.IO;
      }
      return code;
    } catch (ParameterException e) {
      return usage(e, args);
    } catch (IOException | RuntimeException e) {
      return failed(e, verbose(args));
    } catch (OutOfMemoryError e) {
      err.println("datagen: out of memory; give Java more with -Xmx, or use fewer --threads");
      return ExitCode.IO;
    }
  }

  private int run(ParseResult parsed) throws IOException {
    ParseResult named = parsed.subcommand();
    if (named == null) {
      throw new ParameterException(parsed.commandSpec().commandLine(), "no command is given");
    }
    return command(named.commandSpec().name()).run(new Given(named), out);
  }

  private Command command(String name) {
    return commands.stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow();
  }

  /** Declares the command that is named, or all where that isn't clear: none comes for nothing. */
  private CommandLine line(String[] args) {
    CommandSpec root = CommandSpec.create().name("datagen").addOption(Options.help());
    root.usageMessage().description("Synthetic data from a schema file.");
    boolean one = args.length > 0 && commands.stream().anyMatch(c -> c.name().equals(args[0]));
    for (Command command : commands) {
      if (!one || command.name().equals(args[0])) {
        CommandSpec spec = CommandSpec.create().name(command.name()).addOption(Options.help());
        spec.usageMessage().sortOptions(false);
        command.declare(spec);
        root.addSubcommand(command.name(), spec);
      }
    }
    return new CommandLine(root)
        .setOut(out)
        .setErr(err)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setOverwrittenOptionsAllowed(false)
        .setAbbreviatedOptionsAllowed(false);
  }

  private static boolean verbose(String[] args) {
    return List.of(args).contains("--verbose");
  }

  private int usage(ParameterException e, String[] args) {
    String first = args.length == 0 ? "" : args[0];
    List<String> names = commands.stream().map(Command::name).sorted().toList();
    if (LATER.contains(first)) {
      err.println("datagen: the command '" + first + "' is not in this version yet");
    } else if (!first.startsWith("-") && !first.isEmpty() && !names.contains(first)) {
      err.println("datagen: unknown command '" + first + "'" + Nearest.hint(first, names));
    } else if (later(args).isPresent()) {
      err.println("datagen: the option " + later(args).get() + " is not in this version yet");
    } else {
      err.println("datagen: " + unmatched(e).orElse(String.valueOf(e.getMessage())));
      err.println("  see: datagen " + (names.contains(first) ? first + " " : "") + "--help");
    }
    return ExitCode.USAGE;
  }

  /** What to say of an option that there is none of. */
  private static Optional<String> unmatched(ParameterException e) {
    if (!(e instanceof CommandLine.UnmatchedArgumentException unmatched)) {
      return Optional.empty();
    }
    List<String> options =
        e.getCommandLine().getCommandSpec().optionsMap().keySet().stream()
            .filter(o -> o.startsWith("--"))
            .sorted()
            .toList();
    return unmatched.getUnmatched().stream()
        .filter(o -> o.startsWith("-"))
        .map(o -> o.replaceFirst("=.*", ""))
        .findFirst()
        .map(
            o ->
                "unknown option '"
                    + o
                    + "'"
                    + Nearest.to(o, options).map(n -> "; did you mean '" + n + "'?").orElse(""));
  }

  private static Optional<String> later(String[] args) {
    return LATER_OPTIONS.stream()
        .filter(o -> Arrays.stream(args).anyMatch(a -> a.equals(o) || a.startsWith(o + "=")))
        .findFirst();
  }

  private int failed(Exception e, boolean verbose) {
    if (isShuttingDown()) {
      // Ctrl-C: what fails now fails because its files are being taken away.
      return ExitCode.INTERRUPTED;
    }
    int code = code(e);
    if (e instanceof IOException io && BrokenPipe.is(io)) {
      return code;
    }
    if (e instanceof SchemaException schema) {
      schema.faults().forEach(f -> err.println(f));
      int count = schema.faults().size();
      err.println(count == 1 ? "1 fault" : count + " faults");
    } else if (code == ExitCode.BUG) {
      err.println(
          "datagen: this is a bug: "
              + e
              + (verbose ? "" : "\n  run it again with --verbose for a stack trace to report"));
    } else {
      err.println("datagen: " + message(e));
    }
    if (verbose) {
      e.printStackTrace(err);
    }
    err.flush();
    return code;
  }

  private static String message(Exception e) {
    if (e instanceof IOException io) {
      return Failures.describe(io);
    }
    if (e instanceof InvalidPathException path) {
      return path.getInput()
          + ": can't be a file's name here ("
          + path.getReason()
          + "); a UTF-8 locale may help";
    }
    return String.valueOf(e.getMessage());
  }

  private static int code(Exception e) {
    if (e instanceof SchemaException
        || e instanceof UsageException
        || e instanceof ViolationException
        || e instanceof ExpressionRowException) {
      return ExitCode.USAGE;
    }
    if (e instanceof ProvisioningException || e instanceof PoolException) {
      return ExitCode.PROVISIONING;
    }
    if (e instanceof IOException
        || e instanceof UncheckedIOException
        || e instanceof InvalidPathException) {
      return ExitCode.IO;
    }
    return e instanceof CancellationException ? ExitCode.INTERRUPTED : ExitCode.BUG;
  }

  private static boolean isShuttingDown() {
    Thread probe = new Thread(() -> {});
    try {
      Runtime.getRuntime().addShutdownHook(probe);
      Runtime.getRuntime().removeShutdownHook(probe);
      return false;
    } catch (IllegalStateException e) {
      return true;
    }
  }
}
