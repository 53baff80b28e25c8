package io.datagen.core.validate;

import io.datagen.api.format.DatasetReader;
import io.datagen.api.format.FormatCheck;
import io.datagen.api.format.FormatPlugin;
import io.datagen.api.format.FormatSettings;
import io.datagen.api.format.Slice;
import io.datagen.api.schema.DatasetSchema;
import io.datagen.core.constraint.ViolationException;
import io.datagen.core.plan.Plan;
import io.datagen.core.plan.TablePlan;
import io.datagen.core.run.Progress;
import io.datagen.core.run.Selection;
import io.datagen.core.source.Nearest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Validates an artifact: the only way in. */
public final class Validation {
  /** What {@code --checks} may pick, beside a format's own checks. */
  public static final List<String> KINDS =
      List.of(
          "readable",
          "tables",
          "columns",
          "row_count",
          "nested_rows",
          "digest",
          "replay",
          "lookups",
          "computed",
          "checks",
          "not_null",
          "null_rate",
          "distribution",
          "min_max",
          "allowed",
          "pattern",
          "length",
          "monotonic",
          "primary_key",
          "unique",
          "foreign_key",
          "fan_out",
          "required_keys",
          "event_order",
          "sessions",
          "corruption",
          "format");

  private Validation() {}

  /**
   * What to check.
   *
   * @param checks kinds to report, or none for all
   * @param schemaPath named in the report
   * @param digests of the columns of each table, as the artifact's manifests have them
   * @param threads with more than one, files are read while their rows are judged
   */
  public record Options(
      Set<String> checks, String schemaPath, Map<String, Map<String, Long>> digests, int threads) {
    public Options {
      checks = Set.copyOf(checks);
      digests = Map.copyOf(digests);
      for (String check : checks) {
        if (!KINDS.contains(check)) {
          throw new IllegalArgumentException(
              "there is no check '" + check + "'" + Nearest.hint(check, KINDS));
        }
      }
    }

    /** What no manifest says anything about. */
    public Options(Set<String> checks, String schemaPath) {
      this(checks, schemaPath, Map.of(), 2);
    }

    boolean wants(String kind) {
      return checks.isEmpty() || checks.contains(kind);
    }
  }

  /**
   * Reads the artifact and judges it.
   *
   * @param plan what it should hold, made with the options it was written with
   * @param selections the rows of each table that should be there: all, a range, or several parts
   * @param progress told of each table as it starts, and of its rows as they are through
   * @return the report; an artifact that can't be read is one that isn't {@code readable}
   */
  public static ValidationReport run(
      Plan plan,
      List<Selection> selections,
      FormatPlugin plugin,
      FormatSettings settings,
      Path artifact,
      Options options,
      Progress progress) {
    List<PlannedTable> tables = new ArrayList<>();
    for (TablePlan table : plan.tables()) {
      List<Slice> slices = selections.stream().map(s -> s.of(table.writtenRows())).toList();
      tables.add(new PlannedTable(plan, table, slices));
    }
    return run(
        plan.schema(),
        tables,
        plan.dataset().seed(),
        plugin,
        settings,
        artifact,
        options,
        progress);
  }

  /** The same of any tables, parents before children where no circle forbids it. */
  static ValidationReport run(
      DatasetSchema expected,
      List<? extends ExpectedTable> tables,
      long seed,
      FormatPlugin plugin,
      FormatSettings settings,
      Path artifact,
      Options options,
      Progress progress) {
    long start = System.nanoTime();
    List<Check> checks = new ArrayList<>();
    Map<String, ValidationReport.Table> read = new LinkedHashMap<>();
    Map<String, ValidationReport.Dirt> dirt = new TreeMap<>();
    boolean readable = true;
    try (DatasetReader reader = plugin.openReader(expected, settings, artifact)) {
      Set<String> there = new TreeSet<>(reader.tables());
      checks.add(tables(expected, there));
      KeySets keySets = new KeySets(tables, whole(tables, there), MemoryBudget.ofHeap());
      List<TableAudit> again = new ArrayList<>();
      for (ExpectedTable table : tables) {
        if (there.contains(table.schema().name())) {
          Map<String, Long> digests =
              options.digests().getOrDefault(table.schema().name(), Map.of());
          TableAudit audit =
              new TableAudit(table, keySets, digests, options.threads() > 1, progress::advance);
          TableResult result = table(table, audit, reader, progress);
          audit.again().ifPresent(again::add);
          checks.addAll(result.checks());
          read.put(result.table(), result.counts());
          result.dirt().forEach((kind, d) -> dirt.merge(kind, d, ValidationReport.Dirt::plus));
        }
      }
      for (TableAudit audit : again) {
        checks.addAll(audit.run(reader).checks());
      }
      checks.add(corruption(dirt));
      if (options.wants("format")) {
        reader.checks().forEach(c -> checks.add(format(c)));
      }
    } catch (IOException e) {
      readable = false;
      CheckBuilder check = new CheckBuilder("readable", "");
      String message = e.getMessage();
      check.fail(Finding.of(null, message == null ? e.toString() : message));
      checks.add(check.build("", "the artifact can't be read"));
    }
    boolean all = readable;
    return new ValidationReport(
        readable,
        plugin.name(),
        options.schemaPath(),
        artifact.toString(),
        seed,
        checks.stream().filter(c -> !all || options.wants(kind(c))).toList(),
        read,
        dirt,
        (System.nanoTime() - start) / 1_000_000);
  }

  private static Set<String> whole(List<? extends ExpectedTable> tables, Set<String> there) {
    Set<String> whole = new TreeSet<>();
    for (ExpectedTable table : tables) {
      if (there.contains(table.schema().name()) && TableAudit.isWhole(table)) {
        whole.add(table.schema().name());
      }
    }
    return whole;
  }

  private static TableResult table(
      ExpectedTable table, TableAudit audit, DatasetReader reader, Progress progress)
      throws IOException {
    long rows = TableAudit.rows(table);
    progress.start(table.schema().name(), rows);
    try {
      return audit.run(reader);
    } catch (ViolationException e) {
      CheckBuilder check = new CheckBuilder("checks", table.schema().name());
      check.fail(Finding.of(table.schema().name(), String.valueOf(e.getMessage())));
      return new TableResult(
          table.schema().name(),
          new ValidationReport.Table(0, rows, table.schema().columns().size()),
          List.of(check.build("", "a clean row breaks what the schema promises")),
          Map.of());
    }
  }

  private static String kind(Check check) {
    return KINDS.contains(check.kind()) ? check.kind() : "format";
  }

  private static Check tables(DatasetSchema expected, Set<String> there) {
    CheckBuilder check = new CheckBuilder("tables", "");
    check.count("expected", expected.tables().size());
    check.count("found", there.size());
    Set<String> names = new TreeSet<>();
    expected.tables().forEach(t -> names.add(t.name()));
    for (String name : names) {
      if (!there.contains(name)) {
        check.fail(Finding.of(name, "the table " + name + " is missing"));
      }
    }
    for (String name : there) {
      if (!names.contains(name)) {
        check.fail(Finding.of(name, "the table " + name + " is not expected"));
      }
    }
    return check.build("the tables are those of the schema", "the tables are not the schema's");
  }

  private static Check corruption(Map<String, ValidationReport.Dirt> dirt) {
    CheckBuilder check = new CheckBuilder("corruption", "");
    dirt.forEach(
        (kind, d) -> {
          check.count(kind + "_expected", d.expected());
          check.count(kind + "_found", d.found());
          if (d.expected() != d.found()) {
            check.fail(
                Finding.of(
                    null,
                    d.found() + " of " + d.expected() + " declared cases of " + kind + " found"));
          }
        });
    return check.build(
        dirt.isEmpty() ? "no dirt is declared" : "all declared dirt is there, and no other",
        "declared dirt is missing");
  }

  private static Check format(FormatCheck found) {
    CheckBuilder check = new CheckBuilder(found.name(), "");
    if (!found.ok()) {
      if (found.examples().isEmpty()) {
        check.fail(Finding.of(null, found.detail()));
      }
      found.examples().forEach(e -> check.fail(Finding.of(null, e)));
    }
    return check.build(found.detail(), found.detail());
  }
}
