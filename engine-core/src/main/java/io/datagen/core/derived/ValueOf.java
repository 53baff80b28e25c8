package io.datagen.core.derived;

import io.datagen.api.vector.Rows;
import io.datagen.api.vector.Vector;
import io.datagen.core.column.CellContext;
import io.datagen.core.kernel.Merging;
import java.util.List;

/**
 * The branch of another column's value.
 *
 * @param places the values, each with its branch's place
 * @param otherwise the place of the branch for all other values and for null, or {@link
 *     Merging#NONE}
 */
record ValueOf(String column, ValuePlaces places, int otherwise, boolean leavesSome)
    implements Chooser {
  @Override
  public List<String> inputs() {
    return List.of(column);
  }

  @Override
  public Choosing open(CellContext cell, List<String> columns) {
    return new Lookup(places.open(), columns.indexOf(column), otherwise);
  }

  private record Lookup(ValuePlaces.Search search, int input, int otherwise) implements Choosing {
    @Override
    public void choose(Rows rows, Vector[] columns, int[] which) {
      Vector column = columns[input];
      search.find(column, which);
      for (int i = 0; i < rows.size(); i++) {
        if (which[i] < 0 || column.validity().isNull(i)) {
          which[i] = otherwise;
        }
      }
    }

    @Override
    public Choosing forThread() {
      return new Lookup(search.forThread(), input, otherwise);
    }
  }
}
