package io.datagen.core.code;

import io.datagen.core.column.ColumnContext;
import io.datagen.core.column.ColumnType;
import io.datagen.core.column.Generator;
import io.datagen.core.language.Key;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code url}: a page's address on a host that nobody owns. */
final class UrlType implements ColumnType {
  /** Words of four to seven letters, which read as names. */
  private static final String WORD =
      Lorem.WORDS.stream()
          .filter(w -> w.length() >= 4 && w.length() <= 7)
          .collect(Collectors.joining("|", "(", ")"));

  /** RFC 2606 keeps these names for examples. */
  private static final String PATTERN =
      "https://(www\\.)?"
          + WORD
          + "-"
          + WORD
          + "\\.example\\.(com|net|org)/"
          + WORD
          + "(/"
          + WORD
          + "|\\?id=[1-9][0-9]{1,5})?";

  @Override
  public String name() {
    return "url";
  }

  @Override
  public String summary() {
    return "A page's address, under the domains that are kept for examples.";
  }

  @Override
  public List<Key> keys() {
    return List.of();
  }

  @Override
  public Optional<Generator> parse(ColumnContext column) {
    return Phrase.of(column, PATTERN, "URL");
  }
}
