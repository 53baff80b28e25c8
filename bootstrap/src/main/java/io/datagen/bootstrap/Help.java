package io.datagen.bootstrap;

import java.io.File;
import java.io.PrintStream;

/** What can be said without the engine. */
public final class Help {
  private static final String TEXT =
      """
      datagen makes synthetic data from a schema file: relational, reproducible to the byte.

      usage: COMMAND [options]        COMMAND --help tells more about one

        describe   tables, columns, keys and estimated sizes of a schema
        generate   writes the dataset:  generate --schema F --format X --out PATH
        validate   reads a dataset back and checks every cell
        preview    the first rows, on the terminal
        get        any cell of any row, at once
        explain    how a cell came about: draws, parents, expression, corruption
        init       starts a schema
        infer      derives a schema from data
        lint       checks a schema
        schema     prints the JSON Schema of schema files
        score      rates a cleaned file against the ledger of what was corrupted

        provision  fetches what commands need:  provision [--format X ... | --all]
        plugins    lists the plugins; plugins add GROUP:ARTIFACT:VERSION, plugins remove
        cache      path, size, verify or classpath
        doctor     looks at JDK, cache and network, and says how to mend what is wrong

      options of every command that may fetch something:
        --offline      open no connection; say what is missing
        --reinstall    fetch again what is there
        --verify       hash what is there instead of trusting size and time
        --mirror URL   take jars from there (also DATAGEN_MIRROR); hashes are checked all the same
        --jobs N       downloads at a time (8)
        --plugin GROUP:ARTIFACT:VERSION, --repository ID=URL
                       add a plugin from outside first, if plugins.lock hasn't got it
        --locked       never change plugins.lock
        --quiet, --verbose, --progress auto|always|never

      Everything fetched lies in .datagen/ of the project (or of DATAGEN_HOME).
      Exit codes: 0 done, 1 validation found something, 2 wrong usage or schema, 3 provisioning
      failed, 4 input or output failed, 70 a bug, 130 interrupted.
      """;

  private Help() {}

  /** The whole page. */
  public static void print(PrintStream out) {
    out.print("datagen " + version() + "\n" + TEXT);
    out.print("Here: " + command() + "\n");
    out.flush();
  }

  /** As the build stamped it. */
  public static String version() {
    String version = Help.class.getPackage().getImplementationVersion();
    return version == null ? "unpackaged" : version;
  }

  /** How this process was started, for messages that name a command to type. */
  public static String command() {
    String script = System.getProperty("datagen.command");
    if (script != null && !script.isEmpty()) {
      return script;
    }
    String path = System.getProperty("java.class.path", "datagen-bootstrap.jar");
    path = path.split(File.pathSeparator, -1)[0];
    return "java -jar " + (path.indexOf(' ') < 0 ? path : '"' + path + '"');
  }
}
