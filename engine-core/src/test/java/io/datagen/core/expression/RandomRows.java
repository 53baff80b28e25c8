package io.datagen.core.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Rows of numbers, conditions and texts, as a table and as Python source. */
final class RandomRows {
  private static final double[] NUMBERS = {
    0, -0.0, 0.5, 1.5, 2.5, 2.675, 1e-5, 1e10, -3, 1e16, 0.1
  };
  private static final String[] WORDS = {
    "", "a", "Ada Lovelace", "don't", "straße", "ÉCOLE été", "x-ray 7b", "日本 語", "ab😀cd", "I i ı İ"
  };

  private final Table table = new Table();
  private final StringBuilder source = new StringBuilder("[\n");
  private final List<String> shown = new ArrayList<>();

  RandomRows(Random random, int count) {
    List<Long> i = new ArrayList<>();
    List<Long> j = new ArrayList<>();
    List<Double> x = new ArrayList<>();
    List<Double> y = new ArrayList<>();
    List<Boolean> b = new ArrayList<>();
    List<String> s = new ArrayList<>();
    for (int row = 0; row < count; row++) {
      i.add((long) random.nextInt(21) - 10);
      j.add(
          random.nextInt(4) == 0 ? random.nextLong() >> random.nextInt(64) : random.nextInt(1000));
      x.add(Math.rint(random.nextDouble() * 100_000) / 100);
      y.add(number(random));
      b.add(random.nextBoolean());
      s.add(WORDS[random.nextInt(WORDS.length)]);
      String literal =
          String.format(
              "{'i': %d, 'j': %d, 'x': %s, 'y': %s, 'b': %s, 's': %s}",
              i.get(row),
              j.get(row),
              x.get(row),
              y.get(row),
              b.get(row) ? "True" : "False",
              quote(s.get(row)));
      shown.add(literal);
      source.append(literal).append(",\n");
    }
    table.with("i", Types.INTEGER, i).with("j", Types.INTEGER, j);
    table.with("x", Types.FLOAT, x).with("y", Types.FLOAT, y);
    table.with("b", Types.BOOLEAN, b).with("s", Types.TEXT, s);
  }

  private static double number(Random random) {
    return switch (random.nextInt(3)) {
      case 0 -> NUMBERS[random.nextInt(NUMBERS.length)];
      case 1 -> (random.nextInt(2_000_001) - 1_000_000) / 1000.0;
      default -> random.nextGaussian() * 1000;
    };
  }

  Table table() {
    return table;
  }

  String source() {
    return source + "]";
  }

  String show(int row) {
    return shown.get(row);
  }

  /** As a Python literal of ASCII. */
  static String quote(String text) {
    StringBuilder literal = new StringBuilder("'");
    text.codePoints()
        .forEach(
            c -> {
              if (c >= ' ' && c < 0x7f && c != '\'' && c != '\\') {
                literal.append((char) c);
              } else {
                literal.append("\\U").append(HexDigits.eight(c));
              }
            });
    return literal.append('\'').toString();
  }

  private static final class HexDigits {
    static String eight(int value) {
      return java.util.HexFormat.of().toHexDigits(value);
    }
  }
}
