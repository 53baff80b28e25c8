package io.datagen.core.plan;

import io.datagen.api.schema.ColumnSchema;
import io.datagen.api.schema.TableSchema;
import io.datagen.api.schema.ValueType;
import io.datagen.api.vector.Batch;
import io.datagen.core.corruption.Overlay;
import io.datagen.core.schema.Table;
import io.datagen.core.stream.EventModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How one table is made. Immutable; {@link #open} gives a thread what it needs. */
public final class TablePlan {
  /** List items of a batch, on average. */
  private static final double BATCH_ITEMS = 1 << 16;

  private final Table table;
  private final TableSchema cleanSchema;
  private final TableSchema schema;
  private final Supplier<CellProgram> compiler;
  private final int[] needed;
  private final Shape shape;
  private final List<ColumnSchema> declaredColumns;
  private final int[] declaredPlaces;
  private final RowTests tests;
  private final Overlay overlay;
  private final List<NestedTable> nested;
  private final double items;
  private final Map<String, ValueType> types;
  private final @Nullable EventModel events;
  private @Nullable CellProgram program;

  TablePlan(
      Table table,
      TableSchema cleanSchema,
      TableSchema schema,
      Supplier<CellProgram> compiler,
      int[] needed,
      Shape shape,
      List<ColumnSchema> declaredColumns,
      RowTests tests,
      Overlay overlay,
      List<NestedTable> nested,
      double items,
      Map<String, ValueType> types,
      @Nullable EventModel events) {
    this.table = table;
    this.cleanSchema = cleanSchema;
    this.schema = schema;
    this.compiler = compiler;
    this.needed = needed.clone();
    this.shape = shape;
    this.declaredColumns = List.copyOf(declaredColumns);
    this.declaredPlaces = places(table, declaredColumns, nested.size());
    this.tests = tests;
    this.overlay = overlay;
    this.nested = List.copyOf(nested);
    this.items = items;
    this.types = Map.copyOf(types);
    this.events = events;
  }

  /** The nested tables come behind all declared columns, whatever their names. */
  private static int[] places(Table table, List<ColumnSchema> columns, int nested) {
    int[] places = new int[columns.size()];
    int own = places.length - nested;
    for (int i = 0; i < places.length; i++) {
      places[i] =
          i < own ? table.place(columns.get(i).name()) : table.columnNames().size() + i - own;
    }
    return places;
  }

  /** The table's name. */
  public String name() {
    return table.name();
  }

  /** The table as declared. */
  public Table table() {
    return table;
  }

  /** Rows without appended duplicates. */
  public long rows() {
    return table.rows();
  }

  /** Rows as written. */
  public long writtenRows() {
    return overlay.writtenRows();
  }

  /** The table as the format sees it, with the constraints that still hold once dirt is in. */
  public TableSchema schema() {
    return schema;
  }

  /** The same with all declared constraints, as if there were no dirt. */
  public TableSchema cleanSchema() {
    return cleanSchema;
  }

  /**
   * The written columns as declared: structs and lists as such, whatever the format makes of them.
   */
  public List<ColumnSchema> declaredColumns() {
    return declaredColumns;
  }

  /** The place in the declared table of each of {@link #declaredColumns}. */
  int[] declaredPlaces() {
    return declaredPlaces;
  }

  /** The table's dirt. */
  public Overlay overlay() {
    return overlay;
  }

  /** The tables inside its rows, in the order of their columns, which are the last ones. */
  public List<NestedTable> nested() {
    return nested;
  }

  /** This table, and those inside its rows and theirs. */
  public List<TablePlan> withNested() {
    List<TablePlan> all = new ArrayList<>(List.of(this));
    nested.forEach(n -> all.addAll(n.table().withNested()));
    return all;
  }

  /** The paths that {@code --nest} would name for what is inside its rows: one for each end. */
  public List<String> nestPaths() {
    List<String> paths = new ArrayList<>();
    for (NestedTable inner : nested) {
      List<String> deeper = inner.table().nestPaths();
      (deeper.isEmpty() ? List.of(inner.table().name()) : deeper)
          .forEach(path -> paths.add(name() + ">" + path));
    }
    return paths;
  }

  /**
   * How many rows are made at once: a batch, or fewer where rows hold many list items, so that a
   * batch's memory hardly depends on these. What is made doesn't depend on it.
   */
  public int batchRows() {
    return (int) Math.max(1, Math.min(Batch.CAPACITY, BATCH_ITEMS / items));
  }

  /** List items of a row on average, those of lists within lists counted alike. */
  double items() {
    return items;
  }

  /** The type of a column as declared, nested or not. */
  public Optional<ValueType> declaredType(String column) {
    return Optional.ofNullable(types.get(column));
  }

  /** How its rows come about where it is an event stream, else null. */
  public @Nullable EventModel events() {
    return events;
  }

  /** A view for one thread. */
  public TableView open() {
    return new TableView(this);
  }

  /**
   * Compiled when it is first needed: describing a table needs no kernels, and so no dictionaries.
   */
  synchronized CellProgram program() {
    CellProgram compiled = program;
    if (compiled == null) {
      compiled = compiler.get();
      program = compiled;
    }
    return compiled;
  }

  /** The places in the declared table of the program's outputs. */
  int[] needed() {
    return needed;
  }

  /** The written columns that are text by their {@code format}; nothing else is known of them. */
  public Set<String> formatted() {
    return shape.formatted();
  }

  Shape shape() {
    return shape;
  }

  RowTests tests() {
    return tests;
  }
}
