package io.datagen.plugin.parquet;

import io.datagen.api.schema.ValueType;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.format.ConvertedType;
import org.apache.parquet.format.DateType;
import org.apache.parquet.format.DecimalType;
import org.apache.parquet.format.FieldRepetitionType;
import org.apache.parquet.format.ListType;
import org.apache.parquet.format.LogicalType;
import org.apache.parquet.format.MicroSeconds;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.StringType;
import org.apache.parquet.format.TimeType;
import org.apache.parquet.format.TimeUnit;
import org.apache.parquet.format.TimestampType;
import org.apache.parquet.format.UUIDType;

/**
 * A schema as a file's footer has it: depth first, groups with the number of their children. Each
 * logical type comes with the older converted one where there is one, for readers that know no
 * other.
 */
final class SchemaElements {
  private final List<SchemaElement> elements = new ArrayList<>();

  private SchemaElements() {}

  static List<SchemaElement> of(FileSchema schema) {
    SchemaElements all = new SchemaElements();
    SchemaElement root = new SchemaElement(schema.table().name());
    root.setNum_children(schema.columns().size());
    all.elements.add(root);
    schema.columns().forEach(all::add);
    return all.elements;
  }

  private void add(Node node) {
    SchemaElement element = new SchemaElement(node.name());
    element.setRepetition_type(
        node.isOptional() ? FieldRepetitionType.OPTIONAL : FieldRepetitionType.REQUIRED);
    elements.add(element);
    if (node.isLeaf()) {
      element.setType(node.physical().type());
      if (node.physical() == Physical.UUID) {
        element.setType_length(node.physical().width());
      }
      annotate(element, node);
      return;
    }
    if (node.isList()) {
      element.setNum_children(1);
      element.setLogicalType(LogicalType.LIST(new ListType()));
      element.setConverted_type(ConvertedType.LIST);
      SchemaElement list = new SchemaElement("list");
      list.setRepetition_type(FieldRepetitionType.REPEATED);
      list.setNum_children(1);
      elements.add(list);
    } else {
      element.setNum_children(node.children().size());
    }
    node.children().forEach(this::add);
  }

  private static void annotate(SchemaElement element, Node node) {
    ValueType type = node.type();
    if (node.isText() || type instanceof ValueType.StringType) {
      element.setLogicalType(LogicalType.STRING(new StringType()));
      element.setConverted_type(ConvertedType.UTF8);
    } else if (type instanceof ValueType.DecimalType decimal) {
      element.setLogicalType(
          LogicalType.DECIMAL(new DecimalType(decimal.scale(), decimal.precision())));
      element.setConverted_type(ConvertedType.DECIMAL);
      element.setScale(decimal.scale());
      element.setPrecision(decimal.precision());
    } else if (type instanceof ValueType.DateType) {
      element.setLogicalType(LogicalType.DATE(new DateType()));
      element.setConverted_type(ConvertedType.DATE);
    } else if (type instanceof ValueType.TimeType) {
      // No converted type: the old TIME_MICROS means UTC, and DuckDB shows that as TIMETZ.
      element.setLogicalType(LogicalType.TIME(new TimeType(false, micros())));
    } else if (type instanceof ValueType.DateTimeType) {
      element.setLogicalType(LogicalType.TIMESTAMP(new TimestampType(true, micros())));
      element.setConverted_type(ConvertedType.TIMESTAMP_MICROS);
    } else if (type instanceof ValueType.UuidType) {
      element.setLogicalType(LogicalType.UUID(new UUIDType()));
    }
  }

  private static TimeUnit micros() {
    return TimeUnit.MICROS(new MicroSeconds());
  }
}
