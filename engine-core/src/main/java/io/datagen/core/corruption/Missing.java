package io.datagen.core.corruption;

import io.datagen.api.vector.Rows;
import io.datagen.api.vector.Vector;
import io.datagen.api.vector.Vectors;
import io.datagen.core.seed.Stream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Cells that lost their value. A table's rate is per cell of every unprotected column; {@code
 * missing_by_column} takes its place where it names a column. A profile's rate is per row, of which
 * one column is chosen.
 */
final class Missing implements DirtKind {
  static final String RATE = "missing_rate";
  private static final String BY_COLUMN = "missing_by_column";
  private static final String NAME = "missing";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Key> keys() {
    return List.of(
        new Key(RATE, Shape.RATE, "The chance of each cell to be null; of each row in a profile."),
        new Key(BY_COLUMN, Shape.RATES, "The chance of each cell of a named column to be null."));
  }

  @Override
  public List<CellDirt> compile(DirtContext table) {
    List<CellDirt> dirt = new ArrayList<>();
    List<Integer> open = table.eligible(c -> true);
    Map<Integer, CorruptionSettings.Named> named = table.named(BY_COLUMN);
    double rate = table.corruption().table().rate(RATE);
    if (open.isEmpty()) {
      table.warnIdle(RATE, "column");
    }
    for (int column = 0; column < table.columns().size(); column++) {
      CorruptionSettings.Named name = named.get(column);
      double own = name != null ? name.rate() : open.contains(column) ? rate : 0;
      if (own > 0) {
        String role = "missing/" + table.columns().get(column).name();
        dirt.add(new InColumn(column, table.stream(role), own));
      }
    }
    double perRow = table.corruption().profile().rate(RATE);
    if (perRow > 0 && !open.isEmpty()) {
      Choice choice = new Choice(table, "missing_column", open);
      dirt.add(new InRow(open, choice, table.stream("missing_row"), perRow));
    }
    return dirt;
  }

  private static void drop(
      @Nullable Vector[] columns, int column, int place, DirtListener listener) {
    Vector vector = columns[column];
    if (vector != null && vector.validity().isValid(place)) {
      listener.dirty(place, column, NAME);
      Vectors.setNull(vector, place);
    }
  }

  private record InColumn(int column, Stream stream, double rate) implements CellDirt {
    @Override
    public List<Integer> nulls() {
      return List.of(column);
    }

    @Override
    public void apply(Rows rows, @Nullable Vector[] columns, Hits hits, DirtListener listener) {
      if (columns[column] == null) {
        return;
      }
      int count = hits.scan(stream, rows, rate);
      for (int i = 0; i < count; i++) {
        drop(columns, column, hits.places()[i], listener);
      }
    }
  }

  private record InRow(List<Integer> nulls, Choice choice, Stream stream, double rate)
      implements CellDirt {
    @Override
    public void apply(Rows rows, @Nullable Vector[] columns, Hits hits, DirtListener listener) {
      int count = hits.scan(stream, rows, rate);
      for (int i = 0; i < count; i++) {
        int place = hits.places()[i];
        drop(columns, choice.of(rows.at(place)), place, listener);
      }
    }
  }
}
