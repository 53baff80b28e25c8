package io.datagen.plugin.datafaker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Real cities in their regions. Postal codes and phone prefixes hang on zones instead of on states:
 * a zone is a set of codes that one city has, or that several share, and {@code _zone} says which
 * is each city's.
 */
final class NativePlaces {
  private static final int POSTAL_CODES_PER_CITY = 48;
  private static final int NUMBERS = 4_000;

  private final NativeData data;
  private final String locale;

  NativePlaces(NativeData data, String locale) {
    this.data = data;
    this.locale = locale;
  }

  void addTo(Map<String, List<String>> lists) {
    List<String> states = new ArrayList<>();
    List<String> cities = new ArrayList<>();
    List<String> stateOf = new ArrayList<>();
    List<NativeData.City> all = new ArrayList<>();
    for (NativeData.Region region : data.regions()) {
      for (NativeData.City city : region.cities()) {
        all.add(city);
        cities.add(city.name());
        stateOf.add(Integer.toString(states.size()));
      }
      states.add(region.name());
    }
    lists.remove("state_abbr");
    lists.put("state", states);
    lists.put("city", cities);
    lists.put("city_state", stateOf);
    PostalForms forms = new PostalForms(locale, String.join("", data.list("letters")));
    addZones(
        "postal_code",
        all.stream().map(NativeData.City::postal).toList(),
        zone -> forms.codes(zone, POSTAL_CODES_PER_CITY),
        lists);
    addZones(
        "phone_prefix", all.stream().map(NativeData.City::phone).toList(), this::prefixes, lists);
    lists.put("phone_line", data.list("line"));
    lists.put("own_country", data.list("country"));
    if (data.has("streets")) {
      lists.put("street_name", PersonLists.sorted(data.list("streets")));
    }
    if (data.has("numbers")) {
      lists.put("building_number", List.copyOf(forms.codes(data.list("numbers"), NUMBERS)));
      String between = String.join("", data.list("between")).replace('_', ' ');
      lists.put("street_order", List.of("", "street", between, "number", ""));
    }
  }

  /** What an area's numbers begin with: the form of its length, each {@code *} any digit. */
  private Set<String> prefixes(List<String> areas) {
    Set<String> prefixes = new LinkedHashSet<>();
    for (String area : areas) {
      long digits = area.chars().filter(Character::isDigit).count();
      List<String> own = data.list("phone " + digits);
      String form = (own.isEmpty() ? data.list("phone") : own).get(0);
      addPrefixes(form.replace("A", area), prefixes);
    }
    return prefixes;
  }

  private static void addPrefixes(String form, Set<String> prefixes) {
    int star = form.indexOf('*');
    if (star < 0) {
      // The file can't end a value with a space: a line's separator stands as an underscore.
      prefixes.add(form.replace('_', ' '));
      return;
    }
    for (int digit = 0; digit < 10; digit++) {
      addPrefixes(form.substring(0, star) + digit + form.substring(star + 1), prefixes);
    }
  }

  private static void addZones(
      String name,
      List<List<String>> specs,
      Function<List<String>, Set<String>> expand,
      Map<String, List<String>> lists) {
    Map<List<String>, Integer> zones = new LinkedHashMap<>();
    List<String> zoneOf = new ArrayList<>();
    for (List<String> spec : specs) {
      zones.putIfAbsent(spec, zones.size());
      zoneOf.add(Integer.toString(zones.getOrDefault(spec, 0)));
    }
    List<String> entries = new ArrayList<>();
    List<String> ends = new ArrayList<>();
    Map<String, List<String>> owners = new HashMap<>();
    for (List<String> spec : zones.keySet()) {
      for (String entry : expand.apply(spec)) {
        List<String> owner = owners.putIfAbsent(entry, spec);
        if (owner != null) {
          throw new IllegalStateException(name + " " + entry + " is of " + owner + " and " + spec);
        }
        entries.add(entry);
      }
      ends.add(Integer.toString(entries.size()));
    }
    lists.put(name, entries);
    lists.put(name + "_end", ends);
    lists.put(name + "_zone", zoneOf);
  }
}
