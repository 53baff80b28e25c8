package io.datagen.core.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every place in the code that tells a fault is passed by a file of {@code faults} or {@code
 * malformed}, beside which the exact message lies, or is told of in {@code elsewhere.list}.
 */
class FaultSitesTest {
  private static final Path RESOURCES = Path.of("src/test/resources");

  @Test
  void everyPlaceThatTellsAFaultHasAFixture() throws Exception {
    FaultSites sites = new FaultSites(getClass().getClassLoader());
    Class<?> planner = sites.loadClass(FixturePlanner.class.getName());
    Method faults = planner.getMethod("faults", String.class, String.class);
    Method faultsOfFile = planner.getMethod("faultsOfFile", Path.class);
    for (Path file : files("faults")) {
      faults.invoke(null, file.getFileName().toString(), Files.readString(file));
    }
    for (Path file : files("malformed")) {
      faultsOfFile.invoke(null, file);
    }

    Set<String> missing = new TreeSet<>(sites.all());
    assertTrue(missing.size() > 150, missing.size() + " places");
    missing.removeAll(FaultSites.passed());
    List<String> elsewhere =
        Files.readAllLines(RESOURCES.resolve("faults/elsewhere.list")).stream()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(line -> line.split(" ", 2)[0])
            .toList();
    Set<String> unheard = new TreeSet<>(elsewhere);
    missing.removeIf(
        site -> {
          String method = site.substring(0, site.lastIndexOf(':'));
          unheard.remove(method);
          return elsewhere.contains(method);
        });
    assertEquals("", String.join("\n", missing), "no fixture comes to these places");
    assertEquals(Set.of(), unheard, "these of elsewhere.list have fixtures now, or are gone");
  }

  private static List<Path> files(String folder) throws Exception {
    try (Stream<Path> files = Files.list(RESOURCES.resolve(folder))) {
      return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
    }
  }
}
