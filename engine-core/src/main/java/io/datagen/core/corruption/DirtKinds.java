package io.datagen.core.corruption;

import io.datagen.core.language.Key;
import io.datagen.core.language.Keys;
import io.datagen.core.language.Kind;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The list of kinds of dirt, in order of precedence: a cell that an earlier kind took is left alone
 * by the later ones. A new kind is a file of its own and a line here.
 */
public final class DirtKinds {
  private static final List<DirtKind> ALL =
      List.of(new Missing(), new TypeNoise(), new Outliers(), new Duplicates());

  private static final List<String> LATER =
      List.of(
          "typo_rate",
          "case_rate",
          "whitespace_rate",
          "encoding_rate",
          "swap_columns",
          "date_format_rate",
          "unit_error_rate",
          "truncate_rate",
          "near_duplicate_rate",
          "orphan_rate");

  /** The keys of {@code corruption} and of profiles. */
  public static final Keys CORRUPTION =
      Keys.of(
          "corruption",
          "Dirt at declared rates.",
          keys().stream().map(DirtKind.Key::language).toList());

  /** Those of a column under {@code type_noise}. */
  public static final Keys NOISE =
      Keys.of(
          "noise",
          "How often a column holds a text that is not of its type, and which.",
          Key.of("rate", Kind.PROBABILITY, "The chance of each cell.").needed(),
          Key.of("value", Kind.TEXT, "The text.").standard(CorruptionSettings.DEFAULT_TOKEN));

  private DirtKinds() {}

  /** All of them. */
  public static List<DirtKind> all() {
    return ALL;
  }

  /** Every key that {@code corruption} may hold. */
  public static List<DirtKind.Key> keys() {
    return ALL.stream().flatMap(k -> k.keys().stream()).collect(Collectors.toList());
  }

  /** Keys of the language whose kinds are yet to be written. */
  static List<String> later() {
    return LATER;
  }
}
