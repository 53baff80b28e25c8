package io.datagen.plugin.parquet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Util;

/**
 * A file's footer.
 *
 * @param data as it stands there
 * @param root of the schema
 * @param bodyEnd where the row groups and indexes end and the footer starts
 */
record Footer(FileMetaData data, FileNode root, long bodyEnd) {
  private static final int TAIL = 8;

  /**
   * Reads a file's footer.
   *
   * @throws IOException if the file is no Parquet file, or its footer is damaged
   */
  static Footer read(FileBytes file) throws IOException {
    long size = file.size();
    if (size < ParquetFile.MAGIC.length + TAIL) {
      throw file.fault(
          size == 0 ? "it is empty" : "with " + size + " bytes it is too short for a Parquet file");
    }
    if (!Arrays.equals(file.read(0, ParquetFile.MAGIC.length), ParquetFile.MAGIC)) {
      throw file.fault("it doesn't start with PAR1, as Parquet files do");
    }
    byte[] tail = file.read(size - TAIL, TAIL);
    if (!Arrays.equals(tail, 4, TAIL, ParquetFile.MAGIC, 0, ParquetFile.MAGIC.length)) {
      throw file.fault("it doesn't end with PAR1, as Parquet files do: it may be cut off");
    }
    int length = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN).getInt();
    long bodyEnd = size - TAIL - length;
    if (length <= 0 || bodyEnd < ParquetFile.MAGIC.length) {
      throw file.fault("it says that its footer has " + length + " bytes");
    }
    byte[] bytes = file.read(bodyEnd, length);
    return file.guarded("its footer", () -> parse(bytes, bodyEnd));
  }

  private static Footer parse(byte[] bytes, long bodyEnd) throws IOException {
    ByteArrayInputStream in = new ByteArrayInputStream(bytes);
    FileMetaData data = Util.readFileMetaData(in);
    if (in.available() > 0) {
      throw new IOException("there are " + in.available() + " bytes behind it");
    }
    FileNode root = FileNode.of(data.getSchema());
    int leaves = countLeaves(root);
    for (RowGroup group : data.getRow_groups()) {
      if (group.getColumns().size() != leaves) {
        throw new IOException(
            "a row group has " + group.getColumns().size() + " columns, the schema " + leaves);
      }
      if (group.getNum_rows() < 0) {
        throw new IOException("a row group has " + group.getNum_rows() + " rows");
      }
      for (ColumnChunk chunk : group.getColumns()) {
        if (chunk.getMeta_data() == null || chunk.isSetFile_path()) {
          throw new IOException("a column lies in another file, or is encrypted");
        }
      }
    }
    return new Footer(data, root, bodyEnd);
  }

  private static int countLeaves(FileNode node) {
    return node.isLeaf() ? 1 : node.children().stream().mapToInt(Footer::countLeaves).sum();
  }

  /** Whether this plugin wrote the file. */
  boolean isOwn() {
    return FileMetadata.CREATED_BY.equals(data.getCreated_by());
  }

  /** Rows of all row groups. */
  long rows() {
    return data.getRow_groups().stream().mapToLong(RowGroup::getNum_rows).sum();
  }
}
