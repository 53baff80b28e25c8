package io.datagen.plugin.parquet;

import io.datagen.api.format.FormatOption;
import io.datagen.api.format.FormatSettings;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What {@code --format-option} sets.
 *
 * @param rowGroupRows rows of a row group, or 0 to choose by the table's width
 * @param version2 whether data pages are of version 2
 * @param bloomFilters whether key columns get Bloom filters
 */
record ParquetOptions(
    int rowGroupRows, boolean version2, DictionaryRule dictionary, boolean bloomFilters) {
  private static final String ROW_GROUP_SIZE = "row_group_size";
  private static final String AUTO = "auto";
  private static final int MOST_ROWS = 1 << 24;

  static final List<FormatOption> DECLARED =
      List.of(
          FormatOption.text(
              ROW_GROUP_SIZE,
              "Rows of a row group; auto takes 122880, or fewer where rows are wide.",
              AUTO),
          FormatOption.choice(
              "page_version",
              "Data pages: v2 with delta encodings, or v1 for readers of long ago.",
              "v2",
              "v1"),
          FormatOption.choice(
              "dictionary",
              "Dictionary encoding: auto where it makes a column smaller, on as long as it fits a"
                  + " megabyte, off.",
              AUTO,
              "on",
              "off"),
          FormatOption.choice(
              "bloom_filters",
              "Bloom filters: on the columns of primary, unique and foreign keys, or none.",
              "keys",
              "none"));

  static ParquetOptions of(FormatSettings settings) {
    String size = settings.text(ROW_GROUP_SIZE);
    return new ParquetOptions(
        size.equals(AUTO) ? 0 : Integer.parseInt(size),
        settings.text("page_version").equals("v2"),
        DictionaryRule.valueOf(settings.text("dictionary").toUpperCase(Locale.ROOT)),
        settings.text("bloom_filters").equals("keys"));
  }

  /** What is wrong with the settings, if anything. */
  static Optional<String> fault(FormatSettings settings) {
    String size = settings.text(ROW_GROUP_SIZE);
    boolean fits =
        size.equals(AUTO) || size.matches("[1-9][0-9]{0,7}") && Integer.parseInt(size) <= MOST_ROWS;
    return fits
        ? Optional.empty()
        : Optional.of(
            "format option row_group_size can't be '"
                + size
                + "'; it takes auto, or a number of rows from 1 to "
                + MOST_ROWS);
  }
}
