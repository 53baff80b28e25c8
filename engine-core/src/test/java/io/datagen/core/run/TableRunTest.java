package io.datagen.core.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datagen.api.format.BatchEncoder;
import io.datagen.api.format.Capabilities.Nesting;
import io.datagen.api.format.Slice;
import io.datagen.api.format.TableWriter;
import io.datagen.api.text.JsonText;
import io.datagen.api.text.TextBuffer;
import io.datagen.api.vector.Batch;
import io.datagen.core.digest.TableDigest;
import io.datagen.core.plan.NestTree;
import io.datagen.core.plan.PlanOptions;
import io.datagen.core.plan.Planner;
import io.datagen.core.plan.TablePlan;
import io.datagen.core.schema.SchemaOptions;
import io.datagen.core.schema.SchemaReader;
import io.datagen.core.source.Faults;
import io.datagen.core.source.Source;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableRunTest {
  private static TablePlan orders(long items) {
    return orders(20_000, items);
  }

  private static TablePlan orders(long rows, long items) {
    String schema =
        """
        dataset: d
        tables:
          orders: {rows: %d, columns: [{name: id, type: id, constraints: {primary_key: true}}]}
          items: {rows: %d, columns: [{name: order}, {name: size, type: integer}]}
        relationships:
          - {parent_table: orders, parent_key: id, child_table: items, child_key: order}
        """
            .formatted(rows, items);
    Faults faults = new Faults();
    return Planner.plan(
            SchemaReader.read(Source.parse("t.yaml", schema, faults), SchemaOptions.NONE, faults),
            new PlanOptions(
                "dirty",
                List.of(),
                List.of(),
                true,
                Nesting.NATIVE,
                NestTree.parse(List.of("orders>items")),
                locale -> {
                  throw new AssertionError("no dictionary is needed here");
                }))
        .tables()
        .get(0);
  }

  /** What a writer was given: each chunk's rows as text, and the largest batch. */
  private static final class Recorder implements TableWriter {
    private final int chunkRows;
    private final boolean exact;
    final List<String> chunks = new ArrayList<>();
    final List<Integer> sizes = new ArrayList<>();
    int largestBatch;

    Recorder(int chunkRows, boolean exact) {
      this.chunkRows = chunkRows;
      this.exact = exact;
    }

    @Override
    public int chunkRows() {
      return chunkRows;
    }

    @Override
    public boolean keepsChunkRows() {
      return exact;
    }

    @Override
    public BatchEncoder newEncoder() {
      TextBuffer text = new TextBuffer();
      int[] rows = new int[1];
      return new BatchEncoder() {
        @Override
        public void encode(Batch batch) {
          rows[0] += batch.size();
          synchronized (chunks) {
            largestBatch = Math.max(largestBatch, batch.size());
          }
          for (int i = 0; i < batch.size(); i++) {
            for (int c = 0; c < batch.table().columns().size(); c++) {
              JsonText.append(text, batch.table().columns().get(c).type(), batch.column(c), i);
            }
          }
        }

        @Override
        public void flush() {
          chunks.add(text.toString());
          sizes.add(rows[0]);
          text.clear();
          rows[0] = 0;
        }
      };
    }

    @Override
    public void finish() {}

    @Override
    public void close() {}
  }

  private static Recorder run(TablePlan plan, int chunkRows, boolean exact, int threads)
      throws IOException {
    Recorder recorder = new Recorder(chunkRows, exact);
    new TableRun(
            plan,
            recorder,
            Slice.whole(20_000),
            TableDigest.ofNothing(),
            Progress.NONE,
            new Cancellation())
        .run(threads);
    return recorder;
  }

  @Test
  void nestedChunksDontDependOnTheNumberOfWorkers() throws IOException {
    TablePlan plan = orders(2_000_000);
    Recorder one = run(plan, 16_384, false, 1);
    for (int threads : new int[] {2, 7}) {
      Recorder many = run(plan, 16_384, false, threads);
      assertEquals(one.sizes, many.sizes);
      assertEquals(one.chunks, many.chunks);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "20000, 16384, false, 16384, 4096",
    "20000, 10000, false, 10000, 4096",
    "2000000, 16384, false, 2620, 655",
    "2000000, 1000, false, 655, 655",
    "2000000, 10000, true, 10000, 655",
  })
  void longRowsMakeShortChunksUnlessTheUserSaidHowMany(
      long items, int wanted, boolean exact, int chunk, int batch) throws IOException {
    Recorder recorder = run(orders(items), wanted, exact, 2);
    assertEquals(chunk, recorder.sizes.get(0));
    assertEquals(batch, recorder.largestBatch);
    assertEquals(20_000, recorder.sizes.stream().mapToInt(Integer::intValue).sum());
    assertTrue(recorder.sizes.stream().limit(recorder.sizes.size() - 1).allMatch(s -> s == chunk));
  }

  private static List<Integer> batches(long rows, boolean minds) throws IOException {
    List<Integer> sizes = new ArrayList<>();
    TableWriter writer =
        new TableWriter() {
          @Override
          public BatchEncoder newEncoder() {
            return new BatchEncoder() {
              @Override
              public void encode(Batch batch) {
                assertEquals(sizes.stream().mapToInt(Integer::intValue).sum(), batch.firstRow());
                sizes.add(batch.size());
              }

              @Override
              public void flush() {}
            };
          }

          @Override
          public boolean mindsBatches() {
            return minds;
          }

          @Override
          public void finish() {}

          @Override
          public void close() {}
        };
    new TableRun(
            orders(rows, 1),
            writer,
            Slice.whole(rows),
            TableDigest.ofNothing(),
            Progress.NONE,
            new Cancellation())
        .run(1);
    assertEquals(rows, sizes.stream().mapToInt(Integer::intValue).sum());
    return sizes;
  }

  @Test
  void ofManyRowsTheFirstBatchesAreShortUnlessTheWriterMinds() throws IOException {
    List<Integer> sizes = batches(200_000, false);
    assertEquals(1024, sizes.stream().takeWhile(size -> size == 32).count());
    assertEquals(Batch.CAPACITY, sizes.get(1024));
    assertEquals(Batch.CAPACITY, batches(200_000, true).get(0));
    assertEquals(Batch.CAPACITY, batches(100_000, false).get(0));
  }
}
