package io.datagen.core.expression;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** {@code lower}, {@code upper}, {@code title}. */
final class CaseFunctions {
  static final List<Function> ALL =
      List.of(
          Function.of(
              "lower",
              "text",
              "In small letters.",
              a -> of(a, CaseFunctions::lower, s -> s.toLowerCase(Locale.ROOT))),
          Function.of(
              "upper",
              "text",
              "In capital letters.",
              a -> of(a, CaseFunctions::upper, s -> s.toUpperCase(Locale.ROOT))),
          Function.of(
              "title",
              "text",
              "Every word with a capital first letter, else small ones.",
              a -> of(a, CaseFunctions::title, CaseFunctions::title)));

  private CaseFunctions() {}

  /** One ASCII character by the one before it in the result, 0 at the start. */
  @FunctionalInterface
  private interface AsciiRule {
    int apply(int before, int character);
  }

  private static int lower(int before, int character) {
    return character >= 'A' && character <= 'Z' ? character + 32 : character;
  }

  private static int upper(int before, int character) {
    return character >= 'a' && character <= 'z' ? character - 32 : character;
  }

  private static int title(int before, int character) {
    boolean inWord = before >= 'a' && before <= 'z' || before >= 'A' && before <= 'Z';
    return inWord ? lower(before, character) : upper(before, character);
  }

  private static String title(String text) {
    StringBuilder result = new StringBuilder();
    boolean inWord = false;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      String one = Character.toString(c);
      result.append(inWord ? small(text, i, one) : capital(c, one));
      inWord = Character.isLowerCase(c) || Character.isUpperCase(c) || Character.isTitleCase(c);
    }
    return result.toString();
  }

  /** Of a letter within a word; a sigma that ends it has a form of its own, which needs context. */
  private static String small(String text, int at, String one) {
    if (!one.equals("\u03a3")) {
      return one.toLowerCase(Locale.ROOT);
    }
    String before = text.substring(0, at).toLowerCase(Locale.ROOT);
    // The rule looks at cases only, and behind the sigma at nothing before it.
    String whole = text.substring(0, at).replace('\u03a3', '\u03c3') + text.substring(at);
    return whole.toLowerCase(Locale.ROOT).substring(before.length(), before.length() + 1);
  }

  /**
   * Java has titles of single characters only; of ß, whose capitals are two, only one is wanted.
   */
  private static String capital(int c, String one) {
    String upper = one.toUpperCase(Locale.ROOT);
    int first = upper.offsetByCodePoints(0, 1);
    return first == upper.length()
        ? Character.toString(Character.toTitleCase(c))
        : upper.substring(0, first) + upper.substring(first).toLowerCase(Locale.ROOT);
  }

  private static Term of(Arguments arguments, AsciiRule ascii, UnaryOperator<String> other) {
    return Applied.of(
        Types.TEXT,
        (operands, assembly) -> new Cased((TextOperation) operands[0], ascii, other),
        arguments.text("text"));
  }

  private static final class Cased extends TextOperation {
    private final TextOperation text;
    private final AsciiRule ascii;
    private final UnaryOperator<String> other;
    private final TextBuilder builder = new TextBuilder(this);

    Cased(TextOperation text, AsciiRule ascii, UnaryOperator<String> other) {
      this.text = text;
      this.ascii = ascii;
      this.other = other;
    }

    @Override
    void compute(Slice slice) {
      runOperand(slice, text);
      builder.clear();
      for (int i = 0; i < slice.size(); i++) {
        builder.start(i);
        int length = text.length(i);
        if (Characters.isAscii(text.bytes, text.starts[i], text.ends[i])) {
          copy(text.bytes, text.starts[i], length);
        } else if (!nulls.at(i)) {
          builder.append(other.apply(text.string(i)).getBytes(StandardCharsets.UTF_8));
        }
        builder.end(i);
      }
    }

    private void copy(byte[] in, int from, int length) {
      byte[] out = builder.ensure(length);
      int at = builder.length();
      int before = 0;
      for (int k = 0; k < length; k++) {
        before = ascii.apply(before, in[from + k]);
        out[at + k] = (byte) before;
      }
      builder.setLength(at + length);
    }
  }
}
