package io.datagen.core.code;

import io.datagen.core.column.ColumnContext;
import io.datagen.core.column.ColumnType;
import io.datagen.core.column.Generator;
import io.datagen.core.language.Key;
import io.datagen.core.language.Kind;
import io.datagen.core.source.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code credit_card}: a card's number with its check digit. */
final class CreditCardType implements ColumnType {
  private static final Map<String, List<CardNumbers.Range>> BRANDS = new LinkedHashMap<>();

  static {
    BRANDS.put("visa", List.of(new CardNumbers.Range(4, 4, 16)));
    BRANDS.put(
        "mastercard",
        List.of(new CardNumbers.Range(51, 55, 16), new CardNumbers.Range(2221, 2720, 16)));
    BRANDS.put(
        "amex", List.of(new CardNumbers.Range(34, 34, 15), new CardNumbers.Range(37, 37, 15)));
    BRANDS.put(
        "discover",
        List.of(
            new CardNumbers.Range(6011, 6011, 16),
            new CardNumbers.Range(644, 649, 16),
            new CardNumbers.Range(65, 65, 16)));
    BRANDS.put("jcb", List.of(new CardNumbers.Range(3528, 3589, 16)));
    BRANDS.put(
        "diners", List.of(new CardNumbers.Range(36, 36, 14), new CardNumbers.Range(38, 39, 14)));
  }

  @Override
  public String name() {
    return "credit_card";
  }

  @Override
  public String summary() {
    return "A card's number of a brand's length and prefix, its last digit by Luhn's formula.";
  }

  @Override
  public List<Key> keys() {
    Kind brand = Kind.oneOf(List.copyOf(BRANDS.keySet()));
    return List.of(
        Key.of(
                "brand",
                Kind.either(brand, Kind.listOf(brand).atLeast(1)),
                "One or more brands; each number of theirs is as likely as any other.")
            .otherwise("visa and mastercard, each half of all"));
  }

  @Override
  public Optional<Generator> parse(ColumnContext column) {
    List<String> names =
        column.section().has("brand")
            ? column.section().texts("brand")
            : List.of("visa", "mastercard");
    List<CardNumbers.Range> ranges = new ArrayList<>();
    for (String name : names.stream().distinct().toList()) {
      List<CardNumbers.Range> own = BRANDS.get(name);
      if (own == null) {
        column
            .section()
            .fault("brand", "unknown brand '" + name + "'" + Nearest.hint(name, BRANDS.keySet()));
        return Optional.empty();
      }
      ranges.addAll(own);
    }
    if (ranges.isEmpty()) {
      column
          .section()
          .fault(
              "brand",
              "names no brand; leave it out, or name some of "
                  + String.join(", ", BRANDS.keySet()));
      return Optional.empty();
    }
    return CodeGenerator.of(
        column, new CardNumbers(ranges), "card number of " + String.join(", ", names));
  }
}
