package io.datagen.core.regex;

import io.datagen.core.kernel.Kernel;
import io.datagen.core.kernel.Places;
import io.datagen.core.seed.Stream;
import io.datagen.core.source.Faults;
import io.datagen.core.source.Scalar;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * All texts that match a pattern as a whole, within bounds of their length. Immutable.
 *
 * <p>A dot, {@code \D}, {@code \W}, {@code \S} and sets that begin with {@code ^} stand for
 * printable ASCII characters; any others must be named.
 */
public final class Language {
  /** Characters of the longest text where repeats are unbounded and nothing else is said. */
  public static final int DEFAULT_LENGTH = 32;

  /** What a text's length may be bounded by. */
  public static final int MOST_LENGTH = 2000;

  private final WordGraph graph;
  private final Allotment allotment;
  private final WordTable table;
  private final boolean plain;
  private final int widest;

  private Language(WordGraph graph) {
    this.graph = graph;
    allotment = Allotment.of(graph);
    table = WordTableBuilder.build(graph, allotment);
    List<Letters> letters =
        graph.nodes().stream()
            .flatMap(n -> n.moves().stream())
            .map(Determined.Move::letters)
            .distinct()
            .toList();
    plain = graph.shortest() > 0 && letters.stream().allMatch(Language::isPlain);
    widest = graph.longest() * letters.stream().mapToInt(Labels::widest).max().orElse(1);
  }

  /**
   * Reads a pattern; empty where a fault was found (and added).
   *
   * @param least characters of a text at the least
   * @param most characters at the most; where empty and repeats are unbounded, {@value
   *     #DEFAULT_LENGTH}, or as many as the shortest text has
   */
  public static Optional<Language> read(
      Scalar pattern, int least, OptionalInt most, Faults faults) {
    try {
      return Optional.of(of(pattern.text(), least, most));
    } catch (PatternMistake e) {
      faults.add(
          pattern.textPosition().plus(pattern.text().offsetByCodePoints(0, e.at())),
          pattern.path(),
          "the pattern, at character " + (e.at() + 1) + ": " + e.text());
      return Optional.empty();
    }
  }

  /** Of a pattern that is right, as the program's own are. */
  public static Language known(String pattern) {
    try {
      return of(pattern, 0, OptionalInt.empty());
    } catch (PatternMistake e) {
      throw new IllegalStateException(pattern + ", at character " + e.at(), e);
    }
  }

  static Language of(String pattern, int least, OptionalInt most) throws PatternMistake {
    Determined automaton = Determined.of(Automaton.of(PatternReader.read(pattern)));
    Lengths lengths = Lengths.of(automaton);
    int otherwise =
        lengths.finite()
            ? Integer.MAX_VALUE
            : Math.max(Math.max(least, lengths.shortest()), DEFAULT_LENGTH);
    return new Language(WordGraph.of(automaton, least, most.orElse(otherwise)));
  }

  /** How many texts there are. */
  public BigInteger size() {
    return graph.size();
  }

  /** How many of them can be told apart by number: all, or some 2^62. */
  public long places() {
    return allotment.places(0);
  }

  /** Characters of the shortest text. */
  public int shortest() {
    return graph.shortest();
  }

  /** Characters of the longest text. */
  public int longest() {
    return graph.longest();
  }

  /** Bytes that the longest text may have. */
  int widest() {
    return widest;
  }

  WordTable table() {
    return table;
  }

  /** Whether texts need no quotes and no escapes anywhere. */
  boolean isPlain() {
    return plain;
  }

  private static boolean isPlain(Letters letters) {
    for (int c : letters.codePoints()) {
      boolean alphanumeric = Letters.WORD.contains(c);
      if (!alphanumeric && "-.@:/+".indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * Random texts, each as likely as any other, or, for at most {@link #places} rows, texts none of
   * which repeats.
   *
   * @param streams of a cell, by role
   */
  public Kernel kernel(boolean distinct, Function<String, Stream> streams) {
    Stream[] spreads = new Stream[table.mostSpreads()];
    for (int i = 0; i < spreads.length; i++) {
      spreads[i] = streams.apply("spread").draw(i);
    }
    Places placed =
        distinct
            ? Places.distinct(streams.apply("unique"), places())
            : Places.drawn(streams.apply("value"), places());
    return new WordKernel(this, placed, spreads);
  }
}
