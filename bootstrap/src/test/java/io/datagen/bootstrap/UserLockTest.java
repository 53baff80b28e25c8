package io.datagen.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A lock comes with somebody's project: it may be damaged, out of date or hostile. */
class UserLockTest {
  private static final String HASH = "0123456789abcdef".repeat(4);
  private static final String OWN =
      """
      repository central https://repository.example/maven
      layer engine
      jar nested io/datagen/core/1/core-1.jar 10 HASH
      jar central org/example/a/1/a-1.jar 30 HASH
      layer json
      formats json ndjson
      layer zstd
      """
          .replace("HASH", HASH);
  private static final String LOCK =
      """
      # a comment
      repository acme https://acme.example/maven

      plugin org.example:fancy:1.0
      formats fancy plain
      jar acme org/example/fancy/1.0/fancy-1.0.jar 30 HASH
      jar central org/example/b/1/b-1.jar 31 HASH
      """;

  @TempDir Path folder;

  @Test
  void pluginsJoinTheLayers() throws IOException {
    Layers layers = read(LOCK);
    Layer plugin = layers.plugin("plain");
    assertEquals("org.example:fancy:1.0", plugin == null ? "" : plugin.name());
    assertTrue(plugin != null && plugin.outside());
    assertEquals("https://acme.example/maven", layers.repositories().get("acme"));
    assertFalse(layers.own().contains("acme"), "a lock's word alone");
    assertTrue(layers.locks("org.example:fancy:1.0"));
    assertFalse(layers.locks("json"));
  }

  @Test
  void linesMayEndAsOnWindowsAndTheLastOneNotAtAll() throws IOException {
    Layers layers = read(LOCK.replace("\n", "\r\n").stripTrailing());
    assertTrue(layers.locks("org.example:fancy:1.0"));
  }

  @Test
  void withoutALockThereAreDatagensOwnLayersOnly() {
    Layers layers = Layers.parse(OWN).with(folder.resolve("missing").toFile());
    assertEquals(3, layers.all().size());
    assertNull(layers.plugin("fancy"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<<<<<<< HEAD",
        "layer org.example:x:1",
        "jar acme ../../../etc/x.jar 1 HASH",
        "jar acme /etc/x.jar 1 HASH",
        "jar acme org/x/.lock 1 HASH",
        "jar acme org/../../x.jar 1 HASH",
        "jar acme org\\\\..\\\\x.jar 1 HASH",
        "jar acme a.jar many HASH",
        "jar acme a.jar -1 HASH",
        "jar acme a.jar 1 0123",
        "jar acme a.jar 1",
        "jar unknown a.jar 1 HASH",
        "jar nested io/datagen/core/1/core-1.jar 10 HASH",
        "jar acme org/example/a/1/a-1.jar 30 OTHER",
        "repository central https://evil.example/",
        "repository nested https://evil.example/",
        "repository acme https://elsewhere.example/",
        "repository acme",
        "plugin ../../x:y:1",
        "plugin org.example:y",
        "plugin org.example:y:1:2",
        "plugin engine",
        "plugin org.example:fancy:1.0\njar acme org/x/1/x-1.jar 1 HASH",
        "plugin org.example:empty:1\nformats empty",
        "plugin org.example:y:1\nformats json\njar acme org/y/1/y-1.jar 1 HASH",
        "plugin org.example:y:1\nformats zstd\njar acme org/y/1/y-1.jar 1 HASH",
        "plugin org.example:y:1\nformats engine\njar acme org/y/1/y-1.jar 1 HASH",
        "plugin org.example:y:1\nformats fancy\njar acme org/y/1/y-1.jar 1 HASH",
        "about \u001b[2J",
      })
  void whatALockMustNotSayIsRefusedWithItsPlaceAndARemedy(String line) {
    String text = LOCK + line.replace("OTHER", "f".repeat(64));
    ProvisioningException e = assertThrows(ProvisioningException.class, () -> read(text));
    assertTrue(e.getMessage().startsWith(file() + ":"), e.getMessage());
    assertTrue(e.getMessage().contains("plugins add"), e.getMessage());
    assertEquals(-1, e.getMessage().indexOf('\u001b'), "an escape would move the cursor");
  }

  @Test
  void aJarBeforeAnyPluginIsRefused() {
    assertThrows(
        ProvisioningException.class,
        () -> read("repository acme https://a.example\njar acme a/b/1/b-1.jar 1 HASH"));
  }

  /** Whatever the bytes: a refusal or layers, and never anything else. */
  @Test
  void noDamageIsABug() throws IOException {
    Random random = new Random(5);
    byte[] whole = LOCK.replace("HASH", HASH).getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < 2000; i++) {
      byte[] bytes = whole.clone();
      for (int j = 0; j <= i % 7; j++) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      Files.write(file(), i % 5 == 0 ? Arrays.copyOf(bytes, i % bytes.length) : bytes);
      try {
        Layers layers = Layers.parse(OWN).with(file().toFile());
        assertEquals("https://repository.example/maven", layers.repositories().get("central"));
      } catch (ProvisioningException e) {
        assertTrue(e.getMessage().contains(file().toString()), e.getMessage());
      }
    }
  }

  private Layers read(String text) throws IOException {
    Files.writeString(file(), text.replace("HASH", HASH));
    return Layers.parse(OWN).with(file().toFile());
  }

  private Path file() {
    return folder.resolve("plugins.lock");
  }
}
