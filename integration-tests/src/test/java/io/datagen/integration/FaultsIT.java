package io.datagen.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A faulty schema beside what must be said of it. In {@code src/test/resources/faults}, a comment
 * {@code # FAULT word} at the end of a line says that the line has a fault whose message holds the
 * word.
 */
class FaultsIT {
  private static final Path FOLDER =
      Datagen.REPOSITORY.resolve("integration-tests/src/test/resources/faults");
  private static final Pattern MARK = Pattern.compile("# FAULT (.*)$");
  private static final Pattern PLACE = Pattern.compile("^(.+):(\\d+):(\\d+): (.*)$");

  @TempDir Path folder;

  static List<Path> faultySchemas() throws IOException {
    try (var files = Files.list(FOLDER)) {
      return files.map(Path::getFileName).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("faultySchemas")
  void everyFaultIsNamedWithItsPlaceAndWhatToWriteInstead(Path name) throws IOException {
    Path schema = Files.copy(FOLDER.resolve(name), folder.resolve(name));
    Outcome outcome =
        Datagen.in(folder)
            .quick()
            .run("generate", "--schema", name, "--format", "csv", "--out", "out")
            .expect(2);
    List<String> lines = Files.readAllLines(schema);
    List<Matcher> told =
        outcome
            .err()
            .lines()
            .filter(line -> !line.startsWith("warning:"))
            .map(PLACE::matcher)
            .filter(Matcher::matches)
            .toList();
    int faults = 0;
    for (int line = 1; line <= lines.size(); line++) {
      Matcher mark = MARK.matcher(lines.get(line - 1));
      if (mark.find()) {
        faults++;
        String place = String.valueOf(line);
        String word = mark.group(1);
        assertTrue(
            told.stream().anyMatch(t -> t.group(2).equals(place) && t.group(4).contains(word)),
            () -> "no fault in line " + place + " that says '" + word + "':\n" + outcome);
      }
    }
    assertTrue(faults > 0);
    assertEquals(faults, told.size(), outcome::toString);
    assertTrue(told.stream().allMatch(t -> t.group(1).equals(name.toString())), outcome::toString);
    assertEquals("", outcome.out());
    assertFalse(Files.exists(folder.resolve("out")));
  }

  @Test
  void aMissingSchemaIsAnInputFailureInOneSentence() {
    Outcome outcome =
        Datagen.in(folder)
            .quick()
            .run("generate", "--schema", "nowhere.yaml", "--format", "csv", "--out", "out")
            .expect(4);
    assertTrue(outcome.err().contains("nowhere.yaml"), outcome::toString);
    assertEquals(1, outcome.err().strip().lines().count(), outcome::toString);
  }

  @Test
  void anUnknownFormatListsThoseThatThereAre() {
    Outcome outcome =
        Datagen.in(folder)
            .quick()
            .run(
                "generate",
                "--schema",
                Schemas.file("minimal/one_table.yaml"),
                "--format",
                "cvs",
                "--out",
                "out")
            .expect(2);
    assertTrue(
        outcome.err().contains("csv") && outcome.err().contains("sqlite"), outcome::toString);
  }

  @Test
  void anUnknownOptionIsWrongUsage() {
    Outcome outcome = Datagen.in(folder).quick().run("generate", "--shcema", "x.yaml").expect(2);
    assertTrue(outcome.err().contains("--shcema"), outcome::toString);
  }
}
