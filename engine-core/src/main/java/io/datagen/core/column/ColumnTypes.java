package io.datagen.core.column;

import java.util.List;
import java.util.Optional;

/** The list of column types. A new type is a file of its own and a line here. */
public final class ColumnTypes {
  private static final List<ColumnType> ALL = List.of(
          new BooleanType(),
          new CategoricalType(),
          new ConstantType(),
          new IdType(),
          new ObjectType(),
          new StringPatternType(),
          new StringType());

  private ColumnTypes() {}

  /** All of them. */
  public static List<ColumnType> all() {
    return ALL;
  }

  /** Their names. */
  public static List<String> names() {
    return ALL.stream().map(ColumnType::name).toList();
  }

  /** By name. */
  public static Optional<ColumnType> find(String name) {
    return ALL.stream().filter(t -> t.name().equals(name)).findFirst();
  }
}
