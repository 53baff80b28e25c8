package io.datagen.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code scripts/datagen} and the archive of classes that it keeps beside the jar. */
class ScriptIT {
  @TempDir Path folder;

  private Path clone = Path.of("");

  /** As a clone has it: the script, and a jar that is built. */
  @BeforeEach
  void copy() throws IOException {
    clone = Files.createDirectories(folder.resolve("a clone"));
    Files.createDirectories(clone.resolve("scripts"));
    Files.createDirectories(target());
    Files.copy(Datagen.REPOSITORY.resolve("scripts/datagen"), clone.resolve("scripts/datagen"));
    Files.copy(Datagen.JAR, target().resolve("datagen-bootstrap.jar"));
  }

  private Path target() {
    return clone.resolve("bootstrap/target");
  }

  private Outcome script(Object... arguments) {
    return script(Datagen.provisioned(), arguments);
  }

  private Outcome script(Path home, Object... arguments) {
    List<String> command = new ArrayList<>();
    command.add("sh");
    command.add(clone.resolve("scripts/datagen").toString());
    for (Object argument : arguments) {
      command.add(argument.toString());
    }
    return Processes.run(
        folder,
        Map.of(
            "JAVA_HOME", System.getProperty("java.home"),
            "DATAGEN_HOME", home.toString()),
        command);
  }

  private Outcome generate(String out) {
    return script(
        "generate",
        "--format",
        "csv",
        "--schema",
        Schemas.file("retail/tiny.yaml"),
        "--quiet",
        "--out",
        folder.resolve(out));
  }

  private List<String> kept() throws IOException {
    try (Stream<Path> files = Files.list(target())) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void aCommandsClassesAreKeptOnceItEndedWell() throws IOException {
    script("generate", "--schema", "nowhere.yaml", "--format", "csv", "--out", "x").expect(4);
    assertEquals(List.of("class.path", "datagen-bootstrap.jar"), kept());
    Outcome first = generate("first").expect(0);
    assertEquals("", first.out() + first.err());
    assertEquals(List.of("class.path", "classes-of-generate.jsa", "datagen-bootstrap.jar"), kept());
    Outcome second = generate("second").expect(0);
    assertEquals("", second.out() + second.err());
    assertEquals(
        Format.CSV.content(folder.resolve("first")), Format.CSV.content(folder.resolve("second")));
  }

  @Test
  void aCacheThatWasDeletedComesAgain() throws IOException {
    Path home = Files.createDirectory(folder.resolve("home"));
    for (int round = 0; round < 2; round++) {
      script(home, "describe", "--schema", Schemas.file("minimal/two_tables.yaml")).expect(0);
      String cache = home.resolve(".datagen").toString();
      Processes.run(folder, Map.of(), List.of("rm", "-r", cache)).expect(0);
    }
  }

  @Test
  void anArchiveThatDoesNotFitChangesNothing() throws IOException {
    generate("first").expect(0);
    Files.writeString(target().resolve("classes-of-generate.jsa"), "this is no archive\n");
    Outcome second = generate("second").expect(0);
    assertEquals("", second.out() + second.err());
  }

  @Test
  void anotherJarMakesAnotherArchive() throws IOException {
    generate("first").expect(0);
    Path jar = target().resolve("datagen-bootstrap.jar");
    Path known = target().resolve("class.path");
    Files.setLastModifiedTime(
        known,
        java.nio.file.attribute.FileTime.fromMillis(
            Files.getLastModifiedTime(jar).toMillis() - 5000));
    Outcome described = script("describe", "--schema", Schemas.file("retail/tiny.yaml")).expect(0);
    assertTrue(described.out().contains("customers"), described::toString);
    assertEquals(List.of("class.path", "classes-of-describe.jsa", "datagen-bootstrap.jar"), kept());
  }
}
