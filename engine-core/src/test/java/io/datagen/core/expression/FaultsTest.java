package io.datagen.core.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.datagen.core.source.SchemaException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultsTest {
  private final Table row =
      new Table()
          .with("quantity", Types.INTEGER, 3L)
          .with("price", Types.FLOAT, 2.5)
          .with("name", Types.TEXT, "Ada")
          .with("day", Types.DATE, 1L)
          .with("vip", Types.BOOLEAN, true);

  @Test
  void aFaultHasItsPlaceItsPathAndAnAdvice() {
    SchemaException e = assertThrows(SchemaException.class, () -> row.type("price * quantty"));
    assertEquals(
        "schema.yaml:12:28: tables.t.c: unknown column 'quantty'; did you mean 'quantity'?"
            + " (valid: quantity, price, name, day, vip)",
        e.getMessage());
  }

  @Test
  void allFaultsOfOneExpressionAreTold() {
    assertEquals(
        List.of(
            "0: unknown column 'a' (valid: quantity, price, name, day, vip)",
            "10: '+' can't take a text and an integer; to make a text of both write concat(a, b)",
            "17: unknown function 'rund'; did you mean 'round'?"),
        row.faults("a * (name + 1) - rund(2)").stream()
            .map(f -> f.replaceAll(" \\(valid: round.*", ""))
            .toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "price + | 7: expected a value, a column or a function, not the end of the expression",
        "(price | 6: expected ')', not the end of the expression",
        "price 2 | 6: expected an operator or the end, not '2'",
        "price if vip | 12: expected 'else' (as in: a if c else b), not the end of the expression",
        "round(price, 2 | 14: expected ',' or ')', not the end of the expression",
        "quantity = 3 | 9: unexpected '=': to compare write ==",
        "vip && vip | 4: unexpected '&&': write 'and'",
        "vip ? 1 : 2 | 4: unexpected '?': write a if c else b",
        "price ^ 2 | 6: unexpected '^': there are no bitwise operators; a power is **",
        "'abc | 0: the text that starts here has no closing '",
        "1__0 + 2x | 0: '1_' is neither a number nor a name; a column whose name starts with a digit stands between backticks",
        "99999999999999999999 | 0: the number 99999999999999999999 does not fit 64 bits",
        "name.upper() | 4: there are no methods; write upper(name, ...) if there is such a function",
        "name[0] | 4: there is no indexing with [..]; substr(text, start, length) cuts texts",
        "lambda x: x | 0: unexpected 'lambda': there are no lambdas; write the formula itself (a column of that name: `lambda`)",
        "sum(x for x in y) | 6: unexpected 'for': there are no loops and comprehensions; a formula sees one row at a time (a column of that name: `for`)",
        "f'{name}' | 0: there are no f-strings; use a template, or concat(...) and format(...)",
        "__import__('os') | 0: unknown function '__import__' (valid: round)",
        "vip is True | 7: expected None after 'is' (other values compare with == and !=), not 'True'",
        "quantity in price | 12: expected a list after 'in', [a, b, c], not 'price'",
        "quantity == None | 9: a comparison with None gives null in every row; write 'is None' or 'is not None'",
        "name > 3 | 5: can't compare a text with an integer; int(..), float(..) and str(..) convert",
        "name * 2 | 5: '*' can't take a text and an integer",
        "-name | 0: '-' needs a number, not a text",
        "quantity or 5 | 0: 'or' needs conditions on both sides, not an integer; to replace null write coalesce(a, b)",
        "day == '2024-13-01' | 4: the text '2024-13-01' is not a date; write it as '2024-01-31' or '2024-01-31T13:30:00'",
        "day + 0.5 | 4: '+' can't take a date and a float, whose unit is unknown; write date_add(x, n, 'hours')",
        "1 if vip else 'a' | 0: the branches of 'if' and 'else' have no type in common: an integer and a text",
        "1 if day else 2 | 5: expected a condition, not a date; compare it",
        "[1, 2] | 0: a list can stand only behind 'in' and where a function takes one",
        "round() | 0: the argument 'x' is missing; it is round(x, digits?)",
        "round(1.5, 2, 3) | 14: too many arguments; it is round(x, digits?)",
        "round(1.5, digit=2) | 17: there is no argument 'digit'; it is round(x, digits?)",
        "round(name) | 6: 'x' must be a number, not a text; it is round(x, digits?)",
        "round(price, quantity) | 13: 'digits' must be an integer written out, from -18 to 18; it is round(x, digits?)",
        "choice([1, 2], weights=[1]) | 23: give each item one weight: 1 for 2 items; it is choice(items[], weights[]?)",
        "choice(1, 2) | 7: 'items' takes a list, [..]; it is choice(items[], weights[]?)",
        "format(price, '06d') | 14: the format '06d' is not for a float (types that are: f, F, e, E, g, G, %); it is format(x, format)",
        "format(day, '%Q') | 12: the date format '%Q' has no meaning for '%Q' (valid: %Y %y %m %d %H %I %M %S %f %p %j %a %A %b %B %u %w %e %F %T %%); it is format(x, format)",
        "date_add(day, 1, 'fortnight') | 17: unknown unit 'fortnight' (valid: microseconds, milliseconds, seconds, minutes, hours, days, weeks, months, years); it is date_add(date, n, unit?)",
        "1 / 0 | 2: division by zero, in every row",
        "min(1, name) | 0: the arguments of 'min' have no type in common: an integer, a text",
      })
  void theMessageSaysWhatToWrite(String text, String fault) {
    List<String> faults = row.faults(text);
    assertEquals(1, faults.size(), text + ": " + faults);
    assertEquals(fault, faults.get(0).replaceAll("\\(valid: round, .*\\)", "(valid: round)"), text);
  }

  @Test
  void depthLengthAndListsHaveLimits() {
    assertEquals(
        List.of(
            "201: the expression is more than 200 levels deep; put a part of it into a hidden"
                + " column"),
        row.faults("(".repeat(300) + "1" + ")".repeat(300)).stream()
            .map(f -> f.replaceFirst("^\\d+", "201"))
            .toList());
    assertEquals(1, row.faults("1" + "+1".repeat(300)).size());
    assertEquals(1, row.faults("-".repeat(300) + "1").size());
    assertEquals(1, row.faults("not ".repeat(300) + "vip").size());
    assertEquals(
        List.of("0: the expression has 10001 characters; the limit is 10000"),
        row.faults(" ".repeat(10_000) + "1"));
    assertEquals(
        List.of("12: more than 1000 items; put them into a table or a file, and look them up"),
        row.faults("quantity in [" + "1,".repeat(1001) + "]"));
  }

  @Test
  void aTextOfSeveralLinesPointsAtItsStart() {
    assertEquals(List.of("0: expected an operator or the end, not '2'"), row.faults("price\n 2"));
  }
}
