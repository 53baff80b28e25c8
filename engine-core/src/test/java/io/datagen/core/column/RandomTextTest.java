package io.datagen.core.column;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.datagen.api.vector.BytesVector;
import io.datagen.api.vector.Rows;
import io.datagen.api.vector.Vector;
import io.datagen.core.kernel.Kernel;
import io.datagen.core.seed.Stream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RandomTextTest {
  private static final int ROWS = 3000;

  private static final CellContext CELL =
      new CellContext() {
        @Override
        public Stream stream(String role) {
          return Stream.of(5, "t", "c", role);
        }

        @Override
        public Stream recordStream(String record, String role) {
          throw new UnsupportedOperationException();
        }

        @Override
        public long rows() {
          return ROWS;
        }

        @Override
        public Dictionaries dictionaries(String locale) {
          throw new UnsupportedOperationException();
        }
      };

  @ParameterizedTest
  @CsvSource({
    "abcdefghijklmnopqrstuvwxyz0123456789, 8, 8",
    "abcdefghijklmnopqrstuvwxyz0123456789, 0, 23",
    "ab, 5, 5",
    "x, 1, 12",
    "!\"#$%&()*~, 3, 11",
    "añ€😀, 0, 17",
  })
  void charactersAreADrawsLeadingDigits(String charset, int min, int max) {
    Rows rows = Rows.range(70, ROWS);
    BytesVector made = fill(charset, min, max, false, rows);

    for (int i = 0; i < ROWS; i++) {
      assertEquals(expected(charset, min, max, 70 + i), text(made, i), "row " + (70 + i));
    }
  }

  /** As a fraction of 2^64 in exact arithmetic, digit by digit. */
  private static String expected(String charset, int min, int max, long row) {
    int[] characters = charset.codePoints().toArray();
    int length = min + digit(CELL.stream("length").at(row), max - min + 1, 0);
    StringBuilder text = new StringBuilder();
    for (int c = 0; c < length; c++) {
      Stream stream = CELL.stream("characters");
      long draw = c < 5 ? stream.at(row) : stream.draw(c / 5).at(row);
      text.appendCodePoint(characters[digit(draw, characters.length, c % 5)]);
    }
    return text.toString();
  }

  private static int digit(long draw, int base, int place) {
    BigInteger fraction = new BigInteger(Long.toUnsignedString(draw));
    BigInteger shifted = fraction.multiply(BigInteger.valueOf(base).pow(place + 1));
    return shifted.shiftRight(64).mod(BigInteger.valueOf(base)).intValueExact();
  }

  @Test
  void uniqueTextsDifferAndHaveTheGreatestLength() {
    BytesVector made = fill("abcd", 6, 6, true, Rows.range(0, ROWS));
    Set<String> texts = new HashSet<>();
    for (int i = 0; i < ROWS; i++) {
      assertEquals(6, text(made, i).length());
      texts.add(text(made, i));
    }
    assertEquals(ROWS, texts.size());
  }

  @Test
  void rowsInAnyOrderHaveTheTextsOfTheRange() {
    BytesVector inOrder = fill("abcdefg", 2, 9, false, Rows.range(0, 100));
    Rows backwards = new Rows();
    long[] indices = backwards.setSelection(100);
    for (int i = 0; i < 100; i++) {
      indices[i] = 99L - i;
    }
    BytesVector made = fill("abcdefg", 2, 9, false, backwards);
    for (int i = 0; i < 100; i++) {
      assertEquals(text(inOrder, 99 - i), text(made, i));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "abc-_.@:/+XYZ09, 1, true",
    "abc, 0, false",
    "'ab c', 1, false",
    "ab;, 1, false",
    "añ, 1, false",
  })
  void textsAreMarkedPlainWhereEveryCharacterIsAndNoneIsEmpty(
      String charset, int min, boolean plain) {
    assertEquals(plain, fill(charset, min, 9, false, Rows.range(0, 10)).plain());
  }

  private static BytesVector fill(String charset, int min, int max, boolean unique, Rows rows) {
    CharacterSet characters = CharacterSet.of(charset.codePoints().toArray());
    Kernel kernel = RandomTextKernel.of(characters, min, max, unique, CELL).forThread();
    BytesVector vector = (BytesVector) kernel.newVector();
    kernel.fill(rows, new Vector[0], vector);
    return vector;
  }

  private static String text(BytesVector vector, int row) {
    int start = vector.offsets()[row];
    return new String(
        vector.bytes(), start, vector.offsets()[row + 1] - start, StandardCharsets.UTF_8);
  }
}
