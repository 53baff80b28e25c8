package io.datagen.api.line;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.datagen.api.text.TextBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RowSlotsTest {
  /** Writes rows of their own numbers in blocks as large as the slots allow. */
  private static int write(RowSlots slots, int from, int to, TextBuffer out) {
    slots.layOut(10);
    int row = from;
    while (row < to) {
      int count = Math.min(slots.rows(), to - row);
      slots.begin(count);
      for (int i = 0; i < count; i++) {
        byte[] text = ((row + i) + "\n").getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(text, 0, slots.bytes(), slots.places()[i], text.length);
        slots.places()[i] += text.length;
      }
      slots.drain(count, out);
      row += count;
    }
    return slots.rows();
  }

  @Test
  void blocksGrowAndRowsStayInOrder() {
    RowSlots slots = new RowSlots();
    TextBuffer out = new TextBuffer();
    int most = 0;
    int fewest = Integer.MAX_VALUE;
    StringBuilder expected = new StringBuilder();
    for (int from = 0; from < 147 * 4096; from += 4096) {
      int rows = write(slots, from, from + 4096, out);
      most = Math.max(most, rows);
      fewest = Math.min(fewest, rows);
    }
    for (int row = 0; row < 147 * 4096; row++) {
      expected.append(row).append('\n');
    }
    assertEquals(48, fewest);
    assertEquals(128, most);
    assertEquals(expected.toString(), out.toString());
  }
}
