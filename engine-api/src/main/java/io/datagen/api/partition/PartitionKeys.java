package io.datagen.api.partition;

import io.datagen.api.schema.TableSchema;
import io.datagen.api.text.TextBuffer;
import io.datagen.api.vector.Batch;
import java.util.Arrays;

/** Which directory a row goes to. One thread owns it. */
public final class PartitionKeys {
  /** Each partition is an open file and a buffer. */
  public static final int MOST_PARTITIONS = 1000;

  private final TableSchema table;
  private final int[] keys;
  private final TextBuffer directory = new TextBuffer();
  private final TextBuffer scratch = new TextBuffer();

  /** Of a table with {@code partition_by}, all of whose columns are there. */
  public PartitionKeys(TableSchema table) {
    this.table = table;
    keys = table.partitionBy().stream().mapToInt(key -> table.indexOf(key).orElseThrow()).toArray();
  }

  /** The columns that go into files: all that don't name directories. */
  public static int[] written(TableSchema table) {
    int[] indices = new int[table.columns().size()];
    int count = 0;
    for (int i = 0; i < indices.length; i++) {
      if (!table.partitionBy().contains(table.columns().get(i).name())) {
        indices[count++] = i;
      }
    }
    return Arrays.copyOf(indices, count);
  }

  /** A row's directory, {@code a=1/b=x}, in a buffer that is good until the next call. */
  public TextBuffer directory(Batch batch, int row) {
    directory.clear();
    for (int key : keys) {
      if (directory.length() > 0) {
        directory.append('/');
      }
      HivePath.append(directory, table.columns().get(key), batch.column(key), row, scratch);
    }
    return directory;
  }

  /** The directory of a table without rows, so that it is there, too. */
  public static String ofNulls(TableSchema table) {
    return String.join("/", table.partitionBy().stream().map(HivePath::ofNull).toList());
  }

  /** What to say of a table with more than {@link #MOST_PARTITIONS} partitions. */
  public static String tooMany(TableSchema table) {
    return "table "
        + table.name()
        + " has more than "
        + MOST_PARTITIONS
        + " partitions by "
        + String.join(", ", table.partitionBy())
        + "; partition by a column with fewer values";
  }
}
