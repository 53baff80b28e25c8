package io.datagen.core.plan;

import io.datagen.api.schema.ValueType;
import io.datagen.api.vector.Rows;
import io.datagen.api.vector.Vector;
import io.datagen.api.vector.Vectors;
import io.datagen.core.kernel.Buffers;
import io.datagen.core.kernel.Kernel;
import io.datagen.core.kernel.Merging;

/**
 * Of several tables' cells the one that a row points to: it has a row in one of them at the most,
 * and nulls from all others. One thread owns an instance.
 */
final class TargetKernel implements Kernel {
  private final ValueType type;
  private int[] which = new int[0];
  private int[] rows = new int[0];

  TargetKernel(ValueType type) {
    this.type = type;
  }

  @Override
  public Kernel forThread() {
    return new TargetKernel(type);
  }

  @Override
  public Vector newVector() {
    return Vectors.of(type);
  }

  @Override
  public void fill(Rows batch, Vector[] inputs, Vector out) {
    int size = batch.size();
    which = Buffers.atLeast(which, size);
    if (rows.length < size) {
      rows = numbers(size);
    }
    for (int i = 0; i < size; i++) {
      which[i] = Merging.NONE;
    }
    for (int input = 0; input < inputs.length; input++) {
      for (int i = 0; i < size; i++) {
        if (inputs[input].validity().isValid(i)) {
          which[i] = input;
        }
      }
    }
    Merging.merge(inputs, which, rows, size, out);
  }

  private static int[] numbers(int size) {
    int[] numbers = new int[size];
    for (int i = 0; i < size; i++) {
      numbers[i] = i;
    }
    return numbers;
  }
}
