package io.datagen.core.expression;

import io.datagen.core.expression.Applied.NullRule;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** {@code concat}, {@code str}, {@code substr}, {@code replace}, {@code length}, {@code pad}. */
final class TextFunctions {
  static final List<Function> ALL =
      List.of(
          Function.of(
              "concat",
              "x...",
              "Values of any type as one text; null where one is.",
              a ->
                  Applied.of(
                      Types.TEXT,
                      NullRule.ANY,
                      Concatenation::make,
                      a.all("x").stream().map(Texts::of).toList())),
          Function.of("str", "x", "A value as text.", a -> Texts.of(a.any("x"))),
          Function.of(
              "substr",
              "text, start, length?",
              "Characters from start, counted from 0, from the end where negative.",
              TextFunctions::substr),
          Function.of(
              "replace",
              "text, old, new",
              "The text with every occurrence of another replaced.",
              a ->
                  Applied.of(
                      Types.TEXT,
                      TextFunctions::replace,
                      a.text("text"),
                      a.text("old"),
                      a.text("new"))),
          Function.of(
              "length",
              "text",
              "How many characters.",
              a -> Applied.of(Types.INTEGER, TextFunctions::length, a.text("text"))),
          Function.of(
              "pad",
              "x, width, fill?, side?",
              "A value as text of at least so many characters, filled with blanks on the 'left' or"
                  + " 'right'.",
              TextFunctions::pad),
          Function.of(
              "contains",
              "text, part",
              "Whether a text has another within it.",
              TextFunctions::contains),
          Function.of(
              "starts_with",
              "text, part",
              "Whether a text starts with another.",
              a ->
                  search(
                      a, (x, y, i) -> x.length(i) >= y.length(i) && matches(x, x.starts[i], y, i))),
          Function.of(
              "ends_with",
              "text, part",
              "Whether a text ends with another.",
              a ->
                  search(
                      a,
                      (x, y, i) ->
                          x.length(i) >= y.length(i)
                              && matches(x, x.ends[i] - y.length(i), y, i))));

  private TextFunctions() {}

  @FunctionalInterface
  private interface Search {
    boolean finds(TextOperation text, TextOperation part, int row);
  }

  private static Term contains(Arguments arguments) {
    return search(
        arguments,
        () -> {
          TextSearch search = new TextSearch();
          return (text, part, row) -> search.find(text, text.starts[row], part, row) >= 0;
        });
  }

  private static Term search(Arguments arguments, Search search) {
    return search(arguments, () -> search);
  }

  /** Of a search that belongs to one thread. */
  private static Term search(Arguments arguments, Supplier<Search> searches) {
    return Applied.of(
        Types.BOOLEAN,
        (operands, assembly) -> {
          Search search = searches.get();
          TextOperation text = (TextOperation) operands[0];
          TextOperation part = (TextOperation) operands[1];
          return new LongOperation() {
            @Override
            void compute(Slice slice) {
              runOperands(slice, text, part);
              for (int i = 0; i < slice.size(); i++) {
                values[i] = !nulls.at(i) && search.finds(text, part, i) ? 1 : 0;
              }
            }
          };
        },
        arguments.text("text"),
        arguments.text("part"));
  }

  private static boolean matches(TextOperation text, int at, TextOperation part, int row) {
    return Arrays.equals(
        text.bytes, at, at + part.length(row), part.bytes, part.starts[row], part.ends[row]);
  }

  private static Term substr(Arguments arguments) {
    Term length =
        arguments.has("length")
            ? arguments.whole("length")
            : Constant.of(Types.INTEGER, Integer.MAX_VALUE);
    return Applied.of(
        Types.TEXT, Substring::new, arguments.text("text"), arguments.whole("start"), length);
  }

  private static Operation replace(Operation[] operands, Assembly assembly) {
    TextOperation text = (TextOperation) operands[0];
    TextOperation old = (TextOperation) operands[1];
    TextOperation with = (TextOperation) operands[2];
    return new TextOperation() {
      private final TextBuilder builder = new TextBuilder(this);
      private final TextSearch search = new TextSearch();

      @Override
      void compute(Slice slice) {
        runOperands(slice, operands);
        builder.clear();
        for (int i = 0; i < slice.size(); i++) {
          builder.start(i);
          if (!nulls.at(i)) {
            replace(i);
          }
          builder.end(i);
        }
      }

      private void replace(int row) {
        int rest = text.starts[row];
        int found = old.length(row) == 0 ? -1 : search.find(text, rest, old, row);
        while (found >= 0) {
          builder.append(text.bytes, rest, found);
          builder.append(with, row);
          rest = found + old.length(row);
          found = search.find(text, rest, old, row);
        }
        builder.append(text.bytes, rest, text.ends[row]);
      }
    };
  }

  private static Operation length(Operation[] operands, Assembly assembly) {
    TextOperation text = (TextOperation) operands[0];
    return new LongOperation() {
      @Override
      void compute(Slice slice) {
        runOperand(slice, text);
        for (int i = 0; i < slice.size(); i++) {
          values[i] = Characters.count(text.bytes, text.starts[i], text.ends[i]);
        }
      }
    };
  }

  private static Term pad(Arguments arguments) {
    String fill = arguments.has("fill") ? arguments.literalText("fill") : " ";
    if (fill.codePointCount(0, fill.length()) != 1) {
      throw arguments.mistake("fill", "'fill' must be one character");
    }
    String side = arguments.has("side") ? arguments.literalText("side") : "left";
    if (!side.equals("left") && !side.equals("right")) {
      throw arguments.mistake("side", "'side' must be 'left' or 'right'");
    }
    byte[] unit = fill.getBytes(StandardCharsets.UTF_8);
    boolean left = side.equals("left");
    return Applied.of(
        Types.TEXT,
        (operands, assembly) ->
            new Padding((TextOperation) operands[0], (LongOperation) operands[1], unit, left),
        Texts.of(arguments.any("x")),
        arguments.whole("width"));
  }

  private static final class Padding extends TextOperation {
    /** A slip in the width should not fill the memory. */
    private static final int MAX_WIDTH = 10_000;

    private final TextOperation text;
    private final LongOperation width;
    private final byte[] unit;
    private final boolean left;
    private final TextBuilder builder = new TextBuilder(this);

    Padding(TextOperation text, LongOperation width, byte[] unit, boolean left) {
      this.text = text;
      this.width = width;
      this.unit = unit;
      this.left = left;
    }

    @Override
    void compute(Slice slice) {
      runOperands(slice, text, width);
      builder.clear();
      for (int i = 0; i < slice.size(); i++) {
        builder.start(i);
        if (!nulls.at(i)) {
          pad(i);
        }
        builder.end(i);
      }
    }

    private void pad(int row) {
      if (width.values[row] > MAX_WIDTH) {
        fault(row, "the width " + width.values[row] + " is above " + MAX_WIDTH);
      }
      long wanted = Math.min(MAX_WIDTH, width.values[row]);
      int missing =
          (int)
              Math.max(0, wanted - Characters.count(text.bytes, text.starts[row], text.ends[row]));
      if (!left) {
        builder.append(text, row);
      }
      for (int i = 0; i < missing; i++) {
        builder.append(unit);
      }
      if (left) {
        builder.append(text, row);
      }
    }
  }

  /** A part of a text: the same bytes, other ends. */
  private static final class Substring extends TextOperation {
    private final TextOperation text;
    private final LongOperation start;
    private final LongOperation length;
    private final Operation[] operands;

    Substring(Operation[] operands, Assembly assembly) {
      this.operands = operands;
      this.text = (TextOperation) operands[0];
      this.start = (LongOperation) operands[1];
      this.length = (LongOperation) operands[2];
    }

    @Override
    void compute(Slice slice) {
      runOperands(slice, operands);
      bytes = text.bytes;
      for (int i = 0; i < slice.size(); i++) {
        if (nulls.at(i)) {
          setEmpty(i);
        } else {
          cut(i, text.starts[i], text.ends[i]);
        }
      }
    }

    private void cut(int row, int from, int to) {
      int count = Characters.count(bytes, from, to);
      long first = start.values[row];
      first = Math.min(count, first < 0 ? Math.max(0, first + count) : first);
      long many = Math.min(count - first, Math.max(0, length.values[row]));
      starts[row] = Characters.skip(bytes, from, to, (int) first);
      ends[row] = Characters.skip(bytes, starts[row], to, (int) many);
    }
  }
}
