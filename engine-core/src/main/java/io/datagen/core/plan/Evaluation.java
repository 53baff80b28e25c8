package io.datagen.core.plan;

import io.datagen.api.vector.LongVector;
import io.datagen.api.vector.Rows;
import io.datagen.api.vector.Vector;
import io.datagen.core.constraint.ViolationException;
import io.datagen.core.expression.ExpressionRowException;
import io.datagen.core.kernel.Fill;
import io.datagen.core.kernel.Kernel;
import io.datagen.core.stream.EventField;
import io.datagen.core.stream.EventReader;

/**
 * A thread's own vectors for a {@link CellProgram}. The vectors it gives out are good until the
 * next evaluation.
 */
final class Evaluation {
  /** Stands for the vector of what fills several, or its own. */
  private static final Vector NONE = new LongVector();

  private final CellProgram program;
  private final Vector[] slots;
  private final Action[] actions;

  Evaluation(CellProgram program) {
    this.program = program;
    this.slots = new Vector[program.slots()];
    this.actions = new Action[program.steps().size()];
    for (int i = 0; i < actions.length; i++) {
      actions[i] = action(program.steps().get(i));
    }
  }

  /** A step with this thread's vectors. */
  private record Action(Fill fill, Vector[] inputs, Vector out, String cell) {}

  private Action action(CellProgram.Step step) {
    if (step instanceof CellProgram.Step.Fill fill) {
      return fill(fill);
    }
    if (step instanceof CellProgram.Step.Events events) {
      return action(events(events));
    }
    if (step instanceof CellProgram.Step.FromChildren children) {
      return action(fromChildren(children));
    }
    return action(
        step instanceof CellProgram.Step.AtRows atRows
            ? atRows(atRows)
            : fromParent((CellProgram.Step.FromParent) step));
  }

  private static Action action(Fill fill) {
    return new Action(fill, new Vector[0], NONE, "");
  }

  private Fill events(CellProgram.Step.Events step) {
    EventReader reader = step.model().open();
    EventField[] fields = step.fields().toArray(new EventField[0]);
    Vector[] out = new Vector[fields.length];
    for (int i = 0; i < fields.length; i++) {
      out[i] = EventReader.newVector(fields[i]);
      slots[step.outputs()[i]] = out[i];
    }
    return (rows, inputs, none) -> reader.fill(rows, fields, out);
  }

  private Fill atRows(CellProgram.Step.AtRows step) {
    Evaluation others = step.program().open();
    LongVector numbers = (LongVector) slots[step.rows()];
    Rows wanted = new Rows();
    for (int i = 0; i < step.outputs().length; i++) {
      slots[step.outputs()[i]] = others.output(i);
    }
    return (rows, inputs, none) -> {
      System.arraycopy(numbers.values(), 0, wanted.setSelection(rows.size()), 0, rows.size());
      others.evaluate(wanted);
    };
  }

  /**
   * Computes the wanted columns for these rows. Whatever fills vectors is called in one place: to
   * the JIT that is one of many, which it doesn't compile into its caller. Where it did, loops that
   * were compiled already were compiled once more, all in one method, for a tenth of a CPU second.
   */
  void evaluate(Rows rows) {
    for (Action action : actions) {
      try {
        action.fill.fill(rows, action.inputs, action.out);
      } catch (ExpressionRowException e) {
        throw action.cell.isEmpty()
            ? e
            : new ViolationException(action.cell + ": " + e.getMessage());
      }
    }
  }

  /** The vector of the i-th wanted column. */
  Vector output(int i) {
    return slots[program.outputs()[i]];
  }

  private Action fill(CellProgram.Step.Fill step) {
    Kernel kernel = step.kernel().forThread();
    Vector out = kernel.newVector();
    slots[step.output()] = out;
    Vector[] inputs = new Vector[step.inputs().length];
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] = slots[step.inputs()[i]];
    }
    return new Action(kernel, inputs, out, step.cell());
  }

  private Fill fromChildren(CellProgram.Step.FromChildren step) {
    ChildCells children = new ChildCells(step);
    for (int i = 0; i < step.aggregates().size(); i++) {
      slots[step.aggregates().get(i).output()] = children.output(i);
    }
    return (rows, inputs, none) -> children.fill(rows);
  }

  private Fill fromParent(CellProgram.Step.FromParent step) {
    ParentCells parent = new ParentCells(step);
    for (int i = 0; i < step.outputs().length; i++) {
      slots[step.outputs()[i]] = parent.output(i);
    }
    if (step.places() != CellProgram.NONE) {
      slots[step.places()] = parent.places();
    }
    if (step.rows() != CellProgram.NONE) {
      slots[step.rows()] = parent.rows();
    }
    return (rows, inputs, none) -> parent.fill(rows);
  }
}
