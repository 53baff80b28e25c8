package io.datagen.core.command;

import io.datagen.api.schema.ValueType;
import io.datagen.core.plan.DeclaredType;
import io.datagen.core.plan.Plan;
import io.datagen.core.plan.RelationshipPlan;
import io.datagen.core.plan.TablePlan;
import io.datagen.core.relationship.FanOutClass;
import io.datagen.core.schema.Column;
import io.datagen.core.schema.Origin;
import io.datagen.core.schema.Relationship;
import io.datagen.core.stream.EventStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a plan means, ready to be shown in any form. */
record Description(
    String dataset,
    @Nullable String text,
    long seed,
    String profile,
    List<Table> tables,
    List<FanOut> relationships,
    Map<String, Long> sizes,
    boolean sizesGuessed,
    List<String> warnings,
    List<String> objections) {

  /** A table. */
  record Table(
      String name,
      @Nullable String text,
      long rows,
      long writtenRows,
      List<Field> columns,
      List<String> primaryKey,
      List<String> partitionBy,
      @Nullable EventStream events) {}

  /** A column. */
  record Field(
      String name, String type, String values, List<String> notes, @Nullable String text) {}

  /** A relationship. */
  record FanOut(
      String child,
      List<String> childKey,
      String parent,
      List<String> parentKey,
      long minChildren,
      long maxChildren,
      boolean bounded,
      double mean,
      long least,
      long most,
      double nullProbability,
      List<String> sharing,
      List<FanOutClass> histogram) {}

  static Description of(Plan plan, String profile, List<String> objections) {
    List<Table> tables = new ArrayList<>();
    for (TablePlan table : plan.tables()) {
      tables.add(table(plan, table));
    }
    List<FanOut> fanOuts = plan.fanOuts().stream().map(Description::fanOut).toList();
    Map<String, Long> sizes = new LinkedHashMap<>();
    SizeEstimate.Text text = SizeEstimate.text(plan);
    sizes.put("csv", (long) text.csv());
    sizes.put("ndjson", (long) text.json());
    sizes.put("parquet", (long) SizeEstimate.parquetBytes(text.csv()));
    sizes.put("sqlite", (long) SizeEstimate.sqliteBytes(plan, text.csv()));
    return new Description(
        plan.dataset().name(),
        plan.dataset().description(),
        plan.dataset().seed(),
        profile,
        tables,
        fanOuts,
        sizes,
        text.guessed(),
        plan.warnings(),
        objections);
  }

  private static Table table(Plan plan, TablePlan table) {
    List<Field> fields = new ArrayList<>();
    for (Column column : table.table().columns()) {
      table
          .declaredType(column.name())
          .ifPresent(type -> fields.add(field(plan, table, column, type)));
    }
    return new Table(
        table.name(),
        table.table().description(),
        table.rows(),
        table.writtenRows(),
        fields,
        table.table().primaryKey(),
        table.table().partitionBy(),
        table.table().events());
  }

  private static Field field(Plan plan, TablePlan table, Column column, ValueType type) {
    List<String> notes = new ArrayList<>();
    if (table.table().primaryKey().contains(column.name())) {
      notes.add("primary key");
    }
    if (column.constraints().unique()) {
      notes.add("unique");
    }
    if (column.constraints().notNull()) {
      notes.add("not null");
    }
    if (column.constraints().increasing()) {
      notes.add("increasing");
    }
    if (column.nullProbability() > 0) {
      notes.add(Numbers.fixed(column.nullProbability() * 100, 1) + " % null");
    }
    if (column.hidden()) {
      notes.add("hidden");
    }
    if (column.format() != null) {
      notes.add("as '" + column.format().pattern() + "' in text formats");
    }
    return new Field(column.name(), name(type), values(plan, column), notes, column.description());
  }

  private static String values(Plan plan, Column column) {
    if (column.origin() instanceof Origin.Generated generated) {
      return generated.generator().describe();
    }
    if (column.origin() instanceof Origin.Computed computed) {
      return "= " + computed.expression();
    }
    if (column.origin() instanceof Origin.Derived derived) {
      return derived.values().describe();
    }
    if (column.origin() instanceof Origin.Aggregate aggregate) {
      return aggregate.describe();
    }
    if (column.origin() instanceof Origin.Event event) {
      return event.stream().describe(event.field());
    }
    if (column.origin() instanceof Origin.FromTargets several) {
      return several.targets().stream()
          .map(t -> inherited(plan, t))
          .collect(java.util.stream.Collectors.joining(" or "));
    }
    return inherited(plan, (Origin.FromParent) column.origin());
  }

  private static String inherited(Plan plan, Origin.FromParent fromParent) {
    Relationship relationship = plan.dataset().relationships().get(fromParent.relationship());
    return (fromParent.key() ? "-> " : "from ")
        + relationship.parentTable()
        + "."
        + fromParent.parentColumn();
  }

  private static FanOut fanOut(RelationshipPlan plan) {
    Relationship relationship = plan.relationship();
    return new FanOut(
        relationship.childTable(),
        relationship.childKey(),
        relationship.parentTable(),
        relationship.parentKey(),
        plan.minChildren(),
        plan.maxChildren(),
        plan.boundedAbove(),
        plan.fanOut().mean(),
        plan.fanOut().min(),
        plan.fanOut().max(),
        relationship.nullProbability(),
        sharing(relationship),
        plan.fanOut().histogram());
  }

  private static List<String> sharing(Relationship relationship) {
    List<String> words = new ArrayList<>();
    if (relationship.target() != null) {
      words.add(
          "where " + relationship.target().typeColumn() + " = " + relationship.target().value());
    }
    words.addAll(relationship.sharing().describe());
    return words;
  }

  /** A type as a schema names it, a decimal's digits with it. */
  private static String name(ValueType type) {
    if (type instanceof ValueType.DecimalType d) {
      return "decimal(" + d.precision() + ", " + d.scale() + ")";
    }
    return DeclaredType.name(type);
  }
}
