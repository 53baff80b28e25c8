package io.datagen.core.digest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.datagen.api.schema.ColumnSchema;
import io.datagen.api.schema.ValueType;
import io.datagen.api.vector.Batch;
import io.datagen.api.vector.BytesVector;
import io.datagen.api.vector.DictionaryVector;
import io.datagen.api.vector.Vector;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Adds the leaves of structs that were written as JSON text. One thread owns it. */
final class JsonLeaves {
  private static final JsonFactory JSON = new JsonFactory();

  /**
   * A struct's field.
   *
   * @param leaf its place among the table's leaves, or -1 for a struct
   * @param fields of a struct, by name
   */
  private record Field(int leaf, Map<String, Field> fields) {}

  private final TableDigest digest;
  private final int column;
  private final Field root;
  private final long[] hashes;

  /**
   * For a struct.
   *
   * @param declaredColumn its place among the declared columns
   * @param column its place among the written ones
   */
  JsonLeaves(TableDigest digest, int declaredColumn, ValueType.StructType struct, int column) {
    this.digest = digest;
    this.column = column;
    int[] next = {0};
    while (digest.leaves().get(next[0]).column() != declaredColumn) {
      next[0]++;
    }
    root = fields(struct, next);
    hashes = new long[digest.leaves().size()];
  }

  private static Field fields(ValueType.StructType struct, int[] next) {
    Map<String, Field> fields = new HashMap<>();
    for (ColumnSchema field : struct.fields()) {
      fields.put(
          field.name(),
          field.type() instanceof ValueType.StructType inner
              ? fields(inner, next)
              : new Field(next[0]++, Map.of()));
    }
    return new Field(-1, fields);
  }

  void add(Batch batch) {
    Vector vector = batch.column(column);
    for (int row = 0; row < batch.size(); row++) {
      Arrays.fill(hashes, CellHash.NULL);
      try (JsonParser json = parser(vector, row)) {
        if (json != null) {
          json.nextToken();
          read(json, root);
        }
      } catch (IOException e) {
        // No JSON: what was read of it counts, and differs.
        hashes[firstLeaf(root)] = vector.size();
      }
      addRow(root);
    }
  }

  private static int firstLeaf(Field field) {
    return field.leaf() >= 0
        ? field.leaf()
        : field.fields().values().stream().mapToInt(JsonLeaves::firstLeaf).min().orElseThrow();
  }

  private void read(JsonParser json, Field field) throws IOException {
    if (field.leaf() >= 0) {
      hashes[field.leaf()] = digest.digest(field.leaf()).hasher().hash(json);
      return;
    }
    if (json.currentToken() != JsonToken.START_OBJECT) {
      boolean isNull = json.currentToken() == JsonToken.VALUE_NULL;
      json.skipChildren();
      if (!isNull) {
        throw new IOException("no object");
      }
      return;
    }
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      Field inner = field.fields().get(json.currentName());
      json.nextToken();
      if (inner == null) {
        throw new IOException("an unknown field");
      }
      read(json, inner);
    }
  }

  private void addRow(Field field) {
    if (field.leaf() >= 0) {
      digest.digest(field.leaf()).add(hashes[field.leaf()]);
    }
    field.fields().values().forEach(this::addRow);
  }

  /** Adds lists that were written as JSON text. */
  static void addList(LeafDigest leaf, Vector vector) {
    for (int row = 0; row < vector.size(); row++) {
      try (JsonParser json = parser(vector, row)) {
        if (json == null) {
          leaf.add(CellHash.NULL);
        } else {
          json.nextToken();
          leaf.add(leaf.hasher().hash(json));
        }
      } catch (IOException e) {
        leaf.add(row);
      }
    }
  }

  /** A parser of a text cell, or null for a null. */
  private static @Nullable JsonParser parser(Vector vector, int row) throws IOException {
    if (vector.validity().isNull(row)) {
      byte[] token = vector.tokens().at(row);
      return token == null ? null : JSON.createParser(token);
    }
    if (vector instanceof DictionaryVector v) {
      int[] offsets = v.dictionary().offsets();
      int code = v.codes()[row];
      return JSON.createParser(
          v.dictionary().bytes(), offsets[code], offsets[code + 1] - offsets[code]);
    }
    BytesVector v = (BytesVector) vector;
    return JSON.createParser(v.bytes(), v.offsets()[row], v.offsets()[row + 1] - v.offsets()[row]);
  }
}
