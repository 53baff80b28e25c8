package io.datagen.bootstrap;

import io.datagen.bootstrap.build.NestedCodeJar;
import io.datagen.bootstrap.provision.FaultyServer;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A packaged bootstrap with a small engine of the test's own inside, run as a process of its own as
 * users run it.
 */
final class FakeBootstrap {
  private static final String ENGINE = "io/datagen/datagen-engine-core/1/datagen-engine-core-1.jar";

  /** What a process gave. */
  record Result(int code, String out, String err) {}

  private final SourceJar jar = new SourceJar();
  private final StringBuilder layers = new StringBuilder();
  private final Path folder;
  private final Path classes;
  private String resolver;
  private final List<String> flags = new ArrayList<>();
  private final List<String> prefix = new ArrayList<>();
  private final Map<String, String> environment = new HashMap<>();

  FakeBootstrap(Path folder, String repository) throws IOException {
    this.folder = folder;
    layers.append("repository central ").append(repository).append('\n');
    jar.attribute("Main-Class", Main.class.getName());
    jar.attribute("Implementation-Version", "1-test");
    try {
      classes = Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
    try (Stream<Path> files = Files.walk(classes.resolve("io"))) {
      files
          .filter(Files::isRegularFile)
          .filter(file -> !NestedCodeJar.PARTS.contains(parent(file)))
          .forEach(file -> add(classes, file));
    }
    resolver = "layer resolver\n";
  }

  /** The name of the folder a file lies in. */
  private static String parent(Path file) {
    return file.getName(file.getNameCount() - 2).toString();
  }

  private void add(Path classes, Path file) {
    try {
      jar.entry(classes.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The engine's layer: one nested jar whose Main has that body, and what is to be fetched. */
  FakeBootstrap engine(String body, Artifact... fetched) throws IOException {
    String text =
        """
        package io.datagen.core.command;
        import java.util.Map;
        import java.util.function.Function;
        public class Main {
          public static int run(
              String[] args, Function<String, ClassLoader> plugins, Map<String, String> host)
              throws Exception {
            BODY
          }
        }
        """
            .replace("BODY", body);
    byte[] bytes = new SourceJar().source("io.datagen.core.command.Main", text).bytes();
    layers.append("layer engine\n");
    nest(ENGINE, bytes);
    return lock(fetched);
  }

  FakeBootstrap plugin(String name, Artifact... fetched) throws IOException {
    layers.append("layer ").append(name).append("\nformats ").append(name).append('\n');
    String path = "io/datagen/datagen-plugin-" + name + "/1/datagen-plugin-" + name + "-1.jar";
    nest(path, new SourceJar().entry(name + ".txt", name).bytes());
    return lock(fetched);
  }

  /**
   * Maven's resolver, as the bootstrap sees it: a class of that name. This one takes a plugin's jar
   * from the first repository that has it, and then what {@code PATH.deps} lists.
   */
  FakeBootstrap resolver(String body) throws IOException {
    String text =
        """
        package io.datagen.resolver;
        import java.io.File;
        import java.util.*;
        import java.util.function.BiFunction;
        public class PluginResolver {
          static File dir;
          public static List<List<String>> resolve(
              String coordinates, Map<String, String> repositories, Collection<String> provided,
              File scratch, BiFunction<String, String, File> fetch) throws Exception {
            BODY
            dir = scratch;
            List<List<String>> jars = new ArrayList<>();
            String[] parts = coordinates.split(":");
            String path = parts[0].replace('.', '/') + "/" + parts[1] + "/" + parts[2] + "/"
                + parts[1] + "-" + parts[2] + ".jar";
            for (String id : repositories.keySet()) {
              File deps = fetch.apply(id, path + ".deps");
              if (deps != null) {
                add(jars, path, repositories, fetch);
                for (String line : java.nio.file.Files.readAllLines(deps.toPath())) {
                  add(jars, line, repositories, fetch);
                }
                return jars;
              }
            }
            throw new java.io.IOException(coordinates + " is nowhere");
          }
          static void add(List<List<String>> jars, String path, Map<String, String> repositories,
              BiFunction<String, String, File> fetch) throws Exception {
            for (String id : repositories.keySet()) {
              File file = fetch.apply(id, path);
              if (file != null) {
                File jar = new File(dir, jars.size() + ".jar");
                java.nio.file.Files.move(file.toPath(), jar.toPath());
                jars.add(List.of(id, path, jar.getPath()));
                return;
              }
            }
            throw new java.io.IOException(path + " is nowhere");
          }
        }
        """
            .replace("BODY", body);
    byte[] bytes = new SourceJar().source("io.datagen.resolver.PluginResolver", text).bytes();
    String path = "io/datagen/datagen-bootstrap-resolver/1/datagen-bootstrap-resolver-1.jar";
    jar.entry("META-INF/repository/" + path, bytes);
    resolver += line(FaultyServer.artifact(Artifact.NESTED, path, bytes));
    return this;
  }

  private void nest(String path, byte[] bytes) {
    jar.entry("META-INF/repository/" + path, bytes);
    lock(FaultyServer.artifact(Artifact.NESTED, path, bytes));
  }

  private static String line(Artifact artifact) {
    return "jar "
        + artifact.repository()
        + ' '
        + artifact.path()
        + ' '
        + artifact.size()
        + ' '
        + artifact.sha256()
        + '\n';
  }

  private FakeBootstrap lock(Artifact... artifacts) {
    for (Artifact artifact : artifacts) {
      layers.append(line(artifact));
    }
    return this;
  }

  /** Writes the jar; the last one written is what {@link #start} runs. */
  FakeBootstrap write() throws IOException {
    jar.entry(Layers.RESOURCE, layers.toString());
    byte[] text = resolver.getBytes(StandardCharsets.UTF_8);
    for (String part : NestedCodeJar.PARTS) {
      jar.entry(
          NestedCodeJar.resource(part),
          NestedCodeJar.of(
              classes,
              part,
              part.equals("plugin") ? Map.of("resolver", text) : Map.<String, byte[]>of()));
    }
    jar.write(jarFile());
    return this;
  }

  /** Behind this command, from now on. */
  FakeBootstrap under(String... words) {
    prefix.clear();
    prefix.addAll(List.of(words));
    return this;
  }

  /** For all processes that start from now on. */
  FakeBootstrap with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /** For all processes that start from now on. */
  FakeBootstrap flag(String flag) {
    flags.add(flag);
    return this;
  }

  private Path jarFile() {
    return folder.resolve("datagen-bootstrap.jar");
  }

  Result run(String... args) throws IOException, InterruptedException {
    return finish(start(args));
  }

  Process start(String... args) throws IOException {
    List<String> command = new ArrayList<>(prefix);
    command.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto"));
    command.add("-Duser.home=" + folder); // not the settings of whoever runs this
    command.addAll(flags);
    command.add("-jar");
    command.add(jarFile().toString());
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    for (String variable : new ArrayList<>(builder.environment().keySet())) {
      boolean proxy = variable.toLowerCase(Locale.ROOT).endsWith("_proxy");
      if (variable.startsWith("DATAGEN_") || variable.endsWith("JAVA_OPTIONS") || proxy) {
        builder.environment().remove(variable);
      }
    }
    builder.environment().put("DATAGEN_HOME", folder.toString());
    builder.environment().putAll(environment);
    // files, not pipes: nobody has to drain them while the process runs
    Path out = Files.createTempFile(folder, "stdout", "");
    Path err = Files.createTempFile(folder, "stderr", "");
    Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    outputs.put(process.pid(), new Path[] {out, err});
    return process;
  }

  private final Map<Long, Path[]> outputs = new HashMap<>();

  Result finish(Process process) throws IOException, InterruptedException {
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException("the process didn't end");
    }
    Path[] files = outputs.get(process.pid());
    if (files == null) {
      throw new IllegalStateException("not one of ours");
    }
    return new Result(
        process.exitValue(),
        Files.readString(files[0], StandardCharsets.UTF_8),
        Files.readString(files[1], StandardCharsets.UTF_8));
  }
}
