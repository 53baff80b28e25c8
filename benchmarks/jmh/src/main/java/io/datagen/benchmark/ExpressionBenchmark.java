package io.datagen.benchmark;

import io.datagen.api.schema.ValueType;
import io.datagen.api.vector.Batch;
import io.datagen.api.vector.Rows;
import io.datagen.api.vector.Vector;
import io.datagen.core.expression.Expression;
import io.datagen.core.expression.TypedExpression;
import io.datagen.core.kernel.Kernel;
import io.datagen.core.plan.TablePlan;
import io.datagen.core.seed.Stream;
import io.datagen.core.source.Faults;
import io.datagen.core.source.Position;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Formulas over columns that are there already. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 8, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 100, time = 5, timeUnit = TimeUnit.MILLISECONDS)
@OperationsPerInvocation(Batch.CAPACITY)
@SuppressWarnings("NullAway.Init") // JMH sets parameters and calls @Setup.
public class ExpressionBenchmark {
  private static final String INPUTS =
      """
      dataset: benchmark
      tables:
        t:
          rows: 1000000
          columns:
            - {name: quantity, type: integer, min: 1, max: 12}
            - {name: price, type: float, min: 1, max: 1500, round: 2}
            - {name: cost, type: decimal, precision: 10, scale: 2, min: 1, max: 5000}
            - {name: discount, type: categorical, categories: [0.0, 0.05, 0.1, 0.25]}
            - {name: status, type: categorical, categories: [open, shipped, returned]}
            - {name: bought, type: date, start: 2020-01-01, end: 2024-12-31}
      """;

  /** The formula. */
  @Param({
    "quantity * price * (1 - discount)",
    "round(quantity * price * (1 - discount), 2)",
    "quantity * cost",
    "price * 0.9 if quantity > 5 and status == 'open' else price",
    "rand_days_after(bought, 2, 9)",
    "'O' if bought > '2022-06-17' else 'F'",
    "choice(['R', 'A'])",
    "concat(status, '-', quantity)"
  })
  private String formula;

  private TablePlan plan;
  private Batch batch;
  private Kernel kernel;
  private Vector[] inputs;
  private Vector out;
  private final Rows rows = Rows.range(0, Batch.CAPACITY);

  @Setup
  public void plan() {
    plan = Tables.plan(INPUTS, "t");
    batch = Tables.batches(plan, 1)[0];
    TypedExpression expression = compile();
    kernel = expression.kernel(role -> Stream.of(42, role)).forThread();
    inputs = expression.inputs().stream().map(this::input).toArray(Vector[]::new);
    out = kernel.newVector();
  }

  private TypedExpression compile() {
    Faults faults = new Faults();
    Optional<TypedExpression> typed =
        Expression.parse(formula, new Position("benchmark", 1, 1), "", faults)
            .flatMap(e -> e.type(new Columns(plan), faults));
    faults.throwIfAny();
    return typed.orElseThrow();
  }

  private Vector input(String name) {
    return batch.column(plan.schema().indexOf(name).orElseThrow());
  }

  @Benchmark
  public Vector compute() {
    kernel.fill(rows, inputs, out);
    return out;
  }

  private record Columns(TablePlan plan) implements io.datagen.core.expression.Scope {
    @Override
    public Optional<ValueType> column(String name) {
      return plan.declaredType(name);
    }

    @Override
    public Collection<String> names() {
      return List.of();
    }

    @Override
    public long asOf() {
      return 0;
    }
  }
}
