package io.datagen.core.constraint;

import com.google.re2j.Pattern;
import io.datagen.api.schema.ValueType;
import io.datagen.api.vector.DoubleVector;
import io.datagen.api.vector.LongVector;
import io.datagen.api.vector.Vector;
import io.datagen.core.column.BoundReader;
import io.datagen.core.column.Constraints;
import io.datagen.core.source.Faults;
import io.datagen.core.source.Node;
import io.datagen.core.source.Scalar;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** The tests of a column's constraints. A constraint that its type can't have is a fault. */
public final class CellTests {
  private final Constraints constraints;
  private final ValueType type;
  private final Faults faults;
  private final List<CellTest> tests = new ArrayList<>();

  private CellTests(Constraints constraints, ValueType type, Faults faults) {
    this.constraints = constraints;
    this.type = type;
    this.faults = faults;
  }

  /**
   * All tests for a column of this type; {@code at} is where faults without a place of their own
   * go.
   */
  public static List<CellTest> of(Constraints constraints, ValueType type, Node at, Faults faults) {
    CellTests made = new CellTests(constraints, type, faults);
    made.make(at);
    return List.copyOf(made.tests);
  }

  private void make(Node at) {
    if (constraints.notNull() || constraints.primaryKey()) {
      tests.add(new NotNull(constraints.primaryKey() ? "primary_key" : "not_null"));
    }
    bound("min", constraints.min(), true);
    bound("max", constraints.max(), false);
    List<Node> allowed = constraints.allowed();
    if (allowed != null) {
      allowed(allowed);
    }
    boolean text = type instanceof ValueType.StringType || type instanceof ValueType.UuidType;
    String pattern = constraints.pattern();
    if (pattern != null) {
      if (text) {
        tests.add(new Matches(Pattern.compile(pattern)));
      } else {
        faults.add(at, "'pattern' is a constraint of texts, not of this column's type");
      }
    }
    if (constraints.minLength() > 0 || constraints.maxLength() < Integer.MAX_VALUE) {
      if (text) {
        tests.add(new Length(constraints.minLength(), constraints.maxLength()));
      } else {
        faults.add(at, "'min_length' and 'max_length' are constraints of texts");
      }
    }
  }

  private void bound(String name, @Nullable Node node, boolean lower) {
    if (node == null) {
      return;
    }
    String text = ((Object) node) instanceof Scalar s ? s.text() : node.describe();
    String describe = name + " " + text;
    if (type instanceof ValueType.FloatType) {
      BoundReader.number(node, faults)
          .ifPresent(
              b -> tests.add(new Doubles(name, describe, lower ? v -> v >= b : v -> v <= b)));
      return;
    }
    OptionalLong bound = BoundReader.of(node, type, lower, faults);
    if (bound.isPresent()) {
      long b = bound.getAsLong();
      tests.add(new Longs(name, describe, lower ? v -> v >= b : v -> v <= b));
    }
  }

  private void allowed(List<Node> nodes) {
    Set<Object> values = new HashSet<>();
    for (Node node : nodes) {
      value(node).ifPresent(values::add);
    }
    String describe =
        "allowed " + nodes.stream().map(n -> n instanceof Scalar s ? s.text() : "?").toList();
    if (type instanceof ValueType.FloatType) {
      tests.add(new Doubles("allowed", describe, values::contains));
    } else if (type instanceof ValueType.StringType || type instanceof ValueType.UuidType) {
      tests.add(new Texts("allowed", describe, values::contains));
    } else {
      tests.add(new Longs("allowed", describe, values::contains));
    }
  }

  private Optional<Object> value(Node node) {
    if (!(node instanceof Scalar scalar) || scalar.kind() == Scalar.Kind.NULL) {
      faults.add(node, "expected a value, not " + node.describe());
      return Optional.empty();
    }
    if (type instanceof ValueType.StringType || type instanceof ValueType.UuidType) {
      return Optional.of(scalar.text());
    }
    if (type instanceof ValueType.BooleanType && scalar.kind() == Scalar.Kind.BOOLEAN) {
      return Optional.of(scalar.text().equals("true") ? 1L : 0L);
    }
    if (type instanceof ValueType.FloatType) {
      return BoundReader.number(node, faults).map(d -> d);
    }
    OptionalLong exact = BoundReader.of(node, type, true, faults);
    return exact.isPresent() ? Optional.of(exact.getAsLong()) : Optional.empty();
  }

  private static int first(Vector vector, int from, IntPredicate fails) {
    for (int i = from; i < vector.size(); i++) {
      if (vector.validity().isValid(i) && fails.test(i)) {
        return i;
      }
    }
    return -1;
  }

  private record NotNull(String name) implements CellTest {
    @Override
    public String describe() {
      return name;
    }

    @Override
    public int firstFailure(Vector vector, int from) {
      if (!vector.validity().hasNulls()) {
        return -1;
      }
      for (int i = from; i < vector.size(); i++) {
        if (vector.validity().isNull(i)) {
          return i;
        }
      }
      return -1;
    }
  }

  private interface LongTest {
    boolean holds(long value);
  }

  private interface DoubleTest {
    boolean holds(double value);
  }

  private interface TextTest {
    boolean holds(String value);
  }

  private record Longs(String name, String describe, LongTest test) implements CellTest {
    @Override
    public int firstFailure(Vector vector, int from) {
      long[] values = ((LongVector) vector).values();
      return first(vector, from, i -> !test.holds(values[i]));
    }
  }

  private record Doubles(String name, String describe, DoubleTest test) implements CellTest {
    @Override
    public int firstFailure(Vector vector, int from) {
      double[] values = ((DoubleVector) vector).values();
      return first(vector, from, i -> !test.holds(values[i]));
    }
  }

  private record Texts(String name, String describe, TextTest test) implements CellTest {
    @Override
    public int firstFailure(Vector vector, int from) {
      return first(vector, from, i -> !test.holds(CellTextOf.string(vector, i)));
    }
  }

  private record Matches(Pattern pattern) implements CellTest {
    @Override
    public String name() {
      return "pattern";
    }

    @Override
    public String describe() {
      return "pattern " + pattern;
    }

    @Override
    public int firstFailure(Vector vector, int from) {
      return first(vector, from, i -> !pattern.matches(CellTextOf.string(vector, i)));
    }
  }

  private record Length(int min, int max) implements CellTest {
    @Override
    public String name() {
      return "length";
    }

    @Override
    public String describe() {
      return "length " + min + " to " + (max == Integer.MAX_VALUE ? "any" : max);
    }

    @Override
    public int firstFailure(Vector vector, int from) {
      return first(
          vector,
          from,
          i -> {
            String text = CellTextOf.string(vector, i);
            int length = text.codePointCount(0, text.length());
            return length < min || length > max;
          });
    }
  }
}
