package io.datagen.core.plan;

import io.datagen.api.provider.ValueSource;
import io.datagen.api.schema.ValueType;
import io.datagen.api.text.CellText;
import io.datagen.api.text.TextBuffer;
import io.datagen.api.vector.LongVector;
import io.datagen.api.vector.Rows;
import io.datagen.api.vector.Vector;
import io.datagen.core.column.CellContext;
import io.datagen.core.column.Dictionaries;
import io.datagen.core.derived.Derivation;
import io.datagen.core.relationship.FanOut;
import io.datagen.core.schema.Column;
import io.datagen.core.schema.Dataset;
import io.datagen.core.schema.Origin;
import io.datagen.core.schema.Relationship;
import io.datagen.core.schema.Table;
import io.datagen.core.schema.Target;
import io.datagen.core.seed.Stream;
import io.datagen.core.stream.EventField;
import io.datagen.core.stream.EventModel;
import io.datagen.core.stream.EventReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * How clean cells came about: each with the draws it took and the cells that it was made of, back
 * to cells that were made of draws alone. Not for many cells: each is computed by itself. One
 * thread at a time.
 */
public final class Provenance {
  /** Of an aggregate's children: the others came about likewise. */
  private static final int SHOWN_CHILDREN = 5;

  private final Dataset dataset;
  private final CellResolver cells;
  private final ProgramCompiler programs;
  private final FanOuts fanOuts;
  private final Streams streams;

  Provenance(
      Dataset dataset,
      CellResolver cells,
      ProgramCompiler programs,
      FanOuts fanOuts,
      Streams streams) {
    this.dataset = dataset;
    this.cells = cells;
    this.programs = programs;
    this.fanOuts = fanOuts;
    this.streams = streams;
  }

  /** A stream that was asked for, and the row number that it is used with. */
  private record Asked(Stream stream, long row) {}

  /**
   * A random number that decided something.
   *
   * @param role what for, as the streams are named
   * @param bits the stream's 64 bits for the row; for roles that key a permutation no more than the
   *     stream's first
   */
  public record Draw(String role, long bits) {}

  /**
   * A cell.
   *
   * @param row of the clean table, from 0
   * @param value as text, null for a null
   * @param how it is made, in a few words
   * @param draws for this row
   * @param from the cells that it was made of
   */
  public record Step(
      String table,
      long row,
      String column,
      @Nullable String value,
      String how,
      List<Draw> draws,
      List<Step> from) {
    public Step {
      draws = List.copyOf(draws);
      from = List.copyOf(from);
    }
  }

  /**
   * Explains a cell.
   *
   * @param cleanRow of the table, below its rows
   */
  public Step of(Table table, Column column, long cleanRow) {
    Cell cell =
        cells
            .resolve(table, column.name())
            .orElseThrow(() -> new IllegalStateException(table.name() + "." + column.name()));
    long row = origin(table, cleanRow);
    Map<String, Asked> asked = new LinkedHashMap<>();
    List<Step> from = new ArrayList<>();
    String how = how(cell, row, asked, from);
    if (column.nullProbability() > 0) {
      asked.put("null", new Asked(streams.column(table, column, "null"), row));
      how += ", null with " + column.nullProbability();
    }
    if (row != cleanRow) {
      how += ", delivered again: it is event " + row;
    }
    List<Draw> draws = new ArrayList<>();
    asked.forEach((role, a) -> draws.add(new Draw(role, a.stream().at(a.row()))));
    return new Step(
        table.name(), cleanRow, column.name(), value(table, cell, row), how, draws, from);
  }

  /** The event that a redelivered one repeats. */
  private long origin(Table table, long row) {
    var events = programs.events(table);
    var redelivery = events == null ? null : events.redelivery();
    return redelivery == null ? row : redelivery.originOf(row);
  }

  private String how(Cell cell, long row, Map<String, Asked> asked, List<Step> from) {
    Table table = cell.table();
    if (cell.recipe() instanceof Cell.Recipe.Generated generated) {
      generated.generator().kernel(noting(table, cell.column(), asked, () -> row));
      return generated.generator().describe();
    }
    if (cell.recipe() instanceof Cell.Recipe.Computed computed) {
      computed
          .expression()
          .kernel(role -> note(asked, role, streams.column(table, cell.column(), role), row));
      for (String input : computed.expression().inputs()) {
        from.add(of(table, table.column(input).orElseThrow(), row));
      }
      return "= " + computed.expression().text();
    }
    if (cell.recipe() instanceof Cell.Recipe.Derived derived) {
      return derived(table, cell.column(), derived.derivation(), row, asked, from);
    }
    if (cell.recipe() instanceof Cell.Recipe.Aggregated aggregated) {
      return fromChildren(cell, aggregated, row, from);
    }
    if (cell.recipe() instanceof Cell.Recipe.Event event) {
      return "an event's " + event.field().column();
    }
    if (cell.recipe() instanceof Cell.Recipe.InKey) {
      return "its part of a key of several columns";
    }
    if (cell.recipe() instanceof Cell.Recipe.FromTargets several) {
      return fromTargets(several, row, from);
    }
    return fromParent((Cell.Recipe.FromParent) cell.recipe(), row, from);
  }

  private String derived(
      Table table,
      Column column,
      Derivation derivation,
      long row,
      Map<String, Asked> asked,
      List<Step> from) {
    Evaluation read = programs.compile(table, derivation.inputs()).open();
    Rows one = Rows.range(row, 1);
    read.evaluate(one);
    Vector[] inputs = new Vector[derivation.inputs().size()];
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] = read.output(i);
      from.add(of(table, table.column(derivation.inputs().get(i)).orElseThrow(), row));
    }
    long[] drawRow = {row};
    return derivation.explain(
        noting(table, column, asked, () -> drawRow[0]), one, inputs, r -> drawRow[0] = r);
  }

  private String fromChildren(Cell cell, Cell.Recipe.Aggregated recipe, long row, List<Step> from) {
    Table child = dataset.table(recipe.relationship().childTable()).orElseThrow();
    FanOut fanOut = fanOuts.of(recipe.relationship());
    long children = fanOut.count(row);
    List<String> columns = new ArrayList<>(recipe.column().stream().toList());
    recipe.where().ifPresent(w -> columns.addAll(w.inputs()));
    for (long i = 0; i < Math.min(children, SHOWN_CHILDREN); i++) {
      for (String column : columns.stream().distinct().toList()) {
        from.add(of(child, child.column(column).orElseThrow(), fanOut.child(row, i)));
      }
    }
    return ((Origin.Aggregate) cell.column().origin()).describe()
        + ", over "
        + children
        + (children == 1 ? " child" : " children")
        + (children > SHOWN_CHILDREN && !columns.isEmpty()
            ? ", the first " + SHOWN_CHILDREN + " of which follow"
            : "");
  }

  /** Of the one table in which the row has a parent, with the type that says so. */
  private String fromTargets(Cell.Recipe.FromTargets recipe, long row, List<Step> from) {
    Target target = Objects.requireNonNull(recipe.targets().get(0).relationship().target());
    Table child = dataset.table(recipe.targets().get(0).relationship().childTable()).orElseThrow();
    from.add(of(child, child.column(target.typeColumn()).orElseThrow(), row));
    for (Cell.Recipe.FromParent one : recipe.targets()) {
      if (parentRow(one.relationship(), row).isPresent()) {
        return fromParent(one, row, from) + ", as " + target.typeColumn() + " says";
      }
    }
    return "from whichever table " + target.typeColumn() + " names, of which this row has none";
  }

  private String fromParent(Cell.Recipe.FromParent recipe, long row, List<Step> from) {
    Relationship relationship = recipe.relationship();
    Table parent = dataset.table(relationship.parentTable()).orElseThrow();
    OptionalLong parentRow = parentRow(relationship, row);
    if (parentRow.isEmpty()) {
      return "from " + parent.name() + ", of which this row has none";
    }
    from.add(of(parent, parent.column(recipe.parentColumn()).orElseThrow(), parentRow.getAsLong()));
    String place = "";
    if (!relationship.ofUsers()) {
      FanOut fanOut = fanOuts.of(relationship);
      long[] places = new long[1];
      fanOut.parents(Rows.range(row, 1), new long[1], places, new long[fanOut.scratch(1)]);
      long children = fanOut.count(parentRow.getAsLong());
      place = ", child " + (places[0] + 1) + " of " + children;
    }
    return "from " + parent.name() + " row " + parentRow.getAsLong() + place;
  }

  private OptionalLong parentRow(Relationship relationship, long child) {
    if (relationship.ofUsers()) {
      Table events = dataset.table(relationship.childTable()).orElseThrow();
      return OptionalLong.of(user(events, child));
    }
    FanOut fanOut = fanOuts.of(relationship);
    if (fanOut.parents() == 0) {
      return OptionalLong.empty();
    }
    long parent = fanOut.parentOf(child);
    return parent < 0 ? OptionalLong.empty() : OptionalLong.of(parent);
  }

  private long user(Table table, long event) {
    LongVector user = (LongVector) EventReader.newVector(EventField.USER);
    EventModel events = Objects.requireNonNull(programs.events(table));
    events
        .open()
        .fill(Rows.range(event, 1), new EventField[] {EventField.USER}, new Vector[] {user});
    return user.values()[0];
  }

  private @Nullable String value(Table table, Cell cell, long row) {
    Evaluation evaluation = programs.compile(table, List.of(cell.column().name())).open();
    evaluation.evaluate(Rows.range(row, 1));
    Vector vector = evaluation.output(0);
    return vector.validity().isNull(0) ? null : text(cell.type(), vector);
  }

  private static String text(ValueType type, Vector vector) {
    TextBuffer text = new TextBuffer();
    CellText.append(text, type, vector, 0);
    return text.toString();
  }

  private static Stream note(Map<String, Asked> asked, String role, Stream stream, long row) {
    asked.put(role, new Asked(stream, row));
    return stream;
  }

  /** A cell's place that notes which streams it is asked for. */
  private CellContext noting(
      Table table, Column column, Map<String, Asked> asked, LongSupplier row) {
    CellContext cell = streams.cell(table, column);
    return new CellContext() {
      @Override
      public Stream stream(String role) {
        return note(asked, role, cell.stream(role), row.getAsLong());
      }

      @Override
      public Stream recordStream(String record, String role) {
        return note(asked, record + " " + role, cell.recordStream(record, role), row.getAsLong());
      }

      @Override
      public long rows() {
        return cell.rows();
      }

      @Override
      public Dictionaries dictionaries(String locale) {
        return cell.dictionaries(locale);
      }

      @Override
      public ValueSource values() {
        return cell.values();
      }
    };
  }
}
