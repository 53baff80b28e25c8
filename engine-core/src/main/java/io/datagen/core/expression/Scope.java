package io.datagen.core.expression;

import io.datagen.api.schema.ValueType;
import java.util.Collection;
import java.util.Optional;

/** What an expression may name. */
public interface Scope {
  /** A column's type; an object's field is {@code object.field}. */
  Optional<ValueType> column(String name);

  /** All names, for the message about one that isn't among them. */
  Collection<String> names();

  /** What {@code now()} gives, in microseconds since 1970-01-01T00:00:00Z. */
  long asOf();
}
