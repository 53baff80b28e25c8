package io.datagen.benchmark.peer;

import io.trino.tpch.LineItem;
import io.trino.tpch.LineItemGenerator;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code TpchLineitem ROWS TARGET}: lineitem by Trino's port of dbgen, as text. */
final class TpchLineitem {
  /** Of scale 1. */
  private static final double ROWS = 6_001_215;

  private TpchLineitem() {}

  public static void main(String[] arguments) throws IOException {
    long rows = Long.parseLong(arguments[0]);
    Meter meter = new Meter();
    // A little more than asked for: counts of lines are random.
    LineItemGenerator generator = new LineItemGenerator(Math.max(0.01, rows / ROWS * 1.01), 1, 1);
    try (Writer out =
        new BufferedWriter(
            new OutputStreamWriter(
                Files.newOutputStream(Path.of(arguments[1])), StandardCharsets.ISO_8859_1),
            1 << 16)) {
      long left = rows;
      for (LineItem item : generator) {
        if (left-- == 0) {
          break;
        }
        out.write(item.toLine());
        out.write('\n');
      }
    }
    meter.stop();
  }
}
