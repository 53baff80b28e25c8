package io.datagen.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArtifactTest {
  private static final String HASH = "0123456789abcdef".repeat(4);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "../a.jar",
        "a/../../b.jar",
        "/etc/a.jar",
        "a//b.jar",
        "a/",
        "a/.lock",
        "C:a.jar",
        "a\\b.jar",
        "a b.jar",
        "a\nb.jar",
        "a%2e.jar",
        "a?b.jar",
      })
  void aPathThatCouldLeaveTheRepositoryIsRefused(String path) {
    assertThrows(ProvisioningException.class, () -> new Artifact("central", path, 1, HASH));
  }

  @Test
  void aLockWithoutAProperHashIsRefused() {
    for (String hash : new String[] {"", "abc", HASH.replace('0', 'G'), HASH + "0"}) {
      assertThrows(ProvisioningException.class, () -> new Artifact("c", "a.jar", 1, hash));
    }
    assertThrows(ProvisioningException.class, () -> new Artifact("c", "a.jar", -1, HASH));
  }

  @Test
  void coordinatesAreReadFromThePath() {
    Artifact artifact = new Artifact("c", "org/example/a-b/1.0+x/a-b-1.0+x.jar", 1, HASH);
    assertEquals("org.example:a-b:1.0+x", artifact.coordinates());
    assertEquals("a-b-1.0+x.jar", artifact.file());
  }
}
