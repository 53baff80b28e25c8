package io.datagen.bootstrap.command;

import io.datagen.bootstrap.Name;
import java.io.PrintStream;

/** What {@code --help} says without the engine. */
final class HelpPage {
  private static final String TEXT =
      """
      datagen makes synthetic data from a schema file: relational, reproducible to the byte.

      usage: COMMAND [options]        COMMAND --help tells more about one

        describe   tables, columns, keys and estimated sizes of a schema
        preview    the first rows of each table, aligned
        get        any row at once, or one cell of it
        explain    how a cell came about: draws, parents, expression, dirt
        generate   writes the dataset:  generate --schema F --format X --out PATH
        validate   reads a dataset back and checks every cell
        init       writes a schema to start with
        lint       says what might be better in a schema
        schema     the JSON Schema of the schema language, for editors
        completion prints a script with which bash, zsh or fish complete what is typed

        provision  fetches what commands need:  provision [--format X ... | --all]
        plugins    lists the plugins; plugins add GROUP:ARTIFACT:VERSION, plugins remove
        cache      path, size, verify (hashes all), gc (deletes what no lock names), classpath
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

      Examples:
        datagen generate --schema shop.yaml --format sqlite --out shop.db
        datagen validate --schema shop.yaml --format sqlite --out shop.db
        datagen provision --all && datagen describe --schema shop.yaml --offline
      """;
  private static final String PROVISION =
      """
      usage: provision [--format X ... | --all] [--plugin G:A:V ...] [--offline] [--verify]

      Fetches and verifies what later commands need: the engine's jars, those of the named formats,
      or with --all everything that datagen's own locks and plugins.lock name. Afterwards --offline
      works, here and wherever .datagen/ is copied to.

        --offline      fetch nothing; exit with 3 and a list where something is missing
        --verify       hash every jar, and fetch damaged ones again
        --reinstall    fetch everything again

      Examples:
        datagen provision --format csv sqlite
        datagen provision --all --mirror https://repository.example/maven
        datagen provision --all --offline       # is this machine ready?
      """;
  private static final String PLUGINS =
      """
      usage: plugins [list]
             plugins add GROUP:ARTIFACT:VERSION ... [--repository ID=URL ...]
             plugins remove GROUP:ARTIFACT ...

      Without a word, lists each plugin with its formats, its size, and whether it is here. add
      resolves a plugin as Maven does, shows every jar it brings and where each comes from, runs none
      of it, and locks them by SHA-256 in .datagen/plugins.lock, which is to be committed.

        --repository ID=URL   look there before Central; also file:FOLDER. May be repeated
        --locked              fail rather than change plugins.lock

      Examples:
        datagen plugins
        datagen plugins add org.example:fixed-width:1.0 --repository team=https://repo.example/maven
        datagen plugins add org.example:fixed-width:1.0 --repository here=file:plugins-repository
        datagen plugins remove org.example:fixed-width
      """;
  private static final String CACHE =
      """
      usage: cache path | size | verify | gc | classpath

        path       prints the folder
        size       prints how large it is
        verify     hashes every jar; exits with 3 where one is damaged, and says how to mend it
        gc         deletes jars that no lock of this datagen names, and unpacked libraries
        classpath  prints the class path of the engine, which a JVM can be started with

      The folder can be copied to another machine, and deleted at any time but for plugins.lock.

      Examples:
        datagen cache path
        datagen cache verify && echo sound
        tar -C "$(datagen cache path)" -cf cache.tar repo index
      """;
  private static final String DOCTOR =
      """
      usage: doctor [--offline]

      Looks at the JDK, the root, the disk and its owner, the locks, every jar, native libraries, the
      settings in force, and whether each repository answers. Each line is ok, or says how to mend
      it. Exits with 3 where something is to be mended. Passwords are never printed.

      Examples:
        datagen doctor
        datagen doctor --offline                # ask no network
        DATAGEN_MIRROR=https://repository.example/maven datagen doctor
      """;

  private HelpPage() {}

  static void print(PrintStream out, String command) {
    out.print(
        switch (command) {
          case "provision" -> PROVISION;
          case "plugins" -> PLUGINS;
          case "cache" -> CACHE;
          case "doctor" -> DOCTOR;
          default -> "datagen " + Name.version() + "\n" + TEXT;
        });
    out.print("\nHere, datagen is: " + Name.command() + "\n");
    out.flush();
  }
}
