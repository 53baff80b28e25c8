package io.datagen.core.schema;

import io.datagen.core.derived.Branch;
import io.datagen.core.derived.Cases;
import io.datagen.core.derived.ConditionalOn;
import io.datagen.core.derived.Derived;
import io.datagen.core.expression.Expression;
import io.datagen.core.source.Faults;
import io.datagen.core.source.Mapping;
import io.datagen.core.source.Node;
import io.datagen.core.source.Scalar;
import io.datagen.core.source.Section;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads {@code cases} and {@code conditional_on}. */
final class CasesReader {
  /** Keys that are the whole column's. */
  private static final List<String> COLUMN_ONLY =
      List.of(
          "name",
          "constraints",
          "format",
          "hidden",
          "null_if",
          "sqlite_type",
          "sql_type",
          "description");

  private final Section column;
  private final Faults faults;
  private final Function<Section, Optional<Derived>> values;

  /**
   * @param values reads what a branch makes
   */
  CasesReader(Section column, Function<Section, Optional<Derived>> values) {
    this.column = column;
    this.faults = column.faults();
    this.values = values;
  }

  /** The column of {@code cases: [{when: ..., <column keys>}, ..., {else: {<column keys>}}]}. */
  Optional<Derived> cases() {
    int before = faults.count();
    List<Node> items = column.list("cases");
    List<Expression> conditions = new ArrayList<>();
    List<Branch> branches = new ArrayList<>();
    Set<String> roles = new HashSet<>();
    for (Node item : items) {
      boolean last = item == items.get(items.size() - 1);
      if (!(item instanceof Mapping mapping)) {
        faults.add(item, "expected a mapping with 'when' or 'else', not " + item.describe());
      } else if (mapping.get("else").isPresent()) {
        otherwise(new Section(mapping, faults), last).ifPresent(branches::add);
      } else {
        when(new Section(mapping, faults), roles, conditions).ifPresent(branches::add);
      }
    }
    if (items.isEmpty()) {
      column.fault(
          "cases",
          "needs a list such as [{when: \"a > 1\", type: integer}, {else: {type: float}}]");
    } else if (conditions.isEmpty() && faults.count() == before) {
      column.fault("cases", "there is no 'when'; without one, write the column's own keys");
    }
    return faults.count() > before
        ? Optional.empty()
        : Optional.of(new Cases(column.node(), conditions, branches));
  }

  private Optional<Branch> when(Section item, Set<String> roles, List<Expression> conditions) {
    if (!(item.value("when").orElse(item.node()) instanceof Scalar when)) {
      faults.add(item.node(), "a case needs 'when', a condition, or is the last one, 'else'");
      return Optional.empty();
    }
    Expression.parse(when.text(), when.textPosition(), when.path(), faults)
        .ifPresent(conditions::add);
    String condition = when.text().strip();
    String role = item.text("seed_key").orElse(condition);
    if (!roles.add(role)) {
      item.fault("when", "the case '" + role + "' stands twice; the second is never taken");
      return Optional.empty();
    }
    return branch(role, "if " + condition, item, "when");
  }

  private Optional<Branch> otherwise(Section item, boolean last) {
    if (!last) {
      item.fault("else", "must be the last of the cases");
    }
    item.allow(List.of("else"));
    return item.section("else").flatMap(s -> branch("else", "else", s, ""));
  }

  /** The column of {@code conditional_on: {column, cases: {value: <column keys>}, default}}. */
  Optional<Derived> conditionalOn() {
    int before = faults.count();
    Optional<Section> section = column.section("conditional_on");
    if (section.isEmpty()) {
      return Optional.empty();
    }
    Section on = section.get();
    on.allow(List.of("column", "cases", "default"));
    Optional<String> other = on.required("column");
    List<Scalar> keys = new ArrayList<>();
    List<Branch> branches = new ArrayList<>();
    Map<String, Mapping.Entry> entries =
        on.section("cases").map(s -> s.node().entries()).orElse(Map.of());
    entries.forEach(
        (value, entry) -> {
          Scalar key = new Scalar(entry.key(), on.node().pathOf("cases"), Scalar.Kind.TEXT, value);
          keys.add(key);
          if (entry.value() instanceof Mapping mapping) {
            String label = "if " + other.orElse("") + " is " + value;
            branch("=" + value, label, new Section(mapping, faults), "").ifPresent(branches::add);
          } else {
            faults.add(
                entry.value(),
                "expected a mapping with a column's keys, not " + entry.value().describe());
          }
        });
    if (entries.isEmpty() && faults.count() == before) {
      on.fault("cases", "needs a mapping such as {north: {type: integer, max: 9}}");
    }
    on.section("default").flatMap(s -> branch("else", "else", s, "")).ifPresent(branches::add);
    return faults.count() > before || other.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ConditionalOn(
                on.node(), other.get(), on.value("column").orElseThrow(), keys, branches));
  }

  /**
   * What a mapping of column keys makes.
   *
   * @param own a key of the mapping that is not the generator's
   */
  private Optional<Branch> branch(String role, String label, Section section, String own) {
    for (String key : COLUMN_ONLY) {
      if (section.has(key)) {
        section.fault(key, "is the column's key, not a case's; put it beside the cases");
        return Optional.empty();
      }
    }
    // Where one value is for many rows, so is its null.
    double nulls =
        section.has("same_per") ? 0 : section.probability("null_probability").orElse(0.0);
    Map<String, Mapping.Entry> entries = new LinkedHashMap<>(section.node().entries());
    entries.remove(own);
    entries.remove("seed_key");
    Mapping node = section.node();
    if (section.text("type").filter("aggregate"::equals).isPresent()) {
      section.fault("type", "an aggregate can't be a case; give it a hidden column and read that");
      return Optional.empty();
    }
    return values
        .apply(new Section(new Mapping(node.position(), node.path(), entries), faults))
        .map(d -> new Branch(section.text("seed_key").orElse(role), label, node, d, nulls));
  }
}
