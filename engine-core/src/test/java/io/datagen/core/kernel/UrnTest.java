package io.datagen.core.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datagen.core.Chi;
import io.datagen.core.seed.Stream;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UrnTest {
  private static final Stream STREAM = Stream.of(3, "urns");
  private static final int FILLINGS = 200_000;

  /** How often each pair came first and second, as 10 * first + second. */
  private static long[] pairs(Urn urn) {
    long[] counts = new long[100];
    for (int i = 0; i < FILLINGS; i++) {
      urn.refill();
      long first = urn.draw(STREAM.at(2L * i));
      counts[(int) (10 * first + urn.draw(STREAM.at(2L * i + 1)))]++;
    }
    return counts;
  }

  @Test
  void everyPairOfPlacesIsAsLikely() {
    double[] expected = new double[100];
    for (int i = 0; i < 5; i++) {
      for (int j = 0; j < 5; j++) {
        expected[10 * i + j] = i == j ? 0 : FILLINGS / 20.0;
      }
    }
    assertTrue(Chi.score(pairs(new UniformUrn(5, 2)), expected) < 4.5);
  }

  @Test
  void aPlaceIsAsLikelyAsItsShareOfTheWeightThatIsLeft() {
    double[] weights = {5, 0, 1, 0.5, 3, 1e-300};
    double sum = 9.5;
    double[] expected = new double[100];
    for (int i = 0; i < 5; i++) {
      for (int j = 0; j < 5; j++) {
        expected[10 * i + j] =
            i == j ? 0 : FILLINGS * weights[i] / sum * weights[j] / (sum - weights[i]);
      }
    }
    assertTrue(Chi.score(pairs(new WeightedUrn(weights)), expected) < 4.5);
  }

  @ParameterizedTest
  @CsvSource({
    "1,1",
    "2,2",
    "7,7",
    "100,100",
    "1000,999",
    "65536,65536",
    "100000,300",
    "4611686018427387904,5000"
  })
  void noPlaceIsDrawnTwice(long places, int most) {
    SplittableRandom random = new SplittableRandom(places);
    UniformUrn urn = new UniformUrn(places, most);
    for (int filling = 0; filling < 5; filling++) {
      urn.refill();
      long[] drawn = LongStream.range(0, most).map(i -> urn.draw(random.nextLong())).toArray();
      assertEquals(most, LongStream.of(drawn).distinct().count());
      assertTrue(LongStream.of(drawn).allMatch(place -> place >= 0 && place < places));
    }
  }

  @Test
  void aWeightedUrnGivesEachPlaceOfAnyWeightOnce() {
    SplittableRandom random = new SplittableRandom(1);
    for (int round = 0; round < 50; round++) {
      int n = 1 + random.nextInt(300);
      double[] weights = new double[n];
      for (int i = 0; i < n; i++) {
        weights[i] = random.nextInt(4) == 0 ? 0 : StrictMath.exp(60 * random.nextDouble() - 30);
      }
      weights[random.nextInt(n)] = 1;
      WeightedUrn urn = new WeightedUrn(weights);
      long[] positive = LongStream.range(0, n).filter(place -> weights[(int) place] > 0).toArray();
      for (int filling = 0; filling < 3; filling++) {
        urn.refill();
        long[] drawn =
            LongStream.of(positive).map(i -> urn.draw(random.nextLong())).sorted().toArray();
        assertArrayEquals(positive, drawn);
      }
    }
  }

  @Test
  void aRefilledUrnForgets() {
    for (Urn urn : new Urn[] {new UniformUrn(50, 20), new WeightedUrn(1, 2, 3, 4, 5, 6)}) {
      long[] first = LongStream.range(0, 6).map(i -> urn.draw(STREAM.at(i))).toArray();
      urn.refill();
      urn.draw(77);
      urn.refill();
      long[] second = LongStream.range(0, 6).map(i -> urn.draw(STREAM.at(i))).toArray();
      assertArrayEquals(first, second);
    }
  }
}
