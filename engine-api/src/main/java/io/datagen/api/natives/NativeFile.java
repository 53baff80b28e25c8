package io.datagen.api.natives;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps a native library where the launcher wants such files: unpacked once, into a folder named by
 * its SHA-256, instead of once a process into the temporary folder. What lies there is compared
 * with what the verified jar holds before anybody loads it.
 */
public final class NativeFile {
  /** The launcher's folder for them. */
  static final String FOLDER = "datagen.native";

  private NativeFile() {}

  /**
   * The file, written where it isn't there or isn't what the jar holds.
   *
   * @param owner a class of the jar that has the library
   * @param resource the library's absolute name in it: {@code /linux/amd64/libzstd.so}
   * @return empty where there is no launcher, no such library, or no permission to write: then the
   *     driver may unpack it in its own way
   */
  public static Optional<Path> of(Class<?> owner, String resource) {
    String folder = System.getProperty(FOLDER);
    return folder == null ? Optional.empty() : keep(Path.of(folder), owner, resource);
  }

  static Optional<Path> keep(Path folder, Class<?> owner, String resource) {
    try (InputStream in = owner.getResourceAsStream(resource)) {
      if (in == null) {
        return Optional.empty();
      }
      byte[] bytes = in.readAllBytes();
      String name = resource.substring(resource.lastIndexOf('/') + 1);
      Path file = folder.resolve(sha256(bytes)).resolve(name).toAbsolutePath();
      if (!Files.isRegularFile(file) || !Arrays.equals(Files.readAllBytes(file), bytes)) {
        write(file, bytes);
      }
      return Optional.of(file);
    } catch (IOException e) {
      // A cache that can't be written to costs a moment; it must not fail the run.
      return Optional.empty();
    }
  }

  /** Whole or not at all, whoever else does the same at this moment. */
  private static void write(Path file, byte[] bytes) throws IOException {
    Files.createDirectories(file.getParent());
    Path draft = file.resolveSibling("." + UUID.randomUUID() + ".tmp");
    try {
      Files.write(draft, bytes);
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
