package io.datagen.core.schema;

import io.datagen.core.corruption.Profiles;
import io.datagen.core.source.Faults;
import io.datagen.core.source.Mapping;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A schema as far as it parsed. Parts with faults are left out; a plan of the rest tells them, with
 * what only it finds.
 *
 * @param name the dataset's
 * @param node the file's root
 * @param included the files that are merged in, in order, then the lists that columns draw from
 * @param seed in force
 * @param asOf what {@code now} means, in microseconds since 1970-01-01T00:00:00Z
 * @param locale of value providers
 * @param outputMode {@code json} or {@code ndjson} where the schema names one
 * @param tables in file order
 * @param relationships in file order
 * @param profiles the built-in ones and the user's own
 * @param description free text, or null
 * @param faults what is wrong and what is likely not meant, so far; a plan adds its own and tells
 *     all at once
 */
public record Dataset(
    String name,
    Mapping node,
    List<Path> included,
    long seed,
    long asOf,
    String locale,
    Optional<String> outputMode,
    List<Table> tables,
    List<Relationship> relationships,
    Profiles profiles,
    @Nullable String description,
    Faults faults) {

  public Dataset {
    included = List.copyOf(included);
    tables = List.copyOf(tables);
    relationships = List.copyOf(relationships);
  }

  /** The table of that name. */
  public Optional<Table> table(String table) {
    return tables.stream().filter(t -> t.name().equals(table)).findFirst();
  }

  /** The names of the tables, in file order. */
  public List<String> tableNames() {
    return tables.stream().map(Table::name).toList();
  }
}
