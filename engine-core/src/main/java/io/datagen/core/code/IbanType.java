package io.datagen.core.code;

import io.datagen.core.column.ColumnContext;
import io.datagen.core.column.ColumnType;
import io.datagen.core.column.Generator;
import io.datagen.core.language.Key;
import io.datagen.core.language.Kind;
import io.datagen.core.source.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code iban}: an account's number. */
final class IbanType implements ColumnType {
  @Override
  public String name() {
    return "iban";
  }

  @Override
  public String summary() {
    return "A bank account's number, of its country's form and with right check digits.";
  }

  @Override
  public List<Key> keys() {
    Kind country = Kind.oneOf(IbanCountry.codes());
    return List.of(
        Key.of(
                "country",
                Kind.either(country, Kind.listOf(country).atLeast(1)),
                "One or more countries, each as likely.")
            .otherwise("the locale's"));
  }

  @Override
  public Optional<Generator> parse(ColumnContext column) {
    List<String> codes =
        column.section().has("country")
            ? column.section().texts("country")
            : IbanCountry.ofLocale(column.locale()).map(List::of).orElse(List.of());
    if (codes.isEmpty()) {
      column
          .section()
          .fault(
              "country",
              "the locale '"
                  + column.locale()
                  + "' tells of no country with IBANs; state 'country'");
      return Optional.empty();
    }
    List<IbanCountry> countries = new ArrayList<>();
    for (String code : codes.stream().map(c -> c.toUpperCase(Locale.ROOT)).distinct().toList()) {
      Optional<IbanCountry> country = IbanCountry.of(code);
      if (country.isEmpty()) {
        column
            .section()
            .fault(
                "country",
                "no IBANs are known of '" + code + "'" + Nearest.hint(code, IbanCountry.codes()));
        return Optional.empty();
      }
      countries.add(country.get());
    }
    return CodeGenerator.of(column, new Ibans(countries), "IBAN of " + String.join(", ", codes));
  }
}
