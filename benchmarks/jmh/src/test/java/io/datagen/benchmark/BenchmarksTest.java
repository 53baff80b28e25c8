package io.datagen.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

final class BenchmarksTest {
  @Test
  void everyBenchmarkRuns() throws RunnerException {
    System.setProperty("jmh.ignoreLock", "true");
    Options once =
        new OptionsBuilder()
            .include("io[.]datagen[.]benchmark[.]")
            .param("kind", "SEQUENCE", "EMAIL", "LOOKUP")
            .param("workload", "MIXED", "CUSTOMERS")
            .mode(Mode.SingleShotTime)
            .warmupIterations(0)
            .measurementIterations(1)
            .forks(0)
            .shouldFailOnError(true)
            .verbosity(VerboseMode.SILENT)
            .build();

    Collection<RunResult> results = new Runner(once).run();

    assertEquals(
        Set.of(
            "DrawBenchmark",
            "ColumnBenchmark",
            "EventBenchmark",
            "ExpressionBenchmark",
            "EncoderBenchmark",
            "TableBenchmark"),
        results.stream().map(BenchmarksTest::className).collect(Collectors.toSet()));
  }

  @ParameterizedTest
  @EnumSource(ColumnKind.class)
  void everyColumnKindIsATableOfOneColumn(ColumnKind kind) {
    assertEquals(1, kind.plan().schema().columns().size());
  }

  @ParameterizedTest
  @EnumSource(Workload.class)
  void everyWorkloadHasRowsEnough(Workload workload) {
    assertTrue(workload.plan().rows() >= TableBenchmark.ROWS);
  }

  private static String className(RunResult result) {
    return result.getParams().getBenchmark().replaceFirst("^.*[.](\\w+)[.]\\w+$", "$1");
  }
}
