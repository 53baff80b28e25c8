package io.datagen.plugin.parquet;

import org.apache.parquet.format.Type;

/** How a leaf's values are stored. */
enum Physical {
  BOOLEAN(Type.BOOLEAN, 1),
  INT32(Type.INT32, 4),
  INT64(Type.INT64, 8),
  DOUBLE(Type.DOUBLE, 8),
  BYTES(Type.BYTE_ARRAY, 0),
  UUID(Type.FIXED_LEN_BYTE_ARRAY, 16);

  private final Type type;
  private final int width;

  Physical(Type type, int width) {
    this.type = type;
    this.width = width;
  }

  /** What a file calls it. */
  Type type() {
    return type;
  }

  /** Bytes of a value, 0 where they differ. */
  int width() {
    return width;
  }
}
