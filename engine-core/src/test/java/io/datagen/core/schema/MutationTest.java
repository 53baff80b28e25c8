package io.datagen.core.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datagen.core.source.Fault;
import io.datagen.core.source.Faults;
import io.datagen.core.source.Node;
import io.datagen.core.source.SchemaException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Schemas of the library and of the fixtures with one slip each: what the parser takes, the JSON
 * Schema takes, so that no editor marks what is right; and what the parser refuses for a reason
 * that a JSON Schema can know, the JSON Schema refuses.
 */
class MutationTest {
  private static final int EACH = Integer.getInteger("mutants", 30);

  /** Faults of one key and its value: its name, its kind, its words, its range. */
  static final Pattern KNOWABLE =
      Pattern.compile(
          "^(unknown key|unknown distribution|expected (?!a value, a column|an operator)|the key '[^']*' is missing)"
              + "|is not possible here|can't be negative|must be (above|at least|between) [0-9]"
              + "|is not a finite number");

  /** What differs on purpose, or since a JSON Schema can't tell: see each for its reason. */
  enum Beyond {
    /** YAML's quotes are gone in JSON, and {@code 1_000} is a text there that must be taken. */
    QUOTES("not the text '[-+]?[0-9][0-9_]*([.][0-9_]*)?'");

    private final Pattern pattern;

    Beyond(String pattern) {
      this.pattern = Pattern.compile(pattern);
    }

    boolean explains(Fault fault) {
      return pattern.matcher(fault.message()).find();
    }
  }

  @Test
  void whatTheParserTakesTheJsonSchemaTakes() throws IOException {
    Set<String> disagreements = new TreeSet<>();
    int taken = 0;
    for (Path file : files()) {
      Mutations mutations = mutations(file);
      for (int i = 0; i < EACH; i++) {
        Mutations.Mutant mutant = mutations.next();
        Faults faults = new Faults();
        Dataset dataset;
        try {
          dataset = SchemaReader.read(mutant.root(), SchemaOptions.NONE, faults);
        } catch (SchemaException e) {
          continue;
        }
        if (faults.count() > 0) {
          continue;
        }
        taken++;
        Node shown = Places.without(mutant.root(), inherited(dataset));
        if (!JsonSchemaTest.takes(shown) && !JsonSchemaTest.takes(Places.filled(shown))) {
          disagreements.add(
              file + ": " + mutant.slip() + ": " + JsonSchemaTest.errors(shown).get(0));
        }
      }
    }
    assertTrue(taken > 200, taken + " taken");
    assertEquals("", String.join("\n", disagreements));
  }

  /**
   * Columns that take their values from a parent's: they may have keys of any type, and only the
   * relationships say which they are.
   */
  private static Set<String> inherited(Dataset dataset) {
    Set<String> paths = new TreeSet<>();
    for (Table table : dataset.tables()) {
      for (Column column : table.columns()) {
        if (column.origin() instanceof Origin.Inherited) {
          paths.add(column.node().path());
        }
      }
    }
    return paths;
  }

  @Test
  void whatTheParserKnowsOfAKeyTheJsonSchemaKnows() throws IOException {
    Set<String> disagreements = new TreeSet<>();
    Set<Beyond> met = new TreeSet<>();
    int refused = 0;
    for (Path file : files()) {
      Mutations mutations = mutations(file);
      List<String> before = knowable(mutations.root()).stream().map(Fault::message).toList();
      for (int i = 0; i < EACH; i++) {
        Mutations.Mutant mutant = mutations.next();
        List<Fault> faults =
            knowable(mutant.root()).stream().filter(f -> !before.contains(f.message())).toList();
        if (faults.isEmpty()) {
          continue;
        }
        refused++;
        if (!JsonSchemaTest.takes(mutant.root())) {
          continue;
        }
        for (Fault fault : faults) {
          List<Beyond> why = Arrays.stream(Beyond.values()).filter(b -> b.explains(fault)).toList();
          met.addAll(why);
          if (why.isEmpty()) {
            disagreements.add(file + ": " + mutant.slip() + ": " + fault);
          }
        }
      }
    }
    assertTrue(refused > 400, refused + " refused");
    assertEquals("", String.join("\n", disagreements));
    assertEquals(Set.of(Beyond.values()), met, "these explain nothing any more");
  }

  /** One of each size, and the fixtures that the JSON Schema takes, but for the largest. */
  private static List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>(JsonSchemaTest.library());
    files.addAll(JsonSchemaTest.beyond());
    files.removeIf(
        f ->
            f.toString().matches(".*(small|medium|large|many_event_types|deep_expression)[.]yaml"));
    return files;
  }

  private static Mutations mutations(Path file) throws IOException {
    return new Mutations(Includes.read(file, new Faults()).root(), 11);
  }

  private static List<Fault> knowable(Node schema) {
    Faults faults = new Faults();
    try {
      SchemaReader.read(schema, SchemaOptions.NONE, faults);
      faults.throwIfAny();
      return List.of();
    } catch (SchemaException e) {
      return e.faults().stream().filter(f -> KNOWABLE.matcher(f.message()).find()).toList();
    }
  }
}
