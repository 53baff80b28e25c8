package io.datagen.core.expression;

import io.datagen.api.vector.BytesVector;
import io.datagen.api.vector.Dictionary;
import io.datagen.api.vector.DictionaryVector;
import io.datagen.api.vector.DoubleVector;
import io.datagen.api.vector.LongVector;
import io.datagen.api.vector.Rows;
import io.datagen.api.vector.Vector;
import io.datagen.api.vector.Vectors;
import io.datagen.core.kernel.Kernel;
import org.jspecify.annotations.Nullable;

/**
 * Runs a tree of operations, slice by slice. Its intermediate results are its own, hence one for
 * each thread.
 */
final class ExpressionKernel implements Kernel {
  private final String text;
  private final Term root;
  private final Assembly assembly;
  private final Slice slice;
  private final Operation operation;

  /** Of the texts that results are codes of, the same for all threads; null for other results. */
  private final @Nullable Dictionary dictionary;

  ExpressionKernel(String text, Term root, Assembly assembly) {
    this(text, root, assembly, root.operation(assembly), null);
  }

  private ExpressionKernel(
      String text,
      Term root,
      Assembly assembly,
      Operation operation,
      @Nullable Dictionary dictionary) {
    this.text = text;
    this.root = root;
    this.assembly = assembly;
    this.slice = new Slice(text);
    this.operation = operation;
    if (operation instanceof CodedTexts texts && texts.dictionary().size() > 0) {
      texts.codesOnly();
      this.dictionary = dictionary == null ? texts.dictionary() : dictionary;
    } else {
      this.dictionary = null;
    }
  }

  @Override
  public Kernel forThread() {
    return new ExpressionKernel(text, root, assembly, root.operation(assembly), dictionary);
  }

  @Override
  public Vector newVector() {
    return dictionary == null ? Vectors.of(root.type()) : new DictionaryVector();
  }

  @Override
  public void fill(Rows rows, Vector[] inputs, Vector out) {
    out.reset(rows.size());
    for (int from = 0; from < rows.size(); from += Slice.CAPACITY) {
      slice.move(rows, inputs, from, Math.min(Slice.CAPACITY, rows.size() - from));
      operation.run(slice);
      write(out);
    }
  }

  private void write(Vector out) {
    operation.nulls.write(out.validity(), slice.from(), slice.size());
    if (operation instanceof LongOperation longs) {
      long[] values = ((LongVector) out).values();
      System.arraycopy(longs.values, 0, values, slice.from(), slice.size());
    } else if (operation instanceof DoubleOperation doubles) {
      checkFinite(doubles);
      double[] values = ((DoubleVector) out).values();
      System.arraycopy(doubles.values, 0, values, slice.from(), slice.size());
    } else if (dictionary != null) {
      write((CodedTexts) operation, dictionary, (DictionaryVector) out);
    } else {
      write((TextOperation) operation, (BytesVector) out);
    }
  }

  /** What vectors hold is finite; within an expression infinity may come and go, as in Python. */
  private void checkFinite(DoubleOperation doubles) {
    // Zero times what is not finite is not a number, and stays so in a sum; of four sums, since
    // each addition waits for the one before it.
    double[] x = doubles.values;
    int size = slice.size();
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    int i4 = 0;
    for (; i4 < size - 3; i4 += 4) {
      a += x[i4] * 0;
      b += x[i4 + 1] * 0;
      c += x[i4 + 2] * 0;
      d += x[i4 + 3] * 0;
    }
    for (; i4 < size; i4++) {
      a += x[i4] * 0;
    }
    if (a + b + c + d == 0) {
      return;
    }
    for (int i = 0; i < slice.size(); i++) {
      if (!Double.isFinite(doubles.values[i])) {
        operation.fault(i, "the result " + doubles.values[i] + " is not finite");
      }
    }
  }

  private void write(CodedTexts texts, Dictionary dictionary, DictionaryVector out) {
    out.setDictionary(dictionary);
    System.arraycopy(texts.codes, 0, out.codes(), slice.from(), slice.size());
  }

  private void write(TextOperation texts, BytesVector out) {
    int[] offsets = out.offsets();
    int length = offsets[slice.from()];
    for (int i = 0; i < slice.size(); i++) {
      int more = texts.nulls.at(i) ? 0 : texts.length(i);
      byte[] bytes = out.ensure(length + more);
      System.arraycopy(texts.bytes, texts.starts[i], bytes, length, more);
      length += more;
      offsets[slice.from() + i + 1] = length;
    }
  }
}
