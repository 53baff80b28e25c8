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
import java.util.List;
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

  FakeBootstrap(Path folder, String repository) throws IOException {
    this.folder = folder;
    layers.append("repository central ").append(repository).append('\n');
    jar.attribute("Main-Class", Main.class.getName());
    jar.attribute("Implementation-Version", "1-test");
    Path classes;
    try {
      classes = Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
    try (Stream<Path> files = Files.walk(classes.resolve("io"))) {
      files
          .filter(Files::isRegularFile)
          .filter(file -> !file.toString().contains("provision" + File.separator))
          .forEach(file -> add(classes, file));
    }
    jar.entry(NestedCodeJar.RESOURCE, NestedCodeJar.of(classes));
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

  private void nest(String path, byte[] bytes) {
    jar.entry("META-INF/repository/" + path, bytes);
    lock(FaultyServer.artifact(Artifact.NESTED, path, bytes));
  }

  private FakeBootstrap lock(Artifact... artifacts) {
    for (Artifact artifact : artifacts) {
      layers
          .append("jar ")
          .append(artifact.repository())
          .append(' ')
          .append(artifact.path())
          .append(' ')
          .append(artifact.size())
          .append(' ')
          .append(artifact.sha256())
          .append('\n');
    }
    return this;
  }

  /** Writes the jar; the last one written is what {@link #start} runs. */
  FakeBootstrap write() throws IOException {
    jar.entry(Layers.RESOURCE, layers.toString());
    jar.write(jarFile());
    return this;
  }

  private Path jarFile() {
    return folder.resolve("datagen-bootstrap.jar");
  }

  Result run(String... args) throws IOException, InterruptedException {
    return finish(start(args));
  }

  Process start(String... args) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
    command.add("-jar");
    command.add(jarFile().toString());
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    for (String variable : new ArrayList<>(builder.environment().keySet())) {
      if (variable.startsWith("DATAGEN_") || variable.endsWith("JAVA_OPTIONS")) {
        builder.environment().remove(variable);
      }
    }
    builder.environment().put("DATAGEN_HOME", folder.toString());
    // files, not pipes: nobody has to drain them while the process runs
    Path out = Files.createTempFile(folder, "stdout", "");
    Path err = Files.createTempFile(folder, "stderr", "");
    Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    outputs.put(process.pid(), new Path[] {out, err});
    return process;
  }

  private final java.util.Map<Long, Path[]> outputs = new java.util.HashMap<>();

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
