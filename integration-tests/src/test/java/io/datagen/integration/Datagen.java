package io.datagen.integration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The program under test: {@code java -jar datagen-bootstrap.jar}, in a working directory, with a
 * cache that is filled once for all tests. Immutable; {@code with...} gives a changed copy.
 */
final class Datagen {
  static final Path REPOSITORY = Path.of(property("datagen.repository"));
  static final Path JAR = REPOSITORY.resolve("bootstrap/target/datagen-bootstrap.jar");
  private static final Path HOME = Path.of(property("datagen.home"));

  private final Path directory;
  private final String java;
  private final List<String> flags;
  private final Map<String, String> environment;

  private Datagen(
      Path directory, String java, List<String> flags, Map<String, String> environment) {
    this.directory = directory;
    this.java = java;
    this.flags = flags;
    this.environment = environment;
  }

  /** In a working directory, on the JDK that runs the tests. */
  static Datagen in(Path directory) {
    Provisioned.ensure();
    return bare(directory, HOME);
  }

  /** The cache that is filled. */
  static Path provisioned() {
    Provisioned.ensure();
    return HOME;
  }

  /** With a cache of its own, empty at first. */
  static Datagen bare(Path directory, Path home) {
    return new Datagen(
        directory,
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        List.of(),
        Map.of("DATAGEN_HOME", home.toString()));
  }

  /** For a job of a moment: without the optimising compiler, as {@code scripts/datagen} does it. */
  Datagen quick() {
    return withFlags("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
  }

  /** On another JDK. */
  Datagen withJava(Path otherJava) {
    return new Datagen(directory, otherJava.toString(), flags, environment);
  }

  /** With JVM flags. */
  Datagen withFlags(String... more) {
    List<String> all = new ArrayList<>(flags);
    all.addAll(List.of(more));
    return new Datagen(directory, java, all, environment);
  }

  /** With an environment variable. */
  Datagen withEnvironment(String name, String value) {
    Map<String, String> all = new HashMap<>(environment);
    all.put(name, value);
    return new Datagen(directory, java, flags, all);
  }

  /** Runs a command to its end. */
  Outcome run(Object... arguments) {
    return Processes.run(directory, environment, command(arguments));
  }

  /** Runs a shell script to its end, in which {@code "$@"} is the command. */
  Outcome shell(String script, Object... arguments) {
    List<String> command = new ArrayList<>(List.of("bash", "-c", script, "bash"));
    command.addAll(command(arguments));
    return Processes.run(directory, environment, command);
  }

  /** Runs a judge that runs the command by itself. */
  Outcome under(String judge, Path argument, Object... arguments) {
    List<String> command = new ArrayList<>(Judges.command(judge, argument));
    command.addAll(command(arguments));
    return Processes.run(directory, environment, command);
  }

  private List<String> command(Object... arguments) {
    List<String> command = new ArrayList<>();
    command.add(java);
    command.addAll(flags);
    command.add("-jar");
    command.add(JAR.toString());
    for (Object argument : arguments) {
      command.add(argument.toString());
    }
    return command;
  }

  private static String property(String name) {
    String value = System.getProperty(name);
    if (value == null) {
      throw new IllegalStateException("run by Maven, which sets " + name);
    }
    return value;
  }

  /** Fills the shared cache, once. */
  private static final class Provisioned {
    static {
      try {
        Files.createDirectories(HOME);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      bare(HOME, HOME).run("provision", "--all").expect(0);
    }

    static void ensure() {
      // Loading the class did it.
    }
  }
}
