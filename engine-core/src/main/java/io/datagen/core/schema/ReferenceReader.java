package io.datagen.core.schema;

import io.datagen.core.language.Key;
import io.datagen.core.language.Keys;
import io.datagen.core.language.Kind;
import io.datagen.core.source.Faults;
import io.datagen.core.source.Mapping;
import io.datagen.core.source.Node;
import io.datagen.core.source.Scalar;
import io.datagen.core.source.Section;
import io.datagen.core.source.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads columns of {@code type: reference} as the relationships that they are short for, before
 * tables are read.
 */
final class ReferenceReader {
  /** What the column itself says. */
  private static final Set<String> OWN =
      Set.of(
          "name",
          "description",
          "parent_table",
          "parent_key",
          "child_table",
          "child_key",
          "polymorphic");

  static final Keys KEYS = Keys.of("reference", "A relationship in short: a foreign key.", keys());

  private final Section root;
  private final SchemaOptions options;
  private final List<Relationship> relationships;

  /**
   * @param relationships to which those found are added
   */
  ReferenceReader(Section root, SchemaOptions options, List<Relationship> relationships) {
    this.root = root;
    this.options = options;
    this.relationships = relationships;
  }

  private static List<Key> keys() {
    List<Key> keys = new ArrayList<>();
    keys.add(
        Key.of("to", Kind.TABLE_COLUMN, "The parent's key, as table.column.")
            .needed()
            .example("customers.customer_id"));
    RelationshipKeys.RELATIONSHIP.all().stream()
        .filter(k -> !OWN.contains(k.name()) && !k.name().equals("null_probability"))
        .forEach(keys::add);
    return keys;
  }

  void read() {
    for (String group : List.of("tables", "streams")) {
      if (root.node().get(group).orElse(null) instanceof Mapping tables) {
        tables.entries().forEach((name, entry) -> table(name, entry.value()));
      }
    }
  }

  private void table(String name, Node table) {
    if (table instanceof Mapping mapping
        && mapping.get("columns").orElse(null) instanceof Sequence columns) {
      for (Node column : columns.items()) {
        if (column instanceof Mapping keys
            && text(keys, "type").filter("reference"::equals).isPresent()) {
          text(keys, "name").ifPresent(child -> reference(name, child, keys));
        }
      }
    }
  }

  private static Optional<String> text(Mapping mapping, String key) {
    return mapping.get(key).filter(Scalar.class::isInstance).map(n -> ((Scalar) n).text());
  }

  private void reference(String table, String child, Mapping column) {
    Faults faults = root.faults();
    Section section = new Section(column, faults);
    if (column.get("polymorphic").isPresent()) {
      section.fault(
          "polymorphic", "has no short form; write it under 'relationships' of the dataset");
      return;
    }
    section.allow(KnownTypes.keysOf("reference"));
    Optional<String> to = section.required("to");
    int dot = to.orElse("").indexOf('.');
    if (to.isEmpty() || dot <= 0 || dot == to.get().length() - 1) {
      to.ifPresent(
          t -> section.fault("to", "expected TABLE.COLUMN of the parent, not '" + t + "'"));
      return;
    }
    Map<String, Mapping.Entry> entries = new LinkedHashMap<>();
    put(entries, column, "to", "parent_table", to.get().substring(0, dot));
    put(entries, column, "to", "parent_key", to.get().substring(dot + 1));
    put(entries, column, "name", "child_table", table);
    put(entries, column, "name", "child_key", child);
    Set<String> known = RelationshipKeys.RELATIONSHIP.names();
    column
        .entries()
        .forEach(
            (key, entry) -> {
              if (known.contains(key) && !OWN.contains(key)) {
                entries.put(key, entry);
              }
            });
    Mapping relationship = new Mapping(column.position(), column.path(), entries);
    RelationshipReader.read(relationships.size(), new Section(relationship, faults), options, null)
        .ifPresent(relationships::add);
  }

  /** An entry that stands where the column's own does that says the same. */
  private static void put(
      Map<String, Mapping.Entry> entries, Mapping column, String from, String key, String text) {
    Mapping.Entry said = column.entries().get(from);
    if (said == null) {
      throw new IllegalStateException(column.path() + " has no " + from);
    }
    Node at = said.value();
    entries.put(
        key,
        new Mapping.Entry(
            said.key(), new Scalar(at.position(), at.path(), Scalar.Kind.TEXT, text)));
  }
}
