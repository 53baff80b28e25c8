package io.datagen.plugin.sqlite;

import io.datagen.api.format.FormatContractTest;
import io.datagen.api.format.FormatPlugin;
import io.datagen.api.schema.ValueType;
import org.jspecify.annotations.Nullable;

final class SqliteContractTest extends FormatContractTest {
  @Override
  protected FormatPlugin plugin() {
    return new SqliteFormat();
  }

  @Override
  protected @Nullable Object readsAs(ValueType type, @Nullable Object value) {
    if (value instanceof Double real && real == 0) {
      // SQLite stores it as the integer 0, which has no sign.
      return 0.0;
    }
    return value;
  }

  @Override
  protected boolean chunksShow() {
    // A chunk's last page is not filled up with the next chunk's rows.
    return true;
  }
}
