package io.datagen.bootstrap.provision;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datagen.bootstrap.Artifact;
import io.datagen.bootstrap.Home;
import io.datagen.bootstrap.Index;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexTest {
  private static final String PATH = "org/example/a/1.0/a-1.0.jar";

  @TempDir Path root;
  private Home home;
  private Path jar;
  private Artifact artifact;

  @BeforeEach
  void write() throws IOException {
    home = new Home(root.toFile(), "test");
    artifact = FaultyServer.artifact("central", PATH, new byte[] {1, 2, 3});
    jar = home.jar(artifact).toPath();
    Files.createDirectories(home.repository().toPath().resolve(PATH).resolveSibling(""));
    Files.write(jar, new byte[] {1, 2, 3});
    Index index = Index.read(home.index());
    index.put(artifact, jar.toFile());
    Files.writeString(home.index().toPath(), index.text());
  }

  @Test
  void whatWasWrittenIsKnown() {
    assertTrue(knows(artifact));
  }

  @Test
  void anotherTimeSizeOrHashIsNotKnown() throws IOException {
    assertFalse(knows(FaultyServer.artifact("central", PATH, new byte[] {1, 2, 4})));
    FileTime time = Files.getLastModifiedTime(jar);
    Files.setLastModifiedTime(jar, FileTime.fromMillis(time.toMillis() + 1));
    assertFalse(knows(artifact));
    Files.write(jar, new byte[] {1, 2, 3, 4});
    Files.setLastModifiedTime(jar, time);
    assertFalse(knows(artifact));
  }

  @Test
  void aMissingJarIsNotKnown() throws IOException {
    Files.delete(jar);
    assertFalse(knows(artifact));
  }

  @Test
  void aCutLineIsNotTrusted() throws IOException {
    String text = Files.readString(home.index().toPath());
    Files.writeString(home.index().toPath(), text.stripTrailing());
    assertFalse(knows(artifact));
  }

  private boolean knows(Artifact wanted) {
    return Index.read(home.index()).knows(wanted, jar.toFile());
  }
}
