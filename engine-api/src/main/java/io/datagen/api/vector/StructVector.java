package io.datagen.api.vector;

import java.util.List;

/**
 * Named fields, each a vector as long as this one. Where the struct is null its fields are null. A
 * field that is absent is null in its vector and not present here.
 */
public final class StructVector extends Vector {
  private final List<Vector> fields;
  private final Validity[] presence;

  /** Of these field vectors, which it owns. */
  public StructVector(List<Vector> fields) {
    this.fields = List.copyOf(fields);
    presence = new Validity[fields.size()];
    for (int i = 0; i < presence.length; i++) {
      presence[i] = new Validity();
    }
  }

  /** The fields, in the order of the struct type. */
  public List<Vector> fields() {
    return fields;
  }

  /** Where a field is present; its null bit differs only in being absent. */
  public Validity presence(int field) {
    return presence[field];
  }

  @Override
  void reserve(int size) {
    for (Validity field : presence) {
      field.reset(size);
    }
    for (Vector field : fields) {
      field.reset(size);
    }
  }

  /**
   * Adds a batch's rows behind these, each a struct of its columns, which are the fields; all are
   * present.
   */
  public void append(Batch rows) {
    extend(rows.size());
    for (int i = 0; i < presence.length; i++) {
      fields.get(i).append(rows.column(i));
    }
  }

  /** The fields grow by what is appended to each. */
  @Override
  void grow(int before, int size) {
    for (Validity field : presence) {
      field.extend(size);
    }
  }

  @Override
  void appendValues(Vector other, int before) {
    StructVector from = (StructVector) other;
    for (int i = 0; i < presence.length; i++) {
      presence[i].append(from.presence[i], before);
      fields.get(i).append(from.fields.get(i));
    }
  }

  @Override
  void copyValues(Vector other) {
    StructVector from = (StructVector) other;
    for (int i = 0; i < presence.length; i++) {
      presence[i].copyFrom(from.presence[i]);
      fields.get(i).copyFrom(from.fields.get(i));
    }
  }
}
