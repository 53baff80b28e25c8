package io.datagen.core.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.OutputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.datagen.core.language.JsonSchema;
import io.datagen.core.source.Faults;
import io.datagen.core.source.Node;
import io.datagen.core.source.SchemaException;
import io.datagen.core.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The JSON Schema and the parser say the same, as far as a JSON Schema can. */
class JsonSchemaTest {
  private static final Path LIBRARY = Path.of("../schemas");
  private static final Path FAULTS = Path.of("src/test/resources/faults");

  /** Fixtures whose faults lie in what names and numbers mean together, which only a plan knows. */
  private static final Path BEYOND = FAULTS.resolve("beyond_json_schema.list");

  private static final Pattern YAML = Pattern.compile("(?ms)^```yaml\n(.*?)^```");

  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(JsonSchema.text(Languages.current()), InputFormat.JSON);

  static List<Path> library() throws IOException {
    try (Stream<Path> files = Files.walk(LIBRARY)) {
      List<Path> found =
          files
              .filter(f -> f.toString().endsWith(".yaml") || f.toString().endsWith("plain.json"))
              .sorted()
              .toList();
      assertFalse(found.isEmpty());
      return found;
    }
  }

  static List<Path> faulty() throws IOException {
    List<String> beyond = Files.readAllLines(BEYOND);
    try (Stream<Path> files = Files.list(FAULTS)) {
      return files
          .filter(f -> f.toString().endsWith(".yaml"))
          .filter(f -> !beyond.contains(f.getFileName().toString()))
          .sorted()
          .toList();
    }
  }

  /** Fixtures that the JSON Schema takes. */
  static List<Path> beyond() throws IOException {
    return Files.readAllLines(BEYOND).stream().map(FAULTS::resolve).toList();
  }

  @ParameterizedTest
  @MethodSource("library")
  void whatIsInTheLibraryIsAcceptedByBoth(Path file) throws IOException {
    assertEquals(List.of(), errors(Files.readString(file)));
    Dataset dataset = SchemaReader.read(file, SchemaOptions.NONE);
    assertEquals(0, dataset.faults().count(), file::toString);
  }

  @ParameterizedTest
  @MethodSource("faulty")
  void whatIsWronglyBuiltIsRefusedByBoth(Path file) throws IOException {
    String text = Files.readString(file);
    try {
      assertFalse(errors(text).isEmpty(), file + " is valid; if only a plan can know, list it");
    } catch (SchemaException e) {
      // It is not even YAML.
      assertFalse(e.faults().isEmpty());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"../docs", ".."})
  void whatTheDocumentationShowsIsAcceptedByBoth(String folder) throws IOException {
    try (Stream<Path> pages = Files.walk(Path.of(folder), folder.equals("..") ? 1 : 3)) {
      for (Path page : pages.filter(f -> f.toString().endsWith(".md")).toList()) {
        for (String yaml : schemas(Files.readString(page))) {
          assertEquals(List.of(), errors(yaml), () -> page + ": " + yaml);
          Faults faults = new Faults();
          SchemaReader.read(Source.parse("page", yaml, faults), SchemaOptions.NONE, faults);
          assertEquals(0, faults.count(), () -> page + ": " + yaml);
        }
      }
    }
  }

  /** Those of a page's examples that are whole schemas. */
  private static List<String> schemas(String page) {
    return YAML.matcher(page)
        .results()
        .map(m -> m.group(1))
        .filter(y -> y.startsWith("dataset:") || y.contains("\ndataset:"))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{type: integer, charset: abc}",
        "{type: string, min: 3}",
        "{type: integer, distribution: poisson, mean: 3}",
        "{type: integer, distribution: normal, mean: 3}",
        "{type: integer, distribution: {name: poisson, lambda: 3, std: 1}}",
        "{type: integer, mean: 3}",
        "{type: decimal, distribution: gamma, shape: 2, scale: 2}",
        "{type: boolean, true_probability: 1.5}",
        "{type: id, step: 0.5}",
        "{type: array, items: {name: a}}",
        "{type: array, items: {hidden: true}}",
        "{type: object, fields: [{name: a, probability: 2}]}",
        "{probability: 0.5}",
        "{computed: a, min: 3}",
        "{type: categorical, categories: {a: -1}}",
        "{constraints: {uniqe: true}}",
        "{type: date, start: 2024-13-01}",
        "{type: integer, mean: 3, distribution: {name: normal, mean: 3, std: 1}}",
        "{type: date, weights: [1, 2]}",
        "{type: datetime, distribution: normal, mean: 3, std: 1, weights: [1, 2]}",
        "{type: date, distribution: {name: empirical, bins: [0, 9], weights: [1]}, weights: [1]}",
        "{type: datetime, distribution: empirical, bins: [0, 9], weights: {weekday: {sat: 0}}}",
        "{type: date, distribution: empirical, bins: [0, 9]}",
      })
  void keysOfAnotherTypeAndValuesOfAnotherKindAreRefusedByBoth(String column) {
    String schema = "{dataset: d, tables: {t: {columns: [{name: c, " + column.substring(1) + "]}}}";
    assertFalse(errors(schema).isEmpty(), column);
    Faults faults = new Faults();
    SchemaReader.read(Source.parse("test", schema, faults), SchemaOptions.NONE, faults);
    assertTrue(faults.count() > 0, column);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{x-unit: kg, constraints: {x-why: 1, min_length: 1}}",
        "{type: integer, distribution: normal, mean: 3, std: 1_000, min: -1}",
        "{type: decimal, scale: 4, distribution: {name: gamma, shape: 2, scale: 2}}",
        "{type: integer, distribution: uniform}",
        "{type: float, computed: '1.5', hidden: yes}",
        "{type: array, max_items: 3, distribution: poisson, lambda: 2, items: {}}",
        "{type: constant, value: 3}",
        "{type: date, start: 2024-1-5, end: 2024-02-01T00:00:00Z}",
        "{type: date, distribution: empirical, bins: [0, 9], weights: [1]}",
        "{type: datetime, distribution: empirical, bins: [0, 90000], weights: [1], business_hours: yes}",
        "{type: date, distribution: {name: empirical, bins: [0, 9], weights: [1]}, weights: {month: {may: 2}}}",
        "{type: date, distribution: exponential, rate: 0.1, weights: {month: {may: 2}}}",
      })
  void whatTheParserTakesTheJsonSchemaTakes(String column) {
    String schema = "{dataset: d, tables: {t: {columns: [{name: c, " + column.substring(1) + "]}}}";
    assertEquals(List.of(), errors(schema), column);
    Faults faults = new Faults();
    SchemaReader.read(Source.parse("test", schema, faults), SchemaOptions.NONE, faults);
    assertEquals(0, faults.count(), column);
  }

  private static List<String> errors(String yaml) {
    return errors(Source.parse("test", yaml, new Faults()));
  }

  /** Whether the JSON Schema takes a schema; sooner known than what it says. */
  static boolean takes(Node schema) {
    return SCHEMA.validate(Places.text(schema), InputFormat.JSON, OutputFormat.BOOLEAN);
  }

  /** What the JSON Schema says of a schema. */
  static List<String> errors(Node schema) {
    return SCHEMA.validate(Places.text(schema), InputFormat.JSON).stream()
        .map(Object::toString)
        .collect(Collectors.toList());
  }

  /** The list names what is there, so that no fixture hides behind a name that is gone. */
  @Test
  void whatIsBeyondAJsonSchemaIsValidByIt() throws IOException {
    for (String name : Files.readAllLines(BEYOND)) {
      assertEquals(List.of(), errors(Files.readString(FAULTS.resolve(name))), name);
    }
  }
}
