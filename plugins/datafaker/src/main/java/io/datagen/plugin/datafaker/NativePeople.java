package io.datagen.plugin.datafaker;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Names, jobs and companies as natives have them. */
final class NativePeople {
  private static final int COMPANIES = 5_000;

  private final NativeData data;
  private final String locale;

  NativePeople(NativeData data, String locale) {
    this.data = data;
    this.locale = locale;
  }

  void addTo(Map<String, List<String>> lists) {
    if (data.has("men")) {
      put("first_name", data.list("men"), data.list("women"), lists);
    }
    if (data.has("last_names")) {
      put("last_name", data.list("last_names"), data.list("last_names"), lists);
    }
    if (locale.equals("pl")) {
      PolishNames.addTo(lists);
    }
    for (String key : List.of("first_name", "last_name")) {
      lists.put(key + "_ascii", latin(lists.getOrDefault(key, List.of())));
    }
    if (data.has("jobs")) {
      addJobs(lists);
    }
    if (data.has("companies")) {
      lists.put("company", companies(lists));
    }
  }

  /** The men's, then what both have, then the women's; {@code _split} says where. */
  static void put(
      String key, List<String> ofMen, List<String> ofWomen, Map<String, List<String>> lists) {
    Set<String> women = new TreeSet<>(ofWomen);
    Set<String> both = new TreeSet<>(ofMen);
    both.retainAll(women);
    Set<String> names = new LinkedHashSet<>(new TreeSet<>(ofMen));
    names.removeAll(both);
    int womenFrom = names.size();
    names.addAll(both);
    int menTo = names.size();
    names.addAll(women);
    lists.put(key, List.copyOf(names));
    lists.put(key + "_split", List.of(Integer.toString(menTo), Integer.toString(womenFrom)));
  }

  private List<String> latin(List<String> names) {
    return locale.equals("ja") ? Readings.of(names) : Ascii.of(names, locale);
  }

  /** A job is one word for both sexes, or his and hers: {@code Koch/Köchin}. */
  private void addJobs(Map<String, List<String>> lists) {
    List<String> his = new ArrayList<>();
    List<String> hers = new ArrayList<>();
    for (String job : data.list("jobs")) {
      int slash = job.indexOf('/');
      his.add(slash < 0 ? job : job.substring(0, slash));
      hers.add(job.substring(slash + 1));
    }
    put("job", his, hers, lists);
  }

  private List<String> companies(Map<String, List<String>> lists) {
    List<String> patterns = data.list("companies");
    List<String> names = lists.getOrDefault("last_name", List.of());
    // A house has its founder's name: in Polish the men's form.
    int men = Integer.parseInt(lists.getOrDefault("last_name_split", List.of("0")).get(0));
    Dice dice = new Dice(locale + "/company");
    Set<String> companies = new TreeSet<>();
    while (companies.size() < COMPANIES) {
      String company = patterns.get(dice.below(patterns.size()));
      company = fill(company, "{name}", names.subList(0, men), dice);
      company = fill(company, "{branch}", data.list("branches"), dice);
      companies.add(fill(company, "{form}", data.list("forms"), dice));
    }
    return List.copyOf(companies);
  }

  private static String fill(String pattern, String place, List<String> values, Dice dice) {
    String filled = pattern;
    for (int at = filled.indexOf(place); at >= 0; at = filled.indexOf(place)) {
      String value = values.get(dice.below(values.size()));
      filled = filled.substring(0, at) + value + filled.substring(at + place.length());
    }
    return filled;
  }
}
