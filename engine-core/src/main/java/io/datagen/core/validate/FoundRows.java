package io.datagen.core.validate;

import io.datagen.api.format.TableReader;
import io.datagen.api.schema.TableSchema;
import io.datagen.api.vector.Batch;
import io.datagen.api.vector.Vectors;
import java.io.IOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A table's batches as read, one ahead. One thread owns it. */
final class FoundRows {
  private final TableReader reader;
  private final Consumer<TableReader.ReadProblem> problems;
  private Batch current;
  private Batch next;
  private long read;
  private boolean more;

  /**
   * @param firstRow of the table that the reader's first one is
   */
  FoundRows(
      TableReader reader,
      TableSchema table,
      long firstRow,
      Consumer<TableReader.ReadProblem> problems)
      throws IOException {
    this.reader = reader;
    this.problems = problems;
    this.current = Vectors.batch(table);
    this.next = Vectors.batch(table);
    this.read = firstRow;
    this.more = read();
  }

  private boolean read() throws IOException {
    boolean any = reader.read(next, problems);
    if (any) {
      next.setRows(read, next.size());
      read += next.size();
    }
    return any;
  }

  /** The next batch, or null behind the last. */
  @Nullable Batch advance() throws IOException {
    if (!more) {
      return null;
    }
    Batch free = current;
    current = next;
    next = free;
    more = read();
    return current;
  }

  /** The batch behind the one that {@link #advance} gave last, or null. */
  @Nullable Batch following() {
    return more ? next : null;
  }
}
