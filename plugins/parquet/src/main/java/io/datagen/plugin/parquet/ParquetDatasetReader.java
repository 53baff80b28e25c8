package io.datagen.plugin.parquet;

import io.datagen.api.format.DatasetReader;
import io.datagen.api.format.FormatCheck;
import io.datagen.api.format.FormatSettings;
import io.datagen.api.format.Slice;
import io.datagen.api.format.TableReader;
import io.datagen.api.partition.TableFolder;
import io.datagen.api.schema.DatasetSchema;
import io.datagen.api.schema.TableSchema;
import io.datagen.api.vector.Batch;
import io.datagen.api.vector.Vectors;
import java.io.IOException;
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
  private final TableFolder folder;
  private final Set<Path> audited = new HashSet<>();
  private final Findings findings = new Findings();

  private ParquetDatasetReader(
      DatasetSchema expected, Decompression decompression, TableFolder folder) {
    this.expected = expected;
    this.decompression = decompression;
    this.folder = folder;
  }

  static ParquetDatasetReader open(DatasetSchema expected, FormatSettings settings, Path artifact)
      throws IOException {
    // Compression is within the files, and adds nothing to their names.
    TableFolder folder =
        TableFolder.open(
            artifact,
            "parquet",
            ParquetFormat.EXTENSION,
            settings.withCodec(settings.compressionName()));
    return new ParquetDatasetReader(expected, new Decompression(settings), folder);
  }

  @Override
  public List<String> tables() throws IOException {
    return folder.tables();
  }

  @Override
  public TableReader openTable(TableSchema table, Slice slice) throws IOException {
    return open(table, slice, folder.parts(table, slice));
  }

  private TableReader open(TableSchema table, Slice slice, List<TableFolder.Part> parts)
      throws IOException {
    boolean partitioned = !parts.get(0).partition().isEmpty();
    FileSchema schema = partitioned ? FileSchema.of(table) : FileSchema.whole(table);
    return new ParquetTableReader(
        table,
        slice,
        parts,
        new ParquetTableReader.Files() {
          @Override
          public FileReader open(Path path) throws IOException {
            return openFile(schema, path);
          }

          @Override
          public void wasRead(Path path) {
            audited.add(path);
          }
        });
  }

  private FileReader openFile(FileSchema schema, Path path) throws IOException {
    // What was found in a file once isn't to be counted again when it is read a second time.
    Findings found = audited.contains(path) ? new Findings() : findings;
    FileBytes bytes = FileBytes.open(path);
    try {
      return FileReader.open(bytes, schema, decompression, found);
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
      for (TableFolder.Part part : folder.allParts(table)) {
        audit(table, part);
      }
    }
    return findings.checks();
  }

  private void audit(TableSchema table, TableFolder.Part part) throws IOException {
    if (!audited.contains(part.file())) {
      Batch batch = Vectors.batch(table);
      try (TableReader reader = open(table, Slice.whole(table.rows()), List.of(part))) {
        while (reader.read(batch, problem -> {})) {
          // The pages are compared as they pass.
        }
      }
    }
    boolean partitioned = !part.partition().isEmpty();
    FileSchema schema = partitioned ? FileSchema.of(table) : FileSchema.whole(table);
    try (FileBytes bytes = FileBytes.open(part.file())) {
      new FooterAudit(expected.name(), schema, bytes, findings).run();
    }
  }

  @Override
  public void close() {}
}
