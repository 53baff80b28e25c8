package io.datagen.bootstrap;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real jars in real loaders: an engine with a library, two plugins with other versions of it. */
class IsolationTest {
  private static final String API = "io.datagen.api.Speaker";
  private static final String LIBRARY = "org.example.library.Library";

  @TempDir Path folder;
  private Path api;
  private LayerLoader engine;
  private LayerLoader one;
  private LayerLoader two;

  @BeforeEach
  void load() throws IOException {
    String speaker = "package io.datagen.api; public interface Speaker { String speak(); }";
    api = new SourceJar().source(API, speaker).write(folder.resolve("api.jar"));
    Path core =
        new SourceJar()
            .source("io.datagen.core.Secret", "package io.datagen.core; public class Secret {}")
            .entry("secret.txt", "the engine's")
            .write(folder.resolve("core.jar"));
    ClassLoader platform = ClassLoader.getPlatformClassLoader();
    engine = new LayerLoader("engine", files(core, api, library("engine")), platform);
    ApiWindow window = new ApiWindow(engine);
    one = new LayerLoader("one", files(plugin("One", "v1"), library("v1")), window);
    two = new LayerLoader("two", files(plugin("Two", "v2"), library("v2")), window);
  }

  @AfterEach
  void close() throws IOException {
    one.close();
    two.close();
    engine.close();
  }

  @Test
  void twoPluginsUseTwoVersionsOfTheEnginesLibrarySideBySide() throws Exception {
    assertEquals("One uses v1", speak(one));
    assertEquals("Two uses v2", speak(two));
    assertNotSame(one.loadClass(LIBRARY), two.loadClass(LIBRARY));
    assertNotSame(engine.loadClass(LIBRARY), two.loadClass(LIBRARY));
  }

  @Test
  void thePluginApiIsTheEnginesOwn() throws Exception {
    assertSame(engine.loadClass(API), one.loadClass(API));
  }

  @Test
  void anApiBundledByAPluginIsPassedOver() throws Exception {
    ApiWindow window = new ApiWindow(engine);
    try (LayerLoader bundled = new LayerLoader("b", files(plugin("B", "v1"), api), window)) {
      assertSame(engine.loadClass(API), bundled.loadClass(API));
    }
  }

  @Test
  void neitherTheEngineNorTheBootstrapNorTheTestsCanBeSeen() {
    for (String name :
        List.of("io.datagen.core.Secret", Main.class.getName(), Test.class.getName())) {
      assertThrows(ClassNotFoundException.class, () -> one.loadClass(name), name);
    }
    assertNull(one.getResource("secret.txt"));
    assertNotNull(engine.getResource("secret.txt"));
  }

  @Test
  void thePlatformCanBeSeen() throws ClassNotFoundException {
    assertSame(java.sql.Driver.class, one.loadClass("java.sql.Driver"));
    assertSame(String.class, one.loadClass("java.lang.String"));
  }

  @Test
  void packagesAndCodeSourceAreThoseOfTheJar() throws Exception {
    Class<?> library = one.loadClass(LIBRARY);
    assertEquals("v1", library.getPackage().getImplementationVersion());
    URL location = library.getProtectionDomain().getCodeSource().getLocation();
    assertTrue(location.getPath().endsWith("library-v1.jar"), location.toString());
  }

  @Test
  void multiReleaseJarsGiveTheNewestClassAndResource() throws Exception {
    String name = "org.example.Release";
    Path jar =
        new SourceJar()
            .attribute("Multi-Release", "true")
            .source(name, release("old"))
            .source("META-INF/versions/17/", name, release("new"))
            .entry("text.txt", "old")
            .entry("META-INF/versions/17/text.txt", "new")
            .write(folder.resolve("multi release.jar"));
    try (LayerLoader loader =
        new LayerLoader("m", files(jar), ClassLoader.getPlatformClassLoader())) {
      assertEquals("new", loader.loadClass(name).getMethod("name").invoke(null));
      assertEquals("new", read(requireNonNull(loader.getResourceAsStream("text.txt"))));
      assertEquals("new", read(requireNonNull(loader.getResource("text.txt")).openStream()));
    }
  }

  @Test
  void resourcesComeFromEveryJarOfTheLayerAndOnlyFromThere() throws IOException {
    List<URL> urls = Collections.list(one.getResources("version.txt"));
    assertEquals(1, urls.size());
    assertEquals("v1", read(urls.get(0).openStream()));
    assertEquals(0, Collections.list(one.getResources("absent.txt")).size());
  }

  @Test
  void aClosedLayerLoadsNothingMore() throws IOException {
    two.close();
    assertThrows(ClassNotFoundException.class, () -> two.loadClass(LIBRARY));
  }

  private String speak(LayerLoader loader) throws Exception {
    Class<?> service = engine.loadClass(API);
    Object speaker = ServiceLoader.load(service, loader).iterator().next();
    assertSame(loader, speaker.getClass().getClassLoader());
    return (String) service.getMethod("speak").invoke(speaker);
  }

  private Path plugin(String name, String version) throws IOException {
    String text =
        "package org.example; public class NAME implements io.datagen.api.Speaker {"
            + " public String speak() { return \"NAME uses \" + "
            + LIBRARY
            + ".version(); } }";
    return new SourceJar()
        .source("org.example." + name, text.replace("NAME", name), api, library(version))
        .entry("META-INF/services/" + API, "org.example." + name + "\n")
        .write(folder.resolve(name + ".jar"));
  }

  private Path library(String version) throws IOException {
    String text =
        "package org.example.library; public class Library {"
            + " public static String version() { return \"VERSION\"; } }";
    return new SourceJar()
        .attribute("Implementation-Version", version)
        .source(LIBRARY, text.replace("VERSION", version))
        .entry("version.txt", version)
        .write(folder.resolve("library-" + version + ".jar"));
  }

  private static String read(InputStream stream) throws IOException {
    try (stream) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String release(String name) {
    return "package org.example; public class Release {"
        + " public static String name() { return \"NAME\"; } }".replace("NAME", name);
  }

  private static List<File> files(Path... jars) {
    return java.util.stream.Stream.of(jars).map(Path::toFile).toList();
  }
}
