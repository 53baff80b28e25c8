package io.datagen.core.derived;

import io.datagen.core.column.CellContext;
import io.datagen.core.column.PartContext;
import io.datagen.core.kernel.Kernel;
import io.datagen.core.kernel.NullKernel;
import io.datagen.core.source.Node;

/**
 * One of a column's generators.
 *
 * @param role names its draws, whatever other branches there are
 * @param label for people: {@code region == 'north'}
 * @param at where it stands
 * @param values what it makes
 * @param nulls chance of a null of its own
 */
public record Branch(String role, String label, Node at, Derived values, double nulls) {

  /** The branch once the row's types are known. */
  record Typed(String role, String label, Derivation values, double nulls) {
    Kernel kernel(CellContext cell) {
      CellContext own = context(cell);
      Kernel kernel = values.kernel(own);
      return nulls > 0 ? new NullKernel(kernel, own.stream("null"), nulls) : kernel;
    }

    CellContext context(CellContext cell) {
      return new PartContext(cell, "branch", role);
    }
  }
}
