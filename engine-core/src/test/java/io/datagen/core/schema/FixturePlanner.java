package io.datagen.core.schema;

import io.datagen.api.format.Capabilities.Nesting;
import io.datagen.core.plan.PlanOptions;
import io.datagen.core.plan.Planner;
import io.datagen.core.source.Fault;
import io.datagen.core.source.Faults;
import io.datagen.core.source.SchemaException;
import io.datagen.core.source.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Reads and plans a schema of a test, and gives what is said of it. */
public final class FixturePlanner {
  private FixturePlanner() {}

  /** Of a schema that lies in a file, which may include others. */
  public static List<String> faultsOfFile(Path file) throws IOException {
    try {
      plan(SchemaReader.read(file, SchemaOptions.NONE));
      return List.of("no fault");
    } catch (SchemaException e) {
      return e.faults().stream().map(Fault::toString).toList();
    }
  }

  /** Of a schema's text. */
  public static List<String> faults(String name, String schema) {
    try {
      Faults faults = new Faults();
      plan(SchemaReader.read(Source.parse(name, schema, faults), SchemaOptions.NONE, faults));
      return List.of("no fault");
    } catch (SchemaException e) {
      return e.faults().stream().map(Fault::toString).toList();
    }
  }

  private static void plan(Dataset dataset) {
    Planner.plan(
        dataset,
        new PlanOptions(
            "realistic",
            List.of(),
            List.of(),
            true,
            Nesting.NATIVE,
            locale -> {
              throw new AssertionError("a fault is found before any dictionary is needed");
            }));
  }
}
