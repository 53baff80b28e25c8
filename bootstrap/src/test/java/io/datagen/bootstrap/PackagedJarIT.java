package io.datagen.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarInputStream;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar as it was just built. */
class PackagedJarIT {
  private static final Path FILE = Path.of("target/datagen-bootstrap.jar");
  private static final String NESTED = "META-INF/repository/";

  @TempDir Path folder;
  private JarFile jar;

  @BeforeEach
  void open() throws IOException {
    jar = new JarFile(FILE.toFile());
  }

  @AfterEach
  void close() throws IOException {
    jar.close();
  }

  /** What a start needs, and what fetches: the other nested jars are read by few runs only. */
  @Test
  void withoutWhatIsNestedItStaysBelow64Kb() throws IOException {
    long own =
        size(
            name ->
                !name.startsWith(NESTED)
                    && !name.matches("META-INF/datagen/(command|network|plugin).jar"));
    assertTrue(own <= 64 * 1024, own + " bytes");
    long all = size(name -> !name.startsWith(NESTED));
    assertTrue(all <= 120 * 1024, all + " bytes");
  }

  private long size(Predicate<String> counted) throws IOException {
    long left = 0;
    for (JarEntry entry : entries()) {
      if (!counted.test(entry.getName())) {
        // and its two headers: 30 and 46 bytes, each with the name
        left += entry.getCompressedSize() + 76 + 2L * entry.getName().length();
      }
    }
    return Files.size(FILE) - left;
  }

  @Test
  void itHoldsNobodyElsesCodeAndNothingOfTheBuild() {
    for (JarEntry entry : entries()) {
      String name = entry.getName();
      boolean known =
          name.startsWith("META-INF/")
              || name.equals("io/")
              || name.equals("io/datagen/")
              || name.startsWith("io/datagen/bootstrap/");
      assertTrue(known, name);
      assertTrue(!name.contains("/build/") && !name.endsWith("_remote.repositories"), name);
      assertTrue(!name.endsWith(".jar") || name.contains("datagen"), name);
    }
  }

  @Test
  void theManifestStartsItAndKeepsNewerJvmsQuiet() throws IOException {
    var manifest = jar.getManifest().getMainAttributes();
    assertEquals(Main.class.getName(), manifest.getValue("Main-Class"));
    assertEquals("ALL-UNNAMED", manifest.getValue("Enable-Native-Access"));
  }

  @Test
  void everyNestedJarIsTheOneThatTheLayersName() throws Exception {
    int nested = 0;
    for (Layers layers : List.of(layers(), resolver())) {
      for (Layer layer : layers.all()) {
        for (Artifact artifact : layer.artifacts()) {
          nested += artifact.nested() ? 1 : 0;
          check(artifact, layers().repositories());
        }
      }
    }
    assertEquals(nested, entries().stream().filter(PackagedJarIT::isNestedJar).count());
  }

  /** And nothing that it doesn't: 64 hexadecimal digits are nothing else in there. */
  @Test
  void theBillOfMaterialsOfEachPluginHasWhatItLoadsWithItsEngine() throws IOException {
    Layers layers = layers();
    for (String plugin : layers.plugins()) {
      Set<String> loaded = new TreeSet<>();
      for (Layer layer : List.of(layers.engine(), Objects.requireNonNull(layers.plugin(plugin)))) {
        layer.artifacts().forEach(artifact -> loaded.add(artifact.sha256()));
      }
      String bill = Files.readString(Path.of("target/sbom", plugin + ".cdx.json"));
      Set<String> billed = new TreeSet<>();
      Pattern.compile("[0-9a-f]{64}").matcher(bill).results().forEach(m -> billed.add(m.group()));
      assertEquals(loaded, billed, plugin);
      assertTrue(bill.contains("\"bomFormat\": \"CycloneDX\""), bill);
    }
  }

  @Test
  void everyPluginFolderIsALayer() throws IOException {
    List<String> plugins = layers().plugins();
    try (Stream<Path> folders = Files.list(Path.of("../plugins"))) {
      for (Path plugin :
          folders.filter(path -> path.resolve("pom.xml").toFile().exists()).toList()) {
        assertTrue(plugins.contains(plugin.getFileName().toString()), plugin.toString());
      }
    }
  }

  @Test
  void itsOwnCommandsRunOnThisJvmWithoutAWordOnStderr() throws Exception {
    for (String command : List.of("--version", "--help", "plugins", "cache path")) {
      Path err = folder.resolve("err");
      String java = System.getProperty("java.home") + File.separator + "bin" + File.separator;
      List<String> line =
          Stream.concat(
                  Stream.of(java + "java", "-jar", FILE.toAbsolutePath().toString()),
                  Stream.of(command.split(" ", -1)))
              .toList();
      ProcessBuilder builder =
          new ProcessBuilder(line)
              .directory(folder.toFile())
              .redirectOutput(folder.resolve("out").toFile())
              .redirectError(err.toFile());
      builder.environment().put("DATAGEN_HOME", folder.toString());
      assertEquals(0, builder.start().waitFor(), command);
      assertEquals("", Files.readString(err), command);
    }
  }

  @Test
  void theScriptRunsItFromAnyFolderAndKeepsArgumentsWhole() throws Exception {
    Path script = Path.of("../scripts/datagen").toAbsolutePath();
    Path err = folder.resolve("err");
    ProcessBuilder builder =
        new ProcessBuilder("sh", script.toString(), "cache", "a b")
            .directory(folder.toFile())
            .redirectError(err.toFile());
    builder.environment().remove("DATAGEN_HOME");
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    assertEquals(2, builder.start().waitFor());
    assertTrue(Files.readString(err).contains("cache a b is unknown"), Files.readString(err));
  }

  private static boolean isNestedJar(JarEntry entry) {
    return entry.getName().startsWith(NESTED) && entry.getName().endsWith(".jar");
  }

  private Layers layers() throws IOException {
    return Layers.parse(new String(read(Layers.RESOURCE), StandardCharsets.UTF_8));
  }

  private void check(Artifact artifact, Map<String, String> repositories) throws Exception {
    if (artifact.nested()) {
      byte[] bytes = read(NESTED + artifact.path());
      assertEquals(artifact.size(), bytes.length, artifact.path());
      byte[] hash = java.security.MessageDigest.getInstance("SHA-256").digest(bytes);
      assertEquals(artifact.sha256(), HexFormat.of().formatHex(hash), artifact.path());
    } else {
      String address = repositories.get(artifact.repository());
      assertNotNull(address, artifact.repository());
      assertTrue(address.startsWith("https://"), address);
    }
  }

  /** The layer that only {@code plugins add} needs, beside the code that does. */
  private Layers resolver() throws IOException {
    byte[] code = read("META-INF/datagen/plugin.jar");
    try (JarInputStream in = new JarInputStream(new ByteArrayInputStream(code))) {
      for (JarEntry entry = in.getNextJarEntry(); entry != null; entry = in.getNextJarEntry()) {
        if (entry.getName().endsWith("/resolver")) {
          return Layers.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    }
    throw new AssertionError("no resolver's layer");
  }

  private byte[] read(String name) throws IOException {
    try (InputStream in = jar.getInputStream(jar.getJarEntry(name))) {
      return in.readAllBytes();
    }
  }

  private List<JarEntry> entries() {
    return Collections.list(jar.entries());
  }
}
