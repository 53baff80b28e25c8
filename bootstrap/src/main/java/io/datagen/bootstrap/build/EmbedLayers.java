package io.datagen.bootstrap.build;

import io.datagen.bootstrap.Layers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Writes {@code META-INF/datagen/layers}: the committed locks of third-party jars, joined with size
 * and hash of the project's own jars, which change with every build, and with the repositories'
 * addresses as Maven itself knows them. Packs the nested code and writes the bills of materials,
 * too.
 *
 * <p>The plugins are those whose jars the build nested, so there is no list of them here.
 */
public final class EmbedLayers {
  private static final String RESOLVER = "resolver";
  private static final String PLUGIN = "datagen-plugin-";
  private static final String REWRITE = "mvn -q -pl bootstrap-resolver compile exec:java@locks";

  private final Path classes;
  private final Path locks;
  private final Path plugins;

  private EmbedLayers(Path classes, Path locks, Path plugins) {
    this.classes = classes;
    this.locks = locks;
    this.plugins = plugins;
  }

  /**
   * Arguments: the classes folder, the locks' folder, the plugins' folder, Maven's super POM, the
   * project's version, the folder for the bills of materials.
   */
  public static void main(String[] args) throws IOException {
    EmbedLayers embed = new EmbedLayers(Path.of(args[0]), Path.of(args[1]), Path.of(args[2]));
    for (NestedJar jar : embed.nested()) {
      Canonical.jar(jar.file());
    }
    String text = Pom.read(Path.of(args[3])).repositories() + embed.layers();
    Path target = embed.classes.resolve("META-INF/datagen/layers");
    Files.createDirectories(target.getParent());
    Files.writeString(target, text);
    Map<String, byte[]> resolver =
        Map.of(RESOLVER, embed.resolver().getBytes(StandardCharsets.UTF_8));
    new Sbom(args[4], embed.locks.resolve("licences"))
        .write(
            Layers.parse(text).all(),
            Layers.parse(embed.resolver()).all().get(0),
            Path.of(args[5]));
    for (String part : NestedCodeJar.PARTS) {
      Files.write(
          embed.classes.resolve(NestedCodeJar.resource(part)),
          NestedCodeJar.of(
              embed.classes, part, part.equals("plugin") ? resolver : Map.<String, byte[]>of()));
    }
    Canonical.permissions(embed.classes);
  }

  private List<NestedJar> nested() throws IOException {
    Path repository = classes.resolve("META-INF/repository");
    try (Stream<Path> files = Files.walk(repository)) {
      return files
          .filter(file -> file.toString().endsWith(".jar"))
          .sorted()
          .map(file -> new NestedJar(repository, file))
          .toList();
    }
  }

  /** Beside the code that needs it, and out of what is read on each start. */
  private String resolver() throws IOException {
    List<NestedJar> jars = nested().stream().filter(EmbedLayers::isResolver).toList();
    return "layer " + RESOLVER + "\n" + jars.get(0).line() + lock(RESOLVER, jars);
  }

  private String layers() throws IOException {
    List<NestedJar> jars = nested().stream().filter(jar -> !isResolver(jar)).toList();
    StringBuilder text = new StringBuilder("layer engine\nabout generates and validates\n");
    // engine-core before engine-api: most of what a command loads is there
    for (NestedJar jar : jars.stream().filter(jar -> !isPlugin(jar)).toList()) {
      text.insert(text.indexOf("jar ") < 0 ? text.length() : text.indexOf("jar "), jar.line());
    }
    text.append(lock("engine", jars.stream().filter(jar -> !isPlugin(jar)).toList()));
    List<String> names = new ArrayList<>();
    for (NestedJar jar : jars.stream().filter(EmbedLayers::isPlugin).toList()) {
      String name = jar.artifact().substring(PLUGIN.length());
      names.add(name);
      text.append("layer ").append(name).append('\n');
      String formats = jar.formats(name);
      text.append(formats.isEmpty() ? "" : "formats " + formats + '\n');
      text.append("about ").append(jar.pom().description()).append('\n');
      text.append(jar.line()).append(lock(name, List.of(jar)));
    }
    complain(names);
    return text.toString();
  }

  private static boolean isResolver(NestedJar jar) {
    return jar.artifact().equals("datagen-bootstrap-resolver");
  }

  private static boolean isPlugin(NestedJar jar) {
    return jar.artifact().startsWith(PLUGIN);
  }

  /**
   * The committed lock of a layer's third-party jars. A test compares it with what the POMs resolve
   * to; here, where nothing is resolved, a dependency that it lacks altogether is found.
   */
  private String lock(String layer, List<NestedJar> jars) throws IOException {
    Path lock = locks.resolve(layer + ".lock");
    String committed = Files.exists(lock) ? Files.readString(lock) : "";
    StringBuilder text = new StringBuilder();
    for (String line : committed.lines().filter(line -> !line.startsWith("#")).toList()) {
      text.append("jar ").append(line).append('\n');
    }
    for (NestedJar jar : jars) {
      for (String dependency : jar.pom().dependencies()) {
        if (text.indexOf(' ' + dependency) < 0) {
          throw new IllegalStateException(
              lock + " lacks " + dependency + "; rewrite the locks with: " + REWRITE);
        }
      }
    }
    return text.toString();
  }

  /** A plugin that has a folder but isn't nested would be missing without a word. */
  private void complain(List<String> nested) throws IOException {
    try (Stream<Path> folders = Files.list(plugins)) {
      for (Path folder : folders.sorted().toList()) {
        String name = folder.getFileName().toString();
        if (Files.exists(folder.resolve("pom.xml")) && !nested.contains(name)) {
          throw new IllegalStateException(
              "plugins/"
                  + name
                  + " is not in the bootstrap; add datagen-plugin-"
                  + name
                  + " to the dependencies in bootstrap/pom.xml");
        }
      }
    }
  }
}
