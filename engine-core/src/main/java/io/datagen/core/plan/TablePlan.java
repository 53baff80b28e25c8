package io.datagen.core.plan;

import io.datagen.api.schema.ColumnSchema;
import io.datagen.api.schema.TableSchema;
import io.datagen.api.schema.ValueType;
import io.datagen.core.corruption.Overlay;
import io.datagen.core.schema.Table;
import io.datagen.core.stream.EventModel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How one table is made. Immutable; {@link #open} gives a thread what it needs. */
public final class TablePlan {
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
      Map<String, ValueType> types,
      @Nullable EventModel events) {
    this.table = table;
    this.cleanSchema = cleanSchema;
    this.schema = schema;
    this.compiler = compiler;
    this.needed = needed.clone();
    this.shape = shape;
    this.declaredColumns = List.copyOf(declaredColumns);
    List<String> names = table.columnNames();
    this.declaredPlaces = declaredColumns.stream().mapToInt(c -> names.indexOf(c.name())).toArray();
    this.tests = tests;
    this.overlay = overlay;
    this.types = Map.copyOf(types);
    this.events = events;
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

  Shape shape() {
    return shape;
  }

  RowTests tests() {
    return tests;
  }
}
