package io.datagen.core.regex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datagen.api.vector.Rows;
import io.datagen.core.Chi;
import io.datagen.core.kernel.Kernel;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordKernelTest {
  private static final int ROWS = 100_000;

  @ParameterizedTest
  @ValueSource(strings = {"a|ab|[b-d]{1,3}", "(a|b)*a?c", "[aé€😀]{2,4}x|y"})
  void eachTextIsAsLikelyAsAnyOther(String pattern) {
    Language language = Words.of(pattern, 0, 6);
    List<String> all = Words.all(language);
    long[] counts = new long[all.size()];
    for (String text : Words.rows(Words.random(language), Rows.range(0, ROWS))) {
      counts[all.indexOf(text)]++;
    }
    assertTrue(Math.abs(Chi.score(counts)) < 5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[A-Z]{3}-\\d{4}", "[a-z]{30}", "[ab]{20}|[a-z]{4,60}", "\\w+", ".{200}"})
  void distinctTextsDifferAndMatch(String pattern) {
    Language language = Words.of(pattern);
    List<String> texts = Words.rows(Words.distinct(language), Rows.range(0, ROWS));
    assertEquals(ROWS, new HashSet<>(texts).size());
    Pattern compiled = Pattern.compile(pattern);
    texts.forEach(t -> assertTrue(compiled.matcher(t).matches(), t));
  }

  @Test
  void aPermutationUsesTheWholeLanguage() {
    Language language = Words.of("(x|y)[0-9]{3}|z");
    List<String> texts = Words.rows(Words.distinct(language), Rows.range(0, 2001));
    assertEquals(new HashSet<>(Words.all(language)), new HashSet<>(texts));
  }

  /** 26^30 texts: their characters are spread anew several times along the way. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void everyCharacterOfALargeLanguageIsUniform(boolean distinct) {
    Language language = Words.of("[a-z]{30}");
    Kernel kernel = distinct ? Words.distinct(language) : Words.random(language);
    long[][] counts = new long[30][26];
    long[][] pairs = new long[29][26 * 26];
    for (String text : Words.rows(kernel, Rows.range(1L << 40, ROWS))) {
      for (int i = 0; i < 30; i++) {
        counts[i][text.charAt(i) - 'a']++;
        if (i > 0) {
          pairs[i - 1][(text.charAt(i - 1) - 'a') * 26 + text.charAt(i) - 'a']++;
        }
      }
    }
    for (long[] count : counts) {
      assertTrue(Math.abs(Chi.score(count)) < 5);
    }
    for (long[] count : pairs) {
      assertTrue(Math.abs(Chi.score(count)) < 5);
    }
  }

  /** Of 2^1 + ... + 2^100 texts half have 100 letters, a quarter 99. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void lengthsOfALargeLanguageAreThoseOfItsTexts(boolean distinct) {
    Language language = Words.of("[ab]{1,100}");
    Kernel kernel = distinct ? Words.distinct(language) : Words.random(language);
    long[] counts = new long[10];
    double[] expected = new double[10];
    for (String text : Words.rows(kernel, Rows.range(0, ROWS))) {
      counts[Math.min(9, 100 - text.length())]++;
    }
    for (int i = 0; i < 10; i++) {
      expected[i] = ROWS / (double) (1 << Math.min(9, i + 1));
    }
    assertTrue(Math.abs(Chi.score(counts, expected)) < 5);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aRowHasItsTextWhateverIsAskedWithIt(boolean distinct) {
    Language language = Words.of("[A-Z]{2}\\d{20}-(a|b)+");
    Kernel kernel = distinct ? Words.distinct(language) : Words.random(language);
    long first = (1L << 40) - 50;
    List<String> range = Words.rows(kernel, Rows.range(first, 100));
    Rows backwards = new Rows();
    long[] indices = backwards.setSelection(100);
    for (int i = 0; i < 100; i++) {
      indices[i] = first + 99 - i;
      assertEquals(range.get(i), Words.rows(kernel, Rows.range(first + i, 1)).get(0));
    }
    List<String> made = Words.rows(kernel, backwards);
    for (int i = 0; i < 100; i++) {
      assertEquals(range.get(99 - i), made.get(i));
    }
  }
}
