package io.datagen.core.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.datagen.core.source.SchemaException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IncludesTest {
  private static final String TABLE = "tables: {t: {columns: [{name: a, type: integer}]}}";

  @TempDir Path folder;

  @BeforeEach
  void makesAHome() throws IOException {
    Files.createDirectories(home().resolve("parts"));
  }

  @Test
  void filesAddTheirTablesTypesAndRelationshipsInOrder() throws IOException {
    write("parts/people.yaml", "tables: {people: {columns: [{name: id, type: id}]}}\nseed: 5");
    write("parts/types.yaml", "include: more.yaml\ntypes: {small: {type: integer, max: 9}}");
    write("parts/more.yaml", "types: {large: {type: integer, min: 1000}}\nlocale: de");
    write(
        "main.yaml",
        """
        dataset: d
        include: [parts/people.yaml, parts/types.yaml]
        seed: 7
        tables:
          visits: {columns: [{name: person, type: integer}, {name: n, type: $small, min: 3}]}
        relationships:
          - {parent_table: people, parent_key: id, child_table: visits, child_key: person}
        """);

    Dataset dataset = read();

    assertEquals(0, dataset.faults().count());
    assertEquals(List.of("people", "visits"), dataset.tableNames());
    assertEquals(7, dataset.seed());
    assertEquals("de", dataset.locale());
    assertEquals(
        List.of("people.yaml", "types.yaml", "more.yaml"),
        dataset.included().stream().map(f -> f.getFileName().toString()).toList());
  }

  @Test
  void whatIsWrongInAnIncludedFileIsToldOfThatFile() throws IOException {
    write("parts/a.yaml", "tables:\n  t:\n    colums: []");
    write("main.yaml", "dataset: d\ninclude: parts/a.yaml\n" + TABLE.replace("t:", "u:"));

    assertEquals(
        List.of(
            "parts/a.yaml:3:5: tables.t.colums: unknown key 'colums'; did you mean 'columns'?",
            "parts/a.yaml:3:5: tables.t: a table needs at least one column under 'columns'"),
        faults());
  }

  @Test
  void aNameThatStandsInTwoFilesIsAFaultThatNamesBoth() throws IOException {
    write("parts/a.yaml", TABLE);
    write("main.yaml", "dataset: d\ninclude: parts/a.yaml\n" + TABLE);

    assertEquals(
        List.of("main.yaml:3:10: tables.t: 't' stands in parts/a.yaml:1:10 already"), faults());
  }

  @Test
  void aCircleAndAFileTwiceAreFaults() throws IOException {
    write("parts/a.yaml", "include: ../main.yaml");
    write("main.yaml", "dataset: d\ninclude: [parts/a.yaml, parts/../parts/a.yaml]\n" + TABLE);

    assertEquals(
        List.of(
            "main.yaml:2:25: include[1]: 'parts/../parts/a.yaml' is included already, or includes"
                + " this file; remove one",
            "parts/a.yaml:1:10: include: '../main.yaml' is included already, or includes this"
                + " file; remove one"),
        faults());
  }

  @Test
  void nothingOutsideTheFolderIsRead() throws IOException {
    Files.writeString(folder.resolve("secret.yaml"), TABLE);
    Files.createSymbolicLink(home().resolve("link.yaml"), folder.resolve("secret.yaml"));
    String absolute = folder.resolve("secret.yaml").toString();
    write(
        "main.yaml",
        "dataset: d\ninclude: [../secret.yaml, link.yaml, gone.yaml, " + absolute + "]\n" + TABLE);

    assertEquals(
        List.of(
            "main.yaml:2:11: include[0]: '../secret.yaml' lies outside the schema's folder; move it"
                + " there or below",
            "main.yaml:2:27: include[1]: 'link.yaml' lies outside the schema's folder; move it"
                + " there or below",
            "main.yaml:2:38: include[2]: there is no file 'gone.yaml'",
            "main.yaml:2:49: include[3]: '" + absolute + "' must be relative to this file"),
        faults());
  }

  @Test
  void withoutAFileNothingIsSaidOfWhatItMayHave() throws IOException {
    write(
        "main.yaml",
        """
        dataset: d
        include: gone.yaml
        tables: {t: {columns: [{name: price, type: $money, max: 5}]}}
        relationships: [{parent_table: elsewhere, parent_key: a, child_table: t, child_key: price}]
        """);

    assertEquals(List.of("main.yaml:2:10: include: there is no file 'gone.yaml'"), faults());
  }

  private Path home() {
    return folder.resolve("home");
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(home().resolve(name), text);
  }

  private Dataset read() throws IOException {
    return SchemaReader.read(home().resolve("main.yaml"), SchemaOptions.NONE);
  }

  /** Their messages, without the folder that the test runs in and the lists of valid names. */
  private List<String> faults() throws IOException {
    return assertThrows(SchemaException.class, () -> read().faults().throwIfAny()).faults().stream()
        .map(f -> f.toString().replace(home() + "/", "").replaceFirst(" [(]valid: .*", ""))
        .toList();
  }
}
