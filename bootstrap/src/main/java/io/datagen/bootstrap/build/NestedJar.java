package io.datagen.bootstrap.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.jar.JarFile;

/** One of the project's own jars in the small Maven repository that the bootstrap carries. */
record NestedJar(Path repository, Path file) {
  private static final String FORMAT_SERVICE =
      "META-INF/services/io.datagen.api.format.FormatPlugin";

  String artifact() {
    Path relative = repository.relativize(file);
    return relative.getName(relative.getNameCount() - 3).toString();
  }

  Pom pom() throws IOException {
    String name = file.getFileName().toString();
    return Pom.read(file.resolveSibling(name.substring(0, name.length() - 4) + ".pom"));
  }

  /**
   * The values of {@code --format} the plugin answers to: what its POM's property {@code
   * datagen.formats} says, else its own name if it is a format plugin at all.
   */
  String formats(String name) throws IOException {
    String declared = pom().property("datagen.formats");
    if (!declared.isEmpty()) {
      return declared;
    }
    try (JarFile jar = new JarFile(file.toFile())) {
      return jar.getEntry(FORMAT_SERVICE) == null ? "" : name.replace('-', '_');
    }
  }

  String line() {
    try {
      byte[] bytes = Files.readAllBytes(file);
      String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
      String path = repository.relativize(file).toString().replace('\\', '/');
      return "jar nested " + path + ' ' + bytes.length + ' ' + hash + '\n';
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
