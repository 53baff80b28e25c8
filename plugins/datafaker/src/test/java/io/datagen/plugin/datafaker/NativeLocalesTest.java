package io.datagen.plugin.datafaker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datagen.api.vector.Rows;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a native would look at twice. Facts here are the countries', not copies of our files. */
final class NativeLocalesTest {
  private static final int ROWS = 4_000;

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      textBlock =
          """
          en-US; \\d{5}; [2-9]\\d\\d-555-\\d{4}; United States; LLC|Inc\\.|Corp\\.|LLP|PLLC|Co\\.
          en-GB; [A-Z]{1,2}\\d[A-Z\\d]? \\d[A-Z]{2}; 0\\d{2,4} (\\d{3} \\d{4}|\\d{4} \\d{4}|\\d{6}); United Kingdom; Ltd|PLC|LLP
          de; \\d{5}; 0[2-9]\\d{1,4} 55\\d{5}; Deutschland; GmbH|AG|KG|OHG|e\\. K\\.|UG \\(haftungsbeschränkt\\)|SE
          fr; (0[1-9]|[1-9]\\d)\\d{3}; 0[1-5]( \\d\\d){4}; France; SARL|SAS|SA|EURL|SASU|SNC
          es; (0[1-9]|[1-4]\\d|5[0-2])\\d{3}; 9\\d{2} \\d{3} \\d{3}; España; S\\.L\\.|S\\.A\\.|S\\.L\\.U\\.|S\\. Coop\\.|S\\.C\\.
          it; \\d{5}; 0\\d{1,3} 55\\d{5}; Italia; S\\.r\\.l\\.|S\\.p\\.A\\.|S\\.n\\.c\\.|S\\.a\\.s\\.|S\\.r\\.l\\.s\\.
          nl; [1-9]\\d{3} [A-Z]{2}; (0\\d{2}-\\d{7}|0\\d{3}-\\d{6}); Nederland; B\\.V\\.|N\\.V\\.|V\\.O\\.F\\.|C\\.V\\.
          pl; \\d{2}-\\d{3}; [1-9]\\d 5\\d{2} \\d{2} \\d{2}; Polska; sp\\. z o\\.o\\.|S\\.A\\.|sp\\. [jkp]\\.
          pt-BR; \\d{5}-\\d{3}; \\([1-9]\\d\\) 35\\d{2}-\\d{4}; Brasil; Ltda\\.|S\\.A\\.|ME|EPP
          sv; [1-9]\\d{2} \\d{2}; (08-55\\d|0\\d{2,3}-5\\d) \\d\\d \\d\\d; Sverige; AB|HB|KB
          ja; \\d{3}-\\d{4}; 0\\d{1,3}-\\d{2,4}-\\d{4}; 日本; 株式会社|有限会社|合名会社|合資会社|合同会社
          """)
  void writesPostalCodesPhonesAndCompaniesAsNativesDo(
      String locale, String postal, String phone, String country, String form) {
    Cells cells = new Cells(7, ROWS, locale);
    assertAll(cells.texts("postal_code", ROWS), postal);
    assertAll(cells.texts("phone", ROWS), phone);
    assertAll(cells.texts("country", ROWS), country);
    assertAll(
        cells.texts("company", ROWS),
        locale.equals("ja") ? "(" + form + ").+|.+(" + form + ")" : ".+ (" + form + ")");
    for (String type : List.of("city", "state", "street", "job", "name", "email")) {
      assertAll(cells.texts(type, ROWS), "\\S.*\\S|\\S");
    }
  }

  private static void assertAll(List<String> values, String form) {
    values.forEach(value -> assertTrue(value.matches(form), value + " is not " + form));
  }

  /** Of a state: whether its cities, postal codes and area codes are in what everybody knows. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          en-US; California; 9[0-6]\\d{3}; (209|213|408|415|510|559|562|619|626|661|707|714|805|909|916|949|951)-.*
          en-US; New York; 1[0-4]\\d{3}; (212|315|516|518|607|716|718|845|914)-.*
          en-US; Texas; 7[5-9]\\d{3}; (210|214|254|361|409|432|512|713|806|817|915|956|972)-.*
          en-GB; Greater Manchester; (M|SK|BL|OL|WN|WA)\\d+ .*; 01(61|204|706|942) .*
          en-GB; Kent; (ME|CT|TN|DA)\\d+ .*; 01(227|233|303|304|322|622|634|732|843|892) .*
          de; Bayern; (63|8\\d|9[0-7])\\d+; 0(89|8\\d+|9\\d+|60\\d+) .*
          de; Berlin; 1[0-4]\\d{3}; 030 .*
          de; Sachsen; 0[1-9]\\d{3}; 03[3-7]\\d+ .*
          fr; Bretagne; (22|29|35|56)\\d{3}; 02 .*
          fr; Île-de-France; (75|77|78|9[1-5])\\d{3}; 01 .*
          es; Cataluña; (08|17|25|43)\\d{3}; 9(3\\d|72|73|77) .*
          es; Comunidad de Madrid; 28\\d{3}; 91\\d .*
          it; Lombardia; (2[0-7]|46)\\d{3}; 0(2|3\\d+) .*
          it; Sicilia; 9[0-8]\\d{3}; 09\\d+ .*
          nl; Limburg; [56]\\d{3} ..; 0(4[356]|47[58]|495|77)-.*
          nl; Utrecht; 3\\d{3} ..; 03.*
          pl; Mazowieckie; (0[0-9]|2[67]|96)-.*; (22|23|24|25|29|46|48) .*
          pl; Małopolskie; 3[0-48]-.*; (12|14|18|32|33) .*
          pt-BR; São Paulo; (0[0-9]|1[0-9])\\d{3}-.*; \\(1[1-9]\\) .*
          pt-BR; Rio de Janeiro; 2[0-8]\\d{3}-.*; \\(2[124]\\) .*
          sv; Stockholms län; (1[0-9]{2}|76\\d) \\d\\d; (08|0176)-.*
          sv; Skåne län; 2\\d{2} \\d\\d; 04\\d+-.*
          ja; 東京都; (1[0-7]\\d|19[0-7])-.*; (03|042)-.*
          ja; 大阪府; 5[3-9]\\d-.*; (06|072)-.*
          ja; 北海道; 0[04-9]\\d-.*; 01\\d+-.*
          """)
  void putsPostalCodesAndPhonesIntoTheirRegion(
      String locale, String region, String postal, String phone) {
    Cells cells = new Cells(7, ROWS, locale);
    List<String> state = cells.texts("state", ROWS);
    List<String> codes = cells.texts("postal_code", ROWS);
    List<String> phones = cells.texts("phone", ROWS);
    int found = 0;
    for (int i = 0; i < ROWS; i++) {
      if (state.get(i).equals(region)) {
        assertTrue(codes.get(i).matches(postal), region + " " + codes.get(i));
        assertTrue(phones.get(i).matches(phone), region + " " + phones.get(i));
        found++;
      }
    }
    assertTrue(found > 3, region + " stands in " + found + " rows");
  }

  @ParameterizedTest
  @CsvSource({
    "en-US, Seattle, Washington", "en-GB, Leeds, West Yorkshire", "de, Leipzig, Sachsen",
    "fr, Nantes, Pays de la Loire", "es, Bilbao, País Vasco", "it, Bari, Puglia",
    "nl, Breda, Noord-Brabant", "pl, Gdynia, Pomorskie", "pt-BR, Santos, São Paulo",
    "sv, Malmö, Skåne län", "ja, 福山市, 広島県"
  })
  void knowsWhereACityLies(String locale, String city, String state) {
    Cells cells = new Cells(7, ROWS, locale);
    List<String> cities = cells.texts("city", 20_000);
    int row = cities.indexOf(city);
    assertTrue(row >= 0, city);
    assertEquals(state, cells.texts("state", 20_000).get(row));
  }

  @Test
  void inPolishAWomansSurnameHasHerForm() {
    Cells cells = new Cells(7, ROWS, "pl");
    List<String> first = cells.texts("first_name", ROWS);
    List<String> last = cells.texts("last_name", ROWS);
    int women = 0;
    for (int i = 0; i < ROWS; i++) {
      boolean woman = first.get(i).endsWith("a") && !first.get(i).matches("Barnaba|Kosma|Jarema");
      assertFalse(woman && last.get(i).endsWith("ski"), first.get(i) + " " + last.get(i));
      women += woman && last.get(i).endsWith("ska") ? 1 : 0;
    }
    assertTrue(women > 100);
    assertEquals("Zawadzka", PolishNames.hers("Zawadzki"));
    assertEquals("Cicha", PolishNames.hers("Cichy"));
    assertEquals("Nowak", PolishNames.hers("Nowak"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "fr", "es", "it", "pl", "pt-BR"})
  void aJobIsOfThePersonsSex(String locale) {
    Cells cells = new Cells(7, ROWS, locale);
    List<String> first = cells.texts("first_name", ROWS);
    List<String> job = cells.texts("job", ROWS);
    Set<String> women = half(cells, "first_name", false);
    Set<String> hers = half(cells, "job", true);
    for (int i = 0; i < ROWS; i++) {
      if (women.contains(first.get(i))) {
        assertTrue(hers.contains(job.get(i)), first.get(i) + " is a " + job.get(i));
      }
    }
  }

  /** The names that only women have, or those that women may have. */
  private static Set<String> half(Cells cells, String list, boolean both) {
    int from = Integer.parseInt(cells.lists().list(list + "_split").get(both ? 1 : 0));
    Set<String> names = new HashSet<>();
    for (int i = from; i < cells.lists().list(list).size(); i++) {
      names.add(cells.lists().list(list).get(i));
    }
    return names;
  }

  @Test
  void everyJapaneseNameHasAReading() {
    for (String list : List.of("first_name", "last_name")) {
      List<String> names = new Extracted().dictionaries("ja").getOrDefault(list, List.of());
      assertFalse(Readings.of(names).contains(Ascii.FALLBACK));
    }
    assertEquals(List.of("sato", "hiroto"), Readings.of(List.of("佐藤", "大翔")));
  }

  @Test
  void aUniqueCountryIsAnyCountryAndABareLanguageHasNone() {
    assertTrue(new HashSet<>(Cells.of(100).texts("country", 100)).size() > 50);
    Cells german = new Cells(7, 100, "de");
    assertEquals(
        100, new HashSet<>(Cells.texts(german.unique("country"), Rows.range(0, 100))).size());
  }

  @ParameterizedTest
  @CsvSource({"de, 100000", "en-US, 10000", "fr, 1000000", "es, 10000", "ja, 100000"})
  void uniquePhonesStayInTheirRegionWhileItsNumbersLast(String locale, int most) {
    Cells cells = new Cells(7, most, locale);
    int rows = Math.min(most, 50_000);
    List<String> unique = Cells.texts(cells.unique("phone"), Rows.range(0, rows));
    List<String> plain = cells.texts("phone", rows);
    assertEquals(rows, new HashSet<>(unique).size());
    String area = "(\\(?[0-9]+).*";
    for (int i = 0; i < rows; i++) {
      assertEquals(
          plain.get(i).replaceAll(area, "$1").substring(0, 2),
          unique.get(i).replaceAll(area, "$1").substring(0, 2));
    }
    Cells more = new Cells(7, most + 1, locale);
    List<String> anywhere = Cells.texts(more.unique("phone"), Rows.range(0, rows));
    assertEquals(rows, new HashSet<>(anywhere).size());
  }
}
