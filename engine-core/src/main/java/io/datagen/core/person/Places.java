package io.datagen.core.person;

import io.datagen.api.vector.Dictionary;
import io.datagen.core.kernel.Kernel;
import io.datagen.core.seed.Permutation;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Columns of a row's address. */
final class Places {
  private static final String ADDRESS = "address";

  private static final List<String> DIGITS =
      List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");

  private Places() {}

  static Kernel city(Scene scene) {
    return scene.listed("city", cities(scene));
  }

  static Kernel state(Scene scene) {
    return scene.listed("state", states(scene));
  }

  static Kernel postalCode(Scene scene) {
    return scene.listed("postal_code", ofPlace(scene, "postal_code", "postal_code"));
  }

  /**
   * The address's own where the locale is a country's; any of the world's where it is a mere
   * language, and where the values shall be unique.
   */
  static Kernel country(Scene scene) {
    String list = scene.has("own_country") && !scene.distinct() ? "own_country" : "country";
    int size = scene.list(list).size();
    return scene.listed(list, new UniformCodes(scene.record(ADDRESS, "country"), size));
  }

  static Kernel phone(Scene scene) {
    Dictionary prefixes = scene.list("phone_prefix");
    List<String> lines = lines(scene.has("phone_line") ? scene.list("phone_line").get(0) : "####");
    int[] ends = scene.numbers("phone_prefix_end");
    long fewest = fewest(ends) * (long) lines.size();
    if (scene.distinct() && scene.has("phone_prefix_zone") && scene.cell().rows() <= fewest) {
      // Each zone has numbers for all rows: the number in the zone differs whatever the zone is.
      Permutation permutation = scene.permutation(fewest);
      Codes areas = new ZonedCodes(zones(scene, "phone_prefix"), ends, permutation, lines.size());
      Codes numbers = new PermutedCodes(permutation, 1, lines.size());
      return new PhraseKernel(
          List.of(
              new PhraseKernel.Part(areas, Entries.of(prefixes)),
              new PhraseKernel.Part(numbers, Entries.of(lines))));
    }
    return pair(
        scene,
        ofPlace(scene, "phone_prefix", "phone_area"),
        Entries.of(prefixes),
        prefixes.size(),
        new UniformCodes(scene.record(ADDRESS, "phone_line"), lines.size()),
        Entries.of(lines),
        lines.size());
  }

  /** Entries of the zone that has the fewest. */
  private static int fewest(int[] ends) {
    int fewest = ends[0];
    for (int i = 1; i < ends.length; i++) {
      fewest = Math.min(fewest, ends[i] - ends[i - 1]);
    }
    return fewest;
  }

  /** Every number of a form, whose digits stand where it has a {@code #}. */
  private static List<String> lines(String form) {
    List<String> lines = List.of("");
    for (int i = 0; i < form.length(); i++) {
      List<String> digits =
          form.charAt(i) == '#' ? DIGITS : List.of(String.valueOf(form.charAt(i)));
      lines = lines.stream().flatMap(line -> digits.stream().map(line::concat)).toList();
    }
    return lines;
  }

  static Kernel street(Scene scene) {
    Dictionary order = scene.list("street_order");
    String between = order.get(2);
    boolean numberFirst = order.get(1).equals("number");
    Dictionary numbers = scene.list("building_number");
    Dictionary names = scene.list("street_name");
    boolean spaced = numberFirst ? between.startsWith(" ") : between.endsWith(" ");
    if (scene.distinct()
        && !(spaced && allEntries(numbers, "[^ ]+"))
        && !(allEntries(names, "[^0-9]+") && allEntries(numbers, "[0-9].*"))) {
      // Two pairs could read the same: (A 1, 2) and (A, 1 2).
      throw Scene.fault(scene.column(), "this locale's streets can't be made unique");
    }
    Dictionary fronts = numberFirst ? numbers : names;
    Dictionary backs = numberFirst ? names : numbers;
    return pair(
        scene,
        new UniformCodes(
            scene.record(ADDRESS, numberFirst ? "building_number" : "street_name"), fronts.size()),
        Entries.of(order.get(0), fronts, between),
        fronts.size(),
        new UniformCodes(
            scene.record(ADDRESS, numberFirst ? "street_name" : "building_number"), backs.size()),
        Entries.of("", backs, order.get(4)),
        backs.size());
  }

  private static boolean allEntries(Dictionary dictionary, String regex) {
    Predicate<String> matches = Pattern.compile(regex).asMatchPredicate();
    return IntStream.range(0, dictionary.size()).mapToObj(dictionary::get).allMatch(matches);
  }

  /** Two entries; where unique, all pairs in an order of the column's own. */
  private static Kernel pair(
      Scene scene,
      Codes left,
      Entries lefts,
      int leftSize,
      Codes right,
      Entries rights,
      int rightSize) {
    Codes front = left;
    Codes back = right;
    if (scene.distinct()) {
      Permutation permutation = scene.permutation((long) leftSize * rightSize);
      front = new PermutedCodes(permutation, rightSize, leftSize);
      back = new PermutedCodes(permutation, 1, rightSize);
    }
    return new PhraseKernel(
        List.of(new PhraseKernel.Part(front, lefts), new PhraseKernel.Part(back, rights)));
  }

  private static Codes cities(Scene scene) {
    return new UniformCodes(scene.record(ADDRESS, "place"), scene.list("city").size());
  }

  private static Codes states(Scene scene) {
    return new MappedCodes(cities(scene), scene.numbers("city_state"));
  }

  private static Codes ofPlace(Scene scene, String list, String role) {
    return new GroupedCodes(
        zones(scene, list), scene.record(ADDRESS, role), scene.numbers(list + "_end"));
  }

  /** The city's zone where the locale has zones, its state elsewhere. */
  private static Codes zones(Scene scene, String list) {
    return scene.has(list + "_zone")
        ? new MappedCodes(cities(scene), scene.numbers(list + "_zone"))
        : states(scene);
  }
}
