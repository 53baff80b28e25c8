package io.datagen.plugin.sqlite;

import io.datagen.api.schema.ValueType;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether the user's own type can stand in a {@code CREATE TABLE}. */
final class DeclaredType {
  /** Words, and up to two numbers behind them. */
  private static final Pattern TYPE =
      Pattern.compile(
          "[A-Za-z_][A-Za-z0-9_]*( +[A-Za-z_][A-Za-z0-9_]*)*"
              + " *(\\( *[+-]?[0-9]+ *(, *[+-]?[0-9]+ *)?\\))?");

  private static final Pattern NO_WORD = Pattern.compile("[^A-Za-z0-9_]+");

  /** Words that are no names, or with which a constraint starts. */
  private static final Set<String> KEYWORDS =
      Set.of(
          "ADD",
          "ALL",
          "ALTER",
          "ALWAYS",
          "AND",
          "AS",
          "AUTOINCREMENT",
          "BETWEEN",
          "CASE",
          "CHECK",
          "COLLATE",
          "COMMIT",
          "CONSTRAINT",
          "CREATE",
          "DEFAULT",
          "DEFERRABLE",
          "DELETE",
          "DISTINCT",
          "DROP",
          "ELSE",
          "ESCAPE",
          "EXISTS",
          "FOREIGN",
          "FROM",
          "GENERATED",
          "GROUP",
          "HAVING",
          "IN",
          "INDEX",
          "INSERT",
          "INTO",
          "IS",
          "ISNULL",
          "JOIN",
          "LIMIT",
          "NOT",
          "NOTHING",
          "NOTNULL",
          "NULL",
          "ON",
          "OR",
          "ORDER",
          "PRIMARY",
          "REFERENCES",
          "RETURNING",
          "SELECT",
          "SET",
          "TABLE",
          "THEN",
          "TO",
          "TRANSACTION",
          "UNION",
          "UNIQUE",
          "UPDATE",
          "USING",
          "VALUES",
          "WHEN",
          "WHERE");

  private static final Set<String> STRICT_TYPES =
      Set.of("INT", "INTEGER", "REAL", "TEXT", "BLOB", "ANY");

  private DeclaredType() {}

  /** What is wrong with a declared type for such values, if anything. */
  static Optional<String> objection(String declared, ValueType type, boolean strict) {
    String upper = declared.toUpperCase(Locale.ROOT);
    if (!TYPE.matcher(declared).matches()) {
      return Optional.of(
          "sql_type '"
              + declared
              + "' is no type; write words and up to two numbers, such as"
              + " VARCHAR(20)");
    }
    Optional<String> keyword =
        Arrays.stream(NO_WORD.split(upper)).filter(KEYWORDS::contains).findFirst();
    if (keyword.isPresent()) {
      return Optional.of(
          "sql_type '"
              + declared
              + "' holds "
              + keyword.get()
              + ", which is no part of a type; keys and constraints have keys of their own");
    }
    return strict ? strictObjection(upper, type) : Optional.empty();
  }

  private static Optional<String> strictObjection(String declared, ValueType type) {
    if (!STRICT_TYPES.contains(declared)) {
      return Optional.of(
          "a STRICT table has no type '"
              + declared
              + "'; use INT, INTEGER, REAL, TEXT, BLOB or ANY, or set strict to false");
    }
    boolean fits =
        switch (declared) {
          case "BLOB" -> false;
          case "INT", "INTEGER" -> isWhole(type);
          case "REAL" ->
              isWhole(type)
                  || type instanceof ValueType.FloatType
                  || type instanceof ValueType.DecimalType;
          default -> true;
        };
    return fits
        ? Optional.empty()
        : Optional.of(
            "its values don't fit the STRICT type "
                + declared
                + "; leave sql_type out, or set strict to false");
  }

  private static boolean isWhole(ValueType type) {
    return type instanceof ValueType.IntegerType
        || type instanceof ValueType.BooleanType
        || (type instanceof ValueType.DecimalType decimal && decimal.scale() == 0);
  }
}
