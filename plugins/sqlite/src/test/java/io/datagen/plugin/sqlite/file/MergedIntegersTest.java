package io.datagen.plugin.sqlite.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class MergedIntegersTest {
  private record Key(long value, long rowid) {}

  /** Shows keys that are sorted already. */
  private static final class Listed extends SortedIntegers {
    private final List<Key> keys;
    private int at;
    private boolean closed;

    Listed(List<Key> keys) {
      this.keys = keys;
    }

    @Override
    boolean next() {
      if (at == keys.size()) {
        return false;
      }
      value = keys.get(at).value();
      rowid = keys.get(at++).rowid();
      return true;
    }

    @Override
    public void close() {
      closed = true;
    }
  }

  static LongStream seeds() {
    return LongStream.range(0, 60);
  }

  private static long value(SplittableRandom random) {
    return switch (random.nextInt(6)) {
      case 0 -> Long.MIN_VALUE;
      case 1 -> Long.MAX_VALUE;
      case 2 -> random.nextLong();
      default -> random.nextInt(-3, 4);
    };
  }

  private static List<Key> drain(SortedIntegers merged) throws IOException {
    List<Key> all = new ArrayList<>();
    while (merged.next()) {
      all.add(new Key(merged.value, merged.rowid));
    }
    return all;
  }

  /** Runs follow each other in rowids, so that equal values in the runs' order are in theirs. */
  @ParameterizedTest
  @MethodSource("seeds")
  void keysComeByValueThenBySource(long seed) throws IOException {
    SplittableRandom random = new SplittableRandom(seed);
    List<SortedIntegers> sources = new ArrayList<>();
    List<Key> expected = new ArrayList<>();
    int count = random.nextInt(34);
    for (int s = 0; s < count; s++) {
      List<Key> run = new ArrayList<>();
      for (int i = random.nextInt(40); i > 0; i--) {
        run.add(new Key(value(random), expected.size() + run.size()));
      }
      expected.addAll(run);
      run.sort(Comparator.comparingLong(Key::value));
      sources.add(new Listed(run));
    }
    expected.sort(Comparator.comparingLong(Key::value).thenComparingLong(Key::rowid));

    assertEquals(expected, drain(new MergedIntegers(sources)));
  }

  @Test
  void nothingComesOfNoSourcesAndOfEmptyOnes() throws IOException {
    assertFalse(new MergedIntegers(List.of()).next());
    MergedIntegers empty =
        new MergedIntegers(List.of(new Listed(List.of()), new Listed(List.of())));
    assertFalse(empty.next());
    assertFalse(empty.next());
  }

  /** Those that showed nothing have files to delete as well. */
  @Test
  void allSourcesAreClosed() throws IOException {
    List<Listed> sources =
        List.of(new Listed(List.of()), new Listed(List.of(new Key(1, 1))), new Listed(List.of()));
    try (MergedIntegers merged = new MergedIntegers(List.copyOf(sources))) {
      drain(merged);
    }
    assertEquals(3, sources.stream().filter(source -> source.closed).count());
  }
}
