package io.datagen.plugin.datafaker;

import java.util.Map;
import java.util.Optional;

/**
 * What an expression must not reach: providers whose values depend on more than the seed. Found by
 * following every provider's byte code to calls of clocks, zones, files and the JDK's tables.
 */
final class Refusals {
  private static final String CLOCK =
      "counts from the machine's clock; use a date, datetime or time column";
  private static final String BIRTHDAYS =
      "has birthdays that count from the machine's clock; use #{regexify} or a regex column";
  private static final String JDK = "is a table of the JDK's, which differs among versions of Java";
  private static final String GRAPHICS = "draws with the machine's graphics";

  /** Providers, and methods as {@code provider.method}, in lower case without underscores. */
  private static final Map<String, String> REASONS =
      Map.ofEntries(
          Map.entry("business.creditcardexpiry", CLOCK),
          Map.entry("country.currency", JDK + "; use #{Currency.name}"),
          Map.entry("country.currencycode", JDK + "; use #{Currency.code}"),
          Map.entry("date", CLOCK),
          Map.entry("file.filename", "has the machine's separator of folders"),
          Map.entry("fingerprint.base64", GRAPHICS),
          Map.entry("fingerprint.png", GRAPHICS),
          Map.entry("idnumber", BIRTHDAYS),
          Map.entry("image", GRAPHICS),
          Map.entry("languagecode", JDK),
          Map.entry("locality", JDK),
          Map.entry("money", JDK + "; use #{Currency.name}"),
          Map.entry("nation.isocountry", JDK + "; use #{Address.countryCode}"),
          Map.entry("nation.isolanguage", JDK),
          Map.entry("time", CLOCK),
          Map.entry("timeanddate", CLOCK),
          Map.entry("twitter", CLOCK),
          Map.entry("unique", "remembers what it gave; use a unique column"),
          Map.entry("csv", "makes records; use columns"),
          Map.entry("json", "makes records; use an object column"),
          Map.entry("jsona", "makes records; use an array column"));

  private Refusals() {}

  /** Why a provider, or its method, can't be had; empty where it can. */
  static Optional<String> reason(String name) {
    return Optional.ofNullable(REASONS.get(name));
  }
}
