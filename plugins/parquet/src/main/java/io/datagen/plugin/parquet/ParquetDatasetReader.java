package io.datagen.plugin.parquet;

import io.datagen.api.format.DatasetReader;
import io.datagen.api.format.FormatCheck;
import io.datagen.api.format.FormatSettings;
import io.datagen.api.format.Slice;
import io.datagen.api.format.TableReader;
import io.datagen.api.schema.DatasetSchema;
import io.datagen.api.schema.TableSchema;
import io.datagen.api.vector.Batch;
import io.datagen.api.vector.Vectors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads a directory of tables. Statistics, indexes and filters are compared while pages pass, so
 * that {@link #checks} reads only files that nobody has read to their end.
 */
final class ParquetDatasetReader implements DatasetReader {
  private final DatasetSchema expected;
  private final Decompression decompression;
  private final ParquetFiles files;
  private final Set<Path> audited = new HashSet<>();
  private final Findings findings = new Findings();

  private ParquetDatasetReader(
      DatasetSchema expected, Decompression decompression, ParquetFiles files) {
    this.expected = expected;
    this.decompression = decompression;
    this.files = files;
  }

  static ParquetDatasetReader open(DatasetSchema expected, FormatSettings settings, Path artifact)
      throws IOException {
    if (!Files.isDirectory(artifact)) {
      throw new IOException(
          Files.exists(artifact)
              ? artifact + " is no directory; parquet is a directory with a file a table"
              : artifact + " is not there");
    }
    return new ParquetDatasetReader(
        expected, new Decompression(settings), new ParquetFiles(artifact));
  }

  @Override
  public List<String> tables() throws IOException {
    return files.tables();
  }

  @Override
  public TableReader openTable(TableSchema table, Slice slice) throws IOException {
    return open(table, slice, files.file(table, slice));
  }

  private TableReader open(TableSchema table, Slice slice, Path path) throws IOException {
    // What was found in a file once isn't to be counted again when it is read a second time.
    Findings found = audited.contains(path) ? new Findings() : findings;
    FileBytes bytes = FileBytes.open(path);
    try {
      FileReader file = FileReader.open(bytes, FileSchema.of(table), decompression, found);
      return new ParquetTableReader(file, slice, () -> audited.add(path));
    } catch (IOException e) {
      bytes.close();
      throw e;
    }
  }

  @Override
  public List<FormatCheck> checks() throws IOException {
    List<String> there = tables();
    for (TableSchema table : expected.tables()) {
      if (!there.contains(table.name())) {
        findings.add(Findings.Kind.TABLE_FILES, "table " + table.name() + " has no file");
      }
      for (Path path : files.files(table)) {
        audit(table, path);
      }
    }
    return findings.checks();
  }

  private void audit(TableSchema table, Path path) throws IOException {
    if (!audited.contains(path)) {
      Batch batch = Vectors.batch(table);
      try (TableReader reader = open(table, Slice.whole(table.rows()), path)) {
        while (reader.read(batch, problem -> {})) {
          // The pages are compared as they pass.
        }
      }
    }
    try (FileBytes bytes = FileBytes.open(path)) {
      new FooterAudit(expected.name(), FileSchema.of(table), bytes, findings).run();
    }
  }

  @Override
  public void close() {}
}
