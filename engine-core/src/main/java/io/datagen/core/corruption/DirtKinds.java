package io.datagen.core.corruption;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The list of kinds of dirt, in order of precedence: a cell that an earlier kind took is left alone
 * by the later ones. A new kind is a file of its own and a line here.
 */
public final class DirtKinds {
  private static final List<DirtKind> ALL =
      List.of(new Missing(), new TypeNoise(), new Outliers(), new Duplicates());

  /** Keys of the language whose kinds are yet to be written. */
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

  private DirtKinds() {}

  /** All of them. */
  public static List<DirtKind> all() {
    return ALL;
  }

  /** Every key that {@code corruption} may hold. */
  public static List<DirtKind.Key> keys() {
    return ALL.stream().flatMap(k -> k.keys().stream()).collect(Collectors.toList());
  }

  static boolean later(String key) {
    return LATER.contains(key);
  }
}
