package io.datagen.plugin.datafaker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datagen.api.dictionary.DictionarySource;
import io.datagen.core.dictionary.PoolStore;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import net.datafaker.Faker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class DatafakerDictionariesTest {
  private static final DatafakerDictionaries SOURCE = new DatafakerDictionaries();

  static List<String> locales() {
    return SOURCE.locales();
  }

  @Test
  void theIdNamesTheVersionOnTheClassPathAndTheOneThatTheEngineDrawsFrom() {
    assertEquals("datafaker-" + Faker.class.getPackage().getImplementationVersion(), SOURCE.id());
    assertEquals(PoolStore.open(Optional.empty(), () -> SOURCE).library(), SOURCE.id());
  }

  @ParameterizedTest
  @MethodSource("locales")
  void everyListIsFilledAndEachEntryStandsOnce(String locale) {
    Map<String, List<String>> lists = new Extracted().dictionaries(locale);
    lists.forEach((name, list) -> assertTrue(!list.isEmpty(), locale + " " + name));
    for (String name :
        List.of(
            "first_name",
            "last_name",
            "city",
            "state",
            "postal_code",
            "phone_prefix",
            "street_name",
            "building_number",
            "country",
            "job",
            "company")) {
      List<String> list = list(lists, name);
      assertEquals(list.size(), new HashSet<>(list).size(), locale + " " + name);
    }
    assertEquals(list(lists, "city").size(), list(lists, "city_state").size());
    assertRuns(locale, lists, "postal_code");
    assertRuns(locale, lists, "phone_prefix");
    for (String name : List.of("first_name", "last_name")) {
      assertTrue(list(lists, name + "_ascii").stream().allMatch(n -> n.matches("[a-z]+")), locale);
      assertEquals(list(lists, name).size(), list(lists, name + "_ascii").size());
    }
  }

  private static List<String> list(Map<String, List<String>> lists, String name) {
    return lists.getOrDefault(name, List.of());
  }

  private static void assertRuns(String locale, Map<String, List<String>> lists, String name) {
    List<Integer> ends = list(lists, name + "_end").stream().map(Integer::valueOf).toList();
    List<String> zones = list(lists, name + "_zone");
    assertEquals(
        zones.isEmpty() ? list(lists, "state").size() : new HashSet<>(zones).size(), ends.size());
    assertEquals(list(lists, name).size(), ends.get(ends.size() - 1));
    int start = 0;
    for (int end : ends) {
      assertTrue(end > start, locale + " has a state without " + name);
      start = end;
    }
  }

  @Test
  void menAndWomenHaveTheirNames() {
    Map<String, List<String>> lists = SOURCE.dictionaries("ru");
    List<String> last = list(lists, "last_name");
    int menTo = Integer.parseInt(list(lists, "last_name_split").get(0));
    int womenFrom = Integer.parseInt(list(lists, "last_name_split").get(1));
    assertTrue(last.subList(0, menTo).contains("Смирнов"));
    assertTrue(last.subList(womenFrom, last.size()).contains("Смирнова"));
  }

  @Test
  void transliteratesByTheLocalesCustom() {
    assertEquals("mueller", Ascii.of("Müller", "de"));
    assertEquals("muller", Ascii.of("Müller", "fr"));
    assertEquals("strauss", Ascii.of("Strauß", "de-AT"));
    assertEquals("lukasz", Ascii.of("Łukasz", "pl"));
    assertEquals("soren", Ascii.of("Søren", "da-DK"));
    assertEquals("shchukin", Ascii.of("Щукин", "ru"));
    assertEquals("oconner", Ascii.of("O'Conner", "en"));
    assertEquals("user", Ascii.of("佐藤", "ja"));
    assertEquals("isik", Ascii.of("IŞIK", "tr"));
  }

  @Test
  void anUnknownLocaleIsRefusedWithTheKnownOnes() {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> SOURCE.dictionaries("xx"));
    assertTrue(e.toString().contains("de-AT"));
  }

  @Test
  void worksInALoaderOfItsOwn() throws Exception {
    List<URL> path = new ArrayList<>();
    for (String entry :
        System.getProperty("java.class.path").split(java.io.File.pathSeparator, -1)) {
      if (!entry.contains("engine-api")) {
        path.add(Path.of(entry).toUri().toURL());
      }
    }
    ClassLoader api = new ApiOnly();
    try (URLClassLoader loader = new URLClassLoader(path.toArray(URL[]::new), api)) {
      Thread thread = Thread.currentThread();
      ClassLoader before = thread.getContextClassLoader();
      thread.setContextClassLoader(loader);
      try {
        DictionarySource isolated =
            ServiceLoader.load(DictionarySource.class, loader).findFirst().orElseThrow();
        assertNotSame(DatafakerDictionaries.class, isolated.getClass());
        assertEquals(SOURCE.dictionaries("de"), isolated.dictionaries("de"));
      } finally {
        thread.setContextClassLoader(before);
      }
    }
  }

  /** Sees the SPI and nothing else, as a plugin's parent does. */
  private static final class ApiOnly extends ClassLoader {
    ApiOnly() {
      super(ClassLoader.getPlatformClassLoader());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      if (name.startsWith("io.datagen.api.")) {
        return DictionarySource.class.getClassLoader().loadClass(name);
      }
      throw new ClassNotFoundException(name);
    }
  }
}
