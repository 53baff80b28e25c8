package io.datagen.core.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.datagen.core.language.JsonSchema;
import io.datagen.core.source.Fault;
import io.datagen.core.source.Faults;
import io.datagen.core.source.Mapping;
import io.datagen.core.source.Mapping.Entry;
import io.datagen.core.source.Node;
import io.datagen.core.source.SchemaException;
import io.datagen.core.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Files that others include: the parser and {@code datagen-include.schema.json} say the same, as
 * far as a JSON Schema of one file can. Of a wrong one the exact message lies beside it; {@code
 * -Dupdate} writes it anew, to be read before it is committed.
 */
class IncludedFilesTest {
  private static final Path FOLDER = Path.of("src/test/resources/included");
  private static final int EACH = Integer.getInteger("mutants", 150);
  private static final String BASE = "https://datagen.invalid/";

  /** What makes a whole of a part that has no table. */
  private static final String WHOLE = "dataset: d\ntables: {t: {columns: [{name: a}]}}\n";

  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(
              SpecificationVersion.DRAFT_2020_12,
              registry ->
                  registry.schemas(
                      Map.of(
                          BASE + "datagen.schema.json",
                          JsonSchema.text(Languages.current()),
                          BASE + "datagen-include.schema.json",
                          JsonSchema.included(Languages.current()))))
          .getSchema(SchemaLocation.of(BASE + "datagen-include.schema.json"));

  @TempDir Path folder;

  static List<Path> fine() throws IOException {
    List<Path> files = new ArrayList<>(files("fine"));
    for (Path schema : JsonSchemaTest.library()) {
      files.addAll(Includes.read(schema, new Faults()).files());
    }
    assertTrue(files.toString().contains("money.yml"), files::toString);
    return files;
  }

  static List<Path> wrong() throws IOException {
    return files("wrong");
  }

  private static List<Path> files(String name) throws IOException {
    try (Stream<Path> files = Files.list(FOLDER.resolve(name))) {
      List<Path> found = files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
      assertFalse(found.isEmpty());
      return found;
    }
  }

  @ParameterizedTest
  @MethodSource("fine")
  void whatTheParserTakesTheJsonSchemaTakes(Path file) throws IOException {
    assertEquals(List.of(), faults(file));
    assertEquals(List.of(), errors(Source.read(file, new Faults())));
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void whatIsWronglyBuiltIsRefusedByBoth(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    String found = String.join("\n", faults(file));
    Path messages = file.resolveSibling(name.replace(".yaml", ".txt"));
    if (System.getProperty("update") != null) {
      Files.writeString(messages, found + "\n");
    }
    assertFalse(found.isEmpty());
    assertEquals(Files.readString(messages).strip(), found);
    boolean beyond =
        Files.readAllLines(FOLDER.resolve("beyond_json_schema.list")).stream()
            .anyMatch(line -> line.startsWith(name + " "));
    List<String> errors = errors(file);
    assertEquals(beyond, errors.isEmpty(), () -> "list it if only the whole can know: " + errors);
  }

  @Test
  void oneSlipIsJudgedAlikeByBoth() throws IOException {
    Set<String> disagreements = new TreeSet<>();
    int taken = 0;
    int refused = 0;
    for (Path file : fine()) {
      Mapping root = (Mapping) Source.read(file, new Faults());
      if (root.entries().isEmpty()) {
        continue; // There is nothing to slip at.
      }
      Mutations mutations = new Mutations(root, 11);
      for (int i = 0; i < EACH; i++) {
        Mutations.Mutant mutant = mutations.next();
        List<Fault> faults = faults(mutant.root());
        boolean knowable = faults.stream().anyMatch(IncludedFilesTest::isKnowable);
        boolean valid =
            errors(mutant.root()).isEmpty() || errors(Places.filled(mutant.root())).isEmpty();
        taken += faults.isEmpty() ? 1 : 0;
        refused += knowable ? 1 : 0;
        if (faults.isEmpty() && !valid) {
          disagreements.add(file + ": " + mutant.slip() + ": " + errors(mutant.root()));
        } else if (knowable && errors(mutant.root()).isEmpty()) {
          disagreements.add(file + ": " + mutant.slip() + ": " + faults);
        }
      }
    }
    assertTrue(taken > 50 && refused > 100, taken + " taken, " + refused + " refused");
    assertEquals("", String.join("\n", disagreements));
  }

  private static boolean isKnowable(Fault fault) {
    return MutationTest.KNOWABLE.matcher(fault.message()).find()
        && Stream.of(MutationTest.Beyond.values()).noneMatch(b -> b.explains(fault));
  }

  /** Of a schema that includes the file. */
  private List<String> faults(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    Files.copy(file, folder.resolve(name));
    Path main = folder.resolve("main.yaml");
    Files.writeString(main, WHOLE.replace("tables:", "include: " + name + "\ntables:"));
    if (hasTables(Files.readString(file))) {
      Files.writeString(main, "dataset: d\ninclude: " + name + "\n");
    }
    return told(() -> SchemaReader.read(main, SchemaOptions.NONE)).stream()
        .map(fault -> fault.toString().replace(folder + "/", ""))
        .toList();
  }

  private static boolean hasTables(String text) {
    return text.lines().anyMatch(line -> line.startsWith("tables:") || line.startsWith("streams:"));
  }

  /** Of a part as if it were included. */
  private static List<Fault> faults(Node part) {
    Mapping whole = (Mapping) Source.parse("whole", WHOLE, new Faults());
    Map<String, Entry> entries = new LinkedHashMap<>(((Mapping) part).entries());
    boolean more =
        Stream.of("tables", "streams", "rows", "late_events").anyMatch(entries::containsKey);
    whole
        .entries()
        .forEach(
            (key, entry) -> {
              if (!key.equals("tables") || !more) {
                entries.putIfAbsent(key, entry);
              }
            });
    Node root = new Mapping(part.position(), "", entries);
    return told(
        () -> {
          Faults faults = new Faults();
          SchemaReader.read(root, SchemaOptions.NONE, faults);
          faults.throwIfAny();
          return null;
        });
  }

  private interface Reading {
    @org.jspecify.annotations.Nullable
    Object read() throws IOException;
  }

  private static List<Fault> told(Reading reading) {
    try {
      if (reading.read() instanceof Dataset dataset) {
        dataset.faults().throwIfAny();
      }
      return List.of();
    } catch (SchemaException e) {
      return e.faults();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static List<String> errors(Path file) throws IOException {
    try {
      return errors(Source.read(file, new Faults()));
    } catch (SchemaException e) {
      return List.of("it is not even YAML: " + e.getMessage());
    }
  }

  private static List<String> errors(Node node) {
    return SCHEMA.validate(Places.text(node), InputFormat.JSON).stream()
        .map(Object::toString)
        .collect(Collectors.toList());
  }
}
