package io.datagen.plugin.sqlite;

import io.datagen.api.format.CellValues;
import io.datagen.api.format.SampleTable;
import io.datagen.api.schema.ValueType;
import io.datagen.api.text.CellText;
import io.datagen.api.text.TextBuffer;
import io.datagen.api.vector.Vector;
import io.datagen.api.vector.Vectors;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.sqlite.JDBC;

/** The same tables as SQLite itself writes them: the same DDL, then an INSERT a row. */
final class ReferenceDatabase {
  private final DatabaseDesign design;

  ReferenceDatabase(DatabaseDesign design) {
    this.design = design;
  }

  void write(List<SampleTable> tables, Path file) throws SQLException {
    try (Connection connection = JDBC.createConnection(JDBC.PREFIX + file, new Properties());
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA foreign_keys = OFF");
      statement.execute("BEGIN");
      for (TableDesign table : design.tables()) {
        statement.execute(Ddl.createTable(table, design.options().strict()));
        for (IndexDesign index : table.indexes()) {
          if (!index.automatic()) {
            statement.execute(Ddl.createIndex(table, index));
          }
        }
      }
      for (int i = 0; i < tables.size(); i++) {
        insert(connection, design.tables().get(i), tables.get(i));
      }
      statement.execute("COMMIT");
    }
  }

  private static void insert(Connection connection, TableDesign design, SampleTable table)
      throws SQLException {
    String places = String.join(", ", Collections.nCopies(design.columns().size(), "?"));
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO " + Names.quote(design.name()) + " VALUES (" + places + ")")) {
      for (int row = 0; row < table.rows(); row++) {
        for (int i = 0; i < design.columns().size(); i++) {
          insert.setObject(i + 1, bound(design.columns().get(i), table.columns().get(i).get(row)));
        }
        insert.executeUpdate();
      }
    }
  }

  /** What a careful user would bind. */
  private static @Nullable Object bound(ColumnDesign column, @Nullable Object cell) {
    ValueType type = column.schema().type();
    if (cell instanceof CellValues.Token token) {
      return token.text();
    }
    if (cell == null || cell instanceof String) {
      return cell;
    }
    boolean text = column.affinity() == Affinity.TEXT;
    if (cell instanceof Double real) {
      return text ? text(column, real) : (Object) real;
    }
    if (!text && type instanceof ValueType.DecimalType decimal && decimal.scale() > 0) {
      return BigDecimal.valueOf((long) cell, decimal.scale()).doubleValue();
    }
    boolean number =
        type instanceof ValueType.IntegerType
            || type instanceof ValueType.BooleanType
            || type instanceof ValueType.DecimalType;
    return !text && number ? cell : text(column, cell);
  }

  private static String text(ColumnDesign column, Object cell) {
    Vector vector = Vectors.of(column.schema().type());
    CellValues.fill(vector, column.schema().type(), List.of(cell));
    TextBuffer text = new TextBuffer();
    CellText.append(text, column.schema().type(), vector, 0);
    return text.toString();
  }
}
