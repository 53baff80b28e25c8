package io.datagen.plugin.datafaker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datagen.api.provider.ExpressionFault;
import io.datagen.api.provider.ValueSource;
import io.datagen.api.provider.ValueSource.Values;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DatafakerValuesTest {
  private static final Locale BEFORE = Locale.getDefault();
  private static DatafakerValues source;

  @BeforeAll
  static void open() {
    source = new DatafakerValues();
  }

  @AfterAll
  static void restore() {
    Locale.setDefault(BEFORE);
  }

  @Test
  void everyProviderGivesASeedsValueWhateverCameBeforeAndWhereverItRuns() {
    List<String> directives = source.directives();
    assertTrue(directives.size() > 800, directives.size() + " directives");
    ValueSource other = new DatafakerValues();
    TimeZone zone = TimeZone.getDefault();
    List<String> differing = new ArrayList<>();
    List<String> broken = new ArrayList<>();
    for (String directive : directives) {
      Values values;
      try {
        values = source.values("#{" + directive + "}", "en");
      } catch (ExpressionFault e) {
        broken.add(directive + " " + e.getMessage());
        continue;
      }
      String first = values.at(5);
      values.at(6);
      TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
      String again = values.at(5);
      String elsewhere = other.values("#{" + directive + "}", "en").forThread().at(5);
      TimeZone.setDefault(zone);
      if (!first.equals(again) || !first.equals(elsewhere)) {
        differing.add(directive);
      }
    }
    assertEquals(List.of(), differing);
    // What Datafaker itself fails to make, and says so.
    assertEquals(List.of(), broken);
  }

  /** Of stream version 1: another value here is another stream version. */
  @Test
  void aSeedsValueStaysWhatItWas() {
    assertEquals("Mediocre Granite Computer", source.values("#{Commerce.productName}", "en").at(9));
  }

  @Test
  void seedsGiveDifferentValues() {
    Set<String> seen = new HashSet<>();
    Values values = source.values("#{numerify '##########'}", "en");
    for (long seed = 0; seed < 10_000; seed++) {
      String text = values.at(seed * 0xD1342543DE82EF95L + 77);
      assertTrue(text.matches("[0-9]{10}"), text);
      seen.add(text);
    }
    assertTrue(seen.size() > 9_990);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      textBlock =
          """
          "#{Number.numberBetween '5','9'} of #{bothify '??-##'}"; [5-8] of [a-z]{2}-[0-9]{2}
          "#{options.option 'red','green'}"; red|green
          "#{commerce.product_name}"; .+ .+
          "#{name.male_first_name}"; [A-Z].*
          "#{regexify '[A-C]{3}'}"; [A-C]{3}
          "#{letterify '??', 'true'}"; [A-Z]{2}
          id-#{Code.ean13}; id-[0-9]{13}
          """)
  void takesDatafakersExpressions(String expression, String form) {
    Values values = source.values(expression, "en");
    for (long seed = 0; seed < 50; seed++) {
      String text = values.at(seed * 0x632BE59BD9B4E019L);
      assertTrue(text.matches(form), text);
    }
  }

  @Test
  void keepsToTheLocale() {
    Values german = source.values("#{Address.state}", "de");
    Values brazilian = source.values("#{Address.state}", "pt_BR");
    Set<String> seen = new HashSet<>();
    for (long seed = 0; seed < 300; seed++) {
      seen.add(german.at(seed << 40 | seed));
      assertTrue(!brazilian.at(seed << 40 | seed).equals("Bayern"));
    }
    assertTrue(seen.contains("Bayern") && seen.contains("Sachsen"), seen.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      textBlock =
          """
          plain; 0; has no directive such as #{Commerce.productName}
          a #{Commerce.productName; 2; has no closing brace
          "#{numerify '##}"; 0; a quote is missing
          "#{Comerce.productName}"; 2; Datafaker has no provider 'Comerce'
          x#{Commerce.produktName}; 12; the provider commerce has no 'produktName'
          "#{Commerce}"; 2; 'Commerce' is a provider; name one of its methods
          "#{Bool.bool '1'}"; 2; 'Bool.bool' takes no arguments, not 1
          "#{numerify}"; 2; numerify needs its pattern
          "#{Number.numberBetween 1, 2}"; 23; arguments stand in single quotes
          "#{Number.numberBetween 'a','b'}"; 2; Datafaker can't make it
          "#{options.option '#{Name.name}'}"; 18; an argument can't hold another directive
          "#{date.birthday}"; 2; #{date.birthday} counts from the machine's clock
          "#{Time_And_Date.past}"; 2; #{Time_And_Date.past} counts from the machine's clock
          "#{idNumber.valid}"; 2; #{idNumber.valid} has birthdays that count from the machine's clock
          "#{File.fileName}"; 2; #{File.fileName} has the machine's separator of folders
          "#{Image.base64PNG}"; 2; #{Image.base64PNG} draws with the machine's graphics
          "#{Money.currency}"; 2; #{Money.currency} is a table of the JDK's
          "#{csv '1','a','b'}"; 2; #{csv} makes records
          "#{json 'a','b'}"; 2; #{json} makes records
          "#{addPath 'en','/etc/passwd'}"; 2; Datafaker has no provider 'addPath'
          "#{fileExpression '/etc/passwd'}"; 2; Datafaker has no provider 'fileExpression'
          "#{populate 'java.lang.Runtime'}"; 2; Datafaker has no provider 'populate'
          "#{java.lang.Runtime.exec 'id'}"; 2; 'java.lang.Runtime.exec' is no provider's method
          "#{Name.getClass}"; 7; the provider name has no 'getClass'
          "#{Name.getFaker}"; 7; the provider name has no 'getFaker'
          """)
  void refusesWhatIsWrongOrReachesTheMachine(String expression, int offset, String message) {
    ExpressionFault fault =
        assertThrows(ExpressionFault.class, () -> source.values(expression, "en"));
    assertTrue(String.valueOf(fault.getMessage()).startsWith(message), fault.getMessage());
    assertEquals(offset, fault.offset());
  }

  @Test
  void anUnknownLocaleIsRefused() {
    assertThrows(
        IllegalArgumentException.class, () -> source.values("#{Commerce.productName}", "xx"));
  }

  @Test
  void threadsMakeTheSameValues() throws Exception {
    Values values = source.values("#{Name.fullName} #{Internet.emailAddress}", "fr");
    List<String> expected = texts(values);
    List<Thread> threads = new ArrayList<>();
    List<List<String>> made = java.util.Collections.synchronizedList(new ArrayList<>());
    for (int i = 0; i < 4; i++) {
      Values own = values.forThread();
      Thread thread = new Thread(() -> made.add(texts(own)));
      threads.add(thread);
      thread.start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertEquals(List.of(expected, expected, expected, expected), made);
  }

  private static List<String> texts(Values values) {
    List<String> texts = new ArrayList<>();
    for (long seed = 0; seed < 2_000; seed++) {
      texts.add(values.at(seed));
    }
    return texts;
  }
}
