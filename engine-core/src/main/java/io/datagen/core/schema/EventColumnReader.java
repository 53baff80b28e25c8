package io.datagen.core.schema;

import io.datagen.core.column.Constraints;
import io.datagen.core.language.Key;
import io.datagen.core.language.Keys;
import io.datagen.core.language.Kind;
import io.datagen.core.source.Faults;
import io.datagen.core.source.Mapping;
import io.datagen.core.source.Node;
import io.datagen.core.source.Scalar;
import io.datagen.core.source.Section;
import io.datagen.core.source.Source;
import io.datagen.core.stream.EventField;
import io.datagen.core.stream.EventStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes the columns that every event has. The key and the metadata have column types of their own.
 */
final class EventColumnReader {
  private static final String ID = "{type: id, id_mode: uuid}";

  static final Keys METADATA_KEYS =
      Keys.of(
          "metadata",
          "The object that every event has.",
          Key.of(
                  "fields",
                  Kind.listOf(Kind.section("field")).atLeast(1),
                  "The fields, each like a column.")
              .needed(),
          Key.of("type", Kind.oneOf("object"), "What it is anyway.").standard("object"),
          Key.of("description", Kind.TEXT, "Free text."));

  /** What {@code metadata} is where nothing else is said. */
  private static final String METADATA =
      """
      type: object
      fields:
        - name: page
          type: categorical
          categories: {/: 0.3, /search: 0.25, /product: 0.3, /cart: 0.1, /account: 0.05}
        - {name: duration_ms, type: integer, distribution: lognormal, mean: 7, sigma: 1, min: 5, max: 600000}
        - {name: campaign, type: categorical, categories: [newsletter, search, social], probability: 0.2}
      """;

  private final Section section;
  private final Faults faults;
  private final ColumnReader reader;
  private final EventStream stream;

  EventColumnReader(Section section, ColumnReader reader, EventStream stream) {
    this.section = section;
    this.faults = section.faults();
    this.reader = reader;
    this.stream = stream;
  }

  /**
   * The column of a field, or empty where a fault was found.
   *
   * @param ofUsers the relationship to the table of the users, if there is one
   */
  Optional<Column> read(EventField field, Optional<Relationship> ofUsers) {
    return switch (field) {
      case ID -> made(field, parsed(ID));
      case METADATA -> made(field, metadata());
      case USER ->
          Optional.of(
              column(
                  field,
                  ofUsers
                      .<Origin>map(
                          r -> new Origin.FromParent(r.index(), r.parentKey().get(0), true))
                      .orElseGet(() -> new Origin.Event(field, stream))));
      default -> Optional.of(column(field, new Origin.Event(field, stream)));
    };
  }

  /** It is never null. */
  private Column column(EventField field, Origin origin) {
    return new Column(
        field.column(),
        section.node(),
        origin,
        Constraints.NOT_NULL,
        0,
        false,
        field.column(),
        null,
        null,
        null);
  }

  private Optional<Column> made(EventField field, Section by) {
    return reader.read(field.column(), by).map(made -> column(field, made.origin()));
  }

  private Section metadata() {
    Optional<Section> given = section.section("metadata");
    if (given.isEmpty()) {
      return parsed(METADATA);
    }
    Section metadata = given.get();
    metadata.allow(METADATA_KEYS.names());
    metadata
        .text("type")
        .filter(t -> !t.equals("object"))
        .ifPresent(
            t -> metadata.fault("type", "metadata is an object with 'fields', not '" + t + "'"));
    Mapping node = metadata.node();
    Map<String, Mapping.Entry> entries = new LinkedHashMap<>(node.entries());
    entries.keySet().retainAll(List.of("fields"));
    Scalar type = new Scalar(node.position(), node.pathOf("type"), Scalar.Kind.TEXT, "object");
    entries.put("type", new Mapping.Entry(node.position(), type));
    return new Section(new Mapping(node.position(), node.path(), entries), faults);
  }

  /** A mapping that this program writes itself. */
  private Section parsed(String yaml) {
    String file = section.node().position().file();
    return new Section((Mapping) Source.parse(file, yaml, faults), faults);
  }

  /** Faults a stream's own columns that can't be. */
  static void check(Section section, List<Column> more) {
    for (Node node : section.list("columns")) {
      if (node instanceof Mapping mapping
          && mapping.get("name").orElse(mapping) instanceof Scalar name
          && EventField.of(name.text()).isPresent()) {
        String hint =
            name.text().equals(EventField.METADATA.column())
                ? "give its fields under 'metadata', beside 'columns'"
                : "choose another name";
        section
            .faults()
            .add(name, "every event has the column '" + name.text() + "' already; " + hint);
      }
    }
    for (Column column : more) {
      if (column.constraints().primaryKey()) {
        section
            .faults()
            .add(column.node(), "a stream's primary key is event_id; 'unique' is possible here");
      }
    }
  }
}
