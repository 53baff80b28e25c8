package io.datagen.core.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DigitsTest {
  private static List<Long> numbers() {
    List<Long> numbers = new ArrayList<>(List.of(0L, Long.MAX_VALUE));
    for (long power = 10, n = 1; n < Digits.MOST; power *= 10, n++) {
      numbers.addAll(List.of(power - 1, power, power + 1));
    }
    Random random = new Random(9);
    for (int i = 0; i < 20_000; i++) {
      numbers.add(random.nextLong() >>> 1 + random.nextInt(63));
    }
    return numbers;
  }

  @Test
  void aNumberHasAsManyDigitsAsItsText() {
    for (long number : numbers()) {
      assertEquals(Long.toString(number).length(), Digits.count(number), () -> "" + number);
    }
  }

  @Test
  void digitsAreThoseOfItsTextWithZerosBefore() {
    byte[] out = new byte[100];
    for (long number : numbers()) {
      String text = Long.toString(number);
      for (int width : new int[] {1, 5, 8, 9, 16, 17, 19, 20, 60}) {
        int digits = Math.max(width, text.length());
        int end = Digits.put(out, 3, number, digits);
        assertEquals(3 + digits, end);
        assertEquals(
            "0".repeat(digits - text.length()) + text,
            new String(out, 3, digits, StandardCharsets.US_ASCII));
      }
    }
  }
}
