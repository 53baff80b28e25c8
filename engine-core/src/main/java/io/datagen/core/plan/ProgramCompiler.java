package io.datagen.core.plan;

import io.datagen.api.schema.ValueType;
import io.datagen.api.vector.Vector;
import io.datagen.api.vector.Vectors;
import io.datagen.core.aggregate.Accumulator;
import io.datagen.core.expression.TypedExpression;
import io.datagen.core.kernel.CopyKernel;
import io.datagen.core.kernel.Kernel;
import io.datagen.core.kernel.NullKernel;
import io.datagen.core.kernel.WidenKernel;
import io.datagen.core.schema.Dataset;
import io.datagen.core.schema.Relationship;
import io.datagen.core.schema.Table;
import io.datagen.core.seed.Permutation;
import io.datagen.core.seed.Stream;
import io.datagen.core.stream.EventField;
import io.datagen.core.stream.EventModel;
import io.datagen.core.stream.EventStream;
import io.datagen.core.stream.Users;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Compiles programs for columns whose cells resolved without fault. Kernels are made once and
 * shared.
 */
final class ProgramCompiler {
  private final Dataset dataset;
  private final CellResolver cells;
  private final FanOuts fanOuts;
  private final Streams streams;
  private final Map<String, Kernel> kernels = new HashMap<>();
  private final Map<String, EventModel> models = new HashMap<>();

  ProgramCompiler(Dataset dataset, CellResolver cells, FanOuts fanOuts, Streams streams) {
    this.dataset = dataset;
    this.cells = cells;
    this.fanOuts = fanOuts;
    this.streams = streams;
  }

  /** A program whose outputs are these columns of the table, each with a vector of its own. */
  CellProgram compile(Table table, List<String> wanted) {
    return new Compilation(table).compile(wanted);
  }

  /** How a stream's events come about; null for a table that is none. */
  @Nullable EventModel events(Table table) {
    EventStream stream = table.events();
    if (stream == null) {
      return null;
    }
    long users =
        stream.users() instanceof Users.Count count
            ? count.users()
            : dataset.table(((Users.OfTable) stream.users()).table()).orElseThrow().rows();
    return models.computeIfAbsent(
        table.name(),
        name -> new EventModel(stream, Math.max(1, users), role -> streams.events(table, role)));
  }

  private Cell cell(Table table, String column) {
    return cells
        .resolve(table, column)
        .orElseThrow(() -> new IllegalStateException(table.name() + "." + column));
  }

  /** The columns of the same row that a cell's kernel reads, in the order it reads them. */
  private static List<String> inputs(Cell cell) {
    if (cell.recipe() instanceof Cell.Recipe.Computed computed) {
      return computed.expression().inputs();
    }
    return cell.recipe() instanceof Cell.Recipe.Derived derived
        ? derived.derivation().inputs()
        : List.of();
  }

  private Kernel kernel(Cell cell) {
    // Not computeIfAbsent: a pool's kernel may compile others.
    String path = cell.table().name() + "\u0000" + cell.column().name();
    Kernel known = kernels.get(path);
    if (known != null) {
      return known;
    }
    Kernel kernel;
    if (cell.recipe() instanceof Cell.Recipe.Generated generated) {
      kernel = generated.generator().kernel(streams.cell(cell.table(), cell.column()));
    } else if (cell.recipe() instanceof Cell.Recipe.Computed computed) {
      kernel =
          computed.expression().kernel(role -> streams.column(cell.table(), cell.column(), role));
      if (cell.type() instanceof ValueType.FloatType
          && !(computed.expression().type() instanceof ValueType.FloatType)) {
        kernel = WidenKernel.of(kernel, computed.expression().type());
      }
    } else if (cell.recipe() instanceof Cell.Recipe.Derived derived) {
      kernel = derived.derivation().kernel(streams.cell(cell.table(), cell.column()));
    } else if (cell.recipe() instanceof Cell.Recipe.InKey inKey) {
      kernel = inKey(inKey.role(), cell.table());
    } else {
      throw new IllegalStateException(cell.path() + " has no kernel of its own");
    }
    kernel = withNulls(kernel, cell);
    kernels.put(path, kernel);
    return kernel;
  }

  private Kernel inKey(CompositeKeys.Role role, Table table) {
    if (role instanceof CompositeKeys.Role.Place place) {
      return new PlaceKernel(place.domain().first());
    }
    if (role instanceof CompositeKeys.Role.Share share) {
      Stream stream = streams.compositeKey(table, share.key());
      return new KeyShareKernel(Permutation.of(stream, share.product()), stream.draw(1), share);
    }
    CompositeKeys.Role.Digit digit = (CompositeKeys.Role.Digit) role;
    return new KeyDigitKernel(
        Permutation.of(streams.compositeKey(table, digit.key()), digit.product()), digit);
  }

  private Kernel withNulls(Kernel kernel, Cell cell) {
    double probability = cell.column().nullProbability();
    if (probability == 0) {
      return kernel;
    }
    Stream nulls = streams.column(cell.table(), cell.column(), "null");
    return new NullKernel(kernel, nulls, probability);
  }

  /** Makes vectors of the kind that carries the parent's cell. */
  private Supplier<Vector> vectorOf(Cell.Recipe.FromParent recipe) {
    Table parent = dataset.table(recipe.relationship().parentTable()).orElseThrow();
    Cell cell = cell(parent, recipe.parentColumn());
    if (cell.recipe() instanceof Cell.Recipe.Aggregated aggregated) {
      return () -> accumulator(aggregated).newVector();
    }
    if (cell.recipe() instanceof Cell.Recipe.FromTargets) {
      return () -> Vectors.of(cell.type());
    }
    return cell.recipe() instanceof Cell.Recipe.FromParent next
        ? vectorOf(next)
        : kernel(cell)::newVector;
  }

  private static Accumulator accumulator(Cell.Recipe.Aggregated recipe) {
    return recipe.function().accumulator(recipe.values(), recipe.round());
  }

  /** What is wanted of the children of one relationship, in the making. */
  private final class ChildrenStep {
    private final Relationship relationship;
    private final List<String> columns = new ArrayList<>();
    private final List<CellProgram.Aggregate> aggregates = new ArrayList<>();

    ChildrenStep(Relationship relationship) {
      this.relationship = relationship;
    }

    void add(Cell cell, Cell.Recipe.Aggregated recipe, int slot) {
      TypedExpression where = recipe.where().orElse(null);
      aggregates.add(
          new CellProgram.Aggregate(
              () -> accumulator(recipe),
              recipe.column().map(this::output).orElse(CellProgram.NONE),
              where == null
                  ? null
                  : where.kernel(role -> streams.column(cell.table(), cell.column(), role)),
              where == null ? new int[0] : where.inputs().stream().mapToInt(this::output).toArray(),
              slot,
              label(cell)));
    }

    private int output(String column) {
      if (!columns.contains(column)) {
        columns.add(column);
      }
      return columns.indexOf(column);
    }

    CellProgram.Step step() {
      Table child = dataset.table(relationship.childTable()).orElseThrow();
      return new CellProgram.Step.FromChildren(
          fanOuts.of(relationship),
          ProgramCompiler.this.compile(child, columns),
          List.copyOf(aggregates));
    }
  }

  private static String label(Cell cell) {
    return cell.column().node().position() + ": " + cell.path();
  }

  /** One table's program in the making. */
  private final class Compilation {
    private final Table table;
    private final Map<String, Integer> slots = new LinkedHashMap<>();
    private final List<CellProgram.Step> fills = new ArrayList<>();
    private final Map<Integer, Map<String, Integer>> fromParents = new LinkedHashMap<>();
    private final Map<Integer, Integer> places = new HashMap<>();
    private final Map<Integer, Integer> parentRows = new HashMap<>();
    private final Map<Integer, ChildrenStep> fromChildren = new LinkedHashMap<>();
    private final Map<EventField, Integer> events = new LinkedHashMap<>();
    private int slotCount;

    Compilation(Table table) {
      this.table = table;
    }

    CellProgram compile(List<String> wanted) {
      int[] outputs = wanted.stream().mapToInt(this::slot).toArray();
      List<CellProgram.Step> steps = new ArrayList<>();
      fromParents.forEach((index, columns) -> steps.add(fromParent(index, columns)));
      fromChildren.values().forEach(s -> steps.add(s.step()));
      if (!events.isEmpty()) {
        steps.add(0, events());
      }
      steps.addAll(fills);
      return new CellProgram(List.copyOf(steps), slotCount, outputs);
    }

    private int slot(String column) {
      Integer known = slots.get(column);
      if (known != null) {
        return known;
      }
      Cell cell = cell(table, column);
      int slot;
      if (cell.recipe() instanceof Cell.Recipe.FromParent fromParent) {
        slot = fromParent(cell, fromParent);
      } else if (cell.recipe() instanceof Cell.Recipe.FromTargets several) {
        slot = fromTargets(cell, several);
      } else if (cell.recipe() instanceof Cell.Recipe.Aggregated aggregated) {
        slot = aggregated(cell, aggregated);
      } else if (cell.recipe() instanceof Cell.Recipe.Event event) {
        slot = event(event.field());
      } else {
        int[] inputs =
            cell.recipe() instanceof Cell.Recipe.InKey inKey
                ? keyInputs(inKey.role())
                : inputs(cell).stream().mapToInt(this::slot).toArray();
        slot = slotCount++;
        fills.add(new CellProgram.Step.Fill(kernel(cell), inputs, slot, label(cell)));
      }
      slots.put(column, slot);
      return slot;
    }

    private int aggregated(Cell cell, Cell.Recipe.Aggregated recipe) {
      int slot = slotCount++;
      fromChildren
          .computeIfAbsent(
              recipe.relationship().index(), i -> new ChildrenStep(recipe.relationship()))
          .add(cell, recipe, slot);
      if (cell.column().nullProbability() == 0) {
        return slot;
      }
      int copy = slotCount++;
      Kernel source = new CopyKernel(() -> accumulator(recipe).newVector());
      fills.add(
          new CellProgram.Step.Fill(withNulls(source, cell), new int[] {slot}, copy, label(cell)));
      return copy;
    }

    private int[] keyInputs(CompositeKeys.Role role) {
      if (role instanceof CompositeKeys.Role.Place place) {
        return new int[] {place(place.relationship().index())};
      }
      if (role instanceof CompositeKeys.Role.Share share) {
        int relationship = share.relationship().index();
        int place = place(relationship);
        return new int[] {place, parentRows.computeIfAbsent(relationship, i -> slotCount++)};
      }
      return new int[0];
    }

    private int place(int relationship) {
      fromParents.computeIfAbsent(relationship, i -> new LinkedHashMap<>());
      return places.computeIfAbsent(relationship, i -> slotCount++);
    }

    private int event(EventField field) {
      Integer known = events.get(field);
      if (known != null) {
        return known;
      }
      events.put(field, slotCount);
      return slotCount++;
    }

    private CellProgram.Step events() {
      return new CellProgram.Step.Events(
          Objects.requireNonNull(ProgramCompiler.this.events(table)),
          List.copyOf(events.keySet()),
          events.values().stream().mapToInt(Integer::intValue).toArray());
    }

    private int fromParent(Cell cell, Cell.Recipe.FromParent recipe) {
      Map<String, Integer> columns =
          fromParents.computeIfAbsent(recipe.relationship().index(), i -> new LinkedHashMap<>());
      Integer taken = columns.get(recipe.parentColumn());
      boolean nulls = cell.column().nullProbability() > 0;
      if (taken == null && !nulls) {
        columns.put(recipe.parentColumn(), slotCount);
        return slotCount++;
      }
      // A second column with the same value, or one with nulls of its own, gets its own copy.
      int source = taken == null ? slotCount++ : taken;
      columns.put(recipe.parentColumn(), source);
      int copy = slotCount++;
      Kernel kernel = withNulls(new CopyKernel(vectorOf(recipe)), cell);
      fills.add(new CellProgram.Step.Fill(kernel, new int[] {source}, copy, label(cell)));
      return copy;
    }

    private int fromTargets(Cell cell, Cell.Recipe.FromTargets recipe) {
      int[] inputs = new int[recipe.targets().size()];
      for (int i = 0; i < inputs.length; i++) {
        Cell.Recipe.FromParent target = recipe.targets().get(i);
        Map<String, Integer> columns =
            fromParents.computeIfAbsent(
                target.relationship().index(), index -> new LinkedHashMap<>());
        Integer taken = columns.get(target.parentColumn());
        inputs[i] = taken == null ? slotCount++ : taken;
        columns.put(target.parentColumn(), inputs[i]);
      }
      int slot = slotCount++;
      Kernel kernel = withNulls(new TargetKernel(cell.type()), cell);
      fills.add(new CellProgram.Step.Fill(kernel, inputs, slot, label(cell)));
      return slot;
    }

    private CellProgram.Step fromParent(int index, Map<String, Integer> columns) {
      Relationship relationship = dataset.relationships().get(index);
      Table parent = dataset.table(relationship.parentTable()).orElseThrow();
      if (relationship.ofUsers()) {
        return new CellProgram.Step.AtRows(
            event(EventField.USER),
            ProgramCompiler.this.compile(parent, List.copyOf(columns.keySet())),
            columns.values().stream().mapToInt(Integer::intValue).toArray());
      }
      return new CellProgram.Step.FromParent(
          fanOuts.of(relationship),
          ProgramCompiler.this.compile(parent, List.copyOf(columns.keySet())),
          relationship.hasOrphans(),
          columns.values().stream().mapToInt(Integer::intValue).toArray(),
          places.getOrDefault(index, CellProgram.NONE),
          parentRows.getOrDefault(index, CellProgram.NONE));
    }
  }
}
