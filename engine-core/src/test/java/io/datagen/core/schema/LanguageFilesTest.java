package io.datagen.core.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datagen.core.language.JsonSchema;
import io.datagen.core.language.Language;
import io.datagen.core.language.ReferenceTables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What is written from the language says what the language says; with {@code -Dupdate} it is
 * written anew.
 */
class LanguageFilesTest {
  private static final Path JSON_SCHEMA = Path.of("../schemas/datagen.schema.json");
  private static final Path INCLUDED = Path.of("../schemas/datagen-include.schema.json");
  private static final Path PAGE = Path.of("../docs/reference/schema.md");
  private static final String HINT =
      "run: mvn -o -q -pl engine-core -am test -Dtest=LanguageFilesTest -Dupdate"
          + " -Dsurefire.failIfNoSpecifiedTests=false";

  @Test
  void theJsonSchemaIsTheLanguages() throws IOException {
    compare(JSON_SCHEMA, JsonSchema.text(Languages.current()));
  }

  @Test
  void aFileThatIsIncludedHasTheSameKeysAndNeedsNone() throws IOException {
    compare(INCLUDED, JsonSchema.included(Languages.current()));
  }

  @Test
  void theTablesOfTheReferencePageAreTheLanguages() throws IOException {
    compare(PAGE, ReferenceTables.renew(Files.readString(PAGE), Languages.current()));
  }

  @Test
  void everyFormHasItsTableOnThePage() throws IOException {
    List<String> tables = ReferenceTables.named(Files.readString(PAGE));
    Language language = Languages.current();
    language.sections().forEach(s -> assertTrue(tables.contains(s.name()), s.name()));
    assertTrue(tables.containsAll(List.of("types", "distributions")));
  }

  private static void compare(Path file, String expected) throws IOException {
    if (System.getProperty("update") != null) {
      Files.writeString(file, expected);
    }
    assertEquals(expected, Files.readString(file), HINT);
  }
}
