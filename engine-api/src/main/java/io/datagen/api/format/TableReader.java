package io.datagen.api.format;

import io.datagen.api.vector.Batch;
import java.io.IOException;
import java.util.List;

/** Reads one table in file order, on one thread. */
public interface TableReader extends AutoCloseable {
  /**
   * The columns that are there, in file order, each with the type that the file declares, or an
   * empty one.
   */
  List<FileColumn> columns();

  /**
   * Reads the next rows, at most {@link Batch#CAPACITY}, into the batch's vectors. A cell that
   * can't be read as its column's type is null and stands in the vector's tokens; an expected
   * column that the file lacks is null throughout; columns that are not expected are skipped.
   * {@link Batch#firstRow} counts the rows of the file from the slice's first row.
   *
   * @param problems receives what is wrong with a row as such, a wrong number of fields or bad
   *     UTF-8, say
   * @return whether there was a row
   * @throws IOException if the file can't be read further
   */
  boolean read(Batch into, java.util.function.Consumer<ReadProblem> problems) throws IOException;

  /**
   * Whether the rows come in the order they were written in. Where they don't, as from partitions'
   * directories, rows of one partition still do, and partitions come one after another, in the same
   * order each time.
   */
  default boolean inRowOrder() {
    return true;
  }

  @Override
  void close() throws IOException;

  /**
   * A column as the file has it.
   *
   * @param name its name
   * @param declaredType as the file words it, empty where a format declares none
   */
  record FileColumn(String name, String declaredType) {}

  /**
   * Something wrong with a row of a file.
   *
   * @param row of the table, from 0
   * @param message what, with the file and the line where there are lines
   */
  record ReadProblem(long row, String message) {}
}
