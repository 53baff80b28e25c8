package io.datagen.core.expression;

import io.datagen.core.kernel.AliasTable;
import io.datagen.core.seed.Stream;

/** {@code choice}: a draw picks which operand a row's value comes from. */
final class Selection {
  private final AliasTable table;
  private final Stream stream;
  private final Operation[] items;
  private final Live[] picked;
  private final long[] picks = new long[Slice.CAPACITY];

  private Selection(Operation[] items, AliasTable table, Stream stream) {
    this.items = items;
    this.table = table;
    this.stream = stream;
    this.picked = new Live[items.length];
    for (int i = 0; i < items.length; i++) {
      int item = i;
      picked[i] =
          new Live() {
            @Override
            boolean takes(int row) {
              return picks[row] == item;
            }
          };
    }
  }

  static Operation of(Operation[] items, AliasTable table, Stream stream) {
    Selection selection = new Selection(items, table, stream);
    if (items[0] instanceof LongOperation) {
      return new Longs(selection);
    }
    if (items[0] instanceof DoubleOperation) {
      return new Doubles(selection);
    }
    JoinedTexts joined = JoinedTexts.of(items);
    return joined == null ? new Texts(selection) : new Codes(selection, joined);
  }

  private void run(Slice slice, Nulls nulls) {
    stream.fill(slice.rows(), picks);
    table.apply(picks, slice.size());
    nulls.clear();
    for (int item = 0; item < items.length; item++) {
      picked[item].enter(slice);
      items[item].run(slice);
      picked[item].leave(slice);
      if (items[item].nulls.any()) {
        for (int i = 0; i < slice.size(); i++) {
          if (picks[i] == item && items[item].nulls.at(i)) {
            nulls.set(i);
          }
        }
      }
    }
  }

  private static final class Longs extends LongOperation {
    private final Selection selection;
    private final long[][] items;

    Longs(Selection selection) {
      this.selection = selection;
      this.items = new long[selection.items.length][];
      for (int i = 0; i < items.length; i++) {
        items[i] = ((LongOperation) selection.items[i]).values;
      }
    }

    @Override
    void compute(Slice slice) {
      selection.run(slice, nulls);
      for (int i = 0; i < slice.size(); i++) {
        values[i] = items[(int) selection.picks[i]][i];
      }
    }
  }

  private static final class Doubles extends DoubleOperation {
    private final Selection selection;
    private final double[][] items;

    Doubles(Selection selection) {
      this.selection = selection;
      this.items = new double[selection.items.length][];
      for (int i = 0; i < items.length; i++) {
        items[i] = ((DoubleOperation) selection.items[i]).values;
      }
    }

    @Override
    void compute(Slice slice) {
      selection.run(slice, nulls);
      for (int i = 0; i < slice.size(); i++) {
        values[i] = items[(int) selection.picks[i]][i];
      }
    }
  }

  private static final class Codes extends CodedTexts {
    private final Selection selection;
    private final int[][] codesByItem;
    private final int[][] items;
    private final boolean constants;

    Codes(Selection selection, JoinedTexts joined) {
      super(joined.dictionary());
      this.selection = selection;
      this.codesByItem = joined.codes();
      this.items = joined.operations().stream().map(o -> o.codes).toArray(int[][]::new);
      this.constants = joined.areConstants();
    }

    @Override
    void code(Slice slice) {
      selection.run(slice, nulls);
      long[] picks = selection.picks;
      if (constants) {
        for (int i = 0; i < slice.size(); i++) {
          codes[i] = codesByItem[(int) picks[i]][0];
        }
        return;
      }
      for (int i = 0; i < slice.size(); i++) {
        int pick = (int) picks[i];
        codes[i] = codesByItem[pick][items[pick][i]];
      }
    }
  }

  private static final class Texts extends TextOperation {
    private final Selection selection;
    private final TextOperation[] items;
    private final TextBuilder builder = new TextBuilder(this);

    Texts(Selection selection) {
      this.selection = selection;
      this.items = new TextOperation[selection.items.length];
      System.arraycopy(selection.items, 0, items, 0, items.length);
    }

    @Override
    void compute(Slice slice) {
      selection.run(slice, nulls);
      builder.clear();
      for (int i = 0; i < slice.size(); i++) {
        builder.start(i);
        if (!nulls.at(i)) {
          builder.append(items[(int) selection.picks[i]], i);
        }
        builder.end(i);
      }
    }
  }
}
