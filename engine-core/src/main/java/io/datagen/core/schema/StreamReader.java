package io.datagen.core.schema;

import io.datagen.api.schema.TableSchema.Index;
import io.datagen.core.corruption.CorruptionSettings;
import io.datagen.core.language.Key;
import io.datagen.core.language.Keys;
import io.datagen.core.language.Kind;
import io.datagen.core.source.Faults;
import io.datagen.core.source.Mapping;
import io.datagen.core.source.Section;
import io.datagen.core.stream.EventField;
import io.datagen.core.stream.EventStream;
import io.datagen.core.stream.StreamKeys;
import io.datagen.core.stream.Users;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Reads event streams. Each becomes a table: the columns that every event has, then its own. What
 * is particular to streams, the package {@code stream} reads.
 */
final class StreamReader {
  /** The name of the stream that a schema in the short form is. */
  static final String SHORT_FORM = "events";

  static final Keys KEYS =
      StreamKeys.stream(
          Key.of(
              "columns",
              Kind.listOf(Kind.section("column")),
              "More columns, of any type; their expressions may read those above."),
          Key.of("metadata", Kind.section("metadata"), "The object that every event has.")
              .otherwise("page, duration_ms, campaign"),
          TableKeys.INDEXES.meaning("Indexes of a database, none of them unique."),
          TableKeys.PARTITION_BY,
          TableKeys.CORRUPTION.meaning("Declared dirt, but no duplicate_rate."),
          TableKeys.CHECKS,
          TableKeys.DESCRIPTION);

  private static final long DEFAULT_USERS = 50;

  private final Section root;
  private final Faults faults;
  private final TableReader tables;

  StreamReader(Section root, TableReader tables) {
    this.root = root;
    this.faults = root.faults();
    this.tables = tables;
  }

  /** The stream that a schema without tables and streams is. */
  Optional<Table> shortForm() {
    long rows = tables.rows(SHORT_FORM, root);
    Section none =
        new Section(new Mapping(root.node().position(), root.node().path(), Map.of()), faults);
    Columns columns = new Columns(none, Optional.empty(), List.of());
    return EventStream.shortForm(root, rows).flatMap(s -> table(SHORT_FORM, none, s, columns));
  }

  /**
   * Reads a stream.
   *
   * @param relationships receives the one to the table of its users, if there is one
   */
  Optional<Table> read(String name, Section section, List<Relationship> relationships) {
    section.allow(KEYS.names());
    if (root.section("tables").filter(t -> t.has(name)).isPresent()) {
      faults.add(
          section.node(),
          "there is a table of this name; a stream is a table in every format and needs its own");
      return Optional.empty();
    }
    tables.checkName(name, section, "a stream's");
    long rows = tables.rows(name, section);
    Optional<Users> users = users(section);
    Optional<Relationship> ofUsers =
        users
            .filter(Users.OfTable.class::isInstance)
            .map(u -> relationship(relationships.size(), name, section, (Users.OfTable) u));
    ofUsers.ifPresent(relationships::add);
    Optional<EventStream> stream =
        EventStream.parse(section, rows, users.orElse(new Users.Count(DEFAULT_USERS)));
    Columns columns = new Columns(section, ofUsers, tables.columns(name, section, rows));
    columns.check();
    checkCorruption(section);
    return stream.isEmpty() || users.isEmpty()
        ? Optional.empty()
        : table(name, section, stream.get(), columns);
  }

  /** What a stream's columns are made of. */
  private record Columns(Section section, Optional<Relationship> ofUsers, List<Column> more) {
    void check() {
      EventColumnReader.check(section, more);
    }
  }

  private Optional<Table> table(String name, Section section, EventStream stream, Columns parts) {
    EventColumnReader reader =
        new EventColumnReader(section, tables.columnReader(name, stream.rows()), stream);
    List<Column> columns = new ArrayList<>();
    for (EventField field : EventField.values()) {
      reader.read(field, parts.ofUsers()).ifPresent(columns::add);
    }
    if (columns.size() < EventField.values().length) {
      return Optional.empty();
    }
    parts.more().stream().filter(c -> EventField.of(c.name()).isEmpty()).forEach(columns::add);
    return Optional.of(
        new Table(
            name,
            section.node(),
            stream.rows(),
            columns,
            stream.duplicates() > 0 ? List.of() : List.of(EventField.ID.column()),
            List.of(),
            indexes(section),
            section.texts("partition_by"),
            section
                .section("corruption")
                .map(CorruptionSettings::parse)
                .orElse(CorruptionSettings.NONE),
            tables.checks(section),
            section.text("description").orElse(null),
            stream));
  }

  private Optional<Users> users(Section section) {
    if (!section.has("users")) {
      return Optional.of(new Users.Count(DEFAULT_USERS));
    }
    Optional<String> text = section.text("users");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    OptionalLong count = RowCount.parse(text.get());
    if (count.isPresent() && count.getAsLong() > 0) {
      return Optional.of(new Users.Count(count.getAsLong()));
    }
    int dot = text.get().lastIndexOf('.');
    if (count.isPresent() || dot <= 0 || dot == text.get().length() - 1) {
      section.fault(
          "users",
          "expected how many users there are, at least 1, or a table's column such as"
              + " users.user_id, not '"
              + text.get()
              + "'");
      return Optional.empty();
    }
    return Optional.of(
        new Users.OfTable(text.get().substring(0, dot), text.get().substring(dot + 1)));
  }

  /** The foreign key to the users' table; whose event each is, the stream itself says. */
  private static Relationship relationship(
      int index, String stream, Section section, Users.OfTable users) {
    return new Relationship(
        index,
        section.node(),
        users.table(),
        List.of(users.column()),
        stream,
        List.of(EventField.USER.column()),
        0,
        OptionalLong.empty(),
        Sharing.DEFAULT,
        Map.of(),
        0,
        false,
        null,
        null);
  }

  private List<Index> indexes(Section section) {
    List<Index> indexes = tables.indexes(section);
    if (indexes.stream().anyMatch(Index::unique)) {
      section.fault("indexes", "no index of a stream can be unique; its key is event_id");
    }
    return indexes.stream().map(i -> new Index(i.name(), i.columns(), false)).toList();
  }

  private static void checkCorruption(Section section) {
    section
        .section("corruption")
        .filter(c -> c.has("duplicate_rate"))
        .ifPresent(
            c ->
                c.fault(
                    "duplicate_rate",
                    "appends copies behind the last row, out of a stream's order; use the stream's"
                        + " own 'duplicates'"));
  }
}
