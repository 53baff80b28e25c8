package io.datagen.plugin.sqlite;

import io.datagen.api.format.FormatOption;
import io.datagen.api.format.FormatSettings;
import java.util.List;

/**
 * What {@code --format-option} sets.
 *
 * @param pageSize bytes of a page
 * @param strict whether tables are STRICT
 * @param foreignKeyIndexes whether each foreign key's columns get an index
 * @param withoutRowid whether tables whose primary key isn't the rowid have none
 * @param appendTo the database to whose rows others are added; empty where a new one is made
 */
record SqliteOptions(
    int pageSize,
    boolean strict,
    boolean foreignKeyIndexes,
    boolean withoutRowid,
    String appendTo) {
  /** Bytes of a page where nobody says otherwise. */
  static final int DEFAULT_PAGE_SIZE = 4096;

  private static final String PAGE_SIZE = "page_size";
  private static final String STRICT = "strict";
  private static final String FOREIGN_KEY_INDEXES = "foreign_key_indexes";
  private static final String WITHOUT_ROWID = "without_rowid";
  private static final String APPEND_TO = "append_to";

  static final List<FormatOption> DECLARED =
      List.of(
          FormatOption.choice(
              PAGE_SIZE,
              "Bytes of a database page.",
              "4096",
              "512",
              "1024",
              "2048",
              "8192",
              "16384",
              "32768",
              "65536"),
          FormatOption.flag(
              STRICT, "STRICT tables, which hold nothing but their declared types.", false),
          FormatOption.flag(
              FOREIGN_KEY_INDEXES,
              "An index on each foreign key's columns, which makes joins and checks fast.",
              true),
          FormatOption.flag(
              WITHOUT_ROWID,
              "WITHOUT ROWID tables where a primary key isn't the rowid: rows lie in its order.",
              false),
          FormatOption.text(
              APPEND_TO,
              "A database to add the rows to: --out becomes a copy of it that has them, too.",
              ""));

  static SqliteOptions of(FormatSettings settings) {
    return new SqliteOptions(
        Integer.parseInt(settings.text(PAGE_SIZE)),
        settings.flag(STRICT),
        settings.flag(FOREIGN_KEY_INDEXES),
        settings.flag(WITHOUT_ROWID),
        settings.text(APPEND_TO));
  }

  /** Whether rows are added to those of a database that is there. */
  boolean appends() {
    return !appendTo.isEmpty();
  }
}
