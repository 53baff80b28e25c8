package io.datagen.plugin.datafaker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datagen.core.plan.TablePlan;
import io.datagen.core.source.SchemaException;
import io.datagen.plugin.datafaker.Planned.Sheet;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People, addresses and expressions in whole schemas. */
final class PeoplePlansTest {
  private static final int ROWS = 500;

  private static Sheet rows(String... columns) {
    return Planned.rows(Planned.columns(ROWS, columns), 0, ROWS, 137);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "ja"})
  void siblingsComeAndGoWithoutMovingAValue(String locale) {
    String end = ", locale: " + locale + "}";
    Sheet alone = rows("{name: mail, type: email" + end, "{name: code, type: postal_code" + end);
    Sheet together =
        rows(
            "{name: c, type: city" + end,
            "{name: who, type: name" + end,
            "{name: code, type: postal_code" + end,
            "{name: first, type: first_name" + end,
            "{name: mail, type: email" + end,
            "{name: s, type: state" + end);
    assertEquals(alone.get("mail"), together.get("mail"));
    assertEquals(alone.get("code"), together.get("code"));
  }

  @Test
  void eachEntityAgreesWithItselfAndHasItsOwnLocale() {
    Sheet rows =
        rows(
            "{name: seller, type: name, locale: de}",
            "{name: seller_mail, type: email, locale: de, constraints: {unique: true}}",
            "{name: buyer, type: name, locale: it, entity: buyer}",
            "{name: buyer_mail, type: email, locale: it, entity: buyer}",
            "{name: buyer_unique, type: email, locale: it, entity: buyer, constraints: {unique: true}}",
            "{name: other, type: name, locale: it, entity: other}");
    for (int i = 0; i < ROWS; i++) {
      String seller = Ascii.of(rows.get("seller").get(i), "de");
      assertTrue(
          rows.get("seller_mail").get(i).replaceAll("[0-9]*@.*|\\.", "").equals(seller), seller);
      String buyer = Ascii.of(rows.get("buyer").get(i), "it");
      String mail = rows.get("buyer_mail").get(i).replaceAll("[0-9]*@.*|[._]", "");
      assertTrue(buyer.endsWith(mail.substring(1)) && buyer.startsWith(mail.substring(0, 1)));
      assertEquals(buyer, rows.get("buyer_unique").get(i).replaceAll("[0-9]*@.*|\\.", ""));
    }
    assertNotEquals(rows.get("buyer"), rows.get("other"));
    assertEquals(ROWS, new HashSet<>(rows.get("seller_mail")).size());
  }

  @Test
  void uniqueColumnsOfBothEntitiesRepeatNothing() {
    String unique = ", constraints: {unique: true}}";
    Sheet rows =
        rows(
            "{name: a, type: name" + unique,
            "{name: b, type: phone, locale: fr" + unique,
            "{name: c, type: street, entity: x, locale: es" + unique,
            "{name: d, type: company, locale: pl" + unique,
            "{name: e, type: email, entity: x, locale: ja" + unique,
            "{name: f, type: postal_code, locale: nl" + unique);
    rows.columns().values().forEach(values -> assertEquals(ROWS, new HashSet<>(values).size()));
  }

  @Test
  void anExpressionsValuesDependOnTheRowAlone() {
    TablePlan table =
        Planned.columns(
            1L << 41,
            "{name: p, type: provider, expression: '#{Commerce.productName}'}",
            "{name: q, type: provider, expression: '#{Address.cityName} #{numerify \"###\"}'"
                    .replace("\"", "''")
                + ", locale: de, null_probability: 0.2}");
    long far = (1L << 40) - 50;
    Sheet whole = Planned.rows(table, far, 200, 200);
    assertEquals(whole, Planned.rows(table, far, 200, 7));
    assertEquals(whole.get("p").get(123), Planned.rows(table, far + 123, 1, 1).get("p").get(0));
    assertTrue(new HashSet<>(whole.get("p")).size() > 100);
    assertTrue(whole.get("q").stream().anyMatch(String::isEmpty));
  }

  @Test
  void anExpressionMovesWithNoOtherColumn() {
    String column = "{name: p, type: provider, expression: '#{Name.title}', locale: pl}";
    Sheet more = rows("{name: x, type: provider, expression: '#{Color.name}'}", column);
    assertEquals(rows(column).get("p"), more.get("p"));
  }

  @Test
  void aWrongExpressionIsAFaultAtItsPlaceWithTheNearestName() {
    SchemaException fault =
        assertThrows(
            SchemaException.class,
            () -> rows("{name: p, type: provider, expression: '#{Commerce.produktName}'}"));
    String message = String.valueOf(fault.getMessage());
    assertTrue(message.contains("test.yaml:1:98: tables.t.columns[0].expression:"), message);
    assertTrue(message.contains("did you mean 'productName'?"), message);
    SchemaException locale =
        assertThrows(
            SchemaException.class,
            () -> rows("{name: p, type: provider, expression: '#{Color.name}', locale: en-UZ}"));
    assertTrue(
        String.valueOf(locale.getMessage())
            .contains("unknown locale 'en-UZ' (valid for this language: en, en-AU, "));
  }
}
