package io.datagen.core.validate;

import io.datagen.api.format.DatasetReader;
import io.datagen.api.format.Slice;
import io.datagen.api.format.TableReader;
import io.datagen.api.schema.ColumnSchema;
import io.datagen.api.schema.TableSchema;
import io.datagen.api.vector.Batch;
import io.datagen.core.stream.EventField;
import io.datagen.core.stream.EventModel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongConsumer;

/** The pass over one table: every batch is read once, replayed, and shown to all audits. */
final class TableAudit {
  private final ExpectedTable table;
  private final TableSchema schema;
  private final KeySets keySets;
  private final Map<String, Long> digests;
  private final Replay replay;
  private final ReplayAudit replayAudit;
  private final List<BatchAudit> audits = new ArrayList<>();
  private final Map<List<String>, KeySet> kept = new LinkedHashMap<>();
  private final CheckBuilder readable;
  private final CheckBuilder columns;
  private final Placement placement;
  private final boolean ahead;
  private final LongConsumer progress;
  private final boolean again;
  private final List<ExpectedTable.Reference> references;
  private final List<ExpectedTable.Reference> later = new ArrayList<>();
  private boolean ordered;

  /**
   * A table's.
   *
   * @param ahead whether a thread of its own reads while this one judges
   */
  TableAudit(
      ExpectedTable table,
      KeySets keySets,
      Map<String, Long> digests,
      boolean ahead,
      LongConsumer progress) {
    this(table, keySets, digests, ahead, progress, false, table.references());
  }

  private TableAudit(
      ExpectedTable table,
      KeySets keySets,
      Map<String, Long> digests,
      boolean ahead,
      LongConsumer progress,
      boolean again,
      List<ExpectedTable.Reference> references) {
    this.again = again;
    this.references = references;
    this.table = table;
    this.schema = table.schema();
    this.keySets = keySets;
    this.digests = digests;
    this.ahead = ahead;
    this.progress = progress;
    this.replay = new Replay(table);
    this.replayAudit = new ReplayAudit(table, replay);
    this.readable = new CheckBuilder("readable", schema.name());
    this.columns = new CheckBuilder("columns", schema.name());
    this.placement = new Placement(schema.columns().size(), table.cleanRows());
  }

  private void addAudits(boolean inOrder) {
    ordered = inOrder;
    if (again) {
      addReferences();
      return;
    }
    audits.add(new DigestAudit(table, digests));
    audits.add(new RuleAudit(table, ordered));
    audits.add(new ReplayedAudit(table));
    addKeys();
    addReferences();
    if (isWhole(table) && schema.rows() == table.cleanRows()) {
      table.inside().forEach(i -> audits.add(new InsideAudit(i)));
    }
    table
        .nullRates()
        .forEach(
            (column, rate) -> {
              if (placeable(List.of(column))) {
                int place = schema.indexOf(column).orElseThrow();
                audits.add(new NullRateAudit(table, place, rate));
              }
            });
    table
        .marginals()
        .forEach(
            (column, marginal) -> {
              // Part of an increasing column is part of the distribution, and not all of it.
              boolean increases = table.increasing().containsKey(column);
              if (placeable(List.of(column)) && (!increases || isWhole(table))) {
                int place = schema.indexOf(column).orElseThrow();
                audits.add(new DistributionAudit(table, place, marginal, increases));
              }
            });
    addEvents();
    if (ordered) {
      table
          .increasing()
          .forEach(
              (column, strict) ->
                  schema
                      .indexOf(column)
                      .ifPresent(c -> audits.add(new IncreasingAudit(table, c, strict))));
    }
  }

  private void addEvents() {
    EventModel events = table.events();
    if (events == null) {
      return;
    }
    int[] keys = Names.places(schema, EventField.columns());
    if (keys.length > 0) {
      audits.add(new RequiredKeysAudit(table, keys));
    }
    schema
        .indexOf(EventField.TIME.column())
        .ifPresent(c -> audits.add(new EventOrderAudit(table, events.stream(), c, ordered)));
    if (present(List.of(EventField.SESSION.column()))) {
      audits.add(new SessionAudit(table, events, ordered));
    }
  }

  private void addKeys() {
    Set<ExpectedTable.UniqueKey> keys = new LinkedHashSet<>(table.keys());
    Set<List<String>> known = new LinkedHashSet<>();
    keys.forEach(k -> known.add(k.columns()));
    for (List<String> asked : keySets.asked(schema.name())) {
      if (!known.contains(asked)) {
        keys.add(new ExpectedTable.UniqueKey(asked, false));
      }
    }
    for (ExpectedTable.UniqueKey key : keys) {
      if (!present(key.columns()) || !placeable(key.columns())) {
        continue;
      }
      KeySet set = keySets.newSet(schema, key.columns(), rows(table));
      boolean asked = keySets.asked(schema.name(), key.columns());
      boolean keep = asked && kept.putIfAbsent(key.columns(), set) == null;
      audits.add(new KeyAudit(table, key, set, keep));
    }
  }

  private void addReferences() {
    boolean whole = isWhole(table);
    for (ExpectedTable.Reference reference : references) {
      if (!again && keySets.comesLater(reference)) {
        later.add(reference);
      } else if (present(reference.columns())) {
        boolean placed = placeable(reference.columns());
        audits.add(
            new ReferenceAudit(
                table,
                reference,
                placed ? keySets.parents(reference) : null,
                keySets.budget(),
                replay.rows(),
                whole));
      }
    }
  }

  /** The rows of a table that should be there. */
  static long rows(ExpectedTable table) {
    return table.slices().stream().mapToLong(Slice::rows).sum();
  }

  /** Whether these are all, so that a key that isn't among them is none. */
  static boolean isWhole(ExpectedTable table) {
    return rows(table) == table.schema().rows();
  }

  private boolean present(List<String> names) {
    return names.stream().allMatch(n -> schema.indexOf(n).isPresent());
  }

  /** Whether dirt in these columns, and duplicate rows, can be told apart from what is wrong. */
  private boolean placeable(List<String> names) {
    return ordered
        || schema.rows() == table.cleanRows() && names.stream().noneMatch(table::dirtyable);
  }

  /**
   * A second reading for the foreign keys whose parents were read after this table: tables may
   * refer to each other in a circle, or to themselves.
   */
  Optional<TableAudit> again() {
    return later.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new TableAudit(table, keySets, digests, ahead, progress, true, List.copyOf(later)));
  }

  /**
   * Reads the table.
   *
   * @throws IOException if it can't be read to its end
   */
  TableResult run(DatasetReader dataset) throws IOException {
    boolean first = true;
    for (Slice slice : table.slices()) {
      try (TableReader reader = dataset.openTable(schema, slice)) {
        if (first) {
          addAudits(reader.inRowOrder());
          compareColumns(reader.columns());
          first = false;
        }
        if (ordered) {
          read(slice, reader);
        } else {
          new UnorderedPass(table, slice, replay, replayAudit, audits)
              .run(reader, () -> dataset.openTable(schema, slice), this::problem, progress);
        }
      }
    }
    return result();
  }

  private void read(Slice slice, TableReader reader) throws IOException {
    OrderedPass pass = new OrderedPass(slice, table.batchRows(), replay, replayAudit);
    try (FoundRows rows = new FoundRows(reader, schema, slice.firstRow(), ahead, this::problem)) {
      for (Batch batch = rows.advance(); batch != null; batch = rows.advance()) {
        placement.reset(batch.size());
        pass.batch(batch, rows.following(), placement);
        for (BatchAudit audit : audits) {
          audit.batch(batch, placement);
        }
        progress.accept(batch.size());
      }
    }
    pass.end();
  }

  private void problem(TableReader.ReadProblem problem) {
    readable.fail(
        new Finding(
            schema.name(),
            problem.row(),
            null,
            null,
            null,
            null,
            schema.name() + " row " + problem.row() + ": " + problem.message()));
  }

  private void compareColumns(List<TableReader.FileColumn> found) {
    List<String> names = found.stream().map(TableReader.FileColumn::name).toList();
    List<String> expected = schema.columns().stream().map(ColumnSchema::name).toList();
    columns.count("expected", expected.size());
    columns.count("found", names.size());
    for (String name : expected) {
      if (!names.contains(name)) {
        columns.fail(
            Finding.of(schema.name(), schema.name() + ": the column " + name + " is missing"));
      }
    }
    for (String name : names) {
      if (!expected.contains(name)) {
        columns.fail(
            Finding.of(schema.name(), schema.name() + ": the column " + name + " is not expected"));
      }
    }
    // Columns that name directories stand in no file; their order is nothing.
    if (columns.failures() == 0 && ordered && !names.equals(expected)) {
      columns.fail(
          Finding.of(
              schema.name(),
              schema.name()
                  + ": the columns come as "
                  + String.join(", ", names)
                  + "; expected "
                  + String.join(", ", expected)));
    }
    found.stream()
        .filter(c -> !c.declaredType().isEmpty())
        .forEach(c -> columns.note(c.name(), c.declaredType()));
  }

  private TableResult result() {
    long expected = rows(table);
    long rows = replayAudit.rows();
    CheckBuilder count = new CheckBuilder("row_count", schema.name());
    count.count("expected", expected);
    count.count("found", rows);
    if (rows != expected) {
      count.fail(
          Finding.of(
              schema.name(),
              schema.name() + " has " + Plural.of(rows, "row", "rows") + "; expected " + expected));
    }
    List<Check> checks = new ArrayList<>();
    checks.add(
        readable.build(
            "every row can be read",
            Plural.of(readable.failures(), "problem was met", "problems were met")));
    checks.add(columns.build("the columns are as declared", "the columns are not as declared"));
    checks.add(
        count.build(
            Plural.of(rows, "row", "rows"),
            Plural.of(rows, "row", "rows") + "; expected " + expected));
    checks.addAll(replayAudit.finish());
    if (table.rowChecks() > 0) {
      CheckBuilder rowChecks = new CheckBuilder("checks", schema.name());
      rowChecks.count("checks", table.rowChecks());
      rowChecks.note("method", "evaluated for every clean row while replaying");
      checks.add(rowChecks.build("the table's checks hold for every clean row", ""));
    }
    for (BatchAudit audit : audits) {
      checks.addAll(audit.finish());
    }
    kept.forEach(
        (names, set) -> {
          if (isWhole(table)) {
            keySets.put(schema.name(), names, set);
          } else {
            set.release();
          }
        });
    Map<String, ValidationReport.Dirt> dirt = new TreeMap<>();
    replayAudit
        .dirt()
        .forEach((kind, n) -> dirt.put(kind, new ValidationReport.Dirt(n.expected(), n.found())));
    return new TableResult(
        schema.name(),
        new ValidationReport.Table(rows, expected, schema.columns().size()),
        checks,
        dirt);
  }
}
