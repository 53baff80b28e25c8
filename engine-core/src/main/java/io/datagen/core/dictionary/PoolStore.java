package io.datagen.core.dictionary;

import io.datagen.api.dictionary.DictionarySource;
import io.datagen.core.column.Dictionaries;
import io.datagen.core.source.Nearest;
import io.datagen.core.source.SmallFile;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The dictionaries of each locale, kept in {@code pools/} of the home directory. The library is
 * asked only for what isn't there or is damaged. Where the home can't be written to, the lists live
 * in memory alone. Thread-safe, and safe among processes that share the home: what they write is
 * the same, and appears whole or not at all.
 */
public final class PoolStore {
  private final Optional<Path> home;
  private final Supplier<DictionarySource> source;
  private final PoolPins pins;
  private final Map<String, Pool> pools = new HashMap<>();

  PoolStore(Optional<Path> home, Supplier<DictionarySource> source, PoolPins pins) {
    this.home = home;
    this.source = source;
    this.pins = pins;
  }

  /**
   * A store.
   *
   * @param home the directory above {@code pools/} and {@code tmp/}; empty to keep nothing
   * @param source finds the library, which may mean fetching it; asked at most once a locale
   */
  public static PoolStore open(Optional<Path> home, Supplier<DictionarySource> source) {
    return new PoolStore(home, source, PoolPins.load());
  }

  /** Library and version that this version of the engine draws from: {@code datafaker-2.7.0}. */
  public String library() {
    return pins.library();
  }

  /**
   * A locale's lists; {@code pt_BR} is read as {@code pt-BR}.
   *
   * @throws IllegalArgumentException for a locale that the library doesn't know
   * @throws PoolException if the library's lists are not the ones that this version was made with
   */
  public Dictionaries dictionaries(String locale) {
    String tag = locale.replace('_', '-');
    // One lock for all: two workers that want one locale must not both extract it.
    synchronized (pools) {
      Pool pool = pools.get(tag);
      if (pool == null) {
        pool = find(tag);
        pools.put(tag, pool);
      }
      return pool;
    }
  }

  // On the path of a warm run there is no lambda and no regular expression: a small run would spend
  // more on linking them than on reading the file.
  private Pool find(String locale) {
    if (!isTag(locale)) {
      throw new IllegalArgumentException("'" + locale + "' is not a locale, as in de or pt-BR");
    }
    if (home.isEmpty()) {
      return extract(locale, Optional.empty());
    }
    Path file = home.get().resolve("pools").resolve(pins.library() + "-" + locale + ".pool");
    Optional<Pool> pool = read(file, locale);
    return pool.isPresent() ? pool.get() : extract(locale, Optional.of(file));
  }

  /** The locale becomes a file's name, and comes from a schema. */
  private static boolean isTag(String locale) {
    for (int i = 0; i < locale.length(); i++) {
      char c = locale.charAt(i);
      boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
      if (!letter && !(c >= '0' && c <= '9') && c != '-') {
        return false;
      }
    }
    return locale.length() >= 2 && locale.length() <= 32;
  }

  private Optional<Pool> read(Path file, String locale) {
    try {
      if (!Files.isRegularFile(file)) {
        return Optional.empty();
      }
      Optional<Pool> pool = Pool.decode(SmallFile.read(file));
      if (pool.isEmpty() || !pool.get().isOf(pins.library(), locale)) {
        return Optional.empty();
      }
      Optional<String> pinned = pins.sha256(locale);
      return pinned.isPresent() && !pinned.get().equals(pool.get().sha256())
          ? Optional.empty()
          : pool;
    } catch (IOException e) {
      // Not readable is as good as not there: the library still has it.
      return Optional.empty();
    }
  }

  /**
   * Whether a library is the one that this version draws from.
   *
   * @param id library and version
   * @throws PoolException if it is another
   */
  public void check(String id) {
    if (!id.equals(pins.library())) {
      throw new PoolException(
          "the dictionaries come from "
              + id
              + ", but this version of datagen draws from "
              + pins.library()
              + "; values would differ from other machines'");
    }
  }

  private Pool extract(String locale, Optional<Path> file) {
    DictionarySource library = source.get();
    check(library.id());
    List<String> known = library.locales();
    if (!known.contains(locale)) {
      throw new IllegalArgumentException(
          "unknown locale '"
              + locale
              + "'"
              + Nearest.to(locale, known).map(n -> "; did you mean '" + n + "'?").orElse("")
              + valid(locale, known));
    }
    byte[] bytes = Pool.encode(library.id(), locale, library.dictionaries(locale));
    Pool pool = Pool.decode(bytes).orElseThrow(IllegalStateException::new);
    pins.sha256(locale)
        .filter(pinned -> !pinned.equals(pool.sha256()))
        .ifPresent(
            pinned -> {
              throw new PoolException(
                  "the "
                      + locale
                      + " dictionaries of "
                      + library.id()
                      + " have the SHA-256 "
                      + pool.sha256()
                      + ", not "
                      + pinned
                      + "; values would differ from other machines'."
                      + " Remove the library from the cache so that it is fetched anew");
            });
    file.ifPresent(f -> write(f, bytes));
    return pool;
  }

  /** Those of the same language, else all. */
  private static String valid(String locale, List<String> known) {
    List<String> related = PinnedLocales.ofLanguage(locale.split("-", 2)[0], known);
    return related.isEmpty()
        ? " (valid: " + String.join(", ", known) + ")"
        : " (valid for this language: " + String.join(", ", related) + ")";
  }

  private void write(Path file, byte[] bytes) {
    Path directory = home.orElseThrow().resolve("tmp");
    try {
      Files.createDirectories(file.getParent());
      Files.createDirectories(directory);
      // Not createTempFile, whose files nobody else who shares the home could read.
      Path temporary = directory.resolve("pool-" + UUID.randomUUID() + ".tmp");
      try {
        Files.write(temporary, bytes);
        move(temporary, file);
      } finally {
        Files.deleteIfExists(temporary);
      }
    } catch (IOException e) {
      // A home that can't be written to costs the next run a second; it must not fail this one.
      return;
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      // A torn file is told by its checksum.
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
