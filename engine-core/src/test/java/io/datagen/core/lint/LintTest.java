package io.datagen.core.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datagen.core.schema.Dataset;
import io.datagen.core.schema.SchemaOptions;
import io.datagen.core.schema.SchemaReader;
import io.datagen.core.source.Faults;
import io.datagen.core.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each rule has a schema that breaks it and nothing else, beside the exact hints: {@code
 * lint/RULE.yaml} and {@code lint/RULE.txt}; the latter are written anew with {@code -Dupdate}.
 */
class LintTest {
  private static final Path FOLDER = Path.of("src/test/resources/lint");
  private static final Path PAGE = Path.of("../docs/reference/commands.md");

  static List<Rule> rules() {
    return Rules.all();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void whatBreaksARuleIsToldWithItsPlaceAndItsMend(Rule rule) throws IOException {
    String name = rule.id() + ".yaml";
    List<Hint> hints = hints(name, Files.readString(FOLDER.resolve(name)));
    String found = String.join("\n", hints.stream().map(Hint::toString).toList());
    Path expected = FOLDER.resolve(rule.id() + ".txt");
    if (System.getProperty("update") != null) {
      Files.writeString(expected, found + "\n");
    }

    assertEquals(Files.readString(expected).strip(), found);
    assertFalse(hints.isEmpty());
    assertTrue(hints.stream().allMatch(h -> h.rule().id().equals(rule.id())), found);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void aSchemaCanSilenceARule(Rule rule) throws IOException {
    String schema = Files.readString(FOLDER.resolve(rule.id() + ".yaml"));
    String quiet =
        schema.contains("\nx-lint-ignore: [")
            ? schema.replace("x-lint-ignore: [", "x-lint-ignore: [" + rule.id() + ", ")
            : "x-lint-ignore: " + rule.id() + "\n" + schema;

    assertEquals(List.of(), hints("quiet.yaml", quiet));
  }

  @Test
  void theReferenceNamesEveryRule() throws IOException {
    String page = Files.readString(PAGE);
    for (Rule rule : Rules.all()) {
      String row =
          "| `" + rule.id() + "` | " + rule.severity().word() + " | " + rule.summary() + " |";
      assertTrue(page.contains(row), row);
    }
  }

  private static List<Hint> hints(String name, String schema) {
    Faults faults = new Faults();
    Dataset dataset =
        SchemaReader.read(Source.parse(name, schema, faults), SchemaOptions.NONE, faults);
    faults.throwIfAny();
    return Lint.of(dataset);
  }
}
