package io.datagen.core.corruption;

import io.datagen.api.schema.ValueType;
import org.jspecify.annotations.Nullable;

/**
 * What the overlay needs to know of a column.
 *
 * @param name as declared
 * @param type of its clean values
 * @param protection why table-wide rates leave it alone, or null where they don't
 */
public record OverlayColumn(String name, ValueType type, @Nullable Protection protection) {

  /** Why table-wide rates leave a column alone. A key of {@code corruption} that names it wins. */
  public enum Protection {
    /** Other tables refer to it. Never corrupted, named or not. */
    PARENT_KEY("a key that other tables refer to"),
    /** Every event of a stream has it. Never corrupted, named or not. */
    EVENT("a column that every event has"),
    /** Part of the primary key. */
    PRIMARY_KEY("a primary key"),
    /** Part of a foreign key. */
    FOREIGN_KEY("a foreign key"),
    /** Of type {@code id}. */
    ID("an id"),
    /** Declared unique. */
    UNIQUE("unique"),
    /** Declared not null. */
    NOT_NULL("not null"),
    /** Names directories. */
    PARTITION_BY("in partition_by");

    private final String reason;

    Protection(String reason) {
      this.reason = reason;
    }

    /** As in "the column is ...". */
    public String reason() {
      return reason;
    }
  }

  boolean open() {
    return protection == null;
  }
}
