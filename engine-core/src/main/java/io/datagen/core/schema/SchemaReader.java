package io.datagen.core.schema;

import io.datagen.api.schema.Zone;
import io.datagen.core.corruption.Profiles;
import io.datagen.core.source.Faults;
import io.datagen.core.source.Mapping;
import io.datagen.core.source.Moments;
import io.datagen.core.source.Nearest;
import io.datagen.core.source.Node;
import io.datagen.core.source.SchemaException;
import io.datagen.core.source.Section;
import io.datagen.core.source.UsageException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads the top level of a schema. Every part reads its own node, so that every fault knows its
 * line.
 */
public final class SchemaReader {
  /** Why keys of the short form can't stand beside tables or streams. */
  private static final Map<String, String> SHORT_FORM_HINTS =
      Map.of(
          "rows",
          "belongs to the short form of an event stream; here each table and stream has its own rows",
          "late_events",
          "belongs to the short form of an event stream; here a stream says late: {rate: 0.05, max_delay: 30s}");

  private final Section root;
  private final List<Path> files;
  private final Faults faults;
  private final SchemaOptions options;

  private SchemaReader(Section root, List<Path> files, SchemaOptions options) {
    this.root = root;
    this.files = files;
    this.faults = root.faults();
    this.options = options;
  }

  /**
   * Reads a schema file.
   *
   * @throws IOException if the file can't be read
   * @throws SchemaException if it is not YAML or JSON; other faults go into the dataset
   */
  public static Dataset read(Path file, SchemaOptions options) throws IOException {
    Faults faults = new Faults();
    Includes.Merged merged = Includes.read(file, faults);
    return read(merged.root(), merged.files(), options, faults);
  }

  /** Reads a schema's root node. */
  public static Dataset read(Node node, SchemaOptions options, Faults faults) {
    return read(node, List.of(), options, faults);
  }

  private static Dataset read(Node node, List<Path> files, SchemaOptions options, Faults faults) {
    if (!(node instanceof Mapping mapping)) {
      faults.add(node, "expected a mapping with 'dataset' and 'tables', not " + node.describe());
      faults.throwIfAny();
      throw new IllegalStateException();
    }
    Mapping resolved = ReusableTypes.resolve(mapping, faults);
    return new SchemaReader(new Section(resolved, faults), files, options).read();
  }

  private Dataset read() {
    root.allow(DatasetKeys.DATASET.names());
    Optional<String> name = root.required("dataset");
    root.integer("version")
        .filter(v -> v != 1)
        .ifPresent(v -> root.fault("version", "this program reads version 1 of the language"));
    Zone zone = ZoneReader.read(root).orElse(Zone.UTC);
    long asOf = asOf();
    long seed = options.seed().orElse(root.integer("seed").orElse(0L));
    String locale = LocaleReader.read(root).orElse("en");
    Profiles profiles = Profiles.parse(root);
    boolean shortForm = isShortForm();
    List<Relationship> relationships = new ArrayList<>(RelationshipReader.read(root, options));
    new ReferenceReader(root, options, relationships).read();
    TableReader reader =
        new TableReader(
            faults, relationships, new TableReader.Defaults(locale, asOf, zone), options);
    checkTypes(reader);
    List<Table> tables = new ArrayList<>();
    root.sections("tables")
        .forEach((table, section) -> reader.read(table, section).ifPresent(tables::add));
    if (root.has("tables") && tables.isEmpty() && faults.count() == 0) {
      root.fault("tables", "there is no table");
    }
    StreamReader streams = new StreamReader(root, reader);
    if (shortForm) {
      streams.shortForm().ifPresent(tables::add);
    }
    root.sections("streams")
        .forEach(
            (stream, section) ->
                streams.read(stream, section, relationships).ifPresent(tables::add));
    if (root.has("streams") && root.sections("streams").isEmpty() && faults.count() == 0) {
      root.fault("streams", "there is no stream");
    }
    checkRows(tables, shortForm);
    List<Table> correlated = new CorrelationReader(root, tables).read();
    Dataset dataset =
        new Dataset(
            name.orElse(""),
            root.node(),
            Stream.concat(files.stream(), ListSources.of(root.node()).stream()).distinct().toList(),
            seed,
            asOf,
            locale,
            root.choice("output_mode", List.of("json", "ndjson")),
            correlated,
            relationships,
            profiles,
            root.text("description").orElse(null),
            faults);
    new References(dataset, this::declares, faults).check();
    return dataset;
  }

  /** Reusable columns are read on their own, too: one that no column uses may be wrong. */
  private void checkTypes(TableReader reader) {
    ColumnReader columns = reader.columnReader("types", 1);
    ReusableTypes.all(root.node(), faults)
        .forEach(
            (name, section) -> {
              if (section.has("name")) {
                section.fault("name", "is a column's key, not a type's");
              } else {
                Optional<Column> unused = columns.read(name, section);
              }
            });
  }

  /** Whether the schema is one event stream, in its short form. */
  private boolean isShortForm() {
    boolean rows = root.has("rows") || root.has("late_events");
    if (root.has("tables") || root.has("streams")) {
      for (String key : List.of("rows", "late_events")) {
        if (root.has(key)) {
          root.fault(key, SHORT_FORM_HINTS.getOrDefault(key, ""));
        }
      }
      return false;
    }
    if (!rows) {
      faults.add(
          root.node(),
          "the key 'tables' is missing; or 'streams', or 'rows' alone for a stream of events");
    }
    return rows;
  }

  /** Whether the file has a table or stream of that name, faulty or not. */
  private boolean declares(String table) {
    return Stream.of("tables", "streams")
        .anyMatch(key -> root.section(key).filter(s -> s.has(table)).isPresent());
  }

  private void checkRows(List<Table> tables, boolean shortForm) {
    for (String table : options.tableRows().keySet()) {
      if (!options.lenient()
          && !declares(table)
          && !(shortForm && table.equals(StreamReader.SHORT_FORM))) {
        throw new UsageException(
            "--rows names the table '"
                + table
                + "', which the schema does not have"
                + Nearest.hint(table, tables.stream().map(Table::name).toList()));
      }
    }
  }

  private long asOf() {
    Optional<String> text = root.text("as_of");
    if (text.isEmpty()) {
      return Moments.micros("2024-01-01").orElseThrow();
    }
    var micros = Moments.micros(text.get());
    if (micros.isEmpty()) {
      root.fault(
          "as_of", "expected a date-time such as 2024-01-01T00:00:00Z, not '" + text.get() + "'");
    }
    return micros.orElse(0);
  }
}
