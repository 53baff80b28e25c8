package io.datagen.core.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A country's form of account numbers, by the IBAN registry (SWIFT, ISO 13616).
 *
 * @param code of two letters
 * @param form a character each: {@code n} a digit, {@code a} a letter, {@code 0} itself, {@code k}
 *     computed by the country's own rule
 * @param rule for those
 */
record IbanCountry(String code, String form, NationalCheck rule) {
  private static final Map<String, IbanCountry> ALL = new TreeMap<>();
  private static final Map<String, String> BY_LANGUAGE = new TreeMap<>();

  static {
    String plain =
        "AT:16n BG:4a14n CH:17n CY:24n DE:18n DK:14n GB:4a14n GR:23n IE:4a14n LI:17n LT:16n LU:16n"
            + " LV:4a13n NL:4a10n RO:4a16n SE:20n TR:5n1z16n";
    for (String country : plain.split(" ", -1)) {
      add(country.substring(0, 2), country.substring(3), NationalCheck.NONE);
    }
    add("BE", "10n2k", NationalCheck.BELGIUM);
    add("ES", "8n2k10n", NationalCheck.SPAIN);
    add("FI", "13n1k", NationalCheck.LUHN);
    add("FR", "21n2k", NationalCheck.FRANCE);
    add("IT", "1k22n", NationalCheck.ITALY);
    add("MC", "21n2k", NationalCheck.FRANCE);
    add("PL", "7n1k16n", NationalCheck.POLAND);
    add("PT", "19n2k", NationalCheck.PORTUGAL);
    add("SM", "1k22n", NationalCheck.ITALY);
    for (String code : "BG DE ES FI FR IT LT LV NL PL PT RO TR".split(" ", -1)) {
      BY_LANGUAGE.put(code.toLowerCase(Locale.ROOT), code);
    }
    BY_LANGUAGE.putAll(Map.of("en", "GB", "sv", "SE", "da", "DK", "el", "GR", "ga", "IE"));
  }

  private static void add(String code, String form, NationalCheck rule) {
    ALL.put(code, new IbanCountry(code, spelt(form), rule));
  }

  /** {@code 2n1k} as {@code nnk}. */
  private static String spelt(String form) {
    StringBuilder spelt = new StringBuilder();
    int count = 0;
    for (int i = 0; i < form.length(); i++) {
      char c = form.charAt(i);
      if (c >= '0' && c <= '9') {
        count = count * 10 + c - '0';
      } else {
        spelt.append(String.valueOf(c == 'z' ? '0' : c).repeat(count));
        count = 0;
      }
    }
    return spelt.toString();
  }

  static List<String> codes() {
    return new ArrayList<>(ALL.keySet());
  }

  static Optional<IbanCountry> of(String code) {
    return Optional.ofNullable(ALL.get(code));
  }

  /** By the locale's own country, else by its language. */
  static Optional<String> ofLocale(String locale) {
    String[] parts = locale.split("[-_]", -1);
    if (parts.length > 1) {
      return Optional.of(parts[1].toUpperCase(Locale.ROOT)).filter(ALL::containsKey);
    }
    return Optional.ofNullable(BY_LANGUAGE.get(parts[0].toLowerCase(Locale.ROOT)));
  }
}
