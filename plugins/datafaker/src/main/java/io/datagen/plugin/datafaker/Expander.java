package io.datagen.plugin.datafaker;

import com.github.curiousoddman.rgxgen.RgxGen;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns keys whose values are patterns ({@code #{Name.last_name}#{city_suffix}}) into plain lists.
 */
final class Expander {
  private static final Pattern TOKEN = Pattern.compile("#\\{([A-Za-z_]+\\.)?([A-Za-z_]+)\\}");

  /** A key may lead back to itself where a locale overrides half of what English defines. */
  private static final int MAX_DEPTH = 8;

  private final LocaleData data;
  private final String locale;

  Expander(LocaleData data, String locale) {
    this.data = data;
    this.locale = locale;
  }

  /**
   * All values of a key, or a selection of {@code count} where they are combinations; in English
   * where the locale's own can't be had. Distinct; sorted if selected, else in the file's order.
   */
  List<String> list(String section, String key, int count) {
    Optional<List<String>> all = all(section, key);
    List<String> found = all.isPresent() ? all.get() : selection(section, key, count);
    return found.isEmpty()
        ? new Expander(data.fallback(), locale).list(section, key, count)
        : found;
  }

  /** All values of a key; empty where some are combinations. */
  Optional<List<String>> all(String section, String key) {
    Set<String> values = new LinkedHashSet<>();
    return collect(section, key, values, 0) ? Optional.of(List.copyOf(values)) : Optional.empty();
  }

  private boolean collect(String section, String key, Set<String> into, int depth) {
    if (depth > MAX_DEPTH) {
      return false;
    }
    for (String value : data.values(section, key)) {
      Matcher token = TOKEN.matcher(value);
      if (token.matches()) {
        if (!collect(section(token, section), key(token), into, depth + 1)) {
          return false;
        }
      } else if (token.find()) {
        return false;
      } else {
        into.add(value.strip());
      }
    }
    return true;
  }

  private List<String> selection(String section, String key, int count) {
    Dice dice = new Dice(locale + "/" + section + "." + key);
    List<String> patterns = data.values(section, key);
    Set<String> values = new TreeSet<>();
    for (int tries = 0; values.size() < count && tries < 20 * count; tries++) {
      expand(patterns.get(dice.below(patterns.size())), section, dice, 0)
          .map(String::strip)
          .filter(v -> !v.isEmpty())
          .ifPresent(values::add);
    }
    return List.copyOf(values);
  }

  private Optional<String> expand(String pattern, String section, Dice dice, int depth) {
    StringBuilder text = new StringBuilder();
    Matcher token = TOKEN.matcher(pattern);
    int end = 0;
    while (token.find()) {
      List<String> values = data.values(section(token, section), key(token));
      if (values.isEmpty() || depth > MAX_DEPTH) {
        return Optional.empty();
      }
      Optional<String> part =
          expand(values.get(dice.below(values.size())), section(token, section), dice, depth + 1);
      if (part.isEmpty()) {
        return part;
      }
      text.append(pattern, end, token.start()).append(part.get());
      end = token.end();
    }
    String expanded = text.append(pattern, end, pattern.length()).toString();
    return expanded.contains("#{") ? Optional.empty() : Optional.of(expanded);
  }

  /**
   * Up to {@code count} texts of a form: {@code #} a digit, {@code Ø} a digit but 0, {@code ?} a
   * capital letter, or a regular expression between slashes; sorted.
   *
   * @param salt two selections of one form differ where this does
   */
  List<String> digits(String salt, String form, int count) {
    Dice dice = new Dice(locale + "/" + salt + "/" + form);
    java.util.Random random = new java.util.Random(Dice.hash(salt + form));
    Optional<RgxGen> expression =
        form.startsWith("/") && form.endsWith("/")
            ? Optional.of(RgxGen.parse(form.substring(1, form.length() - 1)))
            : Optional.empty();
    Set<String> values = new TreeSet<>();
    for (int tries = 0; values.size() < count && tries < 20 * count; tries++) {
      values.add(expression.map(e -> e.generate(random)).orElseGet(() -> digits(form, dice)));
    }
    return new ArrayList<>(values);
  }

  private static String digits(String form, Dice dice) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < form.length(); i++) {
      char c = form.charAt(i);
      switch (c) {
        case '#' -> text.append((char) ('0' + dice.below(10)));
        case 'Ø' -> text.append((char) ('1' + dice.below(9)));
        case '?' -> text.append((char) ('A' + dice.below(26)));
        default -> text.append(c);
      }
    }
    return text.toString();
  }

  private static String section(Matcher token, String current) {
    String prefix = token.group(1);
    return prefix == null
        ? current
        : prefix.substring(0, prefix.length() - 1).toLowerCase(Locale.ROOT);
  }

  /** {@code firstName} is {@code first_name}. */
  private static String key(Matcher token) {
    return token.group(2).replaceAll("([a-z])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
  }
}
