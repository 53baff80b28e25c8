package io.datagen.plugin.parquet;

import io.datagen.api.format.FormatCheck;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What one of the format's checks finds wrong, counted, the first of it as examples. */
final class Findings {
  private static final int MOST_EXAMPLES = 20;

  /** The checks, in the order of the report. */
  enum Kind {
    TABLE_FILES("table_files", "every table has a file"),
    FOOTERS("footers", "footers agree with themselves and with the files' length"),
    SCHEMA("schema", "columns have the types that the schema declares"),
    METADATA("metadata", "footers name the dataset, the table and its keys"),
    STATISTICS("statistics", "the statistics of all column chunks hold"),
    PAGE_INDEX("page_index", "page indexes say where pages are and what is in them"),
    BLOOM_FILTERS("bloom_filters", "Bloom filters know every key that was read");

    private final String name;
    private final String allWell;

    Kind(String name, String allWell) {
      this.name = name;
      this.allWell = allWell;
    }
  }

  private final Map<Kind, List<String>> examples = new EnumMap<>(Kind.class);
  private final Map<Kind, Long> counts = new EnumMap<>(Kind.class);

  /** Adds what is wrong, a sentence without a stop. */
  void add(Kind kind, String what) {
    counts.merge(kind, 1L, Long::sum);
    List<String> some = examples.computeIfAbsent(kind, k -> new ArrayList<>());
    if (some.size() < MOST_EXAMPLES) {
      some.add(what);
    }
  }

  /** All checks with what they found. */
  List<FormatCheck> checks() {
    List<FormatCheck> checks = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      long count = counts.getOrDefault(kind, 0L);
      String detail =
          count == 0 ? kind.allWell : count + (count == 1 ? " fault" : " faults") + " found";
      checks.add(
          new FormatCheck(kind.name, count == 0, detail, examples.getOrDefault(kind, List.of())));
    }
    return checks;
  }
}
