package io.datagen.plugin.json;

import io.datagen.api.schema.ColumnSchema;
import io.datagen.api.schema.ValueType;
import io.datagen.api.vector.StructVector;
import io.datagen.api.vector.Validity;
import io.datagen.api.vector.Vector;

/**
 * Cells of structs: field after field into the same slots, each with a comma before it. The comma
 * of the first that is there, whichever it is, is made the brace.
 */
final class StructCells extends Cells {
  private final Member[] members;
  private final boolean[] optional;
  private final Affix close;
  private int[] starts = new int[0];

  StructCells(Affix before, ValueType.StructType type, Frame frame) {
    super(before, false);
    members = new Member[type.fields().size()];
    optional = new boolean[members.length];
    for (int f = 0; f < members.length; f++) {
      ColumnSchema field = type.fields().get(f);
      Affix key = frame.layout().beforeMember(field.name(), frame.depth());
      members[f] = new Member(field.type(), key, frame.deeper());
      optional[f] = field.optional();
    }
    close = frame.layout().close('}', frame.depth());
  }

  @Override
  long width(Vector vector, int size) {
    StructVector struct = (StructVector) vector;
    long width = 2L + close.length;
    for (int f = 0; f < members.length; f++) {
      width += members[f].width(struct.fields().get(f), size);
    }
    return width;
  }

  @Override
  boolean putsNulls(Vector vector, int row, int count) {
    return false;
  }

  @Override
  void put(Vector vector, int row, int count, byte[] out, int[] places, int place) {
    StructVector struct = (StructVector) vector;
    if (starts.length < places.length) {
      starts = new int[places.length];
    }
    before.putEach(out, places, place, count);
    System.arraycopy(places, place, starts, place, count);
    for (int f = 0; f < members.length; f++) {
      Validity presence = optional[f] ? struct.presence(f) : null;
      members[f].write(struct.fields().get(f), presence, row, count, out, places, place);
    }
    for (int i = place; i < place + count; i++) {
      int start = starts[i];
      if (places[i] == start) {
        out[start + 1] = '}';
        places[i] = start + 2;
      } else {
        places[i] = close.put(out, places[i]);
      }
      out[start] = '{';
    }
  }
}
