package io.datagen.plugin.sqlite.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class VarintTest {
  @ParameterizedTest
  @CsvSource({
    "0, 00",
    "127, 7f",
    "128, 8100",
    "16383, ff7f",
    "16384, 818000",
    "2097151, ffff7f",
    "2097152, 81808000",
    "72057594037927935, ffffffffffffff7f",
    "72057594037927936, 80c080808080808000",
    "-1, ffffffffffffffffff",
    "9223372036854775807, bfffffffffffffffff",
    "-9223372036854775808, c08080808080808000"
  })
  void integersAreWrittenAsTheFormatSays(long value, String hex) {
    byte[] bytes = new byte[9];
    int length = Varint.put(bytes, 0, value);
    assertArrayEquals(HexFormat.of().parseHex(hex), Arrays.copyOf(bytes, length));
    assertEquals(length, Varint.length(value));
  }

  @Test
  void lengthsAreReadBack() {
    byte[] bytes = new byte[9];
    for (long value = 0; value < 1L << 50; value = value * 3 + 1) {
      Varint.put(bytes, 0, value);
      assertEquals(value, Varint.get(bytes, 0));
    }
  }
}
