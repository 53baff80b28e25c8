package io.datagen.core.column;

import io.datagen.api.schema.ValueType;
import io.datagen.core.kernel.Kernel;
import io.datagen.core.language.Key;
import io.datagen.core.language.Kind;
import io.datagen.core.source.Node;
import io.datagen.core.source.Section;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/** {@code string}: {@code prefix_row}, or random characters where a length is given. */
final class StringType implements ColumnType {
  private static final int MAX_LENGTH = 1 << 16;
  private static final Kind LENGTH = Kind.integer(0, MAX_LENGTH);
  private static final String LETTERS_DIGITS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

  @Override
  public String name() {
    return "string";
  }

  @Override
  public String summary() {
    return "A prefix and the row number (value_0, value_1, ...), or random characters of a given length.";
  }

  @Override
  public List<Key> keys() {
    return List.of(
        Key.of("prefix", Kind.TEXT, "What stands before _ and the row number.").standard("value"),
        Key.of("length", LENGTH, "Random characters instead, so many of them."),
        Key.of("min_length", LENGTH, "Random characters instead, at least so many.").standard(1),
        Key.of("max_length", LENGTH, "Random characters instead, at most so many.")
            .otherwise("min_length"),
        Key.of("charset", Kind.TEXT, "The characters to draw from.")
            .otherwise("ASCII letters and digits"));
  }

  @Override
  public Optional<Generator> parse(ColumnContext column) {
    Section section = column.section();
    List<Node> allowed = column.constraints().allowed();
    if (allowed != null) {
      return CategoricalType.ofAllowed(column, allowed, new ValueType.StringType());
    }
    boolean random =
        section.has("length") || section.has("min_length") || section.has("max_length");
    if (!random) {
      if (section.has("charset")) {
        section.fault("charset", "goes with 'length' or 'min_length' and 'max_length'");
      }
      return Optional.of(
          new StringPatternType.Numbered(section.text("prefix").orElse("value") + "_", 0, 1));
    }
    if (section.has("prefix")) {
      section.fault("prefix", "goes with row numbers, not with a random text of a given length");
    }
    long exact = section.integer("length").orElse(-1L);
    long min = exact >= 0 ? exact : section.integer("min_length").orElse(1L);
    long max = exact >= 0 ? exact : section.integer("max_length").orElse(Math.max(min, 1));
    if (min < 0 || max < min || max > MAX_LENGTH) {
      section.fault(
          section.has("length") ? "length" : "min_length",
          "expected lengths from 0 to "
              + MAX_LENGTH
              + ", the least first, not "
              + min
              + " to "
              + max);
      return Optional.empty();
    }
    String charset = section.text("charset").orElse(LETTERS_DIGITS);
    CharacterSet characters = CharacterSet.of(charset.codePoints().distinct().toArray());
    if (characters.size() == 0) {
      section.fault("charset", "is empty");
      return Optional.empty();
    }
    boolean unique = column.constraints().distinct();
    if (unique) {
      if (min != max) {
        section.fault("min_length", "unique needs one length; state 'length'");
        return Optional.empty();
      }
      BigInteger domain = characters.texts((int) max);
      if (domain.compareTo(BigInteger.valueOf(column.rows())) < 0) {
        section.fault(
            "length",
            "unique needs " + column.rows() + " different texts, and there are " + domain);
        return Optional.empty();
      }
    }
    return Optional.of(new RandomText(characters, (int) min, (int) max, unique));
  }

  private record RandomText(CharacterSet characters, int min, int max, boolean unique)
      implements Generator {
    @Override
    public ValueType type() {
      return new ValueType.StringType();
    }

    @Override
    public Kernel kernel(CellContext cell) {
      return RandomTextKernel.of(characters, min, max, unique, cell);
    }

    @Override
    public String describe() {
      return (min == max ? String.valueOf(min) : min + " to " + max)
          + " random characters out of "
          + characters.size();
    }
  }
}
