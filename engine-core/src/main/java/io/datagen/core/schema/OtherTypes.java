package io.datagen.core.schema;

import io.datagen.core.source.Nearest;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;

/** What databases and languages call the types that have other names here. */
final class OtherTypes {
  private static final Map<String, String> OURS =
      Map.ofEntries(
          Map.entry("int", "integer"),
          Map.entry("bigint", "integer"),
          Map.entry("smallint", "integer"),
          Map.entry("long", "integer"),
          Map.entry("number", "integer, float or decimal"),
          Map.entry("double", "float"),
          Map.entry("real", "float"),
          Map.entry("numeric", "decimal"),
          Map.entry("money", "decimal"),
          Map.entry("str", "string"),
          Map.entry("varchar", "string"),
          Map.entry("char", "string"),
          Map.entry("bool", "boolean"),
          Map.entry("bit", "boolean"),
          Map.entry("timestamp", "datetime"),
          Map.entry("timestamptz", "datetime"),
          Map.entry("interval", "duration"),
          Map.entry("enum", "categorical"),
          Map.entry("choice", "categorical"),
          Map.entry("category", "categorical"),
          Map.entry("serial", "id"),
          Map.entry("uuid", "id, with id_mode: uuid"),
          Map.entry("ulid", "id, with id_mode: ulid"),
          Map.entry("json", "object or array"),
          Map.entry("struct", "object"),
          Map.entry("list", "array"),
          Map.entry("foreign_key", "reference"),
          Map.entry("formula", "computed"),
          Map.entry("expression", "computed"));

  private OtherTypes() {}

  /** What to write instead of a type. */
  static String hint(String name, Collection<String> types) {
    String plain = name.toLowerCase(Locale.ROOT);
    int bracket = plain.indexOf('(');
    String ours = OURS.get(bracket < 0 ? plain : plain.substring(0, bracket).strip());
    return ours == null ? Nearest.hint(name, types) : "; write " + ours;
  }
}
