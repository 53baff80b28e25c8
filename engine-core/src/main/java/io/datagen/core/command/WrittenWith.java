package io.datagen.core.command;

import io.datagen.api.format.FormatPlugin;
import io.datagen.api.format.FormatSettings;
import io.datagen.core.corruption.Profiles;
import io.datagen.core.run.Generation;
import io.datagen.core.run.Manifest;
import io.datagen.core.run.Selection;
import io.datagen.core.schema.Dataset;
import io.datagen.core.schema.SchemaOptions;
import io.datagen.core.source.UsageException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What an output was written with: what the options say, else what its manifests say, else what the
 * schema does. A manifest that can't be read is as good as none.
 */
final class WrittenWith {
  private final SchemaArguments schema;
  private final FormatArguments format;
  private final List<Manifest> manifests;

  private WrittenWith(SchemaArguments schema, FormatArguments format, List<Manifest> manifests) {
    this.schema = schema;
    this.format = format;
    this.manifests = manifests;
  }

  static WrittenWith of(
      Path out, SchemaArguments schema, FormatArguments format, ConsoleOptions console)
      throws IOException {
    List<Manifest> manifests = new ArrayList<>();
    for (Path file : manifestFiles(out)) {
      try {
        manifests.add(Manifest.read(file));
      } catch (IOException e) {
        console.warn(Failures.describe(e));
      }
    }
    return new WrittenWith(schema, format, manifests);
  }

  private static List<Path> manifestFiles(Path out) throws IOException {
    List<Path> files = new ArrayList<>();
    if (Files.isDirectory(out)) {
      if (Files.exists(out.resolve("manifest.json"))) {
        return List.of(out.resolve("manifest.json"));
      }
      try (DirectoryStream<Path> parts =
          Files.newDirectoryStream(out, "manifest.part-*-of-*.json")) {
        parts.forEach(files::add);
      }
    } else {
      Path target = Generation.target(out);
      Path file = target.resolveSibling(target.getFileName() + ".manifest.json");
      if (Files.exists(file)) {
        files.add(file);
      }
    }
    return files;
  }

  private Optional<Manifest> manifest() {
    return manifests.stream().findFirst();
  }

  SchemaOptions schemaOptions() {
    SchemaOptions asked = schema.toOptions();
    if (manifest().isEmpty()) {
      return asked;
    }
    boolean counts = asked.rows().isPresent() || !asked.tableRows().isEmpty() || asked.scale() != 1;
    return new SchemaOptions(
        asked.seed().isPresent() ? asked.seed() : OptionalLong.of(manifest().get().seed()),
        asked.rows(),
        counts ? asked.tableRows() : manifest().get().tables(),
        asked.scale(),
        asked.strict(),
        !counts);
  }

  String profile() {
    return Optional.ofNullable(schema.profile)
        .or(() -> manifest().map(Manifest::profile).filter(p -> !p.isEmpty()))
        .orElse(Profiles.DEFAULT);
  }

  /** The tables that are there, as far as the schema still has them. */
  List<String> tables(Dataset dataset) {
    if (!schema.tables.isEmpty() || manifest().isEmpty()) {
      return schema.tables;
    }
    List<String> written =
        manifest().get().written().keySet().stream()
            .filter(dataset.tableNames()::contains)
            .toList();
    return written.size() == dataset.tables().size() ? List.of() : written;
  }

  List<String> columns() {
    return schema.columns.isEmpty()
        ? manifest().map(Manifest::columns).orElse(List.of())
        : schema.columns;
  }

  List<String> nest() {
    return format.nest.isEmpty() ? manifest().map(Manifest::nest).orElse(List.of()) : format.nest;
  }

  String format(Dataset dataset) {
    return Optional.ofNullable(format.format)
        .or(() -> manifest().map(Manifest::format).filter(f -> !f.isEmpty()))
        .orElseGet(() -> format.format(dataset));
  }

  FormatSettings settings(FormatPlugin plugin, Host host) {
    Map<String, String> options = new LinkedHashMap<>();
    boolean same = manifest().filter(m -> m.format().equals(plugin.name())).isPresent();
    if (same) {
      options.putAll(manifest().orElseThrow().formatOptions());
    }
    options.putAll(format.options);
    Optional<String> compression =
        Optional.ofNullable(format.compression)
            .or(() -> manifest().filter(m -> same).map(Manifest::compression));
    try {
      return host.settings(plugin, options, compression);
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  /** Whether what was written is all in one piece. */
  boolean whole() {
    return selections().size() == 1 && selections().get(0) instanceof Selection.Whole;
  }

  /** The columns' digests of each table, those of parts added up; none where they don't apply. */
  Map<String, Map<String, Long>> digests() {
    Map<String, Map<String, Long>> digests = new LinkedHashMap<>();
    if (format.selection() instanceof Selection.Whole) {
      for (Manifest manifest : manifests) {
        manifest
            .digests()
            .forEach(
                (table, sums) -> {
                  Map<String, Long> all =
                      digests.computeIfAbsent(table, t -> new LinkedHashMap<>());
                  sums.forEach((column, sum) -> all.merge(column, sum, Long::sum));
                });
      }
    }
    return digests;
  }

  /** Which rows should be there: one selection, or one for each part that has a manifest. */
  List<Selection> selections() {
    Selection asked = format.selection();
    if (!(asked instanceof Selection.Whole) || manifests.isEmpty()) {
      return List.of(asked);
    }
    List<Selection> selections = new ArrayList<>();
    for (Manifest manifest : manifests) {
      selections.add(Selection.parse(manifest.selection()));
    }
    selections.sort(
        java.util.Comparator.comparingInt(s -> s instanceof Selection.Part p ? p.part() : 0));
    return selections;
  }
}
