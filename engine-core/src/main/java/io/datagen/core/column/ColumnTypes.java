package io.datagen.core.column;

import java.util.List;

/**
 * The list of column types. A new type is a file of its own and a line here; those about people and
 * places have a list of their own beside them.
 */
public final class ColumnTypes {
  private static final List<ColumnType> ALL =
      List.of(
          new ArrayType(),
          new BooleanType(),
          new CategoricalType(),
          new ConstantType(),
          new DateTimeType(),
          new DateType(),
          new DecimalType(),
          new DurationType(),
          new FloatType(),
          new IdType(),
          new IntegerType(),
          new ObjectType(),
          new ProviderType(),
          new RegexType(),
          new StringPatternType(),
          new StringType(),
          new TimeType(),
          new WeightedListType());

  private ColumnTypes() {}

  /** All of them. */
  public static List<ColumnType> all() {
    return ALL;
  }
}
