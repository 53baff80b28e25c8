package io.datagen.core.digest;

import io.datagen.api.schema.ColumnSchema;
import io.datagen.api.schema.TableSchema;
import io.datagen.api.schema.ValueType;
import io.datagen.api.vector.Batch;
import io.datagen.api.vector.Vector;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The digest of a table as it was read from a format that may have flattened structs or written
 * them and lists as JSON text. One thread owns it.
 */
public final class WrittenDigest {
  private interface Source {
    void add(Batch batch);
  }

  private final TableDigest digest;
  private final List<Source> sources = new ArrayList<>();

  /**
   * For a table.
   *
   * @param declared its columns, structs and lists unflattened
   * @param written as the format has it
   */
  public WrittenDigest(List<ColumnSchema> declared, TableSchema written) {
    digest = new TableDigest(declared);
    List<Leaf> leaves = digest.leaves();
    Set<String> json = new HashSet<>();
    for (int i = 0; i < leaves.size(); i++) {
      Leaf leaf = leaves.get(i);
      ColumnSchema column = declared.get(leaf.column());
      int whole = written.indexOf(column.name()).orElse(-1);
      int flat = written.indexOf(leaf.path()).orElse(-1);
      if (whole >= 0 && written.columns().get(whole).type().equals(column.type())) {
        add(i, batch -> leaf.within(batch.column(whole)));
      } else if (whole >= 0 && column.type() instanceof ValueType.StructType struct) {
        if (json.add(column.name())) {
          sources.add(new JsonLeaves(digest, leaf.column(), struct, whole)::add);
        }
      } else if (flat >= 0 && leaf.type() instanceof ValueType.ListType) {
        int at = i;
        sources.add(batch -> JsonLeaves.addList(digest.digest(at), batch.column(flat)));
      } else if (flat >= 0) {
        add(i, batch -> batch.column(flat));
      }
    }
  }

  private void add(int leaf, java.util.function.Function<Batch, Vector> vector) {
    sources.add(batch -> digest.digest(leaf).add(vector.apply(batch), batch.size()));
  }

  /** Adds rows as read. */
  public void add(Batch batch) {
    sources.forEach(s -> s.add(batch));
  }

  /** The digests by declared column, in order. */
  public Map<String, Long> sums() {
    return digest.sums();
  }
}
