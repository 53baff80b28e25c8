package io.datagen.core.column;

import io.datagen.api.schema.ValueType;
import io.datagen.core.kernel.Kernel;
import io.datagen.core.language.Key;
import io.datagen.core.language.Kind;
import io.datagen.core.regex.Language;
import io.datagen.core.source.Node;
import io.datagen.core.source.Scalar;
import io.datagen.core.source.Section;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** {@code regex}: a text that matches a pattern, each as likely as any other. */
final class RegexType implements ColumnType {
  @Override
  public String name() {
    return "regex";
  }

  @Override
  public String summary() {
    return "A text that matches a pattern, each of them as likely as any other.";
  }

  @Override
  public List<Key> keys() {
    return List.of(
        Key.of("pattern", Kind.TEXT, "A regular expression that whole texts match.")
            .needed()
            .example("[A-Z]{3}-[0-9]{4}"),
        Key.of("min_length", Kind.integer(0, Integer.MAX_VALUE), "The fewest characters.")
            .otherwise("the pattern's"),
        Key.of("max_length", Kind.integer(0, Integer.MAX_VALUE), "The most characters.")
            .otherwise(
                "the pattern's; where it has no end, "
                    + Language.DEFAULT_LENGTH
                    + " or its shortest text's"));
  }

  @Override
  public Optional<Generator> parse(ColumnContext column) {
    Section section = column.section();
    Optional<Node> node = section.value("pattern");
    if (node.isEmpty() || !(node.get() instanceof Scalar pattern)) {
      section.fault("pattern", "a regex column needs its 'pattern', such as '[A-Z]{3}-\\d{4}'");
      return Optional.empty();
    }
    int faults = column.faults().count();
    int least = Math.max(length(section, "min_length", 0), column.constraints().minLength());
    int bound = length(section, "max_length", Integer.MAX_VALUE);
    int most = Math.min(bound, column.constraints().maxLength());
    if (column.faults().count() > faults) {
      return Optional.empty();
    }
    OptionalInt stated = most == Integer.MAX_VALUE ? OptionalInt.empty() : OptionalInt.of(most);
    return Language.read(pattern, least, stated, column.faults())
        .filter(language -> enough(column, language))
        .map(
            language ->
                new Words(
                    language,
                    pattern.text(),
                    column.constraints().distinct(),
                    pattern.text().equals(column.constraints().pattern())));
  }

  private static int length(Section section, String key, int otherwise) {
    Optional<Long> length = section.integer(key);
    if (length.isPresent() && (length.get() < 0 || length.get() > Language.MOST_LENGTH)) {
      section.fault(
          key, "expected 0 to " + Language.MOST_LENGTH + " characters, not " + length.get());
      return otherwise;
    }
    return length.map(Long::intValue).orElse(otherwise);
  }

  private static boolean enough(ColumnContext column, Language language) {
    if (!column.constraints().distinct() || language.places() >= column.rows()) {
      return true;
    }
    boolean all = BigInteger.valueOf(language.places()).equals(language.size());
    column
        .section()
        .fault(
            "pattern",
            "unique needs "
                + column.rows()
                + " different texts, and "
                + (all
                    ? "the pattern has " + language.size()
                    : "of the pattern's at most " + language.places() + " can be told apart"));
    return false;
  }

  private record Words(Language language, String pattern, boolean unique, boolean promised)
      implements Generator {
    @Override
    public ValueType type() {
      return new ValueType.StringType();
    }

    @Override
    public Kernel kernel(CellContext cell) {
      return language.kernel(unique, cell::stream);
    }

    @Override
    public Set<String> honours() {
      Set<String> honoured = new HashSet<>(Set.of("length"));
      if (promised) {
        honoured.add("pattern");
      }
      return honoured;
    }

    @Override
    public String describe() {
      return pattern
          + ", one of "
          + count(language.size())
          + (unique ? " texts, all different" : " texts");
    }

    /** Digits up to 18, above that their number. */
    private static String count(BigInteger size) {
      String digits = size.toString();
      return digits.length() <= 18
          ? String.format(Locale.ROOT, "%,d", size)
          : digits.charAt(0) + "." + digits.charAt(1) + "e" + (digits.length() - 1);
    }
  }
}
