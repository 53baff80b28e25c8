package io.datagen.core.plan;

import io.datagen.api.vector.LongVector;
import io.datagen.api.vector.Rows;
import io.datagen.api.vector.Vector;
import io.datagen.core.constraint.ViolationException;
import io.datagen.core.expression.ExpressionRowException;
import io.datagen.core.kernel.Kernel;
import io.datagen.core.stream.EventField;
import io.datagen.core.stream.EventReader;
import java.util.ArrayList;
import java.util.List;

/**
 * A thread's own vectors for a {@link CellProgram}. The vectors it gives out are good until the
 * next evaluation.
 */
final class Evaluation {
  private interface Action {
    void run(Rows rows);
  }

  private final CellProgram program;
  private final Vector[] slots;
  private final List<Action> actions = new ArrayList<>();

  Evaluation(CellProgram program) {
    this.program = program;
    this.slots = new Vector[program.slots()];
    for (CellProgram.Step step : program.steps()) {
      actions.add(action(step));
    }
  }

  private Action action(CellProgram.Step step) {
    if (step instanceof CellProgram.Step.Fill fill) {
      return fill(fill);
    }
    if (step instanceof CellProgram.Step.Events events) {
      return events(events);
    }
    if (step instanceof CellProgram.Step.FromChildren children) {
      return fromChildren(children);
    }
    return step instanceof CellProgram.Step.AtRows atRows
        ? atRows(atRows)
        : fromParent((CellProgram.Step.FromParent) step);
  }

  private Action events(CellProgram.Step.Events step) {
    EventReader reader = step.model().open();
    EventField[] fields = step.fields().toArray(new EventField[0]);
    Vector[] out = new Vector[fields.length];
    for (int i = 0; i < fields.length; i++) {
      out[i] = EventReader.newVector(fields[i]);
      slots[step.outputs()[i]] = out[i];
    }
    return rows -> reader.fill(rows, fields, out);
  }

  private Action atRows(CellProgram.Step.AtRows step) {
    Evaluation others = step.program().open();
    LongVector numbers = (LongVector) slots[step.rows()];
    Rows wanted = new Rows();
    for (int i = 0; i < step.outputs().length; i++) {
      slots[step.outputs()[i]] = others.output(i);
    }
    return rows -> {
      System.arraycopy(numbers.values(), 0, wanted.setSelection(rows.size()), 0, rows.size());
      others.evaluate(wanted);
    };
  }

  /** Computes the wanted columns for these rows. */
  void evaluate(Rows rows) {
    for (Action action : actions) {
      action.run(rows);
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
    return rows -> {
      for (int i = 0; i < inputs.length; i++) {
        inputs[i] = slots[step.inputs()[i]];
      }
      try {
        kernel.fill(rows, inputs, out);
      } catch (ExpressionRowException e) {
        throw new ViolationException(step.cell() + ": " + e.getMessage());
      }
    };
  }

  private Action fromChildren(CellProgram.Step.FromChildren step) {
    ChildCells children = new ChildCells(step);
    for (int i = 0; i < step.aggregates().size(); i++) {
      slots[step.aggregates().get(i).output()] = children.output(i);
    }
    return children::fill;
  }

  private Action fromParent(CellProgram.Step.FromParent step) {
    ParentCells parent = new ParentCells(step);
    for (int i = 0; i < step.outputs().length; i++) {
      slots[step.outputs()[i]] = parent.output(i);
    }
    if (step.places() != CellProgram.NONE) {
      slots[step.places()] = parent.places();
    }
    return parent::fill;
  }
}
