package io.datagen.core.validate;

import io.datagen.api.format.FormatSettings;
import io.datagen.api.schema.DatasetSchema;
import io.datagen.api.schema.ValueType;
import io.datagen.core.column.Constraints;
import io.datagen.core.constraint.CellTests;
import io.datagen.core.run.Progress;
import io.datagen.core.source.Faults;
import io.datagen.core.source.Mapping;
import io.datagen.core.source.Section;
import io.datagen.core.source.Source;
import io.datagen.core.validate.ExpectedTable.Reference;
import io.datagen.core.validate.ExpectedTable.UniqueKey;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Two tables, customers and orders, three orders a customer, and their artifact. */
final class Shop {
  static final int CUSTOMERS = 3_000;
  static final int ORDERS = 9_000;

  final FakeTable customers =
      new FakeTable("customers", CUSTOMERS)
          .column("id", FakeTable.INTEGER, r -> r + 1)
          .column("email", FakeTable.TEXT, r -> "c" + r * 7919 % CUSTOMERS + "@example.com")
          .column("age", FakeTable.INTEGER, r -> r % 50 + 18)
          .column("born", FakeTable.DATE, r -> r % 10_000);
  final FakeTable orders =
      new FakeTable("orders", ORDERS)
          .column("id", FakeTable.INTEGER, r -> 100 + r * 7 % ORDERS)
          .column("parent", FakeTable.INTEGER, r -> r * 11 % CUSTOMERS + 1)
          .column("amount", FakeTable.FLOAT, r -> r % 500 / 4.0)
          .column("note", FakeTable.TEXT, r -> r % 3 == 0 ? null : "note " + r % 11)
          .column("at", FakeTable.INTEGER, r -> r / 2);
  private FakeFormat artifact = new FakeFormat();

  Shop() {
    customers.keys.add(new UniqueKey(List.of("id"), true));
    customers.keys.add(new UniqueKey(List.of("email"), false));
    customers.rules.addAll(rule("age", FakeTable.INTEGER, "{min: 18, max: 67}"));
    customers.rules.addAll(rule("email", FakeTable.TEXT, "{not_null: true}"));
    orders.keys.add(new UniqueKey(List.of("id"), true));
    orders.references.add(
        new Reference(List.of("parent"), "customers", List.of("id"), CUSTOMERS, 3, 3));
    orders.rules.addAll(rule("amount", FakeTable.FLOAT, "{min: 0, max: 125}"));
    orders.rules.addAll(rule("note", FakeTable.TEXT, "{pattern: 'note \\d+'}"));
    orders.increasing.put("at", false);
  }

  /** What a column's {@code constraints} mapping promises. */
  static List<ColumnRule> rule(String column, ValueType type, String yaml) {
    Faults faults = new Faults();
    Section section = new Section((Mapping) Source.parse("t.yaml", yaml, faults), faults);
    Constraints constraints =
        new Constraints(
            false,
            false,
            section.flag("not_null").orElse(false),
            section.value("min").orElse(null),
            section.value("max").orElse(null),
            null,
            section.text("pattern").orElse(null),
            false,
            0,
            Integer.MAX_VALUE);
    return CellTests.of(constraints, type, section.node(), faults).stream()
        .map(t -> new ColumnRule(column, t))
        .toList();
  }

  /** Dirt of every kind, also in keys' neighbours; and a token that looks like a number. */
  Shop dirty() {
    customers.corruption(
        "{missing_rate: 0.02, duplicate_rate: 0.1, type_noise: {age: {rate: 0.05, value: 999}}}");
    orders.corruption(
        "{missing_by_column: {parent: 0.05, note: 0.1}, outlier_rate: 0.2, duplicate_rate: 0.05,"
            + " type_noise: {note: {rate: 0.1, value: oops}, amount: {rate: 0.1, value: n/a}}}");
    return this;
  }

  FakeFormat written() {
    artifact = FakeFormat.of(List.of(customers, orders));
    return artifact;
  }

  ValidationReport validate(String... checks) {
    return Validation.run(
        new DatasetSchema("shop", List.of(customers.schema(), orders.schema())),
        List.of(customers, orders),
        1,
        artifact,
        FormatSettings.defaults(List.of()),
        Path.of("shop.fake"),
        new Validation.Options(Set.of(checks), "shop.yaml"),
        Progress.NONE);
  }

  static Check check(ValidationReport report, String name) {
    return report.checks().stream()
        .filter(c -> c.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError(name + " among " + report.checks()));
  }

  static <V> V get(Map<String, V> map, String key) {
    return Objects.requireNonNull(map.get(key), key);
  }

  static String failed(ValidationReport report) {
    return report.checks().stream()
        .filter(c -> !c.ok())
        .map(Check::name)
        .sorted()
        .collect(Collectors.joining(" "));
  }
}
