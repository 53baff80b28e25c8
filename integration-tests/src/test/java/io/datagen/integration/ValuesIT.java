package io.datagen.integration;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds only of many values: distributions and uniqueness. */
class ValuesIT {
  @TempDir Path folder;

  @Test
  void valuesFollowTheirTruncatedDistributionsWithoutHeapsAtTheBounds() {
    Path schema =
        Schemas.write(
            folder,
            "values.json",
            """
            {"dataset": "values", "seed": 5, "tables": {"t": {"rows": 200000, "columns": [
              {"name": "age", "type": "integer", "distribution": "normal", "mean": 41, "std": 16, "min": 18, "max": 90},
              {"name": "tail", "type": "integer", "distribution": "normal", "mean": 0, "std": 10, "min": 15, "max": 40},
              {"name": "bell", "type": "float", "distribution": "normal", "mean": 0, "std": 1, "round": 3},
              {"name": "price", "type": "float", "distribution": "lognormal", "mean": 3.1, "sigma": 0.8, "min": 0.99, "max": 150, "round": 2},
              {"name": "quantity", "type": "integer", "distribution": "poisson", "lambda": 1.7, "min": 1, "max": 6},
              {"name": "calls", "type": "integer", "distribution": "poisson", "lambda": 40},
              {"name": "score", "type": "integer", "min": 1, "max": 6},
              {"name": "share", "type": "float", "min": 0, "max": 1, "round": 4},
              {"name": "cold", "type": "float", "distribution": "normal", "mean": 5, "std": 8, "round": 1, "constraints": {"min": -4, "max": 4}},
              {"name": "flag", "type": "boolean", "true_probability": 0.03},
              {"name": "colour", "type": "categorical", "categories": ["a", "b", "c", "d"], "weights": [8, 4, 2, 1]},
              {"name": "day", "type": "date", "start": "2024-01-01", "end": "2024-03-31"},
              {"name": "moment", "type": "datetime", "start": "2024-01-01T00:00:00", "end": "2024-03-31T23:59:59"}
            ]}}}
            """);
    generate(schema);
    Judges.accept("judge_distributions.py", schema, folder.resolve("out"));
  }

  @Test
  void noValueRepeatsAmongTenMillionUniqueOnes() {
    Path schema =
        Schemas.write(
            folder,
            "unique.json",
            """
            {"dataset": "unique", "tables": {"t": {"rows": 10000000, "columns": [
              {"name": "number", "type": "integer", "min": 1, "max": 12000000, "constraints": {"unique": true}},
              {"name": "email", "type": "email", "constraints": {"unique": true}}
            ]}}}
            """);
    generate(schema);
    Judges.accept("judge_unique.py", folder.resolve("out/t.csv"), 10_000_000, "number", "email");
  }

  @Test
  void emailsAgreeWithNamesAndNeitherMovesTheOther() {
    String both =
        "{\"name\": \"who\", \"type\": \"name\"}, {\"name\": \"mail\", \"type\": \"email\"}";
    Path a = table("a", both);
    Path b = table("b", "{\"name\": \"mail\", \"type\": \"email\"}");
    Judges.accept("compare_columns.py", b, a);
  }

  private Path table(String name, String columns) {
    Path schema =
        Schemas.write(
            folder,
            name + ".json",
            "{\"dataset\": \"d\", \"tables\": {\"t\": {\"rows\": 500, \"columns\": ["
                + columns
                + "]}}}");
    Path out = folder.resolve(name);
    Datagen.in(folder)
        .run("generate", "--schema", schema, "--format", "csv", "--out", out, "--profile", "fast")
        .expect(0);
    return out;
  }

  private void generate(Path schema) {
    Datagen.in(folder)
        .run("generate", "--schema", schema, "--format", "csv", "--out", "out", "--profile", "fast")
        .expect(0);
  }
}
