package io.datagen.core.schema;

import io.datagen.core.column.Constraints;
import io.datagen.core.derived.Derived;
import io.datagen.core.source.Section;
import java.util.Map;
import java.util.Optional;

/** Reads a column's mapping: what all columns share here, the rest by its type. */
final class ColumnReader {
  private final String table;
  private final long rows;
  private final Map<String, Origin.Inherited> fromParents;
  private final GeneratorReader generators;
  private final String locale;

  ColumnReader(
      String table,
      long rows,
      Map<String, Origin.Inherited> fromParents,
      TableReader.Defaults defaults) {
    this.table = table;
    this.rows = rows;
    this.fromParents = fromParents;
    this.locale = defaults.locale();
    this.generators = new GeneratorReader(defaults.locale(), defaults.asOf(), defaults.zone());
  }

  Optional<Column> read(String name, Section section) {
    Constraints constraints = ConstraintReader.read(section);
    double nullProbability = section.probability("null_probability").orElse(0.0);
    if (nullProbability > 0 && (constraints.notNull() || constraints.primaryKey())) {
      section.fault(
          "null_probability",
          "contradicts the constraint "
              + (constraints.primaryKey() ? "primary_key" : "not_null")
              + "; remove one");
    }
    LocaleReader.read(section);
    Optional<Origin> origin = origin(name, section, constraints);
    return origin.map(
        o ->
            new Column(
                name,
                section.node(),
                o,
                constraints,
                // A reference's is its relationship's.
                section.has("same_per") || isReference(section) ? 0 : nullProbability,
                section.flag("hidden").orElse(false),
                section.text("seed_key").orElse(name),
                format(section).orElse(null),
                section.text("sqlite_type").or(() -> section.text("sql_type")).orElse(null),
                section.text("description").orElse(null)));
  }

  private Optional<Column.Format> format(Section section) {
    return section
        .text("format")
        .map(f -> new Column.Format(f, LocaleReader.read(section).orElse(locale)));
  }

  private Optional<Origin> origin(String name, Section section, Constraints constraints) {
    Origin.Inherited fromParent = fromParents.get(name);
    if (isReference(section)) {
      // Its keys are read where its relationship is, which is not there if they are wrong.
      if (fromParent != null) {
        fromParentOnly(section, fromParent);
      }
      return Optional.ofNullable(fromParent);
    }
    if (fromParent != null) {
      // Its generator keys, if any, are ignored and their values never checked: reference schemas
      // carry them.
      section.allow(KnownTypes.allKeys());
      fromParentOnly(section, fromParent);
      return Optional.of(fromParent);
    }
    Optional<Origin> origin = values(name, section, constraints);
    origin = origin.flatMap(o -> BetweenReader.read(section, o));
    return section.has("null_if") ? origin.flatMap(o -> FormulaReader.nullIf(section, o)) : origin;
  }

  private static boolean isReference(Section section) {
    return section.text("type").filter("reference"::equals).isPresent();
  }

  /** Faults what would change a value that is the parent's. */
  private static void fromParentOnly(Section section, Origin.Inherited inherited) {
    for (String key : ColumnKeys.DERIVING) {
      if (section.has(key)) {
        section.fault(
            key,
            "takes its value from its parent's "
                + (inherited instanceof Origin.FromParent fromParent
                    ? fromParent.parentColumn()
                    : "row")
                + "; write '"
                + key
                + "' in a column of its own that reads this one");
      }
    }
  }

  /** What a column makes before {@code null_if}; a branch's keys are read the same way. */
  private Optional<Origin> values(String name, Section section, Constraints constraints) {
    if (section.has("cases") || section.has("conditional_on")) {
      return cases(name, section, constraints).map(Origin.Derived::new);
    }
    if (section.has("same_per")) {
      return SamePerReader.read(section, () -> plain(name, section, constraints));
    }
    return plain(name, section, constraints);
  }

  private Optional<Origin> plain(String name, Section section, Constraints constraints) {
    String type = section.text("type").orElse("");
    if (type.equals("template")) {
      return FormulaReader.template(section);
    }
    if (type.equals("aggregate")) {
      return AggregateReader.read(section);
    }
    if (section.has("computed") || type.equals("computed")) {
      return FormulaReader.computed(section);
    }
    return generators.read(name, section, constraints, rows).map(Origin.Generated::new);
  }

  private Optional<Derived> cases(String name, Section section, Constraints constraints) {
    section.allow(ColumnKeys.OF_BRANCHES);
    if (section.has("same_per")) {
      section.fault("same_per", "belongs into the cases, beside the keys of what draws");
      return Optional.empty();
    }
    if (section.has("cases") && section.has("conditional_on")) {
      section.fault("conditional_on", "stands beside 'cases'; keep one");
      return Optional.empty();
    }
    Constraints shared = constraints.ofEachRow();
    CasesReader reader =
        new CasesReader(
            section,
            branch -> {
              LocaleReader.read(branch);
              return values(name, branch, shared).map(o -> o.derived(branch.node()));
            });
    return section.has("cases") ? reader.cases() : reader.conditionalOn();
  }

  @Override
  public String toString() {
    return "columns of " + table;
  }
}
