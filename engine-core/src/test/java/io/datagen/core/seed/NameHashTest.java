package io.datagen.core.seed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameHashTest {
  /** MurmurHash3_x64_128 with seed 0, from the reference implementation and others' tests. */
  @ParameterizedTest
  @CsvSource({
    "'', 0, 0",
    "hello, cbd8a7b341bd9b02, 5b1e906a48ae1d19",
    "'hello, world', 342fac623a5ebc8e, 4cdcbc079642414d",
    "'The quick brown fox jumps over the lazy dog.', cd99481f9ee902c9, 695da1a38987b6e7"
  })
  void hashesAreThePublishedOnes(String text, String high, String low) {
    NameHash hash = NameHash.ofBytes(text.getBytes(StandardCharsets.UTF_8));
    assertEquals(Long.parseUnsignedLong(high, 16), hash.high);
    assertEquals(Long.parseUnsignedLong(low, 16), hash.low);
  }

  @Test
  void whereNamesEndMakesADifference() {
    assertNotEquals(NameHash.of(0, "ab", "c").high, NameHash.of(0, "a", "bc").high);
    assertNotEquals(NameHash.of(0, "a").high, NameHash.of(0, "a", "").high);
    assertNotEquals(NameHash.of(0, "a").high, NameHash.of(1, "a").high);
  }

  @Test
  void everyLengthOfNameIsHashedToItsLastByte() {
    for (int length = 1; length < 70; length++) {
      String name = "x".repeat(length);
      String other = "x".repeat(length - 1) + "y";
      assertNotEquals(NameHash.of(7, name).low, NameHash.of(7, other).low);
    }
  }
}
