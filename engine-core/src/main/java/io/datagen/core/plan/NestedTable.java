package io.datagen.core.plan;

import io.datagen.api.schema.ColumnSchema;
import io.datagen.api.schema.ValueType;
import io.datagen.core.relationship.FanOut;

/**
 * A table that is written inside its parent's rows.
 *
 * @param table how it is made; its own nested tables are in it
 * @param fanOut which rows belong to which parent
 */
public record NestedTable(TablePlan table, FanOut fanOut) {

  /** The parent's further column: a list of the children's written columns, named as the table. */
  ColumnSchema column() {
    ValueType row = new ValueType.StructType(table.schema().columns());
    return new ColumnSchema(
        table.name(),
        new ValueType.ListType(ColumnSchema.of("item", row, false)),
        false,
        false,
        false,
        null,
        table.schema().description());
  }
}
