package io.datagen.core.derived;

import io.datagen.api.schema.ValueType;
import io.datagen.core.column.Ranks;
import io.datagen.core.expression.Expression;
import io.datagen.core.expression.TypedExpression;
import io.datagen.core.source.Faults;
import io.datagen.core.source.Node;
import java.util.List;
import java.util.Optional;

/** What a column may know of the others of its row once all names are known. */
public interface RowTypes {
  /**
   * The type of another column; empty where it has a fault or there is none of that name, which is
   * told.
   *
   * @param at where it is named
   */
  Optional<ValueType> type(String column, Node at);

  /** Whether a column's clean values may be null. */
  boolean nullable(String column);

  /** All values that a column's cells may have, as text, where they are known and few. */
  Optional<List<String>> values(String column);

  /** Another column's values by their rank, where it has them and always. */
  Optional<Ranks> ranks(String column);

  /** Types an expression over the row. */
  Optional<TypedExpression> type(Expression expression);

  /**
   * The same where the column's own name means its value so far.
   *
   * @param own that value's type
   */
  Optional<TypedExpression> type(Expression expression, ValueType own);

  /** The column's name. */
  String name();

  /**
   * The type of an expression's values beside which one is declared; a fault where they don't fit.
   */
  Optional<ValueType> declared(Node at, Optional<String> declared, ValueType actual);

  /** Where faults go. */
  Faults faults();
}
