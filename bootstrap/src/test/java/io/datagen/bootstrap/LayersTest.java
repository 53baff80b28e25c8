package io.datagen.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayersTest {
  private static final String HASH = "0123456789abcdef".repeat(4);
  private static final String TEXT =
      """
      repository central https://repository.example/maven
      layer engine
      about runs things
      jar nested io/datagen/core/1/core-1.jar 10 HASH
      jar central org/example/a/1/a-1.jar 30 HASH
      layer json
      formats json ndjson
      layer zstd
      """
          .replace("HASH", HASH);

  private final Layers layers = Layers.parse(TEXT);

  @Test
  void aLayerHasItsJarsInOrder() {
    Layer engine = layers.engine();
    assertEquals("runs things", engine.about());
    assertEquals(40, engine.size());
    assertEquals("org/example/a/1/a-1.jar", engine.artifacts().get(1).path());
    assertEquals("https://repository.example/maven", layers.repositories().get("central"));
  }

  @Test
  void aPluginIsFoundByItsNameAndByEachOfItsFormats() {
    assertSame(layers.plugin("json"), layers.plugin("ndjson"));
    assertEquals(List.of("json", "ndjson"), layers.formats());
    assertEquals(List.of("json", "zstd"), layers.plugins());
    assertNull(layers.plugin("engine"), "the engine is no plugin");
    assertNull(layers.plugin("xml"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jar central ../../etc/x.jar 1 HASH",
        "jar central a.jar many HASH",
        "jar central a.jar 1",
        "jar central a.jar 1 0123",
      })
  void aDamagedOrHostileLineIsRefused(String line) {
    String text = "layer engine\n" + line.replace("HASH", HASH) + "\n";
    assertThrows(ProvisioningException.class, () -> Layers.parse(text));
  }
}
