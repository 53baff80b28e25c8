package io.datagen.core.regex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {
  /** Every text over the letters is tried on the JDK's engine. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "ab|cd",
        "a|ab|abc|b?",
        "(a|ab)(c|bcd)?",
        "[a-c]{2}",
        "[ab]{1,3}c?",
        "a{0,2}(bc){2}",
        "(a|b)*abb",
        "a*b+?c??",
        "(a?b?c?d?)*",
        "^ab$|^c|d$",
        "(^a|b)c",
        "a(b$|c)d?",
        "a^b|c",
        "(|a)(|a)(|b)",
        "(a*)*",
        "(ab|a)(bc|c)?d",
        "[^b-~ -`]|a",
        "(?:a)(?<n>b)|(?P<m>c)",
        "[]a-]b",
        "\\x61\\u0062[[:lower:]]?",
      })
  void textsAreThoseThatMatchAndEachHasOneNumber(String pattern) {
    Language language = Words.of(pattern, 0, 5);
    List<String> made = Words.all(language);

    String java = pattern.replace("(?P<", "(?<").replace("[[:lower:]]", "[a-z]");
    Set<String> expected = matching(java.replace("[]a-]", "[\\]a-]"));
    expected.addAll(made.stream().filter(t -> t.matches(".*[^abcd].*")).toList());
    assertEquals(new TreeSet<>(expected), new TreeSet<>(made));
    assertEquals(made.size(), new HashSet<>(made).size(), "a text comes twice");
    assertEquals(language.size().longValueExact(), made.size());
  }

  private static Set<String> matching(String pattern) {
    Pattern compiled = Pattern.compile(pattern);
    List<String> all = new ArrayList<>(List.of(""));
    int from = 0;
    for (int length = 1; length <= 5; length++) {
      int to = all.size();
      for (int i = from; i < to; i++) {
        for (char c = 'a'; c <= 'd'; c++) {
          all.add(all.get(i) + c);
        }
      }
      from = to;
    }
    return all.stream()
        .filter(t -> compiled.matcher(t).matches())
        .collect(Collectors.toCollection(HashSet::new));
  }

  @ParameterizedTest
  @CsvSource({
    "'[A-Z]{3}-\\d{4}', 175760000",
    "'\\w{2}', 3969",
    "., 95",
    "'\\W\\D', 2720",
    "[^0-9], 85",
    "'[à-ÿ]', 32",
    "'[😀-😃]{2}é', 16",
    "'(red|green|blue)-[0-9a-f]{2}', 768",
    "'\\d{10}', 10000000000",
    "'\\s\\S', 470",
  })
  void aPatternHasSoManyTexts(String pattern, long size) {
    assertEquals(size, Words.of(pattern).size().longValueExact());
  }

  @Test
  void unboundedRepeatsEndAtThirtyTwoCharactersOrTheShortestText() {
    assertEquals(32, Words.of("a+").longest());
    assertEquals(40, Words.of("a{40}b*").longest());
    assertEquals(7, Words.of("a+", 0, 7).longest());
    assertEquals(5, Words.of("a+", 5, 7).shortest());
    assertEquals(3, Words.of("[ab]{3}").longest());
  }

  @Test
  void charactersOfAllWidthsAreWritten() {
    List<String> texts = Words.all(Words.of("[aé€😀]{3}"));
    assertEquals(64, new HashSet<>(texts).size());
    assertTrue(texts.contains("😀é€"));
  }

  @ParameterizedTest
  @CsvSource({
    "'(a)\\1', 4, not regular",
    "'a(?=b)', 2, look-around",
    "'a(?<!b)', 2, look-around",
    "'(?i)a', 1, flags",
    "'a(b', 2, never closed",
    "'ab)', 3, closes no group",
    "'[ab', 1, never closed",
    "'*a', 1, nothing to repeat",
    "'a**', 3, repeat of the repeat",
    "'a*+', 3, possessive",
    "'a{3,2}', 2, at least 3",
    "'a{,2}', 2, least count",
    "'a{2000}', 2, more than 1000",
    "'[z-a]', 2, backwards",
    "'\\bx', 1, word boundaries",
    "'\\p{L}', 1, Unicode",
    "'\\q', 1, unknown escape",
    "'a\\', 2, nothing behind",
    "'[[:foo:]]', 2, unknown class",
    "'[^ -~]', 1, empty",
    "'a$b', 1, no text matches",
    "'((a{1000}){1000}){1000}', 1, repeats too much",
    "'((){1000}){1000}', 1, repeats too much",
    "'(a|b)*a(a|b){20}', 1, entangled",
  })
  void whatIsNotRegularIsToldWithItsPlace(String pattern, int character, String part) {
    PatternMistake mistake =
        assertThrows(PatternMistake.class, () -> Language.of(pattern, 0, OptionalInt.empty()));
    assertTrue(mistake.text().contains(part), mistake.text());
    assertEquals(character, mistake.at() + 1);
  }
}
