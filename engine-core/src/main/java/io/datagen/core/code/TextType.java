package io.datagen.core.code;

import io.datagen.api.schema.ValueType;
import io.datagen.core.column.CellContext;
import io.datagen.core.column.ColumnContext;
import io.datagen.core.column.ColumnType;
import io.datagen.core.column.Constraints;
import io.datagen.core.column.Generator;
import io.datagen.core.kernel.Kernel;
import io.datagen.core.language.Key;
import io.datagen.core.language.Kind;
import io.datagen.core.source.Section;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code text}: sentences of filler words. */
final class TextType implements ColumnType {
  private static final int MOST_WORDS = 2_000;
  private static final int MOST_LENGTH = 10_000;

  @Override
  public String name() {
    return "text";
  }

  @Override
  public String summary() {
    return "Sentences of filler text (lorem ipsum), by their number of words or of characters.";
  }

  @Override
  public List<Key> keys() {
    Kind words = Kind.integer(1, MOST_WORDS);
    Kind length = Kind.integer(0, MOST_LENGTH);
    return List.of(
        Key.of("min_words", words, "The fewest words.").otherwise("5, or max_words"),
        Key.of("max_words", words, "The most words; each number is as likely.")
            .otherwise("15, or min_words"),
        Key.of("min_length", length, "In place of words, the fewest characters.")
            .otherwise("1, or max_length"),
        Key.of("max_length", length, "The most characters; each number is as likely.")
            .otherwise("min_length"));
  }

  @Override
  public Optional<Generator> parse(ColumnContext column) {
    Section section = column.section();
    Constraints promised = column.constraints();
    if (promised.distinct()) {
      section.fault("constraints", "texts of random words may repeat; use the type 'regex'");
      return Optional.empty();
    }
    boolean bounded = promised.minLength() > 0 || promised.maxLength() < Integer.MAX_VALUE;
    if (!bounded && !section.has("min_length") && !section.has("max_length")) {
      return bounds(section, "words", 1, MOST_WORDS, 5, 15).map(b -> new Filler(b[0], b[1], false));
    }
    for (String key : List.of("min_words", "max_words")) {
      if (section.has(key)) {
        section.fault(key, "words and characters can't be bounded both; keep one");
      }
    }
    int least = Math.max(1, promised.minLength());
    int most = Math.min(MOST_LENGTH, promised.maxLength());
    int usual = promised.maxLength() < Integer.MAX_VALUE ? most : Math.min(most, least);
    return bounds(section, "length", 0, MOST_LENGTH, least, usual)
        .map(b -> new int[] {Math.max(b[0], promised.minLength()), Math.min(b[1], most)})
        .filter(b -> possible(section, b))
        .map(b -> new Filler(b[0], b[1], true));
  }

  private static boolean possible(Section section, int[] bounds) {
    if (bounds[0] <= bounds[1]) {
      return true;
    }
    section.fault("constraints", "no text has " + bounds[0] + " to " + bounds[1] + " characters");
    return false;
  }

  /** The two bounds of a quantity; one that is stated moves the other's default. */
  private static Optional<int[]> bounds(
      Section section, String what, int least, int most, int usualLeast, int usualMost) {
    int faults = section.faults().count();
    Optional<Long> min = section.integer("min_" + what);
    Optional<Long> max = section.integer("max_" + what);
    long from = min.orElse(Math.min(usualLeast, max.orElse((long) usualLeast)));
    long to = max.orElse(Math.max(usualMost, from));
    if (section.faults().count() > faults) {
      return Optional.empty();
    }
    if (from < least || to > most || from > to) {
      section.fault(
          (min.isPresent() ? "min_" : "max_") + what,
          "expected " + least + " to " + most + ", the least first, not " + from + " to " + to);
      return Optional.empty();
    }
    return Optional.of(new int[] {(int) from, (int) to});
  }

  /** Texts of so many words or characters. */
  private record Filler(int least, int most, boolean characters) implements Generator {
    @Override
    public ValueType type() {
      return new ValueType.StringType();
    }

    @Override
    public Kernel kernel(CellContext cell) {
      return TextKernel.of(
          least,
          most,
          characters,
          cell.stream("size"),
          cell.stream("words"),
          cell.stream("sentences"));
    }

    @Override
    public Set<String> honours() {
      return characters ? Set.of("length") : Set.of();
    }

    @Override
    public String describe() {
      return "sentences of "
          + (least == most ? String.valueOf(most) : least + " to " + most)
          + (characters ? " characters" : " words");
    }
  }
}
