package io.datagen.plugin.zstd;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.util.Native;
import com.github.luben.zstd.util.ZstdVersion;
import io.datagen.api.natives.NativeFile;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * The codec's native library: from where the launcher keeps such files, or else as the codec
 * unpacks it for this process alone.
 */
final class NativeLibrary {
  private NativeLibrary() {}

  /** Loads it, unless that has been done. */
  static synchronized void load() {
    if (Native.isLoaded()) {
      return;
    }
    Optional<Path> kept = NativeFile.of(Zstd.class, resource());
    if (kept.isPresent()) {
      try {
        System.load(kept.get().toString());
        Native.assumeLoaded();
        return;
      } catch (UnsatisfiedLinkError e) {
        // The folder may lie on a mount that runs no code.
      }
    }
    Native.load();
  }

  /** The library's name in its jar, as the codec itself makes it. */
  private static String resource() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).replace(' ', '_');
    String machine = System.getProperty("os.arch");
    String extension = "so";
    if (system.startsWith("win")) {
      system = "win";
      extension = "dll";
    } else if (system.startsWith("mac")) {
      system = "darwin";
      machine = machine.equals("amd64") ? "x86_64" : machine;
      extension = "dylib";
    }
    return '/' + system + '/' + machine + "/libzstd-jni-" + ZstdVersion.VERSION + '.' + extension;
  }
}
