package io.datagen.bootstrap.build;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Packs the cold side's classes into the one jar that the bootstrap carries. Its entries are not
 * compressed: the jar around it compresses them all as one, to half of what they take otherwise.
 */
public final class NestedCodeJar {
  /** Where the bootstrap looks for it. */
  public static final String RESOURCE = "META-INF/datagen/provision.jar";

  private static final String PACKAGE = "io/datagen/bootstrap/provision";

  private NestedCodeJar() {}

  /** The jar's bytes, the same for the same classes. */
  public static byte[] of(Path classes) throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.list(classes.resolve(PACKAGE))) {
      files = found.sorted().toList();
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Path file : files) {
        byte[] content = Files.readAllBytes(file);
        CRC32 crc = new CRC32();
        crc.update(content);
        ZipEntry entry = new ZipEntry(PACKAGE + '/' + file.getFileName());
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(crc.getValue());
        entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0)); // the same in every time zone
        zip.putNextEntry(entry);
        zip.write(content);
      }
    }
    return bytes.toByteArray();
  }
}
