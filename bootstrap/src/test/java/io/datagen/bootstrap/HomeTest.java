package io.datagen.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {
  @TempDir Path folder;

  @Test
  void theVariableWins() throws IOException {
    Files.createDirectories(folder.resolve("a/.datagen"));
    Path cwd = folder.resolve("a");
    assertEquals(new File("/elsewhere"), Home.find("/elsewhere", cwd.toFile(), "").root());
    assertEquals(
        folder.resolve("a/b").toFile(), Home.find("b", folder.resolve("a").toFile(), "").root());
  }

  @Test
  void aVariableThatNamesAFileSaysWhatIsLookedFor() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    UsageException e =
        assertThrows(UsageException.class, () -> Home.find(file.toString(), folder.toFile(), ""));
    assertTrue(e.getMessage().contains(".datagen/"));
  }

  @Test
  void theNearestFolderUpwardsWithTheCacheIsTaken() throws IOException {
    Files.createDirectories(folder.resolve(".datagen"));
    Files.createDirectories(folder.resolve("a/.datagen"));
    Path cwd = Files.createDirectories(folder.resolve("a/b/c"));
    assertEquals(folder.resolve("a").toFile(), Home.find("", cwd.toFile(), "").root());
  }

  @Test
  void theProjectsOwnFoldersAreAMark() throws IOException {
    for (String name : new String[] {"bootstrap", "engine-core", "schemas", "work"}) {
      Files.createDirectories(folder.resolve(name));
    }
    Files.createFile(folder.resolve("pom.xml"));
    File cwd = folder.resolve("work").toFile();
    assertEquals(folder.toFile(), Home.find("", cwd, "").root());
  }

  @Test
  void withNoMarkTheScriptsCloneIsTakenElseTheWorkingDirectory() {
    File cwd = folder.toFile();
    for (File above = cwd; above != null; above = above.getParentFile()) {
      assumeFalse(
          new File(above, Home.FOLDER).exists(), "this machine's folder for tests is in one");
    }
    assertEquals(new File("/clone"), Home.find("", cwd, "/clone").root());
    assertEquals(cwd, Home.find("", cwd, "").root());
  }
}
