package io.datagen.resolver.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LocksTest {
  private static final Path PROJECT = path("datagen.project").toAbsolutePath().normalize();
  private static Map<Path, String> locks = Map.of();

  @BeforeAll
  static void resolve() throws IOException {
    locks = LockWriter.locks(PROJECT, path("datagen.super-pom"), path("datagen.local-repository"));
  }

  @Test
  void theCommittedLocksAreWhatThePomsResolveTo() throws IOException {
    for (Map.Entry<Path, String> lock : locks.entrySet()) {
      String committed = Files.exists(lock.getKey()) ? Files.readString(lock.getKey()) : "";
      assertEquals(
          lock.getValue(),
          committed,
          PROJECT.relativize(lock.getKey())
              + " is stale; rewrite the locks with: "
              + LockWriter.COMMAND);
    }
  }

  @Test
  void noLockIsLeftOfALayerThatIsGone() throws IOException {
    Path folder = locks.keySet().iterator().next().resolveSibling("");
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(new TreeSet<>(locks.keySet()), new TreeSet<>(files.toList()));
    }
  }

  @Test
  void eachLayerHasItsOwnClosureOnly() {
    String engine = text("engine");
    assertTrue(engine.contains("/picocli-"), engine);
    assertTrue(engine.contains("/jackson-databind-"), engine);
    assertFalse(text("sqlite").contains("jspecify"), "what the API brings is the engine's");
    for (String lock : locks.values()) {
      assertFalse(lock.contains("junit"), lock);
      assertFalse(lock.contains("io/datagen"), lock);
    }
  }

  private static String text(String layer) {
    for (Map.Entry<Path, String> lock : locks.entrySet()) {
      if (lock.getKey().endsWith(layer + ".lock")) {
        return lock.getValue();
      }
    }
    throw new AssertionError("no lock for " + layer);
  }

  private static Path path(String property) {
    return Path.of(System.getProperty(property, ""));
  }
}
