package io.datagen.core.validate;

import io.datagen.api.schema.TableSchema;
import io.datagen.api.vector.Batch;
import io.datagen.api.vector.Vectors;
import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of rows as they should be, with the dirt that stands in them. Made again only when rows
 * outside of it are asked for. One thread owns it.
 */
final class Replay {
  /** A cell that declared dirt has changed, at its place in the stretch. */
  record Dirt(int place, int column, String kind, boolean counts) {}

  private final ExpectedRows rows;
  private final Batch batch;
  private final TokenReading tokens;
  private final List<Dirt> dirt = new ArrayList<>();

  Replay(ExpectedTable table) {
    this.rows = table.open();
    TableSchema schema = table.schema();
    this.batch = Vectors.batch(schema);
    this.tokens = new TokenReading(schema);
  }

  /** Makes the batch hold these rows; returns the place of {@code first} in it. */
  int load(long first, int size) {
    if (first < batch.firstRow() || first + size > batch.firstRow() + batch.size()) {
      dirt.clear();
      rows.written(first, size, batch, (p, c, k, counts) -> dirt.add(new Dirt(p, c, k, counts)));
      batch.setRows(first, size);
      tokens.apply(batch);
    }
    return (int) (first - batch.firstRow());
  }

  Batch batch() {
    return batch;
  }

  /** The dirt of the batch, in no order. */
  List<Dirt> dirt() {
    return dirt;
  }

  ExpectedRows rows() {
    return rows;
  }
}
