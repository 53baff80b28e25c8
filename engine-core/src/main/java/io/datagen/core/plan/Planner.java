package io.datagen.core.plan;

import io.datagen.api.format.Capabilities.Nesting;
import io.datagen.api.schema.TableSchema;
import io.datagen.api.schema.ValueType;
import io.datagen.core.constraint.CellTest;
import io.datagen.core.constraint.CellTests;
import io.datagen.core.corruption.Corruption;
import io.datagen.core.corruption.Overlay;
import io.datagen.core.corruption.WrittenSchema;
import io.datagen.core.expression.TypedExpression;
import io.datagen.core.pattern.CellFormat;
import io.datagen.core.relationship.FanOut;
import io.datagen.core.schema.Check;
import io.datagen.core.schema.Column;
import io.datagen.core.schema.Dataset;
import io.datagen.core.schema.Table;
import io.datagen.core.source.Faults;
import io.datagen.core.source.Nearest;
import io.datagen.core.source.UsageException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Compiles a dataset into a plan, gathering every fault that only shows once all names are known.
 */
public final class Planner {
  private final Dataset dataset;
  private final PlanOptions options;
  private final Faults faults;
  private final List<String> warnings = new ArrayList<>();
  private final Streams streams;
  private final FanOuts fanOuts;
  private final CompositeKeys keys;
  private final CellResolver cells;
  private final ProgramCompiler programs;
  private final TableSchemas schemas;
  private final Nests nests;
  private final Formats formats;

  private Planner(Dataset dataset, PlanOptions options) {
    this.dataset = dataset;
    this.options = options;
    this.faults = dataset.faults();
    this.streams = new Streams(dataset, options.libraries());
    this.fanOuts = new FanOuts(dataset, streams, faults);
    this.keys = new CompositeKeys(dataset, fanOuts);
    this.cells = new CellResolver(dataset, fanOuts, keys, faults);
    this.programs = new ProgramCompiler(dataset, cells, fanOuts, streams);
    this.schemas = new TableSchemas(dataset, cells, options);
    this.nests = new Nests(dataset, options.nest(), fanOuts);
    this.formats = new Formats(cells, options, faults);
  }

  /**
   * Compiles a plan.
   *
   * @throws io.datagen.core.source.SchemaException with every fault
   * @throws UsageException for a table, column or profile in the options that is not there, and for
   *     a table that can't be nested as they say
   */
  public static Plan plan(Dataset dataset, PlanOptions options) {
    return new Planner(dataset, options).plan();
  }

  private Plan plan() {
    List<Table> made = nests.outermost(chosenTables());
    // Every table's cells are resolved, chosen or not: a fault is a fault whatever is made today.
    Map<String, Tests> tests = new HashMap<>();
    for (Table table : dataset.tables()) {
      tests.put(table.name(), new Tests(cellChecks(table), checks(table)));
    }
    formats.compile(dataset.tables());
    new Promises(dataset, cells, keys, faults).check();
    fanOuts.compute(cells, programs);
    fanOuts.check();
    keys.check(faults);
    new SiblingCosts(dataset, cells, fanOuts, faults).check();
    Map<String, Overlay> overlays = overlays();
    faults.throwIfAny();
    checkChosenColumns(made.stream().flatMap(t -> nests.withInside(t).stream()).toList());

    List<TablePlan> plans = new ArrayList<>();
    for (Table table : made) {
      plans.add(table(table, overlays, tests, options.nesting(), warnings::add));
    }
    faults.throwIfAny();
    faults.warnings().forEach(w -> warnings.add(w.toString()));
    Set<String> names = new LinkedHashSet<>(made.stream().map(Table::name).toList());
    return new Plan(
        dataset,
        plans,
        fanOuts.all().stream().filter(p -> names.contains(p.relationship().childTable())).toList(),
        warnings,
        new Provenance(dataset, cells, programs, fanOuts, streams));
  }

  private List<Table> chosenTables() {
    for (String name : options.tables()) {
      if (dataset.table(name).isEmpty()) {
        throw new UsageException(
            "the schema has no table '" + name + "'" + Nearest.hint(name, dataset.tableNames()));
      }
    }
    return ParentsFirst.of(dataset).stream()
        .filter(
            t ->
                options.tables().isEmpty()
                    ? options.columns().isEmpty() || writesAny(t)
                    : options.tables().contains(t.name()))
        .toList();
  }

  /**
   * Whether a column of the table is to be written; without {@code --tables}, {@code --columns}
   * chooses them, too.
   */
  private boolean writesAny(Table table) {
    return table.columns().stream()
        .anyMatch(c -> !c.hidden() && options.writes(table.name(), c.name()));
  }

  private void checkChosenColumns(List<Table> made) {
    for (String column : options.columns()) {
      if (made.stream()
          .noneMatch(
              t ->
                  t.columnNames().stream()
                      .anyMatch(c -> column.equals(c) || column.equals(t.name() + "." + c)))) {
        throw new UsageException(
            "no table has a column '"
                + column
                + "'"
                + Nearest.hint(
                    column,
                    dataset.tables().stream().flatMap(t -> t.columnNames().stream()).toList()));
      }
    }
    for (Table table : made) {
      if (!writesAny(table)) {
        throw new UsageException("no column of the table '" + table.name() + "' is left to write");
      }
    }
  }

  /** The constraints that a column's generator doesn't guarantee. */
  private List<RowTests.CellCheck> cellChecks(Table table) {
    List<RowTests.CellCheck> checks = new ArrayList<>();
    for (int i = 0; i < table.columns().size(); i++) {
      Column column = table.columns().get(i);
      Optional<Cell> cell = cells.resolve(table, column.name());
      if (cell.isEmpty()) {
        continue;
      }
      Set<String> honoured = cell.get().honours();
      for (CellTest test :
          CellTests.of(column.constraints(), cell.get().type(), column.node(), faults)) {
        boolean nullTest = test.name().equals("not_null") || test.name().equals("primary_key");
        if (nullTest ? cell.get().nullable() : !honoured.contains(test.name())) {
          checks.add(new RowTests.CellCheck(i, column.name(), cell.get().type(), test));
        }
      }
    }
    return checks;
  }

  private Map<Check, TypedExpression> checks(Table table) {
    Map<Check, TypedExpression> typed = new LinkedHashMap<>();
    for (Check check : table.checks()) {
      cells
          .type(table, check.expression())
          .ifPresent(
              e -> {
                if (e.type() instanceof ValueType.BooleanType) {
                  typed.put(check, e);
                } else {
                  faults.add(
                      check.node(),
                      "a check must be true or false, not " + DeclaredType.name(e.type()));
                }
              });
    }
    return typed;
  }

  private Map<String, Overlay> overlays() {
    if (!dataset.profiles().names().contains(options.profile())) {
      throw new UsageException(
          "there is no profile '"
              + options.profile()
              + "'"
              + Nearest.hint(options.profile(), dataset.profiles().names()));
    }
    Map<String, Overlay> overlays = new HashMap<>();
    Protections protections = new Protections(dataset, cells);
    for (Table table : dataset.tables()) {
      if (table.columns().stream().allMatch(c -> cells.resolve(table, c.name()).isPresent())) {
        overlays.put(
            table.name(),
            Overlay.of(
                corruption(table),
                protections.columns(table),
                table.rows(),
                role -> streams.corruption(table, role),
                faults));
      }
    }
    return overlays;
  }

  private Corruption corruption(Table table) {
    Corruption corruption = dataset.profiles().under(options.profile(), table.corruption());
    if (table.events() == null) {
      return corruption;
    }
    if (corruption.copies()) {
      warnings.add(
          "the profile's duplicate_rate does nothing to the stream '"
              + table.name()
              + "', whose order it would break; a stream has 'duplicates'");
    }
    return corruption.withoutCopies();
  }

  /** What a table's clean rows are tested for. */
  private record Tests(List<RowTests.CellCheck> cells, Map<Check, TypedExpression> checks) {}

  private TablePlan table(
      Table table,
      Map<String, Overlay> overlays,
      Map<String, Tests> allTests,
      Nesting nesting,
      Consumer<String> weakened) {
    Tests tests = Objects.requireNonNull(allTests.get(table.name()));
    List<Column> written =
        table.columns().stream()
            .filter(c -> !c.hidden() && options.writes(table.name(), c.name()))
            .toList();
    Set<String> needed = new LinkedHashSet<>(written.stream().map(Column::name).toList());
    tests.cells().forEach(c -> needed.add(c.name()));
    tests.checks().values().forEach(e -> needed.addAll(e.inputs()));

    List<NestedTable> nested = new ArrayList<>();
    for (Table child : nests.inside(table)) {
      FanOut fanOut = nests.fanOut(table, written, child, overlays);
      // Inside a row, no key is declared that dirt could break.
      nested.add(
          new NestedTable(table(child, overlays, allTests, Nesting.NATIVE, w -> {}), fanOut));
    }
    List<String> names = table.columnNames();
    List<String> wanted = List.copyOf(needed);
    int[] places = wanted.stream().mapToInt(table::place).toArray();
    Overlay overlay = Objects.requireNonNull(overlays.get(table.name()));
    TableSchema own = schemas.clean(table, written);
    TableSchema clean = TableSchemas.withNested(own, nested);
    TableSchema dirty =
        TableSchemas.withNested(
            WrittenSchema.of(
                own,
                overlay,
                parent -> Objects.requireNonNull(overlays.get(parent)).duplicatesRows(),
                weakened),
            nested);
    Map<String, CellFormat> formats = this.formats.of(table, written);
    Shape shape =
        Shape.of(dirty.columns(), nesting, formats)
            .renumbered(
                i ->
                    i < written.size()
                        ? table.place(written.get(i).name())
                        : names.size() + i - written.size());
    List<RowTests.TableCheck> tableChecks =
        tests.checks().entrySet().stream()
            .map(
                e ->
                    RowTests.TableCheck.of(
                        e.getKey().text(),
                        e.getValue(),
                        e.getValue().inputs().stream().mapToInt(table::place).toArray()))
            .toList();
    return new TablePlan(
        table,
        TableSchemas.withColumns(clean, Shape.of(clean.columns(), nesting, formats).columns()),
        TableSchemas.withColumns(dirty, shape.columns()),
        () -> programs.compile(table, wanted),
        places,
        shape,
        dirty.columns(),
        new RowTests(table.name(), tests.cells(), tableChecks),
        overlay,
        nested,
        new ListItems(dataset, cells).of(table, needed, nested),
        types(table),
        programs.events(table));
  }

  private Map<String, ValueType> types(Table table) {
    Map<String, ValueType> types = new HashMap<>();
    for (Column column : table.columns()) {
      types.put(column.name(), cells.resolve(table, column.name()).orElseThrow().type());
    }
    return types;
  }
}
