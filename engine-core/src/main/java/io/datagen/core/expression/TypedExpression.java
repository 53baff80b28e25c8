package io.datagen.core.expression;

import io.datagen.api.schema.ValueType;
import io.datagen.core.kernel.Kernel;
import io.datagen.core.seed.Stream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** An expression whose columns are known. Immutable. */
public final class TypedExpression {
  private final String text;
  private final List<String> inputs;
  private final List<String> roles;
  private final Term root;

  TypedExpression(String text, List<String> inputs, List<String> roles, Term root) {
    this.text = text;
    this.inputs = List.copyOf(inputs);
    this.roles = List.copyOf(roles);
    this.root = root;
  }

  /** The type of its values. */
  public ValueType type() {
    return root.type();
  }

  /** The columns that {@link Kernel#fill} wants as inputs, in this order. */
  public List<String> inputs() {
    return inputs;
  }

  /** Whether a value may be null, given which columns' values may. */
  public boolean nullable(Predicate<String> nullableColumn) {
    return root.nullable(nullableColumn);
  }

  /**
   * What computes it. Each worker needs its own {@link Kernel#forThread}, since intermediate
   * results have buffers; {@link Kernel#fill} throws {@link ExpressionRowException} for a row that
   * has no value.
   *
   * @param streams the stream of each role; asked once for each call that draws
   */
  public Kernel kernel(java.util.function.Function<String, Stream> streams) {
    Map<String, Stream> known = new HashMap<>();
    for (String role : roles) {
      known.put(role, streams.apply(role));
    }
    return new ExpressionKernel(text, root, new Assembly(inputs, Map.copyOf(known)));
  }

  /** As written. */
  public String text() {
    return text;
  }
}
