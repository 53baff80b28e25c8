package io.datagen.plugin.zstd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;

import io.datagen.api.format.Compression;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

final class ZstdIsolationTest {
  /** Shares the SPI with the test and nothing else, as the bootstrap's plugin loaders do. */
  private static final class PluginLoader extends URLClassLoader {
    PluginLoader(URL[] urls) {
      super(urls, ClassLoader.getPlatformClassLoader());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      return name.startsWith("io.datagen.api.")
          ? ZstdIsolationTest.class.getClassLoader().loadClass(name)
          : super.findClass(name);
    }
  }

  private static URL home(Class<?> type) {
    return type.getProtectionDomain().getCodeSource().getLocation();
  }

  private static byte[] roundTrip(Compression compression, byte[] text) throws Exception {
    try (Compression.Compressor compressor = compression.newCompressor()) {
      ByteBuffer frame = compressor.compress(text, 0, text.length);
      byte[] bytes = new byte[frame.remaining()];
      frame.get(bytes);
      try (InputStream in = compression.decompress(new ByteArrayInputStream(bytes))) {
        return in.readAllBytes();
      }
    }
  }

  @Test
  void worksInALoaderOfItsOwnBesideAnother() throws Exception {
    URL[] urls = {home(ZstdCompression.class), home(com.github.luben.zstd.Zstd.class)};
    byte[] text = "isolated ".repeat(1000).getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < 2; i++) {
      try (PluginLoader loader = new PluginLoader(urls)) {
        Compression compression =
            ServiceLoader.load(Compression.class, loader).stream()
                .map(ServiceLoader.Provider::get)
                .filter(c -> c.name().equals("zstd"))
                .findFirst()
                .orElseThrow();
        assertNotSame(ZstdCompression.class, compression.getClass());
        assertEquals(
            new String(text, StandardCharsets.UTF_8),
            new String(roundTrip(compression, text), StandardCharsets.UTF_8));
      }
    }
  }
}
