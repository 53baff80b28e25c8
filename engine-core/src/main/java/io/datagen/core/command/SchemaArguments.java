package io.datagen.core.command;

import io.datagen.core.schema.RowCount;
import io.datagen.core.schema.SchemaOptions;
import io.datagen.core.source.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that say what the dataset is. */
final class SchemaArguments {
  @Option(names = "--schema", paramLabel = "FILE", description = "The schema, YAML or JSON.")
  @Nullable Path schema;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Use this seed in place of the schema's.")
  @Nullable Long seed;

  @Option(
      names = "--rows",
      paramLabel = "N|TABLE=N",
      description =
          "Rows of every table, or of one; 10M and the like are understood. May be repeated.")
  List<String> rows = new ArrayList<>();

  @Option(names = "--scale", paramLabel = "F", description = "Multiply every table's rows.")
  double scale = 1;

  @Option(
      names = "--profile",
      paramLabel = "NAME",
      description =
          "How dirty the data is: fast (clean), realistic (the default), dirty, or one of the schema's own.")
  @Nullable String profile;

  @Option(names = "--tables", split = ",", paramLabel = "A,B", description = "Only these tables.")
  List<String> tables = new ArrayList<>();

  @Option(
      names = "--columns",
      split = ",",
      paramLabel = "A,B",
      description = "Only these columns, as column or table.column.")
  List<String> columns = new ArrayList<>();

  @Option(names = "--strict", description = "Bounds that can't be met are faults, not widened.")
  boolean strict;

  @Option(
      names = "--stream",
      paramLabel = "N",
      description = "The version of the random streams; this program has version 1.")
  int stream = 1;

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

  /** The schema file's digest, 64 hexadecimal digits. */
  String digest() throws IOException {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(schema())));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
