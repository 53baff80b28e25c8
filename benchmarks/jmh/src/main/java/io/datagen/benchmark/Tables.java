package io.datagen.benchmark;

import io.datagen.api.dictionary.DictionarySource;
import io.datagen.api.format.Capabilities.Nesting;
import io.datagen.api.vector.Batch;
import io.datagen.core.column.Dictionaries;
import io.datagen.core.dictionary.PoolStore;
import io.datagen.core.plan.Plan;
import io.datagen.core.plan.PlanOptions;
import io.datagen.core.plan.Planner;
import io.datagen.core.plan.TablePlan;
import io.datagen.core.plan.TableView;
import io.datagen.core.schema.Dataset;
import io.datagen.core.schema.SchemaOptions;
import io.datagen.core.schema.SchemaReader;
import io.datagen.core.source.Faults;
import io.datagen.core.source.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.ServiceLoader;

/** Plans of clean tables, from schema text or from the files in {@code benchmarks/workloads}. */
final class Tables {
  private static final PoolStore POOLS =
      PoolStore.open(
          Optional.empty(), () -> ServiceLoader.load(DictionarySource.class).findFirst().get());

  private Tables() {}

  /** A table of a workload's file, named without its ending, its rows multiplied. */
  static TablePlan workload(String file, String table, int scale) {
    try (InputStream in = Tables.class.getResourceAsStream(file + ".yaml")) {
      if (in == null) {
        throw new IllegalArgumentException("no workload " + file);
      }
      String schema = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return plan(schema, table, scaled(scale));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A table of a schema. */
  static TablePlan plan(String schema, String table) {
    return plan(schema, table, SchemaOptions.NONE);
  }

  private static TablePlan plan(String schema, String table, SchemaOptions options) {
    Faults faults = new Faults();
    Dataset dataset =
        SchemaReader.read(Source.parse("benchmark.yaml", schema, faults), options, faults);
    PlanOptions all =
        new PlanOptions(
            "fast", List.of(table), List.of(), true, Nesting.FLATTENED, Tables::dictionaries);
    Plan plan = Planner.plan(dataset, all);
    plan.compile();
    return plan.table(table).orElseThrow();
  }

  private static SchemaOptions scaled(int scale) {
    return new SchemaOptions(OptionalLong.empty(), OptionalLong.empty(), Map.of(), scale, false);
  }

  private static Dictionaries dictionaries(String locale) {
    return POOLS.dictionaries(locale);
  }

  /** Full batches of the table's first rows, each with vectors of its own. */
  static Batch[] batches(TablePlan plan, int count) {
    Batch[] batches = new Batch[count];
    for (int i = 0; i < count; i++) {
      TableView view = plan.open();
      batches[i] = view.newBatch();
      view.fill((long) i * Batch.CAPACITY, Batch.CAPACITY, batches[i]);
    }
    return batches;
  }
}
