package io.datagen.plugin.datafaker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names and what hangs on them. */
final class PersonLists {
  private static final Pattern FULL_NAME =
      Pattern.compile(
          "#\\{(?:Name\\.)?\\w*(first|last)_name\\}( ?)#\\{(?:Name\\.)?\\w*(first|last)_name\\}");

  /** Only domains that RFC 2606 keeps from ever having a mailbox. */
  private static final List<String> SAFE_DOMAINS =
      List.of("example.com", "example.net", "example.org");

  private static final int JOBS = 2_000;
  private static final int COMPANIES = 5_000;

  private final LocaleData data;
  private final Expander expander;
  private final String locale;

  PersonLists(LocaleData data, Expander expander, String locale) {
    this.data = data;
    this.expander = expander;
    this.locale = locale;
  }

  void addTo(Map<String, List<String>> lists) {
    addNames("first_name", lists);
    addNames("last_name", lists);
    lists.put("name_order", order());
    lists.put("name_prefix", expander.list("name", "prefix", 100));
    lists.put("email_domain", SAFE_DOMAINS);
    lists.put("job", sorted(expander.list("job", "title", JOBS)));
    lists.put("company", sorted(expander.list("company", "name", COMPANIES)));
  }

  /**
   * The names that only men have, those that both have, those that only women have, so that each
   * sex is one range of the list; {@code _split} has the end of the first range and the start of
   * the second. Where Datafaker doesn't tell them apart all names are both's.
   */
  private void addNames(String key, Map<String, List<String>> lists) {
    Set<String> men = new TreeSet<>();
    Set<String> women = new TreeSet<>();
    LocaleData own = data.own();
    if (own.values("name", key).isEmpty()) {
      // Some locales have the lists of both and leave out the pattern that joins them.
      for (String sex : List.of("male_", "man_", "female_", "woman_")) {
        boolean woman = sex.equals("female_") || sex.equals("woman_");
        (woman ? women : men).addAll(own.values("name", sex + key));
      }
    }
    if (men.isEmpty() && women.isEmpty()) {
      gather(key, true, true, men, women);
    }
    if (men.isEmpty() || women.isEmpty()) {
      men.addAll(women);
      women.addAll(men);
    }
    Set<String> names = new LinkedHashSet<>(men);
    names.removeAll(women);
    int womenFrom = names.size();
    names.addAll(men);
    // Men who are women as well come now, in the order of the set.
    int menTo = names.size();
    names.addAll(women);
    List<String> ordered = List.copyOf(names);
    lists.put(key, ordered);
    lists.put(key + "_split", List.of(Integer.toString(menTo), Integer.toString(womenFrom)));
    lists.put(key + "_ascii", Ascii.of(ordered, locale));
  }

  private void gather(String key, boolean man, boolean woman, Set<String> men, Set<String> women) {
    for (String value : data.values("name", key)) {
      Matcher token = Pattern.compile("#\\{(?:Name\\.)?(\\w+)\\}").matcher(value);
      if (token.matches()) {
        String inner = token.group(1);
        boolean female = inner.contains("female") || inner.contains("woman");
        boolean male = !female && (inner.contains("male") || inner.contains("man_"));
        gather(inner, man && !female, woman && !male, men, women);
      } else if (!value.contains("#{")) {
        if (man) {
          men.add(value.strip());
        }
        if (woman) {
          women.add(value.strip());
        }
      }
    }
  }

  /** Which name comes first, and what stands between: {@code [first, , last]}. */
  private List<String> order() {
    Map<List<String>, Integer> votes = new HashMap<>();
    List<String> best = List.of("first", " ", "last");
    for (String pattern : data.values("name", "name")) {
      Matcher full = FULL_NAME.matcher(pattern);
      if (full.matches() && !full.group(1).equals(full.group(3))) {
        List<String> order = List.of(full.group(1), full.group(2), full.group(3));
        int count = votes.getOrDefault(order, 0) + 1;
        votes.put(order, count);
        if (count > votes.getOrDefault(best, 0)) {
          best = order;
        }
      }
    }
    return best;
  }

  static List<String> sorted(List<String> values) {
    List<String> sorted = new ArrayList<>(values);
    sorted.sort(null);
    return sorted;
  }
}
