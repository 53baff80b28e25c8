package io.datagen.plugin.parquet;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.KeyValue;
import org.apache.parquet.format.RowGroup;

/** Compares a footer with itself, with the file, and with what the schema demands. */
final class FooterAudit {
  private final String dataset;
  private final FileSchema schema;
  private final FileBytes file;
  private final Findings findings;

  FooterAudit(String dataset, FileSchema schema, FileBytes file, Findings findings) {
    this.dataset = dataset;
    this.schema = schema;
    this.file = file;
    this.findings = findings;
  }

  void run() throws IOException {
    Footer footer = Footer.read(file);
    file.guarded(
        "its footer",
        () -> {
          checkRows(footer);
          checkPlaces(footer);
          checkSchema(footer);
          checkMetadata(footer);
          return footer;
        });
  }

  private void add(Findings.Kind kind, String what) {
    findings.add(kind, file.file() + ": " + what);
  }

  private void checkRows(Footer footer) {
    long rows = footer.rows();
    if (rows != footer.data().getNum_rows()) {
      add(
          Findings.Kind.FOOTERS,
          "the row groups have " + rows + " rows, the footer " + footer.data().getNum_rows());
    }
  }

  /** Chunks follow each other and do not overlap. */
  private void checkPlaces(Footer footer) {
    long end = ParquetFile.MAGIC.length;
    int number = 0;
    for (RowGroup group : footer.data().getRow_groups()) {
      long uncompressed = 0;
      for (ColumnChunk chunk : group.getColumns()) {
        ColumnMetaData data = chunk.getMeta_data();
        uncompressed += data.getTotal_uncompressed_size();
        long start = ChunkReader.start(data);
        if (start < end || start + data.getTotal_compressed_size() > footer.bodyEnd()) {
          add(
              Findings.Kind.FOOTERS,
              "column "
                  + String.join(".", data.getPath_in_schema())
                  + " of row group "
                  + number
                  + " lies over another part of the file");
        }
        end = Math.max(end, start + data.getTotal_compressed_size());
      }
      if (uncompressed != group.getTotal_byte_size()) {
        add(
            Findings.Kind.FOOTERS,
            "the columns of row group " + number + " don't add up to its length");
      }
      number++;
    }
  }

  private void checkSchema(Footer footer) throws IOException {
    FileNode wanted = FileNode.of(SchemaElements.of(schema));
    for (FileNode column : wanted.children()) {
      Optional<FileNode> found = footer.root().child(column.name());
      if (found.isEmpty()) {
        add(Findings.Kind.SCHEMA, "column " + column.name() + " is not there");
      } else if (!column.describe().equals(found.get().describe())) {
        add(
            Findings.Kind.SCHEMA,
            "column "
                + column.name()
                + " is "
                + found.get().describe()
                + ", not "
                + column.describe());
      }
    }
    for (int i = 0; i < footer.data().getRow_groupsSize(); i++) {
      checkPaths(footer, i);
    }
  }

  private void checkPaths(Footer footer, int group) {
    List<List<String>> paths = FooterPaths.of(footer.root());
    List<ColumnChunk> chunks = footer.data().getRow_groups().get(group).getColumns();
    for (int i = 0; i < chunks.size(); i++) {
      List<String> path = chunks.get(i).getMeta_data().getPath_in_schema();
      if (!path.equals(paths.get(i))) {
        add(
            Findings.Kind.FOOTERS,
            "chunk "
                + i
                + " of row group "
                + group
                + " calls itself "
                + path
                + " and stands where the schema has "
                + paths.get(i));
      }
    }
  }

  /** A file of another writer has no entries of ours, and needs none. */
  private void checkMetadata(Footer footer) {
    Map<String, String> found = new LinkedHashMap<>();
    if (footer.data().isSetKey_value_metadata()) {
      for (KeyValue entry : footer.data().getKey_value_metadata()) {
        found.put(entry.getKey(), String.valueOf(entry.getValue()));
      }
    }
    if (found.keySet().stream().noneMatch(key -> key.startsWith(FileMetadata.PREFIX))) {
      return;
    }
    for (KeyValue entry : new FileMetadata(dataset, schema.table(), false).entries()) {
      String value = found.get(entry.getKey());
      if (!entry.getValue().equals(value)) {
        add(Findings.Kind.METADATA, entry.getKey() + " is " + value + ", not " + entry.getValue());
      }
    }
  }
}
