package io.datagen.core.plan;

import io.datagen.core.aggregate.Accumulator;
import io.datagen.core.kernel.Kernel;
import io.datagen.core.relationship.FanOut;
import io.datagen.core.stream.EventField;
import io.datagen.core.stream.EventModel;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How to compute some columns of one table, for any of its rows: steps in dependency order over
 * numbered slots, one vector each. Immutable; {@link #open} gives a thread its own vectors.
 *
 * @param slots how many vectors there are
 * @param outputs the slots of the wanted columns, in the order asked for
 */
record CellProgram(List<Step> steps, int slots, int[] outputs) {

  /** No slot. */
  static final int NONE = -1;

  /** What fills one or more slots. */
  sealed interface Step {
    /**
     * A kernel over the row's own cells.
     *
     * @param cell which column it is and where it is declared, for messages
     */
    record Fill(Kernel kernel, int[] inputs, int output, String cell) implements Step {}

    /** Fields of events, which are made together. */
    record Events(EventModel model, List<EventField> fields, int[] outputs) implements Step {}

    /**
     * Cells of rows of another table.
     *
     * @param rows the slot that holds their numbers
     * @param program what computes them, its outputs going to {@code outputs} in order
     */
    record AtRows(int rows, CellProgram program, int[] outputs) implements Step {}

    /**
     * Aggregates of the children's rows, computed anew for the children of these rows. Everything
     * that comes through one relationship is one step, so that its children are found once.
     *
     * @param child what computes their cells
     */
    record FromChildren(FanOut fanOut, CellProgram child, List<Aggregate> aggregates)
        implements Step {}

    /**
     * Cells of the parent's row, computed anew for the parents of these rows. Everything that comes
     * through one relationship is one step, so that its parents are found once.
     *
     * @param parent what computes them, its outputs going to {@code outputs} in order
     * @param orphans whether some children have no parent
     * @param places the slot for which of its parent's children a row is, or {@link #NONE}
     * @param rows the slot for the number of its parent's row, or {@link #NONE}
     */
    record FromParent(
        FanOut fanOut, CellProgram parent, boolean orphans, int[] outputs, int places, int rows)
        implements Step {}
  }

  /**
   * An aggregate.
   *
   * @param accumulator makes one for a thread
   * @param column which of the child program's outputs it is of, or {@link #NONE}
   * @param where which children count, null for all
   * @param inputs the child program's outputs that {@code where} reads
   * @param output the slot that it goes to
   * @param cell which column it is and where it is declared, for messages
   */
  record Aggregate(
      Supplier<Accumulator> accumulator,
      int column,
      @Nullable Kernel where,
      int[] inputs,
      int output,
      String cell) {}

  Evaluation open() {
    return new Evaluation(this);
  }
}
