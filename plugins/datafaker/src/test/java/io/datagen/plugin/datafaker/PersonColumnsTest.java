package io.datagen.plugin.datafaker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datagen.api.vector.BytesVector;
import io.datagen.api.vector.Rows;
import io.datagen.api.vector.Vector;
import io.datagen.core.column.ColumnType;
import io.datagen.core.column.Constraints;
import io.datagen.core.kernel.Kernel;
import io.datagen.core.person.PersonTypes;
import io.datagen.core.source.SchemaException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PersonColumnsTest {
  private static final int ROWS = 5_000;

  static List<String> types() {
    return PersonTypes.all().stream().map(ColumnType::name).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "fr", "ru", "pt-BR", "hu", "cs", "ja", "pl", "it"})
  void namesAndEmailsOfARowAgree(String locale) {
    Cells cells = new Cells(7, ROWS, locale);
    List<String> first = cells.texts("first_name", ROWS);
    List<String> last = cells.texts("last_name", ROWS);
    List<String> name = cells.texts("name", ROWS);
    List<String> email = cells.texts("email", ROWS);
    List<String> unique = Cells.texts(cells.unique("email"), Rows.range(0, ROWS));
    boolean lastFirst = cells.lists().list("name_order").get(0).equals("last");
    for (int i = 0; i < ROWS; i++) {
      String expected =
          lastFirst ? last.get(i) + " " + first.get(i) : first.get(i) + " " + last.get(i);
      assertEquals(expected, name.get(i));
      String firstAscii = latin(first.get(i), locale);
      String lastAscii = latin(last.get(i), locale);
      assertTrue(
          email
              .get(i)
              .matches(
                  "("
                      + firstAscii
                      + "[._]?|"
                      + firstAscii.charAt(0)
                      + ")"
                      + lastAscii
                      + "[0-9]{0,2}@example\\.(com|net|org)"),
          name.get(i) + " " + email.get(i));
      assertTrue(
          unique.get(i).matches(firstAscii + "\\." + lastAscii + "[0-9]+@example\\.(com|net|org)"),
          name.get(i) + " " + unique.get(i));
    }
  }

  private static String latin(String name, String locale) {
    return locale.equals("ja") ? Readings.of(List.of(name)).get(0) : Ascii.of(name, locale);
  }

  @Test
  void americanPostalCodesAreTheStates() {
    Cells cells = Cells.of(ROWS);
    List<String> state = cells.texts("state", ROWS);
    List<String> code = cells.texts("postal_code", ROWS);
    for (int i = 0; i < ROWS; i++) {
      if (state.get(i).equals("California")) {
        assertTrue(code.get(i).matches("9[0-6].*"), code.get(i));
      }
    }
  }

  @Test
  void aMillionUniqueEmailsAreDistinctHoweverTheyAreSplit() {
    Cells cells = Cells.of(1_000_000);
    Set<String> seen = new HashSet<>();
    Kernel whole = cells.unique("email");
    Kernel other = cells.unique("email");
    for (int from = 0; from < 1_000_000; from += 4_096) {
      int size = Math.min(4_096, 1_000_000 - from);
      seen.addAll(Cells.texts(from % 8_192 == 0 ? whole : other, Rows.range(from, size)));
    }
    assertEquals(1_000_000, seen.size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"name", "phone", "street", "postal_code", "company"})
  void uniqueColumnsRepeatNothing(String type) {
    Cells cells = Cells.of(ROWS);
    assertEquals(ROWS, new HashSet<>(Cells.texts(cells.unique(type), Rows.range(0, ROWS))).size());
  }

  @Test
  void uniqueNamesKeepFirstAndLastName() {
    Cells cells = Cells.of(50_000_000L);
    List<String> plain = cells.texts("name", ROWS);
    List<String> unique = Cells.texts(cells.unique("name"), Rows.range(0, ROWS));
    for (int i = 0; i < ROWS; i++) {
      String first = plain.get(i).substring(0, plain.get(i).indexOf(' '));
      String last = plain.get(i).substring(plain.get(i).indexOf(' '));
      assertTrue(unique.get(i).startsWith(first + " ") && unique.get(i).endsWith(last));
      assertEquals(5, unique.get(i).split(" ", -1).length);
    }
  }

  @Test
  void aDomainTooSmallIsAFaultWithBothSizes() {
    SchemaException fault = assertThrows(SchemaException.class, () -> Cells.of(51).unique("state"));
    assertEquals("test.yaml:1:1: unique needs 51 distinct values, has 50", fault.getMessage());
    assertEquals(
        50, new HashSet<>(Cells.texts(Cells.of(50).unique("state"), Rows.range(0, 50))).size());
  }

  @ParameterizedTest
  @MethodSource("types")
  void aSelectionOfRowsGivesWhatTheRangeGives(String type) {
    for (boolean unique : new boolean[] {false, true}) {
      Cells cells = Cells.of(40);
      Kernel kernel = unique ? cells.unique(type) : cells.kernel(type);
      List<String> range = Cells.texts(kernel, Rows.range(0, 40));
      Rows rows = Rows.range(0, 0);
      long[] indices = rows.setSelection(60);
      List<String> expected = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        indices[i] = i * 17L % 40;
        expected.add(range.get((int) indices[i]));
      }
      assertEquals(expected, Cells.texts(kernel.forThread(), rows));
      assertEquals(range.subList(13, 20), Cells.texts(kernel, Rows.range(13, 7)));
    }
  }

  @ParameterizedTest
  @MethodSource("types")
  void aSecondEntityIsAnotherRecordAndEachSeedAnotherTable(String type) {
    Cells cells = Cells.of(100);
    List<String> one = cells.texts(type, 100);
    List<String> buyer =
        Cells.texts(
            cells.kernel(type, type, Constraints.NONE, "{entity: buyer}"), Rows.range(0, 100));
    assertNotEquals(one, buyer);
    assertNotEquals(one, new Cells(8, 100, "en").texts(type, 100));
  }

  @Test
  void emailsAndEnglishStreetsWithoutAnApostropheArePlain() {
    Kernel email = Cells.of(10).kernel("email");
    BytesVector vector = (BytesVector) email.newVector();
    email.fill(Rows.range(0, 10), new Vector[0], vector);
    assertTrue(vector.plain());
    Kernel german = new Cells(7, 10, "de").kernel("name");
    german.fill(Rows.range(0, 10), new Vector[0], vector);
    assertFalse(vector.plain());
  }

  @ParameterizedTest
  @MethodSource("types")
  void everyLocaleMakesEveryType(String type) {
    for (String locale : new DatafakerDictionaries().locales()) {
      for (String text : new Cells(7, 300, locale).texts(type, 300)) {
        assertFalse(text.isBlank() || !text.equals(text.strip()), locale + " '" + text + "'");
      }
    }
  }

  @Test
  void anUnknownLocaleIsAFaultThatNamesTheNearest() {
    SchemaException fault =
        assertThrows(
            SchemaException.class,
            () -> Cells.of(1).kernel("city", "city", Constraints.NONE, "{locale: en-UZ}"));
    assertTrue(
        fault.toString().contains("test.yaml:1:10: locale: unknown locale 'en-UZ'; did you"),
        fault.getMessage());
  }
}
