package io.datagen.core.schema;

import io.datagen.core.language.Key;
import io.datagen.core.language.Keys;
import io.datagen.core.language.Kind;
import io.datagen.core.language.Rule;
import java.util.List;

/** The keys of a schema's top level. */
final class DatasetKeys {
  static final Keys DATASET =
      Keys.of(
              "dataset",
              "A dataset: tables, their columns, and how they relate.",
              Key.of("dataset", Kind.TEXT, "The dataset's name.").needed().example("shop"),
              Key.of("version", Kind.integer(1, 1), "The version of this language.").standard(1),
              Key.of("description", Kind.TEXT, "Free text."),
              Key.of("seed", Kind.INTEGER, "What all values are drawn from; --seed overrides it.")
                  .standard(0),
              Key.of("as_of", Kind.MOMENT, "The moment that now means; clocks are never read.")
                  .standard("2024-01-01T00:00:00Z"),
              Key.of("locale", Kind.LOCALE, "Of names, places and the like.")
                  .standard("en")
                  .example("de"),
              Key.of("timezone", Kind.TEXT, "Of date-times, a name of the tz database.")
                  .standard("UTC")
                  .example("Europe/Berlin"),
              Key.of(
                  "tables",
                  Kind.mapOf("name", Kind.section("table")).atLeast(1),
                  "The tables, in written order."),
              Key.of(
                  "relationships",
                  Kind.listOf(Kind.section("relationship")),
                  "Which tables point into which."),
              Key.of(
                  "correlations",
                  Kind.listOf(Kind.section("correlation")),
                  "Columns that go together."),
              Key.of(
                  "streams",
                  Kind.mapOf("name", Kind.section("stream")).atLeast(1),
                  "Event streams, beside tables or alone."),
              Key.of(
                  "profiles",
                  Kind.mapOf("name", Kind.section("corruption")),
                  "Dirt to choose with --profile, beside fast, realistic and dirty."),
              Key.of(
                  "output_mode",
                  Kind.oneOf("json", "ndjson"),
                  "The format where --format is not given."),
              Key.of(
                  "types",
                  Kind.mapOf("name", Kind.section("reusable")),
                  "Columns to use by name, as in type: $money; keys beside that win."),
              Key.of(
                      "include",
                      Kind.NAMES,
                      "Schema files to merge in, relative to this one and not outside its folder.")
                  .example(List.of("types.yaml")),
              Key.of("rows", Kind.COUNT, "How many events a stream in its short form has.")
                  .standard(100),
              Key.of(
                      "late_events",
                      Kind.FLAG,
                      "Whether 5 % of the short form's events arrive up to 30 s late.")
                  .standard(false))
          .with(
              Rule.anyOf("tables", "streams", "rows", "late_events", "include"),
              Rule.apart("rows", "tables"),
              Rule.apart("rows", "streams"),
              Rule.apart("late_events", "tables"),
              Rule.apart("late_events", "streams"));

  private DatasetKeys() {}
}
