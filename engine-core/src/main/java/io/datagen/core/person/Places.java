package io.datagen.core.person;

import io.datagen.api.vector.Dictionary;
import io.datagen.core.kernel.Kernel;
import io.datagen.core.seed.Permutation;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Columns of a row's address. */
final class Places {
  private static final String ADDRESS = "address";

  /** The last four digits of a phone number. */
  private static final int LINES = 10_000;

  private Places() {}

  static Kernel city(Scene scene) {
    return scene.listed("city", cities(scene));
  }

  static Kernel state(Scene scene) {
    return scene.listed("state", states(scene));
  }

  static Kernel postalCode(Scene scene) {
    return scene.listed("postal_code", ofState(scene, "postal_code", "postal_code"));
  }

  /** Of all the world's: an address's own country would make a column of one value. */
  static Kernel country(Scene scene) {
    int size = scene.list("country").size();
    return scene.listed("country", new UniformCodes(scene.record(ADDRESS, "country"), size));
  }

  static Kernel phone(Scene scene) {
    Dictionary prefixes = scene.list("phone_prefix");
    List<String> lines =
        IntStream.range(0, LINES).mapToObj(n -> String.format(Locale.ROOT, "%04d", n)).toList();
    return pair(
        scene,
        ofState(scene, "phone_prefix", "phone_area"),
        Entries.of(prefixes),
        prefixes.size(),
        new UniformCodes(scene.record(ADDRESS, "phone_line"), LINES),
        Entries.of(lines),
        LINES);
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

  private static Codes ofState(Scene scene, String list, String role) {
    return new GroupedCodes(
        states(scene), scene.record(ADDRESS, role), scene.numbers(list + "_end"));
  }
}
