package io.datagen.core.lint;

import io.datagen.core.schema.Column;
import io.datagen.core.schema.Origin;
import io.datagen.core.schema.Table;
import io.datagen.core.source.Faults;
import io.datagen.core.source.Section;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Rules on the types that columns have. */
final class TypeRules {
  static final Pattern MONEY =
      Pattern.compile(
          "(.*_)?(price|amount|cost|fee|salary|revenue|balance|budget|turnover|total)"
              + "(_(usd|eur|gbp|chf|jpy))?");

  /** Names that have a type of their own. */
  private static final Map<String, String> BETTER =
      Map.ofEntries(
          Map.entry("email", "email"),
          Map.entry("e_mail", "email"),
          Map.entry("first_name", "first_name"),
          Map.entry("last_name", "last_name"),
          Map.entry("surname", "last_name"),
          Map.entry("full_name", "name"),
          Map.entry("phone", "phone"),
          Map.entry("phone_number", "phone"),
          Map.entry("street", "street"),
          Map.entry("city", "city"),
          Map.entry("state", "state"),
          Map.entry("zip", "postal_code"),
          Map.entry("zip_code", "postal_code"),
          Map.entry("postal_code", "postal_code"),
          Map.entry("country", "country"),
          Map.entry("company", "company"),
          Map.entry("job_title", "job"));

  private static final Set<String> MEANINGLESS = Set.of("string", "string_pattern", "integer");
  private static final Set<String> NAMES = Set.of("name", "first_name", "last_name");
  private static final Set<Set<String>> FLAGS =
      Set.of(Set.of("true", "false"), Set.of("yes", "no"), Set.of("0", "1"), Set.of("y", "n"));

  static final List<Rule> ALL =
      List.of(
          Rule.warning("money-as-float", "Money is exact.", TypeRules::money),
          Rule.info(
              "plain-text", "A name, a place and the like has its own type.", TypeRules::plain),
          Rule.info(
              "email-without-name", "An e-mail address has a name beside it.", TypeRules::email),
          Rule.info("boolean-as-category", "True and false are a boolean.", TypeRules::flags));

  private TypeRules() {}

  static String type(Column column) {
    return new Section(column.node(), new Faults()).text("type").orElse("string");
  }

  private static void money(View view) {
    view.columns(
        (table, column) -> {
          if (generated(column)
              && type(column).equals("float")
              && MONEY.matcher(column.name()).matches()) {
            view.column(
                table,
                column,
                "type",
                "sums of floats are off by fractions of a cent; write type: decimal, scale: 2");
          }
        });
  }

  private static void plain(View view) {
    view.columns(
        (table, column) -> {
          String better = BETTER.get(column.name());
          if (better != null
              && generated(column)
              && column.constraints().allowed() == null
              && MEANINGLESS.contains(type(column))) {
            view.column(
                table,
                column,
                column.node().get("type").isPresent() ? "type" : "name",
                "write type: " + better + " for values that look the part");
          }
        });
  }

  private static void email(View view) {
    view.columns(
        (table, column) -> {
          if (type(column).equals("email") && generated(column) && !hasName(table)) {
            view.column(
                table,
                column,
                "type",
                "is made of a name that no column shows; add one of type name, or first_name and"
                    + " last_name: no other value moves");
          }
        });
  }

  private static boolean hasName(Table table) {
    return table.columns().stream().anyMatch(c -> NAMES.contains(type(c)));
  }

  private static void flags(View view) {
    view.columns(
        (table, column) -> {
          if (type(column).equals("categorical")
              && FLAGS.contains(ValueRules.categories(column).keySet())) {
            view.column(
                table,
                column,
                "categories",
                "are true and false in other words; write type: boolean, true_probability: 0.5");
          }
        });
  }

  static boolean generated(Column column) {
    return column.origin() instanceof Origin.Generated;
  }
}
