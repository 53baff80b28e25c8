package io.datagen.bootstrap;

import java.io.File;
import java.io.PrintStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the program starts: the bootstrap's own commands are done here, others by the engine. */
public final class Main {
  private static final int USAGE = 2;
  private static final int PROVISIONING = 3;
  private static final int BUG = 70;

  private Main() {}

  /** Runs the command and ends the process with its exit code. */
  public static void main(String[] args) {
    // exit, not halt: only exit runs the hooks that delete what native libraries left in tmp
    int code = run(args);
    ClassArchive.clean();
    System.exit(code);
  }

  private static int run(String[] args) {
    if (args.length == 1 && (args[0].equals("--version") || args[0].equals("-V"))) {
      return version();
    }
    Arguments arguments = null;
    try {
      boolean about = args.length == 2 && args[0].equals("help");
      String[] words = about ? new String[] {args[1], "--help"} : args;
      arguments = Arguments.parse(words, variable("DATAGEN_MIRROR"));
      return dispatch(arguments);
    } catch (UsageException e) {
      return fail(e, USAGE, arguments);
    } catch (ProvisioningException e) {
      return fail(e, PROVISIONING, arguments);
    } catch (Throwable e) {
      complain("this is a bug in datagen: " + e);
      if (arguments == null || !arguments.options().verbose) {
        complain("--verbose shows where; please report it");
      }
      trace(e, arguments);
      return BUG;
    }
  }

  private static int dispatch(Arguments arguments) throws Throwable {
    String command = arguments.command();
    List<String> rest = arguments.remaining();
    if (command.isEmpty()) {
      if (rest.contains("--version") || rest.contains("-V")) {
        return version();
      }
      if (rest.isEmpty() || rest.contains("--help") || rest.contains("-h")) {
        return help();
      }
      throw new UsageException("no command is given; " + Name.command() + " --help lists them");
    }
    Options options = arguments.options();
    if (options.offline && options.reinstall) {
      throw new UsageException("--reinstall fetches and --offline forbids it: leave one out");
    }
    String clone = System.getProperty("datagen.root", "");
    Home home = Home.find(variable("DATAGEN_HOME"), new File(""), clone);
    Layers own = Layers.embedded();
    Provisioning cold = new LazyProvisioning(home, options, own);
    return switch (command) {
      case "provision", "plugins", "cache", "doctor", "help" -> cold.command(arguments, System.out);
      default -> engine(arguments, home, own, cold);
    };
  }

  private static int engine(Arguments arguments, Home home, Layers own, Provisioning cold)
      throws Throwable {
    Options options = arguments.options();
    Layers layers = own.with(home.plugins());
    if (options.plugins.isEmpty()) {
      layers.confirm(options.repositories);
    }
    for (String plugin : options.plugins) {
      if (!layers.locks(plugin)) {
        cold.add();
        layers = own.with(home.plugins());
        break;
      }
    }
    // what fetches has to know the lock's repositories
    Provisioning fetching = new LazyProvisioning(home, options, layers);
    return new Launcher(home, layers, new Cache(home, options, fetching)).run(arguments);
  }

  /** The page lies on the cold side, and needs neither a root nor a jar. */
  private static int help() {
    Home nowhere = new Home(new File(""), "not looked for");
    String[] help = {"help"};
    Arguments arguments = Arguments.parse(help, "");
    Provisioning cold = new LazyProvisioning(nowhere, arguments.options(), Layers.embedded());
    return cold.command(arguments, System.out);
  }

  private static int version() {
    System.out.println("datagen " + Name.version());
    return 0;
  }

  private static int fail(RuntimeException e, int code, @Nullable Arguments arguments) {
    complain(String.valueOf(e.getMessage()));
    trace(e, arguments);
    return code;
  }

  private static void complain(String message) {
    PrintStream err = System.err;
    err.println("datagen: " + message);
  }

  @SuppressWarnings("CatchAndPrintStackTrace") // what --verbose is for
  private static void trace(Throwable e, @Nullable Arguments arguments) {
    if (arguments != null && arguments.options().verbose) {
      e.printStackTrace();
    }
  }

  private static String variable(String name) {
    String value = System.getenv(name);
    return value == null ? "" : value;
  }
}
