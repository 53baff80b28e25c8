package io.datagen.core.stream;

import io.datagen.api.schema.ValueType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The columns that every event has, in their order. */
public enum EventField {
  /** Its key. */
  ID("event_id"),
  /** When it happened; never later than it arrived. */
  TIME("event_time"),
  /** Whom it happened to. */
  USER("user_id"),
  /** The session it is part of. */
  SESSION("session_id"),
  /** What happened. */
  TYPE("event_type"),
  /** What else there is to say. */
  METADATA("metadata"),
  /** Where it came from. */
  SOURCE("source");

  private static final List<String> COLUMNS =
      Arrays.stream(values()).map(EventField::column).toList();

  private final String column;

  EventField(String column) {
    this.column = column;
  }

  /** The column's name. */
  public String column() {
    return column;
  }

  /** The names of all. */
  public static List<String> columns() {
    return COLUMNS;
  }

  /** The field of a column, if it is one that every event has. */
  public static Optional<EventField> of(String column) {
    return Arrays.stream(values()).filter(f -> f.column.equals(column)).findFirst();
  }

  /**
   * The type of its values, where the stream itself makes them.
   *
   * @param fraction digits of the second of times
   */
  public ValueType type(int fraction) {
    return switch (this) {
      case TIME -> new ValueType.DateTimeType(fraction);
      case USER, SESSION -> new ValueType.IntegerType();
      case TYPE, SOURCE -> new ValueType.StringType();
      case ID, METADATA ->
          throw new IllegalStateException(column + " is made by a column type of its own");
    };
  }
}
