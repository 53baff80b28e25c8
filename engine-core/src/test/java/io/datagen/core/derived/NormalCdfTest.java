package io.datagen.core.derived;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.datagen.core.distribution.StandardNormal;
import org.junit.jupiter.api.Test;

class NormalCdfTest {
  @Test
  void isTheInverseOfTheQuantileFunction() {
    for (double p = 0.0005; p < 1; p += 0.0005) {
      assertEquals(p, NormalCdf.at(StandardNormal.quantile(p)), 1e-14);
    }
    for (double p = 1e-3; p > 1e-30; p /= 7) {
      assertEquals(1, NormalCdf.at(StandardNormal.quantile(p)) / p, 1e-7);
    }
    assertEquals(0, NormalCdf.at(-40));
    assertEquals(1, NormalCdf.at(40));
  }
}
