package io.datagen.plugin.datafaker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Cities, each in a state; postal codes and phone numbers' beginnings, each state's in one range;
 * streets.
 */
final class PlaceLists {
  private static final int CITIES = 2_000;
  private static final int STREETS = 2_000;
  private static final int NUMBERS = 1_000;
  private static final int POSTAL_CODES_PER_STATE = 64;

  private final LocaleData data;
  private final Expander expander;
  private final String locale;

  PlaceLists(LocaleData data, Expander expander, String locale) {
    this.data = data;
    this.expander = expander;
    this.locale = locale;
  }

  void addTo(Map<String, List<String>> lists) {
    List<String> states = states();
    List<String> abbreviations = expander.list("address", "state_abbr", states.size());
    boolean paired = abbreviations.size() == states.size();
    lists.put("state", states);
    if (paired) {
      lists.put("state_abbr", abbreviations);
    }
    addCities(states.size(), lists);
    addGroups("postal_code", postalCodes(states, paired ? abbreviations : states), lists);
    addGroups("phone_prefix", new PhonePrefixes(data).of(paired ? abbreviations : states), lists);
    lists.put("street_name", PersonLists.sorted(expander.list("address", "street_name", STREETS)));
    lists.put("building_number", buildingNumbers());
    lists.put("street_order", streetOrder());
    lists.put("country", PersonLists.sorted(expander.list("address", "country", 300)));
  }

  /** The locale's own word for its regions, before the American states. */
  private List<String> states() {
    Expander own = new Expander(data.own(), locale);
    for (String key : List.of("state", "province", "county", "region", "prefecture")) {
      List<String> regions = own.all("address", key).orElse(List.of());
      if (regions.size() > 1) {
        return regions;
      }
    }
    return expander.list("address", "state", 100);
  }

  /** Deals the cities, in the order of their hashes, out to the states in turn. */
  private void addCities(int states, Map<String, List<String>> lists) {
    List<String> cities = PersonLists.sorted(expander.list("address", "city", CITIES));
    List<String> shuffled = new ArrayList<>(cities);
    shuffled.sort(Comparator.comparingLong(Dice::hash));
    String[] stateOf = new String[cities.size()];
    for (int i = 0; i < shuffled.size(); i++) {
      int city = java.util.Collections.binarySearch(cities, shuffled.get(i));
      stateOf[city] = Integer.toString(i % states);
    }
    lists.put("city", cities);
    lists.put("city_state", List.of(stateOf));
  }

  private List<List<String>> postalCodes(List<String> states, List<String> keys) {
    Map<String, List<String>> groups = data.own().groups("address", "postcode_by_state");
    if (groups.keySet().containsAll(keys)) {
      return keys.stream()
          .map(key -> written(key, groups.getOrDefault(key, List.of()), POSTAL_CODES_PER_STATE))
          .toList();
    }
    // No mapping: a state gets one run of the sorted codes, as postal regions are.
    List<String> codes =
        written(
            "", expander.list("address", "postcode", 1), states.size() * POSTAL_CODES_PER_STATE);
    List<List<String>> runs = new ArrayList<>();
    for (int i = 0; i < states.size(); i++) {
      runs.add(
          codes.subList(
              (int) ((long) codes.size() * i / states.size()),
              (int) ((long) codes.size() * (i + 1) / states.size())));
    }
    return runs;
  }

  private List<String> written(String state, List<String> forms, int count) {
    Set<String> codes = new TreeSet<>();
    for (String form : forms) {
      boolean plain = form.chars().noneMatch(c -> "#Ø?/".indexOf(c) >= 0);
      codes.addAll(
          plain
              ? List.of(form.strip())
              : expander.digits(state, form, Math.max(1, count / forms.size())));
    }
    return List.copyOf(codes);
  }

  private static void addGroups(
      String name, List<List<String>> groups, Map<String, List<String>> lists) {
    List<String> all = new ArrayList<>();
    List<String> ends = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (List<String> group : groups) {
      // A code that two states share stays with the first, so that no entry stands twice.
      group.stream().filter(seen::add).forEach(all::add);
      ends.add(Integer.toString(all.size()));
    }
    lists.put(name, all);
    lists.put(name + "_end", ends);
  }

  /** House numbers of each form in ascending order; none starts with 0. */
  private List<String> buildingNumbers() {
    Set<String> numbers = new LinkedHashSet<>();
    for (String form : data.values("address", "building_number")) {
      numbers.addAll(expander.digits("", form.replaceFirst("#", "Ø"), NUMBERS));
    }
    return List.copyOf(numbers);
  }

  /** What comes first, and the texts around: {@code [, number, , street, ]}. */
  private List<String> streetOrder() {
    String number = "#{building_number}";
    String street = "#{street_name}";
    for (String pattern : data.values("address", "street_address")) {
      int n = pattern.indexOf(number);
      int s = pattern.indexOf(street);
      if (n < 0 || s < 0 || pattern.replace(number, "").replace(street, "").contains("#{")) {
        continue;
      }
      boolean numberFirst = n < s;
      int first = Math.min(n, s);
      int firstEnd = first + (numberFirst ? number : street).length();
      int second = Math.max(n, s);
      int secondEnd = second + (numberFirst ? street : number).length();
      return List.of(
          pattern.substring(0, first).stripLeading(),
          numberFirst ? "number" : "street",
          pattern.substring(firstEnd, second),
          numberFirst ? "street" : "number",
          pattern.substring(secondEnd).stripTrailing());
    }
    return List.of("", "street", " ", "number", "");
  }
}
