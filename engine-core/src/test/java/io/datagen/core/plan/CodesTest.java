package io.datagen.core.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datagen.core.Chi;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodesTest {
  private static final int ROWS = 20_000;

  /** Accounts published as examples by the registry and by banks: form, length and check digits. */
  private static final Map<String, Integer> LENGTHS =
      Map.of("DE", 22, "FR", 27, "GB", 22, "ES", 24, "IT", 27, "BE", 16, "PT", 25, "TR", 26);

  private static Plan plan(String keys, long rows) {
    return Plans.of(
        "{dataset: d, tables: {t: {rows: " + rows + ", columns: [{name: c, " + keys + "}]}}}");
  }

  private static List<String> column(String keys) {
    return Plans.column(plan(keys, ROWS), "t", "c").stream().map(String::valueOf).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "type: ipv4",
        "type: ipv6",
        "type: mac",
        "type: mac, prefix: '02'",
        "type: url",
        "type: iban, country: NL",
        "type: iban, country: [FR, BE, TR]",
        "type: credit_card, brand: [amex, discover]",
      })
  void distinctOnesDiffer(String keys) {
    List<String> made = column(keys + ", constraints: {unique: true}");
    assertEquals(ROWS, new HashSet<>(made).size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "type: ipv4",
        "type: ipv6, constraints: {unique: true}",
        "type: user_agent",
        "type: iban, country: [FR, DE]",
        "type: credit_card",
        "type: text",
        "type: text, min_length: 0, max_length: 90",
      })
  void aRowFarOutIsTheSameWhateverIsAskedWithIt(String keys) {
    // A unique column can't have more rows than the smallest of these has values.
    long far = keys.contains("ipv4") ? 3_000_000_000L : 1L << 40;
    TablePlan table = plan(keys, far + 100).table("t").orElseThrow();
    List<?> range = Plans.rows(table, far - 5, 10);
    for (int i = 0; i < 10; i++) {
      assertEquals(range.get(i), Plans.clean(table, far - 5 + i).get(0));
    }
  }

  @Test
  void addressesAreThoseOfTheirNetworkEachAsLikely() {
    long[] counts = new long[256];
    for (String address : column("type: ipv4, network: 192.0.2.77/24")) {
      assertTrue(address.startsWith("192.0.2."), address);
      counts[Integer.parseInt(address.substring(8))]++;
    }
    assertTrue(Math.abs(Chi.score(counts)) < 5);
  }

  @Test
  void publicAddressesAreNoSpecialOnes() throws UnknownHostException {
    for (String address : column("type: ipv4")) {
      InetAddress parsed = InetAddress.getByName(address);
      assertEquals(address, parsed.getHostAddress());
      assertTrue(
          !parsed.isSiteLocalAddress()
              && !parsed.isLoopbackAddress()
              && !parsed.isLinkLocalAddress()
              && !parsed.isMulticastAddress()
              && !address.startsWith("0."),
          address);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2000::/3", "2001:db8::/116", "2001:db8::/64", "fe80::/66", "64:0:0:1::/62"})
  void addressesOfVersionSixAreShortestAndInTheirNetwork(String network)
      throws UnknownHostException {
    int bits = 128 - Integer.parseInt(network.substring(network.indexOf('/') + 1));
    BigInteger block = number(network.substring(0, network.indexOf('/'))).shiftRight(bits);
    for (String address : column("type: ipv6, network: '" + network + "'")) {
      BigInteger number = number(address);
      assertEquals(block, number.shiftRight(bits), address);
      assertEquals(shortest(number), address);
    }
  }

  private static BigInteger number(String address) throws UnknownHostException {
    return new BigInteger(1, InetAddress.getByName(address).getAddress());
  }

  /** By trying every run of zeros. */
  private static String shortest(BigInteger number) {
    String[] groups = new String[8];
    Arrays.setAll(
        groups, i -> number.shiftRight(112 - 16 * i).and(BigInteger.valueOf(0xffff)).toString(16));
    for (int length = 8; length >= 2; length--) {
      for (int from = 0; from + length <= 8; from++) {
        if (Arrays.stream(groups, from, from + length).allMatch("0"::equals)) {
          return String.join(":", Arrays.copyOfRange(groups, 0, from))
              + "::"
              + String.join(":", Arrays.copyOfRange(groups, from + length, 8));
        }
      }
    }
    return String.join(":", groups);
  }

  @ParameterizedTest
  @ValueSource(strings = {"DE", "FR", "GB", "ES", "IT", "BE", "PT", "TR"})
  void accountsHaveTheirCountrysLengthAndCheckDigits(String country) {
    for (String iban : column("type: iban, country: " + country)) {
      assertEquals(country, iban.substring(0, 2));
      assertEquals(LENGTHS.get(country), iban.length());
      assertEquals(1, modulo(iban.substring(4) + iban.substring(0, 4)), iban);
      String account = iban.substring(4);
      if (country.equals("FR")) {
        assertEquals(0, modulo(account), iban);
      } else if (country.equals("PT")) {
        assertEquals(1, modulo(account), iban);
      }
    }
  }

  private static int modulo(String text) {
    StringBuilder digits = new StringBuilder();
    text.chars().forEach(c -> digits.append(Character.digit(c, 36)));
    return new BigInteger(digits.toString()).mod(BigInteger.valueOf(97)).intValueExact();
  }

  @ParameterizedTest
  @CsvSource({"de, DE", "de_AT, AT", "en, GB", "fr, FR", "en-IE, IE"})
  void aLocaleTellsTheCountry(String locale, String country) {
    assertTrue(column("type: iban, locale: " + locale).get(0).startsWith(country));
  }

  @ParameterizedTest
  @CsvSource({
    "visa, '4\\d{15}'",
    "mastercard, '(5[1-5]|2[2-7])\\d{14}'",
    "amex, '3[47]\\d{13}'",
    "discover, '6(011|5\\d\\d|4[4-9]\\d)\\d{12}'",
    "jcb, '35[2-8]\\d{13}'",
    "diners, '3[689]\\d{12}'",
  })
  void cardsHaveTheirBrandsFormAndLuhnsDigit(String brand, String pattern) {
    for (String number : column("type: credit_card, brand: " + brand)) {
      assertTrue(number.matches(pattern), number);
      int sum = 0;
      for (int i = 0; i < number.length(); i++) {
        int digit = number.charAt(number.length() - 1 - i) - '0';
        sum += i % 2 == 0 ? digit : digit * 2 / 10 + digit * 2 % 10;
      }
      assertEquals(0, sum % 10, number);
    }
  }

  @Test
  void textsHaveEveryNumberOfCharactersAlike() {
    long[] counts = new long[61];
    for (String text : column("type: text, min_length: 0, max_length: 60")) {
      counts[text.length()]++;
      assertTrue(text.matches("[A-Z]?|([A-Z][a-z]*( [a-z]+)*[.]( |$))*[^ ]?|[A-Z][a-z]*[.]"), text);
    }
    assertTrue(Math.abs(Chi.score(counts)) < 5);
  }

  @Test
  void textsAreSentencesOfWords() {
    long[] counts = new long[36];
    for (String text : column("type: text, min_words: 5, max_words: 40")) {
      assertTrue(
          text.matches("[A-Z][a-z]*( [a-z]+){3,14}[.]( [A-Z][a-z]*( [a-z]+){3,14}[.])*"), text);
      counts[text.split(" ", -1).length - 5]++;
    }
    assertTrue(Math.abs(Chi.score(counts)) < 5);
  }
}
