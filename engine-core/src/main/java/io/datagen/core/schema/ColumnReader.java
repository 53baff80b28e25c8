package io.datagen.core.schema;

import io.datagen.core.column.ColumnContext;
import io.datagen.core.column.ColumnType;
import io.datagen.core.column.Constraints;
import io.datagen.core.column.Generator;
import io.datagen.core.constraint.CellTest;
import io.datagen.core.constraint.CellTests;
import io.datagen.core.derived.Between;
import io.datagen.core.derived.Derived;
import io.datagen.core.derived.Drawn;
import io.datagen.core.derived.Formula;
import io.datagen.core.derived.NullIf;
import io.datagen.core.derived.SamePer;
import io.datagen.core.expression.Expression;
import io.datagen.core.expression.Template;
import io.datagen.core.source.Nearest;
import io.datagen.core.source.Node;
import io.datagen.core.source.Position;
import io.datagen.core.source.Scalar;
import io.datagen.core.source.Section;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a column's mapping: what all columns share here, the rest by its type. */
final class ColumnReader {
  /** Types of the language that this version has no file for. */
  private static final List<String> LATER_TYPES =
      List.of("template", "timeseries", "weighted_list");

  private final String table;
  private final long rows;
  private final Map<String, Origin.Inherited> fromParents;
  private final String locale;
  private final long asOf;

  ColumnReader(
      String table,
      long rows,
      Map<String, Origin.Inherited> fromParents,
      String locale,
      long asOf) {
    this.table = table;
    this.rows = rows;
    this.fromParents = fromParents;
    this.locale = locale;
    this.asOf = asOf;
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
                section.text("sqlite_type").or(() -> section.text("sql_type")).orElse(null),
                section.text("description").orElse(null)));
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
      section.allow(KnownTypes.allKeys(), ColumnKeys.LATER);
      fromParentOnly(section, fromParent);
      return Optional.of(fromParent);
    }
    Optional<Origin> origin = values(name, section, constraints);
    Optional<Section> promised = section.section("constraints");
    if (promised.filter(p -> p.has("before") || p.has("after")).isPresent()) {
      origin = origin.flatMap(o -> between(promised.get(), o));
    }
    return section.has("null_if") ? origin.flatMap(o -> nullIf(section, o)) : origin;
  }

  private static boolean isReference(Section section) {
    return section.text("type").filter("reference"::equals).isPresent();
  }

  /** A column that is before or after others of its row. */
  private static Optional<Origin> between(Section promised, Origin origin) {
    if (!(origin instanceof Origin.Generated generated)
        || generated.generator().ranks().isEmpty()) {
      promised.fault(
          promised.has("after") ? "after" : "before",
          "can be had of integer, float, decimal, date, datetime, time and duration columns that"
              + " draw for each row by itself; of others write a check, such as \"b > a\"");
      return Optional.empty();
    }
    return Optional.of(
        new Origin.Derived(
            new Between(
                generated.generator(), other(promised, "after"), other(promised, "before"))));
  }

  private static Between.@Nullable Other other(Section promised, String key) {
    return promised
        .text(key)
        .map(c -> new Between.Other(c, promised.value(key).orElseThrow()))
        .orElse(null);
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
      return samePer(name, section, constraints);
    }
    return plain(name, section, constraints);
  }

  private Optional<Origin> samePer(String name, Section section, Constraints constraints) {
    int faults = section.faults().count();
    List<String> keys = section.texts("same_per");
    Optional<Origin> origin = plain(name, section, constraints);
    if (origin.isEmpty() || section.faults().count() > faults) {
      return Optional.empty();
    }
    if (!(origin.get() instanceof Origin.Generated generated)
        || generated.generator().countsRows()
        || keys.isEmpty()) {
      section.fault(
          "same_per",
          keys.isEmpty()
              ? "needs a column, or a list of columns"
              : origin.get() instanceof Origin.Generated
                  ? "repeats a value, and this column's values never repeat or follow the rows"
                  : "is for columns that draw; what an expression gives is the same wherever its"
                      + " columns are");
      return Optional.empty();
    }
    return Optional.of(
        new Origin.Derived(
            new SamePer(
                generated.generator(),
                keys,
                section.value("same_per").orElseThrow(),
                section.probability("null_probability").orElse(0.0))));
  }

  private Optional<Origin> plain(String name, Section section, Constraints constraints) {
    if (section.text("type").filter("template"::equals).isPresent()) {
      return template(section);
    }
    if (section.text("type").filter("aggregate"::equals).isPresent()) {
      return aggregate(section);
    }
    boolean computed =
        section.has("computed") || section.text("type").filter("computed"::equals).isPresent();
    if (computed) {
      return computed(section);
    }
    return generator(name, section, constraints, rows).map(Origin.Generated::new);
  }

  private Optional<Derived> cases(String name, Section section, Constraints constraints) {
    section.allow(ColumnKeys.OF_BRANCHES, ColumnKeys.LATER);
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
            section, branch -> values(name, branch, shared).map(o -> derived(o, branch)));
    return section.has("cases") ? reader.cases() : reader.conditionalOn();
  }

  private static Derived derived(Origin origin, Section section) {
    if (origin instanceof Origin.Generated generated) {
      return new Drawn(generated.generator());
    }
    return origin instanceof Origin.Computed computed
        ? new Formula(computed.expression(), computed.declaredType(), section.node())
        : ((Origin.Derived) origin).values();
  }

  private static Optional<Origin> nullIf(Section section, Origin origin) {
    if (!(section.value("null_if").orElseThrow() instanceof Scalar scalar)) {
      section.fault("null_if", "expected a condition in quotes, such as \"status == 'new'\"");
      return Optional.empty();
    }
    if (origin instanceof Origin.Aggregate) {
      section.fault(
          "null_if", "an aggregate is what it is; write 'null_if' in a column that reads it");
      return Optional.empty();
    }
    return Expression.parse(scalar.text(), scalar.textPosition(), scalar.path(), section.faults())
        .map(e -> new Origin.Derived(new NullIf(derived(origin, section), e, scalar)));
  }

  private Optional<Origin> computed(Section section) {
    section.allow(KnownTypes.keysOf("computed"), ColumnKeys.LATER);
    if (section.has("computed") && section.has("expression")) {
      section.fault("expression", "stands beside 'computed'; keep one");
    }
    String key = section.has("computed") ? "computed" : "expression";
    Optional<Node> node = section.value(key);
    if (node.isEmpty()) {
      section
          .faults()
          .add(section.node(), "a computed column needs its expression under 'computed'");
      return Optional.empty();
    }
    if (!(node.get() instanceof Scalar scalar)) {
      section.fault(key, "expected an expression, not " + node.get().describe());
      return Optional.empty();
    }
    String text = scalar.text();
    Optional<Long> round = section.integer("round");
    if (round.isPresent()) {
      text = "round(" + text + ", " + round.get() + ")";
    }
    // Faults point into the text as it was written.
    Position position = scalar.textPosition().plus(round.isPresent() ? -"round(".length() : 0);
    Optional<String> declared = section.text("type").filter(t -> !t.equals("computed"));
    return Expression.parse(text, position, scalar.path(), section.faults())
        .map(e -> new Origin.Computed(e, declared));
  }

  private static Optional<Origin> aggregate(Section section) {
    section.allow(KnownTypes.keysOf("aggregate"), ColumnKeys.LATER);
    return AggregateReader.read(section);
  }

  private Optional<Origin> template(Section section) {
    section.allow(KnownTypes.keysOf("template"), ColumnKeys.LATER);
    Optional<Node> node = section.value("template");
    if (node.isEmpty() || !(node.get() instanceof Scalar scalar)) {
      section.fault("template", "a template column needs its text, such as 'ORD-{order_id:06d}'");
      return Optional.empty();
    }
    return Template.parse(scalar.text(), scalar.textPosition(), scalar.path(), section.faults())
        .map(e -> new Origin.Computed(e, Optional.empty()));
  }

  private Optional<Generator> generator(
      String name, Section section, Constraints constraints, long tableRows) {
    String typeName = section.text("type").orElse("string");
    Optional<ColumnType> type = KnownTypes.find(typeName);
    if (type.isEmpty()) {
      section.fault(
          "type",
          LATER_TYPES.contains(typeName)
              ? "the type '" + typeName + "' is not supported by this version yet"
              : KnownTypes.names().contains(typeName)
                  ? "a column of the type '" + typeName + "' can't stand here, but in a table alone"
                  : "unknown type '" + typeName + "'" + Nearest.hint(typeName, KnownTypes.names()));
      return Optional.empty();
    }
    section.allow(KnownTypes.keysOf(typeName), ColumnKeys.LATER);
    return type.get().parse(new Context(name, section, constraints, tableRows));
  }

  private final class Context implements ColumnContext {
    private final String name;
    private final Section section;
    private final Constraints constraints;
    private final long tableRows;

    Context(String name, Section section, Constraints constraints, long tableRows) {
      this.name = name;
      this.section = section;
      this.constraints = constraints;
      this.tableRows = tableRows;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public Section section() {
      return section;
    }

    @Override
    public Constraints constraints() {
      return constraints;
    }

    @Override
    public long rows() {
      return tableRows;
    }

    @Override
    public String locale() {
      return section.text("locale").orElse(locale);
    }

    @Override
    public long asOf() {
      return asOf;
    }

    @Override
    public Optional<Generator> parseField(String field, Section fieldSection) {
      return parse("a field", field, fieldSection, tableRows);
    }

    @Override
    public Optional<Generator> parseItem(Section item, int perRow) {
      if (item.has("name")) {
        item.fault("name", "is a column's key, not an item's");
      }
      return parse("an item", name, item, tableRows * perRow);
    }

    private Optional<Generator> parse(
        String what, String inner, Section innerSection, long innerRows) {
      innerSection
          .section("constraints")
          .ifPresent(
              c ->
                  Stream.of("before", "after")
                      .filter(c::has)
                      .forEach(k -> c.fault(k, "'" + k + "' can't be promised of " + what)));
      for (String key : ColumnKeys.DERIVING) {
        if (innerSection.has(key)) {
          innerSection.fault(key, "is a column's key, not " + what + "'s");
          return Optional.empty();
        }
      }
      String type = innerSection.text("type").orElse("");
      if (innerSection.has("computed")
          || type.equals("computed")
          || type.equals("template")
          || type.equals("aggregate")) {
        innerSection.fault(
            innerSection.has("computed") ? "computed" : "type",
            what + " can't be computed in this version");
        return Optional.empty();
      }
      for (String key : List.of("hidden", "seed_key", "sqlite_type", "sql_type")) {
        if (innerSection.has(key)) {
          innerSection.fault(key, "is a column's key, not " + what + "'s");
        }
      }
      Constraints promised = ConstraintReader.read(innerSection);
      Optional<Generator> generator = generator(inner, innerSection, promised, innerRows);
      generator.ifPresent(g -> checkPromises(what, innerSection, promised, g));
      return generator;
    }
  }

  /**
   * A field or an item is not tested row by row, so what it promises must be so by construction.
   */
  private static void checkPromises(
      String what, Section field, Constraints promised, Generator generator) {
    for (CellTest test : CellTests.of(promised, generator.type(), field.node(), field.faults())) {
      boolean nulls =
          field.has("null_probability") || field.has("probability") || generator.nullable();
      boolean kept =
          test.name().equals("not_null") ? !nulls : generator.honours().contains(test.name());
      if (!kept) {
        field.fault("constraints", "'" + test.name() + "' can't be promised of " + what);
      }
    }
    if (promised.primaryKey() || promised.unique() && !generator.unique()) {
      field.fault("constraints", what + " can't be a key");
    }
  }

  @Override
  public String toString() {
    return "columns of " + table;
  }
}
