package io.datagen.integration;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Editing a schema moves no other value. */
class EditsIT {
  private static final String BEFORE =
      """
      {"dataset": "d", "seed": 8, "tables": {
        "parents": {"rows": 300, "columns": [
          {"name": "id", "type": "id", "constraints": {"primary_key": true}},
          {"name": "name", "type": "name"},
          {"name": "size", "type": "integer", "min": 1, "max": 50}]},
        "children": {"rows": 900, "columns": [
          {"name": "id", "type": "id", "constraints": {"primary_key": true}},
          {"name": "parent_id"},
          {"name": "parent_size"},
          {"name": "weight", "type": "float", "distribution": "normal", "mean": 10, "std": 2},
          {"name": "twice", "computed": "round(weight * 2, 2)"},
          {"name": "noisy", "computed": "round(weight + normal(0, 1), 4)"}]}},
       "relationships": [{"parent_table": "parents", "parent_key": "id", "child_table": "children",
         "child_key": "parent_id", "min_children": 1, "max_children": 7, "lookup_columns": {"size": "parent_size"}}]}
      """;

  private static final String AFTER =
      """
      {"dataset": "d", "seed": 8, "tables": {
        "added": {"rows": 10, "columns": [{"name": "x", "type": "city"}]},
        "children": {"rows": 900, "columns": [
          {"name": "extra", "type": "boolean"},
          {"name": "noisy", "computed": "round(weight + normal(0, 1), 4)"},
          {"name": "twice", "computed": "round(weight * 2, 2)"},
          {"name": "weight", "type": "float", "distribution": "normal", "mean": 10, "std": 2},
          {"name": "parent_size"},
          {"name": "more", "type": "datetime", "start": "2024-01-01", "end": "2024-02-01"},
          {"name": "parent_id"},
          {"name": "id", "type": "id", "constraints": {"primary_key": true}}]},
        "parents": {"rows": 300, "columns": [
          {"name": "email", "type": "email"},
          {"name": "size", "type": "integer", "min": 1, "max": 50},
          {"name": "name", "type": "name"},
          {"name": "id", "type": "id", "constraints": {"primary_key": true}}]}},
       "relationships": [{"parent_table": "parents", "parent_key": "id", "child_table": "children",
         "child_key": "parent_id", "min_children": 1, "max_children": 7, "lookup_columns": {"size": "parent_size"}}]}
      """;

  @TempDir Path folder;

  @Test
  void addingAndReorderingColumnsAndTablesMovesNoOtherValue() {
    Judges.accept("compare_columns.py", generate("before", BEFORE), generate("after", AFTER));
  }

  private Path generate(String name, String text) {
    Path schema = Schemas.write(folder, name + ".json", text);
    Path out = folder.resolve(name);
    Datagen.in(folder)
        .quick()
        .run("generate", "--schema", schema, "--format", "csv", "--out", out, "--profile", "fast")
        .expect(0);
    return out;
  }
}
