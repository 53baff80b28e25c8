package io.datagen.core.command;

import io.datagen.core.constraint.ViolationException;
import io.datagen.core.dictionary.PoolException;
import io.datagen.core.expression.ExpressionRowException;
import io.datagen.core.source.SchemaException;
import io.datagen.core.source.UsageException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Function;

/**
 * The engine's entry. The launcher calls {@link #run} through the engine's own class loader; only
 * JDK types cross.
 */
public final class Main {
  private final Host host;
  private final StandardOutput standard = new StandardOutput();
  private final PrintWriter out;
  private final PrintWriter err;

  private Main(Host host) {
    this.host = host;
    this.out = new PrintWriter(standard, true, StandardCharsets.UTF_8);
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
    try {
      int code = perform(args);
      out.flush();
      if (out.checkError() && code == ExitCode.OK && !standard.hadEnough()) {
        err.println("datagen: standard output could not be written");
        return ExitCode.IO;
      }
      return code;
    } catch (IOException | RuntimeException e) {
      return failed(e, verbose(args));
    } catch (OutOfMemoryError e) {
      err.println("datagen: out of memory; give Java more with -Xmx, or use fewer --threads");
      return ExitCode.IO;
    }
  }

  private int perform(String[] args) throws IOException {
    Command named = args.length == 0 ? null : Commands.named(args[0], host);
    Given plain = named == null ? null : PlainLine.read(Usage.of(named), args);
    if (named != null && plain != null) {
      return named.run(plain, out);
    }
    return new CommandLines(host, out, err).run(args);
  }

  private static boolean verbose(String[] args) {
    return List.of(args).contains("--verbose");
  }

  private int failed(Exception e, boolean verbose) {
    if (isShuttingDown()) {
      // Ctrl-C: what fails now fails because its files are being taken away.
      return ExitCode.INTERRUPTED;
    }
    int code = code(e);
    if (e instanceof IOException io && BrokenPipe.is(io)) {
      return ExitCode.OK; // who reads has had enough: head ends well, and so does this
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
