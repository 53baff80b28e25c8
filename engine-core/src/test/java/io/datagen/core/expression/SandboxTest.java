package io.datagen.core.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No expression can reach the machine, or use it up. */
class SandboxTest {
  private final Table row =
      new Table()
          .with("i", Types.INTEGER, 3L)
          .with("s", Types.TEXT, "Ada")
          .with("n", Types.TEXT, "x");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "__import__('os').system('id')",
        "open('/etc/passwd').read()",
        "().__class__.__base__.__subclasses__()",
        "s.__class__",
        "i.real",
        "(1).bit_length()",
        "getattr(s, 'upper')",
        "globals()",
        "eval('1')",
        "exec('1')",
        "compile('1', 'f', 'eval')",
        "input()",
        "print(s)",
        "lambda: 1",
        "(lambda x: x)(1)",
        "[x for x in [1]]",
        "{'a': 1}",
        "{1, 2}",
        "s[0]",
        "s[::-1]",
        "import os",
        "os.environ",
        "env('HOME')",
        "getenv('HOME')",
        "system('id')",
        "Runtime.getRuntime().exec('id')",
        "java.lang.System.exit(1)",
        "T(java.lang.Runtime)",
        "#{T(java.lang.Runtime)}",
        "${HOME}",
        "${jndi:ldap://localhost/a}",
        "$(id)",
        "`id`",
        "file('/etc/passwd')",
        "read('/etc/passwd')",
        "http('http://localhost')",
        "s := 1",
        "i = 1",
        "i += 1",
        "i; i",
        "i\n\ni",
        "f'{i}'",
        "b'x'",
        "r'x'",
        "'%s' % s",
        "'x' * 10",
        "@i",
        "i -> i",
        "s::upper",
        "new String()",
        "yield i",
        "await i",
        "assert i",
        "del i",
        "*s",
        "**s",
        "...",
        "\\u0069",
        "i\u0000",
      })
  void whatWouldReachBeyondTheRowIsNoExpression(String text) {
    assertFalse(row.faults(text).isEmpty(), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "concat('__import__(', s, ')')",
        "concat('${HOME}', '$(id)', '`id`', '#{1}', '%n%s', '{s}')",
        "replace('$1\\\\d+(a+)+$', '$1', '\\\\0')",
        "contains('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!', '(a+)+$')",
      })
  void textThatLooksLikeCodeIsText(String text) {
    assertTrue(row.faults(text).isEmpty(), text);
    assertEquals(row.first(text), row.first(text));
  }

  @Test
  void placeholdersInTextStayAsTheyAre() {
    assertEquals("${HOME} $(id) #{1} %n {s}", row.first("concat('${HOME} $(id) #{1} %n ', '{s}')"));
    assertEquals("a$1b", row.first("replace('a.b', '.', '$1')"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2 ** 10 ** 10",
        "9 ** 9 ** 9 ** 9",
        "(i + 0) ** 1000000000000",
        "10.0 ** 400 * i",
        "pad(s, 1000000000)",
        "pad(s, i * 1000000000, '\u00e4')",
        "format(i, '2000000000d')",
        "format(1.5, '.2000000000f')",
        "round(1.5, 1000000000)",
        "substr(s, 1, 99999999999999999999)",
      })
  void whatWouldTakeAllMemoryOrTimeIsAFault(String text) {
    if (row.faults(text).isEmpty()) {
      assertThrows(ExpressionRowException.class, () -> row.evaluate(text), text);
    }
  }

  @Test
  void textsThatFeedOnEachOtherEndAtALimit() {
    Table long1 = new Table().with("s", Types.TEXT, "x".repeat(60_000));
    for (String text :
        List.of(
            "concat(s, s)",
            "s + s",
            "replace(s, 'x', 'xx')",
            "replace(pad(s, 9000), 'x', pad(s, 9000))")) {
      ExpressionRowException e =
          assertThrows(ExpressionRowException.class, () -> long1.evaluate(text), text);
      assertEquals("the text grows beyond 65536 bytes", e.reason());
    }
    assertEquals(60_000L, long1.first("length(concat(s, ''))"));
  }

  @Test
  void aTextThatNobodyWantsMayGrow() {
    Table long1 = new Table().with("s", Types.TEXT, "x".repeat(60_000));

    assertEquals("a", long1.first("concat(s, s) if length(s) < 5 else 'a'"));
  }
}
