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
          Map.entry("bigserial", "id"),
          Map.entry("tinyint", "integer"),
          Map.entry("int32", "integer"),
          Map.entry("int64", "integer"),
          Map.entry("currency", "decimal"),
          Map.entry("nvarchar", "string"),
          Map.entry("float64", "float"),
          Map.entry("date_time", "datetime"),
          Map.entry("dict", "object"),
          Map.entry("map", "object"),
          Map.entry("record", "object"),
          Map.entry("tuple", "object"),
          Map.entry("autoincrement", "id"),
          Map.entry("sequence", "id"),
          Map.entry("guid", "id, with id_mode: uuid"),
          Map.entry("zip", "postal_code"),
          Map.entry("zipcode", "postal_code"),
          Map.entry("postcode", "postal_code"),
          Map.entry("phone_number", "phone"),
          Map.entry("telephone", "phone"),
          Map.entry("mobile", "phone"),
          Map.entry("full_name", "name"),
          Map.entry("person", "name"),
          Map.entry("given_name", "first_name"),
          Map.entry("surname", "last_name"),
          Map.entry("lastname", "last_name"),
          Map.entry("family_name", "last_name"),
          Map.entry("address", "street"),
          Map.entry("street_address", "street"),
          Map.entry("province", "state"),
          Map.entry("region", "state"),
          Map.entry("occupation", "job"),
          Map.entry("job_title", "job"),
          Map.entry("profession", "job"),
          Map.entry("company_name", "company"),
          Map.entry("mail", "email"),
          Map.entry("sentence", "text"),
          Map.entry("paragraph", "text"),
          Map.entry("lorem", "text"),
          Map.entry("lorem_ipsum", "text"),
          Map.entry("ip", "ipv4"),
          Map.entry("ip_address", "ipv4"),
          Map.entry("mac_address", "mac"),
          Map.entry("faker", "provider"),
          Map.entry("datafaker", "provider"),
          Map.entry("card", "credit_card"),
          Map.entry("pattern", "regex"),
          Map.entry("lookup", "reference"),
          Map.entry("fk", "reference"),
          Map.entry("sum", "aggregate, with function: sum"),
          Map.entry("count", "aggregate, with function: count"),
          Map.entry("normal", "float, with distribution: normal"),
          Map.entry("uniform", "float, with min and max"),
          Map.entry("random", "integer or float, with min and max"),
          Map.entry("formula", "computed"),
          Map.entry("expression", "computed"));

  private OtherTypes() {}

  /** What to write instead of a type. */
  static String hint(String name, Collection<String> types) {
    int bracket = name.indexOf('(');
    String plain = plain(bracket < 0 ? name : name.substring(0, bracket));
    String ours =
        OURS.entrySet().stream()
            .filter(e -> plain(e.getKey()).equals(plain))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse(null);
    return ours == null ? Nearest.hint(name, types) : "; write " + ours;
  }

  /** phone_number, PhoneNumber and phone-number are one. */
  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[-_\\s]", "");
  }
}
