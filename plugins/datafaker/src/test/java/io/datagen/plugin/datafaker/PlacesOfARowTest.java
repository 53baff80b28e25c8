package io.datagen.plugin.datafaker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datagen.api.vector.Dictionary;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A row's city, state, postal code and phone, whether they hang on states or on zones. */
final class PlacesOfARowTest {
  private static final int ROWS = 20_000;

  @ParameterizedTest
  @ValueSource(
      strings = {"en", "da-DK", "hu", "de", "en-US", "en-GB", "fr", "ja", "pt-BR", "sv-SE"})
  void lieInOnePlace(String locale) {
    Cells cells = new Cells(7, ROWS, locale);
    Dictionary cities = cells.lists().list("city");
    Map<String, Integer> indexOf = new HashMap<>();
    for (int i = 0; i < cities.size(); i++) {
      indexOf.put(cities.get(i), i);
    }
    List<Set<String>> codes = places(cells, "postal_code");
    List<Set<String>> prefixes = places(cells, "phone_prefix");
    int line = cells.lists().has("phone_line") ? line(cells) : 4;
    List<String> city = cells.texts("city", ROWS);
    List<String> state = cells.texts("state", ROWS);
    List<String> code = cells.texts("postal_code", ROWS);
    List<String> phone = cells.texts("phone", ROWS);
    for (int i = 0; i < ROWS; i++) {
      int at = indexOf.getOrDefault(city.get(i), -1);
      int stateAt = Integer.parseInt(cells.lists().list("city_state").get(at));
      assertEquals(cells.lists().list("state").get(stateAt), state.get(i));
      assertTrue(codes.get(at).contains(code.get(i)), city.get(i) + " " + code.get(i));
      String prefix = phone.get(i).substring(0, phone.get(i).length() - line);
      assertTrue(prefixes.get(at).contains(prefix), city.get(i) + " " + phone.get(i));
    }
    assertEquals(cells.lists().list("state").size(), new TreeSet<>(state).size());
  }

  private static int line(Cells cells) {
    return cells.lists().list("phone_line").get(0).length();
  }

  /** For each city the entries that it may have. */
  private static List<Set<String>> places(Cells cells, String name) {
    Dictionary entries = cells.lists().list(name);
    Dictionary ends = cells.lists().list(name + "_end");
    String zones = cells.lists().has(name + "_zone") ? name + "_zone" : "city_state";
    Dictionary zoneOf = cells.lists().list(zones);
    List<Set<String>> groups = new java.util.ArrayList<>();
    int from = 0;
    for (int zone = 0; zone < ends.size(); zone++) {
      Set<String> group = new HashSet<>();
      for (; from < Integer.parseInt(ends.get(zone)); from++) {
        group.add(entries.get(from));
      }
      groups.add(group);
    }
    List<Set<String>> places = new java.util.ArrayList<>();
    for (int city = 0; city < zoneOf.size(); city++) {
      places.add(groups.get(Integer.parseInt(zoneOf.get(city))));
    }
    return places;
  }
}
