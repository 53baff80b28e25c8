package io.datagen.core.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datagen.api.format.Capabilities.Nesting;
import io.datagen.core.lint.Lint;
import io.datagen.core.plan.Plan;
import io.datagen.core.plan.PlanOptions;
import io.datagen.core.plan.Planner;
import io.datagen.core.schema.Dataset;
import io.datagen.core.schema.SchemaOptions;
import io.datagen.core.schema.SchemaReader;
import io.datagen.core.source.Faults;
import io.datagen.core.source.Source;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TemplatesTest {
  static Set<String> names() {
    return Templates.ALL.keySet();
  }

  @ParameterizedTest
  @MethodSource("names")
  void whatOneStartsWithHasNoFaultNoWarningAndNoHint(String name) throws IOException {
    Faults faults = new Faults();
    Dataset dataset =
        SchemaReader.read(
            Source.parse(name, Templates.text(name), faults), SchemaOptions.NONE, faults);
    Plan plan =
        Planner.plan(
            dataset,
            new PlanOptions(
                "realistic",
                List.of(),
                List.of(),
                true,
                Nesting.NATIVE,
                locale -> {
                  throw new AssertionError("a plan needs no dictionary");
                }));

    assertEquals(List.of(), plan.warnings());
    assertEquals(List.of(), Lint.of(dataset));
  }

  @ParameterizedTest
  @MethodSource("names")
  void itSaysHowToGoOn(String name) throws IOException {
    String text = Templates.text(name);

    assertTrue(text.startsWith("# yaml-language-server: $schema=datagen.schema.json\n#\n# "), name);
    assertTrue(text.contains("datagen preview --schema FILE"), name);
  }
}
