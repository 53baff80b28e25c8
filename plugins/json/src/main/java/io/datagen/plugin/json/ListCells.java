package io.datagen.plugin.json;

import io.datagen.api.line.RowSlots;
import io.datagen.api.schema.ValueType;
import io.datagen.api.text.ByteWords;
import io.datagen.api.text.TextBuffer;
import io.datagen.api.vector.ListVector;
import io.datagen.api.vector.Vector;

/**
 * Cells of lists. All items of a batch are written first, in slots of their own as rows are, each
 * with a comma before it; then a list is a copy of its items, the first comma made the bracket.
 */
final class ListCells extends Cells {
  private final Member item;
  private final Affix close;
  private final RowSlots slots = new RowSlots();
  private final TextBuffer text = new TextBuffer();

  /** Where items start in the text, and behind the last where it ends. */
  private int[] starts = new int[1];

  ListCells(Affix before, ValueType.ListType type, Frame frame) {
    super(before, false);
    Affix comma = frame.layout().beforeItem(frame.depth());
    item = new Member(type.item().type(), comma, frame.deeper());
    close = frame.layout().close(']', frame.depth());
  }

  @Override
  long width(Vector vector, int size) {
    ListVector list = (ListVector) vector;
    int[] offsets = list.offsets();
    writeItems(list.items(), offsets[size]);
    int longest = 0;
    for (int i = 0; i < size; i++) {
      longest = Math.max(longest, starts[offsets[i + 1]] - starts[offsets[i]]);
    }
    return longest + 2L + close.length;
  }

  private void writeItems(Vector items, int size) {
    text.clear();
    if (starts.length < size + 1) {
      starts = new int[Math.max(size + 1, starts.length * 2)];
    }
    slots.layOut(item.width(items, size));
    for (int from = 0; from < size; from += slots.rows()) {
      int count = Math.min(slots.rows(), size - from);
      slots.begin(count);
      item.write(items, null, from, count, slots.bytes(), slots.places(), 0);
      int start = text.length();
      for (int i = 0; i < count; i++) {
        starts[from + i] = start;
        start += slots.places()[i] - slots.start(i);
      }
      slots.drain(count, text);
    }
    starts[size] = text.length();
  }

  @Override
  boolean putsNulls(Vector vector, int row, int count) {
    return false;
  }

  @Override
  void put(Vector vector, int row, int count, byte[] out, int[] places, int place) {
    int[] offsets = ((ListVector) vector).offsets();
    byte[] items = text.bytes();
    for (int i = 0; i < count; i++) {
      int start = before.put(out, places[place + i]);
      int from = starts[offsets[row + i]];
      int length = starts[offsets[row + i + 1]] - from;
      if (length == 0) {
        out[start + 1] = ']';
        places[place + i] = start + 2;
      } else {
        ByteWords.copy(items, from, out, start, length);
        places[place + i] = close.put(out, start + length);
      }
      out[start] = '[';
    }
  }
}
