package io.datagen.core.dictionary;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datagen.api.dictionary.DictionarySource;
import io.datagen.core.column.Dictionaries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PoolStoreTest {
  private static final PoolPins NONE = new PoolPins("lists-1", Map.of());

  @TempDir private Path home;
  private final AtomicInteger asked = new AtomicInteger();

  private PoolStore store(Optional<Path> at, PoolPins pins) {
    return new PoolStore(
        at,
        () -> {
          asked.incrementAndGet();
          return new Lists();
        },
        pins);
  }

  private Path file() {
    return home.resolve("pools").resolve("lists-1-de.pool");
  }

  @Test
  void asksTheLibraryOnceAndReadsTheFileFromThenOn() throws IOException {
    Dictionaries cold = store(Optional.of(home), NONE).dictionaries("de");
    assertEquals("Köln", cold.list("city").get(1));
    Dictionaries warm = store(Optional.of(home), NONE).dictionaries("de");
    assertEquals(1, asked.get());
    assertEquals(2, warm.list("city").size());
    assertEquals("Köln", warm.list("city").get(1));
    assertEquals("", warm.list("order").get(0));
    assertEquals(3, warm.list("order").size());
    assertSame(warm.list("city"), warm.list("city"));
    assertTrue(warm.has("city"));
    assertFalse(warm.has("town"));
    try (Stream<Path> left = Files.list(home.resolve("tmp"))) {
      assertEquals(0, left.count());
    }
  }

  @Test
  void anyDamageIsHealed() throws IOException {
    store(Optional.of(home), NONE).dictionaries("de");
    byte[] sound = Files.readAllBytes(file());
    for (int i = 0; i < sound.length; i++) {
      byte[] damaged = sound.clone();
      damaged[i] ^= 0x10;
      Files.write(file(), damaged);
      assertEquals("Köln", store(Optional.of(home), NONE).dictionaries("de").list("city").get(1));
      assertArrayEquals(sound, Files.readAllBytes(file()), "byte " + i);
    }
    for (int length = 0; length < sound.length; length += 7) {
      Files.write(file(), java.util.Arrays.copyOf(sound, length));
      assertEquals("Köln", store(Optional.of(home), NONE).dictionaries("de").list("city").get(1));
      assertArrayEquals(sound, Files.readAllBytes(file()), "length " + length);
    }
  }

  @Test
  void worksWhereNothingCanBeKept() throws IOException {
    assertEquals("Köln", store(Optional.empty(), NONE).dictionaries("de").list("city").get(1));
    Path blocked = Files.createFile(home.resolve("a-file"));
    assertEquals("Köln", store(Optional.of(blocked), NONE).dictionaries("de").list("city").get(1));
    assertEquals(
        "Köln",
        store(Optional.of(home.resolve("not/there")), NONE).dictionaries("de").list("city").get(1));
  }

  @Test
  void listsOtherThanThePinnedOnesAreRefused() {
    String hash = "0".repeat(64);
    PoolStore store = store(Optional.of(home), new PoolPins("lists-1", Map.of("de", hash)));
    PoolException e = assertThrows(PoolException.class, () -> store.dictionaries("de"));
    assertTrue(e.toString().contains(hash) && e.toString().contains("values would differ"));
    assertFalse(Files.exists(file()));
  }

  @Test
  void aFileOfOtherListsThanThePinnedOnesIsExtractedAnew() {
    store(Optional.of(home), NONE).dictionaries("de");
    PoolStore store =
        store(Optional.of(home), new PoolPins("lists-1", Map.of("de", "0".repeat(64))));
    assertThrows(PoolException.class, () -> store.dictionaries("de"));
    assertEquals(2, asked.get());
  }

  @Test
  void anotherVersionOfTheLibraryIsRefused() {
    PoolStore store = store(Optional.of(home), new PoolPins("lists-2", Map.of()));
    PoolException e = assertThrows(PoolException.class, () -> store.dictionaries("de"));
    assertTrue(e.toString().contains("lists-1") && e.toString().contains("lists-2"));
  }

  @Test
  void unknownLocalesAreRefusedWithTheKnownOnes() {
    PoolStore store = store(Optional.of(home), NONE);
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> store.dictionaries("dd"));
    assertEquals("unknown locale 'dd'; did you mean 'de'? (valid: de, pt-BR)", e.getMessage());
    assertThrows(IllegalArgumentException.class, () -> store.dictionaries("../../x"));
    assertThrows(IllegalArgumentException.class, () -> store.dictionaries("de").list("town"));
    assertTrue(store.dictionaries("pt_BR").has("city"));
  }

  @Test
  void theShippedPinsNameALibraryAndAHashForEnglish() {
    PoolPins pins = PoolPins.load();
    assertTrue(pins.library().startsWith("datafaker-"));
    assertEquals(64, pins.sha256("en").orElseThrow().length());
  }

  private static final class Lists implements DictionarySource {
    @Override
    public String id() {
      return "lists-1";
    }

    @Override
    public List<String> locales() {
      return List.of("de", "pt-BR");
    }

    @Override
    public Map<String, List<String>> dictionaries(String locale) {
      Map<String, List<String>> lists = new LinkedHashMap<>();
      lists.put("city", List.of("Bonn", "Köln"));
      lists.put("order", List.of("", " ", ""));
      return lists;
    }
  }
}
