package io.datagen.api.natives;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeFileTest {
  /** Any resource does: nobody loads it here. */
  private static final String RESOURCE = "/io/datagen/api/natives/NativeFileTest.class";

  @TempDir Path folder;

  @Test
  void isUnpackedOnceIntoAFolderNamedByItsHash() throws IOException {
    Path library = keep(folder).orElseThrow();
    String place = folder.relativize(library).toString();
    assertTrue(place.matches("[0-9a-f]{64}.NativeFileTest.class"), place);
    FileTime longAgo = FileTime.fromMillis(1);
    Files.setLastModifiedTime(library, longAgo);
    assertEquals(library, keep(folder).orElseThrow());
    assertEquals(longAgo, Files.getLastModifiedTime(library), "it was written again");
    assertEquals(List.of(library), files());
  }

  @Test
  void anotherContentIsReplaced() throws IOException {
    Path library = keep(folder).orElseThrow();
    byte[] right = Files.readAllBytes(library);
    byte[] wrong = right.clone();
    wrong[wrong.length / 2] ^= 1;
    Files.write(library, wrong);
    assertEquals(library, keep(folder).orElseThrow());
    assertArrayEquals(right, Files.readAllBytes(library));
    assertEquals(List.of(library), files());
  }

  @Test
  void aFolderThatCannotBeMadeIsNotUsed() throws IOException {
    assertEquals(Optional.empty(), keep(Files.createFile(folder.resolve("file"))));
  }

  @Test
  void whatNoJarHoldsIsNotKept() {
    assertEquals(Optional.empty(), NativeFile.keep(folder, NativeFileTest.class, "/absent.so"));
  }

  @Test
  void withoutALauncherNothingIsKept() {
    assertEquals(Optional.empty(), NativeFile.of(NativeFileTest.class, RESOURCE));
  }

  private static Optional<Path> keep(Path folder) {
    return NativeFile.keep(folder, NativeFileTest.class, RESOURCE);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }
}
