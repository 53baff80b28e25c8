package io.datagen.core.schema;

import io.datagen.api.schema.Zone;
import io.datagen.core.column.ColumnContext;
import io.datagen.core.column.ColumnType;
import io.datagen.core.column.Constraints;
import io.datagen.core.column.Generator;
import io.datagen.core.column.Narrowed;
import io.datagen.core.constraint.CellTest;
import io.datagen.core.constraint.CellTests;
import io.datagen.core.source.Section;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads what a column type makes: of a column, and of the fields and items within one. */
final class GeneratorReader {
  /** Types of the language that this version has no file for. */
  private static final List<String> LATER_TYPES = List.of("timeseries");

  private final String locale;
  private final long asOf;
  private final Zone zone;

  GeneratorReader(String locale, long asOf, Zone zone) {
    this.zone = zone;
    this.locale = locale;
    this.asOf = asOf;
  }

  Optional<Generator> read(String name, Section section, Constraints constraints, long tableRows) {
    String typeName = section.text("type").orElse("string");
    if (typeName.startsWith(ReusableTypes.MARK)) {
      // Not under 'types', which is told there; what stands beside it belongs to what was meant.
      return Optional.empty();
    }
    Optional<ColumnType> type = KnownTypes.find(typeName);
    if (type.isEmpty()) {
      section.fault(
          "type",
          LATER_TYPES.contains(typeName)
              ? "the type '" + typeName + "' is not supported by this version yet"
              : KnownTypes.names().contains(typeName)
                  ? "a column of the type '" + typeName + "' can't stand here, but in a table alone"
                  : "unknown type '"
                      + typeName
                      + "'"
                      + OtherTypes.hint(typeName, KnownTypes.names()));
      return Optional.empty();
    }
    section.allow(KnownTypes.keysOf(typeName));
    Context column = new Context(name, section, constraints, tableRows);
    return type.get().parse(column).flatMap(g -> Narrowed.of(column, g));
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
      return LocaleReader.read(section).orElse(locale);
    }

    @Override
    public Zone zone() {
      return ZoneReader.read(section).orElse(zone);
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
      for (String key : List.of("format", "hidden", "seed_key", "sqlite_type", "sql_type")) {
        if (innerSection.has(key)) {
          innerSection.fault(key, "is a column's key, not " + what + "'s");
        }
      }
      LocaleReader.read(innerSection);
      Constraints promised = ConstraintReader.read(innerSection);
      Optional<Generator> generator = read(inner, innerSection, promised, innerRows);
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
}
