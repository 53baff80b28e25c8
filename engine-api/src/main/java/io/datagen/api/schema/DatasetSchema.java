package io.datagen.api.schema;

import java.util.List;
import java.util.Optional;

/**
 * The tables of one run, parents before children where no circle forbids it.
 *
 * @param name the dataset's
 * @param tables to be written or read
 */
public record DatasetSchema(String name, List<TableSchema> tables) {
  public DatasetSchema {
    tables = List.copyOf(tables);
  }

  /** The table of that name. */
  public Optional<TableSchema> table(String table) {
    return tables.stream().filter(t -> t.name().equals(table)).findFirst();
  }
}
