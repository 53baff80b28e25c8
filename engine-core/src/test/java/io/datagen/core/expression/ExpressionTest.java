package io.datagen.core.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datagen.api.schema.ValueType;
import io.datagen.api.schema.ValueType.DateTimeType;
import io.datagen.api.schema.ValueType.DecimalType;
import io.datagen.api.schema.ValueType.FloatType;
import io.datagen.core.source.Faults;
import io.datagen.core.source.Position;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionTest {
  private final Table row =
      new Table()
          .with("quantity", Types.INTEGER, 3L)
          .with("price", new FloatType(2), 19.99)
          .with("vip", Types.BOOLEAN, true)
          .with("cost", new DecimalType(10, 2), 1999L)
          .with("nothing", Types.INTEGER, (Object) null)
          .with("no_text", Types.TEXT, (Object) null)
          .with("no_flag", Types.BOOLEAN, (Object) null)
          .with("name", Types.TEXT, "Ada")
          .with("address.city", Types.TEXT, "Turin")
          .with("day", Types.DATE, 19_782L)
          .with("at", new DateTimeType(0), 19_782L * Coercion.DAY + 3_600_000_000L)
          .with("open", Types.TIME, 34_200_000_000L)
          .with("2nd column", Types.INTEGER, 2L);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "round(quantity * price * (0.9 if vip else 1), 2) | 53.97",
        "round(2.675, 2) | 2.67",
        "round(2.5) | 2",
        "quantity / 2 | 1.5",
        "-7 // quantity | -3",
        "-7 % quantity | 2",
        "2 ** 10 | 1024",
        "2 ** -1 | 0.5",
        "-2 ** 2 | -4",
        "2 ** 3 ** 2 | 512",
        "-9223372036854775808 | -9223372036854775808",
        "1_000 + True | 1001",
        "0 < quantity <= 3 | true",
        "0 < quantity < 3 | false",
        "not quantity == 3 | false",
        "quantity in [1, 2, 3] | true",
        "name not in ['Bob', 'Ada'] | false",
        "name in [] | false",
        "`2nd column` * 2 | 4",
        "address.city + '!' | Turin!",
        "1 if name else 0 | 1",
        "'yes' if quantity and price else 'no' | yes",
        "min(quantity, 2.5) | 2.5",
        "max([1, quantity, 2]) | 3",
        "max('a', name) | a",
        "abs(-quantity) | 3",
        "int(-2.7) | -2",
        "int(' 42 ') | 42",
        "float('1e3') | 1000.0",
        "floor(-2.5) | -3",
        "ceil(2.1) | 3",
        "sqrt(16) | 4.0",
        "log(8, 2) | 3.0",
        "log(1000, base=10) | 3.0",
        "pow(quantity, 2) | 9",
        "lower('ÀB') | àb",
        "title('ada lovelace') | Ada Lovelace",
        "substr('日本語', 1, 1) | 本",
        "substr('abc', -2) | bc",
        "replace('aXbX', 'X', '--') | a--b--",
        "length('日本') | 2",
        "pad(quantity, 5, '0') | 00003",
        "pad('é', 3, '·', side='right') | é··",
        "concat(name, '-', quantity, '-', 0.1 + 0.2, '-', vip) | Ada-3-0.30000000000000004-true",
        "concat(cost, ' ', day, ' ', at) | 19.99 2024-02-29 2024-02-29T01:00:00Z",
        "str(1e16) | 1e+16",
        "format(quantity, '06d') | 000003",
        "format(-quantity, '+06d') | -00003",
        "format(255, 'x') | ff",
        "format(1234567, ',') | 1,234,567",
        "format(price * 1000, ',.2f') | 19,990.00",
        "format(2.675, '.2f') | 2.67",
        "format(0.256, '.1%') | 25.6%",
        "format(12345.678, '.3e') | 1.235e+04",
        "format(0.0001234, 'g') | 0.0001234",
        "format(cost, '.1f') | 20.0",
        "format(name, '>6') | ~   Ada~",
        "format(name, '*^7') | **Ada**",
        "format(name, '.2') | Ad",
        "format(at, '%d %b %Y, %I:%M %p (%A, day %j)') | 29 Feb 2024, 01:00 AM (Thursday, day 060)",
        "format(day, '%y%m%%') | 2402%",
        "format(open, '%H:%M') | 09:30",
        "year(day) * 10000 + month(day) * 100 + day(day) | 20240229",
        "weekday(day) | 3",
        "hour(at) | 1",
        "minute(open) | 30",
        "day - date('2024-02-01') | 28",
        "day - '2024-02-01' | 28",
        "str(day + 1) | 2024-03-01",
        "str(day - 60) | 2023-12-31",
        "str(date_add(day, 1, 'years')) | 2025-02-28",
        "str(date_add(day, -1, unit='month')) | 2024-01-29",
        "str(date_add(day, 90, 'minutes')) | 2024-02-29T01:30:00Z",
        "str(date_add(at, 2)) | 2024-03-02T01:00:00Z",
        "str(at - date('2024-02-28')) | PT25H",
        "str(at + (at - day)) | 2024-02-29T02:00:00Z",
        "date_diff(day, '2023-12-31', 'months') | 1",
        "date_diff('2023-12-31', day, 'months') | -1",
        "date_diff(at, day, 'minutes') | 60",
        "day >= '2024-02-29' | true",
        "at > day | true",
        "'2024-02-29T00:59:59Z' < at | true",
        "open == '09:30' | true",
        "day in ['2024-02-29', '2023-01-01'] | true",
        "str(now) | 2024-01-01T00:00:00Z",
        "year(now()) | 2024",
        "row_index + 1 | 1",
        "coalesce(nothing, quantity) | 3",
        "coalesce(nothing, nothing, 7) | 7",
        "hash('a') == hash(lower('A')) | true",
        "hash(quantity) >= 0 | true",
        "contains(name, 'd') | true",
        "9007199254740993 == 9007199254740992.0 | false",
        "quantity + 9007199254740990 == 9007199254740992.0 + vip | false",
      })
  void valuesAreAsInPython(String text, String value) {
    assertEquals(value, String.valueOf(row.first(text)), text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nothing + 1",
        "nothing == nothing",
        "nothing / 0",
        "no_text + 'a'",
        "concat('a', nothing)",
        "lower(no_text)",
        "upper(None)",
        "None + 1",
        "no_flag and vip",
        "no_flag or False",
        "not no_flag",
        "min(1, nothing)",
        "nothing in [1, 2]",
        "None if vip else 1",
        "None if vip else None + quantity",
        "coalesce(None, None + cost, None + price)",
        "coalesce(nothing, None)",
        "0 < nothing < 5",
        "year(None)",
        "format(nothing, '06d')",
      })
  void nullGivesNull(String text) {
    assertEquals("null", String.valueOf(row.first(text)), text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "no_flag and False | false",
        "False and no_flag | false",
        "no_flag or vip | true",
        "'then' if no_flag else 'otherwise' | otherwise",
        "'then' if nothing > 0 else 'otherwise' | otherwise",
        "'then' if not no_flag else 'otherwise' | otherwise",
        "nothing is None | true",
        "nothing is not None | false",
        "quantity / 0 if quantity == 0 else -1.0 | -1.0",
        "nothing != 0 and 1 // (quantity - 3) > 0 if False else True | true",
        "quantity == 3 or 1 / (quantity - 3) > 0 | true",
        "quantity != 3 and 1 / (quantity - 3) > 0 | false",
        "coalesce(quantity, 1 // (quantity - 3)) | 3",
      })
  void whatIsNotTakenNeitherCountsNorFaults(String text, String value) {
    assertEquals(value, String.valueOf(row.first(text)), text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 / (quantity - 3) | division by zero",
        "quantity // 0 * 1 if False else 1 % (quantity - 3) | division by zero",
        "price % (price - price) | division by zero",
        "9223372036854775807 + quantity | integer overflow: 9223372036854775807 + 3",
        "quantity - 9223372036854775807 - 9 | integer overflow: -9223372036854775804 - 9",
        "(quantity + 4000000000) * 4000000000 | integer overflow: 4000000003 * 4000000000",
        "(quantity + 7) ** 20 | integer overflow: 10 ** 20",
        "2 ** (quantity - 5) | the negative exponent -2 of an integer; write float(x) ** n",
        "sqrt(-price) | no finite result: sqrt(-19.99)",
        "log(quantity - 3) | no finite result: log(0.0)",
        "exp(price * 100) | no finite result: exp(1998.9999999999998)",
        "price * 1e300 * 1e300 | the result Infinity is not finite",
        "int(price * 1e300) | the number 1.999E301 does not fit an integer",
        "int(name) | the text 'Ada' is no integer",
        "normal(0, -price) | the standard deviation -19.99 is negative",
        "rand_days_after(day, quantity, 1) | min 3 is above max 1",
        "cost * 99999999999 * cost * 99999 | integer overflow: 399600099996003999 * 99999",
      })
  void aRowWithoutAValueIsNamed(String text, String reason) {
    if (!row.faults(text).isEmpty()) {
      assertEquals("", row.faults(text).get(0), text);
    }
    ExpressionRowException fault =
        assertThrows(ExpressionRowException.class, () -> row.first(text), text);
    assertEquals(reason, fault.reason());
    assertEquals("row 0: " + reason + ", in " + text, fault.getMessage());
  }

  @Test
  void typesFollowTheOperands() {
    assertType(Types.INTEGER, "quantity * 2 // 3");
    assertType(Types.INTEGER, "vip + vip");
    assertType(Types.FLOAT, "quantity / 3");
    assertType(new FloatType(2), "round(price * quantity, 2)");
    assertType(new FloatType(2), "round(price, 2) if vip else 0");
    assertType(Types.FLOAT, "round(price, 2) if vip else price * 2");
    assertType(new FloatType(2), "min(price, 5)");
    assertType(new DecimalType(11, 2), "cost + cost");
    assertType(new DecimalType(18, 2), "cost * quantity");
    assertType(new DecimalType(11, 3), "cost * 0.9");
    assertType(new DecimalType(11, 2), "round(cost * 0.90, 2)");
    assertType(Types.FLOAT, "cost / 3");
    assertType(Types.DATE, "day + 1");
    assertType(Types.INTEGER, "day - day");
    assertType(Types.DURATION, "at - day");
    assertType(Types.BOOLEAN, "day < at and vip");
    assertType(Types.TEXT, "name + 'x' if vip else None");
  }

  private void assertType(ValueType type, String text) {
    assertEquals(type, row.type(text).type(), text);
  }

  @Test
  void decimalsStayExact() {
    assertEquals(53_973L, row.first("cost * quantity * 0.90"));
    assertEquals(5_397L, row.first("round(cost * quantity * 0.90, 2)"));
    assertEquals(20L, row.first("round(cost)"));
    assertEquals(true, row.first("cost == 19.99 and cost < 20 and cost > 19.98999"));
    assertEquals(1_899L, row.first("cost - 1"));
    assertEquals(99L, row.first("cost % 1"));
    assertEquals(39.98, row.first("float(cost) * 2"));
  }

  @Test
  void columnsAreInOrderOfFirstUse() {
    Expression expression =
        Expression.parse(
                "price * quantity if vip else address.city == name and price > now",
                new Position("a", 1, 1),
                "",
                new Faults())
            .orElseThrow();
    assertEquals(List.of("price", "quantity", "vip", "address.city", "name"), expression.columns());
    assertFalse(expression.draws());
  }

  @Test
  void nullabilityFollowsTheColumns() {
    assertTrue(row.type("nothing + 1").nullable(c -> c.equals("nothing")));
    assertFalse(row.type("quantity + 1").nullable(c -> c.equals("nothing")));
    assertFalse(row.type("coalesce(nothing, 0)").nullable(c -> c.equals("nothing")));
    assertFalse(row.type("nothing is None").nullable(c -> true));
    assertFalse(row.type("1 if nothing > 0 else 2").nullable(c -> true));
    assertTrue(row.type("1 if vip else None").nullable(c -> false));
  }
}
