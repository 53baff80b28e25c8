package io.datagen.plugin.parquet;

import io.datagen.api.schema.ColumnSchema;
import io.datagen.api.schema.ValueType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column, field or item in a table's Parquet schema. A list is Parquet's three levels: the
 * column, a repeated {@code list}, and in it the {@code element}, which is the node's one child.
 *
 * <p>Levels are Dremel's: a slot's definition level says how far down its path there is something,
 * its repetition level which list it goes on with.
 */
final class Node {
  private final ColumnSchema schema;
  private final String name;
  private final boolean text;
  private final int definition;
  private final int repetition;
  private final List<Node> children = new ArrayList<>();
  private @Nullable Physical physical;

  private Node(ColumnSchema schema, String name, int outerDefinition, int outerRepetition) {
    this.schema = schema;
    this.name = name;
    text = TextColumns.isText(schema);
    definition = outerDefinition + (isOptional() ? 1 : 0);
    repetition = outerRepetition;
  }

  /** A top-level column. */
  static Node of(ColumnSchema column) {
    return of(column, column.name(), 0, 0);
  }

  private static Node of(ColumnSchema schema, String name, int definition, int repetition) {
    Node node = new Node(schema, name, definition, repetition);
    if (node.isStruct()) {
      for (ColumnSchema field : ((ValueType.StructType) schema.type()).fields()) {
        node.children.add(of(field, field.name(), node.definition, repetition));
      }
    } else if (node.isList()) {
      ColumnSchema item = ((ValueType.ListType) schema.type()).item();
      node.children.add(of(item, "element", node.definition + 1, repetition + 1));
    } else {
      node.physical = node.text ? Physical.BYTES : physical(schema.type());
    }
    return node;
  }

  private static Physical physical(ValueType type) {
    if (type instanceof ValueType.BooleanType) {
      return Physical.BOOLEAN;
    }
    if (type instanceof ValueType.FloatType) {
      return Physical.DOUBLE;
    }
    if (type instanceof ValueType.StringType) {
      return Physical.BYTES;
    }
    if (type instanceof ValueType.UuidType) {
      return Physical.UUID;
    }
    boolean small =
        type instanceof ValueType.DateType
            || type instanceof ValueType.DecimalType decimal && decimal.precision() <= 9;
    return small ? Physical.INT32 : Physical.INT64;
  }

  ColumnSchema schema() {
    return schema;
  }

  String name() {
    return name;
  }

  /** What its values are, whether or not they are written as text. */
  ValueType type() {
    return schema.type();
  }

  /** Whether values are written as text, whatever their type. */
  boolean isText() {
    return text;
  }

  /** Whether a null cell with a token of type noise is stored as the token, beside the values. */
  boolean holdsTokens() {
    return text || physical == Physical.BYTES;
  }

  boolean isOptional() {
    return schema.nullable() || schema.optional();
  }

  boolean isStruct() {
    return !text && schema.type() instanceof ValueType.StructType;
  }

  boolean isList() {
    return !text && schema.type() instanceof ValueType.ListType;
  }

  boolean isLeaf() {
    return physical != null;
  }

  /** The fields of a struct, the element of a list. */
  List<Node> children() {
    return children;
  }

  /** A leaf's physical type. */
  Physical physical() {
    if (physical == null) {
      throw new IllegalStateException(name + " is no leaf");
    }
    return physical;
  }

  /** The definition level of a slot where this is not null. */
  int definition() {
    return definition;
  }

  /** The repetition level of lists around this. */
  int repetition() {
    return repetition;
  }
}
