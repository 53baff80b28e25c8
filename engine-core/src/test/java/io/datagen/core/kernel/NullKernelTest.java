package io.datagen.core.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datagen.api.vector.BytesVector;
import io.datagen.api.vector.Rows;
import io.datagen.api.vector.Vector;
import io.datagen.core.seed.Stream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NullKernelTest {
  /** Each row's number, as text. */
  private static final class Numbers implements Kernel {
    @Override
    public Vector newVector() {
      return new BytesVector();
    }

    @Override
    public void fill(Rows rows, Vector[] inputs, Vector out) {
      BytesVector vector = (BytesVector) out;
      vector.reset(rows.size());
      int at = 0;
      for (int i = 0; i < rows.size(); i++) {
        byte[] text = Long.toString(rows.at(i)).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(text, 0, vector.ensure(at + text.length), at, text.length);
        at += text.length;
        vector.offsets()[i + 1] = at;
      }
      vector.setPlain(true);
    }
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "0, 64", "7, 65", "50, 1000", "1000000, 4096"})
  void nullStringsAreEmptyAndAllOthersStay(long first, int size) {
    for (double probability : new double[] {0, 0.01, 0.3, 0.9, 1}) {
      Stream stream = Stream.of(5, "table", "column");
      NullKernel kernel = new NullKernel(new Numbers(), stream, probability);
      BytesVector vector = (BytesVector) kernel.newVector();
      kernel.fill(Rows.range(first, size), new Vector[0], vector);
      Probability chance = Probability.of(probability);
      for (int i = 0; i < size; i++) {
        boolean isNull = chance.hit(stream.at(first + i)) != 0;
        assertEquals(isNull, vector.validity().isNull(i));
        int from = vector.offsets()[i];
        String text =
            new String(
                vector.bytes(), from, vector.offsets()[i + 1] - from, StandardCharsets.US_ASCII);
        assertEquals(isNull ? "" : Long.toString(first + i), text);
      }
      assertTrue(vector.plain());
    }
  }
}
