package io.datagen.bootstrap.build;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Takes out of jars what depends on who builds them: Maven notes each file's permissions, which are
 * the umask's.
 */
final class Canonical {
  /**
   * As the rest of the build dates entries; local, so that no time zone gets into it. Not the first
   * day of 1980: with that one Java adds the zone's own time.
   */
  static final LocalDateTime TIME = LocalDateTime.of(2026, 1, 1, 0, 0);

  private Canonical() {}

  /**
   * Packs a jar anew: the same entries in the same order, without permissions, lambdas made {@link
   * PlainLambdas classes}, and stored as they are. The jar around it compresses them better
   * together than each alone, and a start inflates none of the classes that it loads.
   */
  static void jar(Path file) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> entry : PlainLambdas.in(entries(file)).entrySet()) {
        byte[] content = entry.getValue();
        CRC32 crc = new CRC32();
        crc.update(content);
        ZipEntry same = new ZipEntry(entry.getKey());
        same.setTimeLocal(TIME);
        same.setMethod(ZipEntry.STORED);
        same.setSize(content.length);
        same.setCrc(crc.getValue());
        out.putNextEntry(same);
        out.write(content);
        out.closeEntry();
      }
    }
    Files.write(file, bytes.toByteArray());
  }

  private static Map<String, byte[]> entries(Path file) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (ZipInputStream in =
        new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        entries.put(entry.getName(), in.readAllBytes());
      }
    }
    return entries;
  }

  /** Gives the files that are about to be packed the usual permissions. */
  static void permissions(Path folder) throws IOException {
    if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      return; // there Maven has none to note
    }
    List<Path> all;
    try (Stream<Path> found = Files.walk(folder)) {
      all = found.toList();
    }
    for (Path path : all) {
      String usual = Files.isDirectory(path) ? "rwxr-xr-x" : "rw-r--r--";
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(usual));
    }
  }
}
