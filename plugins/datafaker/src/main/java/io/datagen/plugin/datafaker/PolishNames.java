package io.datagen.plugin.datafaker;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Datafaker has Poland's names in one list, its surnames in the men's form: {@code Kowalski}, whose
 * wife is {@code Kowalska}.
 */
final class PolishNames {
  /** Men's names that end as women's do. */
  private static final Set<String> MEN =
      Set.of(
          "Barnaba", "Bonawentura", "Dyzma", "Jarema", "Jona", "Kosma", "Kuba", "Saba", "Zawisza");

  private static final List<String> ADJECTIVES = List.of("ski", "cki", "dzki", "ny", "chy");

  private static final Set<String> WOMEN = Set.of("Beatrycze", "Chloe", "Noemi", "Zoe");

  private PolishNames() {}

  static void addTo(Map<String, List<String>> lists) {
    List<String> men = new ArrayList<>();
    List<String> women = new ArrayList<>();
    for (String name : lists.getOrDefault("first_name", List.of())) {
      boolean woman = WOMEN.contains(name) || name.endsWith("a") && !MEN.contains(name);
      (woman ? women : men).add(name);
    }
    NativePeople.put("first_name", men, women, lists);
    List<String> his = new ArrayList<>(lists.getOrDefault("last_name", List.of()));
    // The two that Datafaker has in the women's form, too.
    his.removeAll(List.of("Konieczna", "Szczęsna"));
    NativePeople.put("last_name", his, his.stream().map(PolishNames::hers).toList(), lists);
  }

  static String hers(String name) {
    boolean adjective = ADJECTIVES.stream().anyMatch(name::endsWith);
    return adjective ? name.substring(0, name.length() - 1) + "a" : name;
  }
}
