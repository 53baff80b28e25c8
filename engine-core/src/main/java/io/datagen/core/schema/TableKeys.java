package io.datagen.core.schema;

import io.datagen.core.language.Key;
import io.datagen.core.language.Keys;
import io.datagen.core.language.Kind;
import java.util.List;

/** The keys of tables and their indexes. */
final class TableKeys {
  /** A table's, which streams have, too. */
  static final Key INDEXES =
      Key.of(
          "indexes",
          Kind.listOf(
                  Kind.either(Kind.TEXT, Kind.listOf(Kind.TEXT).atLeast(1), Kind.section("index")))
              .called("list of names, lists of names, or [indexes](#index)"),
          "Indexes of a database.");

  static final Key PARTITION_BY =
      Key.of(
          "partition_by", Kind.NAMES, "Columns that name directories, in CSV, NDJSON and Parquet.");

  static final Key CORRUPTION =
      Key.of("corruption", Kind.section("corruption"), "Declared dirt, beside the profile's.");

  static final Key CHECKS =
      Key.of(
              "checks",
              Kind.listOf(Kind.EXPRESSION),
              "What every clean row satisfies; the first row that doesn't stops the run.")
          .example(List.of("ship_date >= order_date"));

  static final Key DESCRIPTION = Key.of("description", Kind.TEXT, "Free text.");

  static final Keys TABLE =
      Keys.of(
          "table",
          "A table.",
          Key.of("rows", Kind.COUNT, "How many rows it has, 0 to 2^62.")
              .standard(100)
              .example("1.5M"),
          Key.of(
                  "columns",
                  Kind.listOf(Kind.section("column")).atLeast(1),
                  "Its columns, in written order.")
              .needed(),
          Key.of("primary_key", Kind.NAMES, "The columns of a composite key."),
          Key.of(
                  "unique",
                  Kind.listOf(Kind.either(Kind.TEXT, Kind.listOf(Kind.TEXT)))
                      .called("list of names, or of lists of names"),
                  "Further keys: columns of which no two rows have the same values.")
              .example(List.of(List.of("order_id", "line"))),
          INDEXES,
          PARTITION_BY,
          CORRUPTION,
          CHECKS,
          Key.of(
                  "seed_key",
                  Kind.TEXT,
                  "The name that keys its draws, to keep values across a rename.")
              .otherwise("its name"),
          DESCRIPTION);

  static final Keys INDEX =
      Keys.of(
          "index",
          "An index of a database.",
          Key.of("columns", Kind.NAMES, "Its columns, in order.").needed(),
          Key.of("unique", Kind.FLAG, "Whether it forbids equal keys.").standard(false),
          Key.of("name", Kind.TEXT, "Its name.").otherwise("made of table and columns"));

  /** Of the language, but refused by this version. */
  static final List<String> LATER = List.of("history");

  private TableKeys() {}
}
