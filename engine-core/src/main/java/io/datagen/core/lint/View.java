package io.datagen.core.lint;

import io.datagen.core.schema.Column;
import io.datagen.core.schema.Dataset;
import io.datagen.core.schema.Relationship;
import io.datagen.core.schema.Table;
import io.datagen.core.source.Faults;
import io.datagen.core.source.Mapping;
import io.datagen.core.source.Node;
import io.datagen.core.source.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** A schema as a rule sees it, and where its hints go, unless {@code x-lint-ignore} forbids. */
final class View {
  static final String IGNORE = "x-lint-ignore";

  private final Dataset dataset;
  private final Rule rule;
  private final List<Hint> hints = new ArrayList<>();

  View(Dataset dataset, Rule rule) {
    this.dataset = dataset;
    this.rule = rule;
  }

  Dataset dataset() {
    return dataset;
  }

  List<Hint> hints() {
    return hints;
  }

  /** Each column that the file lists, with its table. */
  void columns(BiConsumer<Table, Column> each) {
    for (Table table : dataset.tables()) {
      for (Column column : table.columns()) {
        // What every event has stands nowhere.
        if (!column.node().position().equals(table.node().position())) {
          each.accept(table, column);
        }
      }
    }
  }

  void table(Table table, String message) {
    add(table.node(), message, table.node());
  }

  void column(Table table, Column column, String key, String message) {
    Node at = column.node().get(key).orElse(column.node());
    add(at, message, table.node(), column.node());
  }

  void relationship(Relationship relationship, String message) {
    add(relationship.node(), message, relationship.node());
  }

  void ignore(Mapping mapping, String message) {
    add(mapping.get(IGNORE).orElse(mapping), message);
  }

  private void add(Node at, String message, Mapping... around) {
    boolean ignored = ignores(dataset.node());
    for (Mapping mapping : around) {
      ignored |= ignores(mapping);
    }
    if (!ignored) {
      hints.add(new Hint(rule, at.position(), at.path(), message));
    }
  }

  private boolean ignores(Mapping mapping) {
    return new Section(mapping, new Faults()).texts(IGNORE).contains(rule.id());
  }
}
