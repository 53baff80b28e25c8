package io.datagen.bootstrap.build;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Packs a package of the cold side into one jar that the bootstrap carries. Its entries are not
 * compressed: the jar around it compresses them all as one, to half of what they take otherwise.
 */
public final class NestedCodeJar {
  /**
   * The packages under {@code io.datagen.bootstrap} that are packed, each into a jar of its own.
   */
  public static final List<String> PARTS = List.of("provision", "command", "network", "plugin");

  private static final String PARENT = "io/datagen/bootstrap/";

  private NestedCodeJar() {}

  /** Where the bootstrap looks for a part. */
  public static String resource(String part) {
    return "META-INF/datagen/" + part + ".jar";
  }

  /**
   * The jar's bytes, the same for the same classes.
   *
   * @param resources text that goes beside the classes, by its name there
   */
  public static byte[] of(Path classes, String part, Map<String, byte[]> resources)
      throws IOException {
    Map<String, byte[]> entries = new TreeMap<>();
    resources.forEach((name, bytes) -> entries.put(PARENT + part + '/' + name, bytes));
    try (Stream<Path> found = Files.list(classes.resolve(PARENT + part))) {
      for (Path file : found.toList()) {
        entries.put(PARENT + part + '/' + file.getFileName(), Files.readAllBytes(file));
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> content : entries.entrySet()) {
        zip.putNextEntry(stored(content.getKey(), content.getValue()));
        zip.write(content.getValue());
      }
    }
    return bytes.toByteArray();
  }

  private static ZipEntry stored(String name, byte[] content) {
    CRC32 crc = new CRC32();
    crc.update(content);
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    entry.setCrc(crc.getValue());
    entry.setTimeLocal(Canonical.TIME);
    return entry;
  }
}
