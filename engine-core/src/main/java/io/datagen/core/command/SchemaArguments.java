package io.datagen.core.command;

import io.datagen.core.schema.RowCount;
import io.datagen.core.schema.SchemaOptions;
import io.datagen.core.source.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Options that say what the dataset is. */
final class SchemaArguments {
  static final String SCHEMA = "--schema";
  private static final String SEED = "--seed";
  private static final String ROWS = "--rows";
  private static final String SCALE = "--scale";
  private static final String PROFILE = "--profile";
  private static final String TABLES = "--tables";
  private static final String COLUMNS = "--columns";
  private static final String STRICT = "--strict";
  private static final String STREAM = "--stream";

  final @Nullable String profile;
  final List<String> tables;
  final List<String> columns;

  private final @Nullable Path schema;
  private final @Nullable Long seed;
  private final List<String> rows;
  private final double scale;
  private final boolean strict;
  private final int stream;

  SchemaArguments(Given given) {
    this(given, given.list(ROWS));
  }

  private SchemaArguments(Given given, List<String> rows) {
    this.rows = rows;
    schema = given.path(SCHEMA);
    seed = given.number(SEED);
    scale = given.value(SCALE, 1.0);
    profile = given.text(PROFILE);
    tables = given.list(TABLES);
    columns = given.list(COLUMNS);
    strict = given.flag(STRICT);
    stream = given.value(STREAM, 1);
  }

  /** For a command whose {@code --rows} is something else. */
  static SchemaArguments withoutRows(Given given) {
    return new SchemaArguments(given, List.of());
  }

  static void declare(Usage spec) {
    declareWithoutRows(spec);
    spec.addOption(
        Options.repeated(
            ROWS,
            "N|TABLE=N",
            "Rows of every table, or of one; 10M and the like are understood. May be repeated."));
  }

  static void declareWithoutRows(Usage spec) {
    spec.addOption(Options.value(SCHEMA, "FILE", Path.class, "The schema, YAML or JSON."))
        .addOption(Options.value(SEED, "N", Long.class, "Use this seed in place of the schema's."))
        .addOption(Options.value(SCALE, "F", Double.class, "Multiply every table's rows."))
        .addOption(
            Options.value(
                PROFILE,
                "NAME",
                String.class,
                "How dirty the data is: fast (clean), realistic (the default), dirty, or one of the schema's own."))
        .addOption(Options.commas(TABLES, "A,B", "Only these tables."))
        .addOption(Options.commas(COLUMNS, "A,B", "Only these columns, as column or table.column."))
        .addOption(Options.flag(STRICT, "Bounds that can't be met are faults, not widened."))
        .addOption(
            Options.value(
                STREAM,
                "N",
                Integer.class,
                "The version of the random streams; this program has version 1."));
  }

  Path schema() {
    if (schema == null) {
      throw new UsageException("--schema FILE is missing");
    }
    return schema;
  }

  /** What the options say over the schema. */
  SchemaOptions toOptions() {
    if (stream != 1) {
      throw new UsageException("--stream " + stream + ": this program has stream version 1");
    }
    if (!(scale >= 0) || Double.isInfinite(scale)) {
      throw new UsageException("--scale must be a number from 0 on, not " + scale);
    }
    OptionalLong all = OptionalLong.empty();
    Map<String, Long> byTable = new HashMap<>();
    for (String text : rows) {
      int equals = text.lastIndexOf('=');
      OptionalLong count = RowCount.parse(text.substring(equals + 1));
      if (count.isEmpty()) {
        throw new UsageException(
            "--rows " + text + ": expected a count such as 18000, 10M or orders=1.5M");
      }
      if (equals < 0) {
        all = count;
      } else {
        byTable.put(text.substring(0, equals), count.getAsLong());
      }
    }
    return new SchemaOptions(
        seed == null ? OptionalLong.empty() : OptionalLong.of(seed), all, byTable, scale, strict);
  }

  /**
   * The schema file's digest, 64 hexadecimal digits. Where it includes files, of its digest and
   * theirs, so that a change in any of them is seen.
   */
  String digest(List<Path> included) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] own = digest.digest(Files.readAllBytes(schema()));
      if (included.isEmpty()) {
        return HexFormat.of().formatHex(own);
      }
      MessageDigest all = MessageDigest.getInstance("SHA-256");
      all.update(own);
      for (Path file : included) {
        all.update(digest.digest(Files.readAllBytes(file)));
      }
      return HexFormat.of().formatHex(all.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
