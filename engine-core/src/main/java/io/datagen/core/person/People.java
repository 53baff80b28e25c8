package io.datagen.core.person;

import io.datagen.api.vector.Dictionary;
import io.datagen.core.kernel.Kernel;
import io.datagen.core.seed.Permutation;
import io.datagen.core.seed.Stream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Columns of a row's person and company. */
final class People {
  private People() {}

  static Kernel firstName(Scene scene) {
    return scene.listed("first_name", firstNames(scene));
  }

  static Kernel lastName(Scene scene) {
    return scene.listed("last_name", lastNames(scene));
  }

  static Kernel job(Scene scene) {
    if (scene.has("job_split")) {
      return scene.listed("job", names(scene, "job"));
    }
    int size = scene.list("job").size();
    return scene.listed("job", new UniformCodes(scene.record("person", "job"), size));
  }

  static Kernel company(Scene scene) {
    int size = scene.list("company").size();
    return scene.listed("company", new UniformCodes(scene.record("company", "name"), size));
  }

  static Kernel name(Scene scene) {
    Dictionary order = scene.list("name_order");
    boolean lastFirst = order.get(0).equals("last");
    Codes front = lastFirst ? lastNames(scene) : firstNames(scene);
    Codes back = lastFirst ? firstNames(scene) : lastNames(scene);
    Dictionary fronts = scene.list(lastFirst ? "last_name" : "first_name");
    Dictionary backs = scene.list(lastFirst ? "first_name" : "last_name");
    List<PhraseKernel.Part> parts = new ArrayList<>();
    String space = scene.distinct() ? " " : order.get(1);
    parts.add(new PhraseKernel.Part(front, Entries.of("", fronts, space)));
    if (scene.distinct()) {
      addMiddleNames(scene, fronts, parts);
    }
    parts.add(new PhraseKernel.Part(back, Entries.of(backs)));
    return new PhraseKernel(parts);
  }

  /**
   * Middle names that make the whole name unique and leave the first and the last name as they are:
   * the digits of the permuted row number, one word each, as many as the rows need. No word among
   * them is part of a front name of several words. So two equal names have front names of equal
   * length (else a middle name of one would lie inside the other's front name), hence equal middle
   * names, and come from one row.
   */
  private static void addMiddleNames(
      Scene scene, Dictionary fronts, List<PhraseKernel.Part> parts) {
    Set<String> words = new LinkedHashSet<>();
    for (String name : strings(scene.list("first_name"))) {
      if (name.indexOf(' ') < 0) {
        words.add(name);
      }
    }
    for (String front : strings(fronts)) {
      if (front.indexOf(' ') >= 0) {
        words.removeAll(List.of(front.split(" ", -1)));
      }
    }
    if (words.size() < 2) {
      throw Scene.fault(scene.column(), "this locale's names can't be made unique");
    }
    int radix = words.size();
    List<Long> weights = new ArrayList<>(List.of(1L));
    long domain = radix;
    while (domain < scene.cell().rows()) {
      weights.add(domain);
      domain = domain > Permutation.MAX_SIZE / radix ? Permutation.MAX_SIZE : domain * radix;
    }
    Permutation permutation = scene.permutation(domain);
    Entries entries = Entries.of("", Dictionary.of(List.copyOf(words)), " ");
    for (long weight : weights) {
      parts.add(new PhraseKernel.Part(new PermutedCodes(permutation, weight, radix), entries));
    }
  }

  static Kernel email(Scene scene) {
    Dictionary firsts = scene.list("first_name_ascii");
    Dictionary lasts = scene.list("last_name_ascii");
    Dictionary domains = scene.list("email_domain");
    Codes first = firstNames(scene);
    Codes last = lastNames(scene);
    Stream style = scene.cell().stream("style");
    if (!scene.distinct()) {
      return new EmailKernel(first, firsts, last, lasts, style, domains);
    }
    return new UniqueEmailKernel(
        first,
        Entries.of("", firsts, "."),
        last,
        Entries.of(lasts),
        scene.permutation(UniqueEmailKernel.domain(scene.cell().rows())),
        style,
        Entries.of("@", domains, ""),
        domains.size());
  }

  private static Codes firstNames(Scene scene) {
    return names(scene, "first_name");
  }

  private static Codes lastNames(Scene scene) {
    return names(scene, "last_name");
  }

  private static Codes names(Scene scene, String list) {
    int size = scene.list(list).size();
    Stream stream = scene.record("person", list);
    int[] split = scene.numbers(list + "_split");
    return split[0] == size && split[1] == 0
        ? new UniformCodes(stream, size)
        : new GenderedCodes(scene.record("person", "gender"), stream, split[0], split[1], size);
  }

  private static List<String> strings(Dictionary dictionary) {
    return IntStream.range(0, dictionary.size()).mapToObj(dictionary::get).toList();
  }
}
