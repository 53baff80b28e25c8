package io.datagen.core.digest;

import io.datagen.api.schema.ColumnSchema;
import io.datagen.api.schema.ValueType;
import io.datagen.api.vector.StructVector;
import io.datagen.api.vector.Vector;
import java.util.ArrayList;
import java.util.List;

/**
 * A column, or a field at the end of a way down through structs. A list is a leaf.
 *
 * @param path {@code profile.address.city}
 * @param column the place of the column it is or lies in
 * @param fields the places of the fields on the way
 */
record Leaf(String path, int column, List<Integer> fields, ValueType type) {

  /** The leaves of these columns, in order. */
  static List<Leaf> of(List<ColumnSchema> columns) {
    List<Leaf> leaves = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      add(columns.get(i).name(), i, List.of(), columns.get(i).type(), leaves);
    }
    return List.copyOf(leaves);
  }

  private static void add(
      String path, int column, List<Integer> way, ValueType type, List<Leaf> leaves) {
    if (!(type instanceof ValueType.StructType struct)) {
      leaves.add(new Leaf(path, column, way, type));
      return;
    }
    for (int f = 0; f < struct.fields().size(); f++) {
      List<Integer> deeper = new ArrayList<>(way);
      deeper.add(f);
      ColumnSchema field = struct.fields().get(f);
      add(path + "." + field.name(), column, List.copyOf(deeper), field.type(), leaves);
    }
  }

  /** Its vector within its column's. */
  Vector within(Vector vector) {
    Vector found = vector;
    for (int field : fields) {
      found = ((StructVector) found).fields().get(field);
    }
    return found;
  }
}
