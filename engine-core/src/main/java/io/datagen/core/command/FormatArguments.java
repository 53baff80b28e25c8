package io.datagen.core.command;

import io.datagen.api.format.Capabilities;
import io.datagen.api.format.FormatPlugin;
import io.datagen.api.format.FormatSettings;
import io.datagen.core.plan.NestTree;
import io.datagen.core.run.Selection;
import io.datagen.core.schema.Dataset;
import io.datagen.core.source.UsageException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Options that say what an output is. */
final class FormatArguments {
  private static final Pattern PART = Pattern.compile("(\\d{1,9})/(\\d{1,9})");
  private static final Pattern RANGE = Pattern.compile("(\\d{1,18})\\.\\.(\\d{1,18})");

  private static final String FORMAT = "--format";
  private static final String OUT = "--out";
  private static final String COMPRESSION = "--compression";
  private static final String FORMAT_OPTION = "--format-option";
  private static final String PART_OPTION = "--part";
  private static final String RANGE_OPTION = "--range";
  private static final String NEST = "--nest";

  final @Nullable String format;
  final @Nullable String compression;
  final Map<String, String> options;
  final List<String> nest;

  private final @Nullable Path out;
  private final @Nullable String part;
  private final @Nullable String range;

  FormatArguments(Given given) {
    format = given.text(FORMAT);
    out = given.path(OUT);
    compression = given.text(COMPRESSION);
    options = given.pairs(FORMAT_OPTION);
    part = given.text(PART_OPTION);
    range = given.text(RANGE_OPTION);
    nest = given.list(NEST);
  }

  static void declare(Usage spec) {
    spec.addOption(Options.value(FORMAT, "NAME", String.class, "The format: csv, sqlite, ..."))
        .addOption(
            Options.value(
                OUT,
                "PATH",
                Path.class,
                "The file or folder; - streams one table to standard output."))
        .addOption(
            Options.value(
                COMPRESSION,
                "NAME",
                String.class,
                "Compress: none, gzip, zstd or snappy, as the format allows."))
        .addOption(
            Options.pairs(FORMAT_OPTION, "K=V", "Set an option of the format. May be repeated."))
        .addOption(
            Options.value(PART_OPTION, "I/N", String.class, "Only part I of N of every table."))
        .addOption(
            Options.value(
                RANGE_OPTION,
                "A..B",
                String.class,
                "Only rows A to B - 1 of every table, counted from 0."))
        .addOption(
            Options.repeated(
                NEST,
                "PARENT>CHILD",
                "Write a table inside its parent's rows, as \"orders>order_items\"; deeper ones as"
                    + " \"customers>orders>order_items\". May be repeated. Put it in quotes."));
  }

  Path out() {
    if (out == null) {
      throw new UsageException("--out PATH is missing");
    }
    return out;
  }

  boolean toStdout() {
    return out().toString().equals("-");
  }

  /** The format's name: the option, or what the schema says. */
  String format(Dataset dataset) {
    return Optional.ofNullable(format)
        .or(dataset::outputMode)
        .orElseThrow(
            () ->
                new UsageException(
                    "--format is missing; csv, json, ndjson, parquet, sqlite and event_stream are formats"));
  }

  FormatSettings settings(FormatPlugin plugin, Host host) {
    try {
      return host.settings(plugin, options, Optional.ofNullable(compression));
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  /** What is nested, for a format that writes tables. */
  static NestTree nest(List<String> paths, FormatPlugin plugin) {
    NestTree tree = NestTree.parse(paths);
    if (!tree.isEmpty() && plugin.capabilities().content() == Capabilities.Content.STREAMS) {
      throw new UsageException(
          "--nest is for formats that write tables, and "
              + plugin.name()
              + " writes event streams only");
    }
    return tree;
  }

  Selection selection() {
    if (part != null && range != null) {
      throw new UsageException("--part and --range exclude each other");
    }
    if (part != null) {
      Matcher matcher = PART.matcher(part);
      if (!matcher.matches()
          || Integer.parseInt(matcher.group(1)) < 1
          || Integer.parseInt(matcher.group(1)) > Integer.parseInt(matcher.group(2))) {
        throw new UsageException(
            "--part " + part + ": expected I/N with 1 <= I <= N, such as 3/10");
      }
      return new Selection.Part(
          Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }
    if (range != null) {
      Matcher matcher = RANGE.matcher(range);
      if (!matcher.matches()
          || Long.parseLong(matcher.group(1)) > Long.parseLong(matcher.group(2))) {
        throw new UsageException(
            "--range " + range + ": expected A..B with A <= B, such as 0..1000");
      }
      return new Selection.Range(
          Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2)));
    }
    return new Selection.Whole();
  }
}
