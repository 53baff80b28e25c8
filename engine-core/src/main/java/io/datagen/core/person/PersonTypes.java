package io.datagen.core.person;

import io.datagen.core.column.ColumnType;
import java.util.List;

/** The column types of people and places. A new one is a line here and a method for its kernel. */
public final class PersonTypes {
  private static final List<ColumnType> ALL =
      List.of(
          new PersonType("name", "A person's full name.", People::name),
          new PersonType("first_name", "A person's first name.", People::firstName),
          new PersonType("last_name", "A person's last name.", People::lastName),
          new PersonType("email", "An e-mail address that agrees with the name.", People::email),
          new PersonType("job", "A person's job title.", People::job),
          new PersonType("company", "A company's name.", People::company),
          new PersonType("phone", "A phone number in the address's state.", Places::phone),
          new PersonType("street", "A street with a house number.", Places::street),
          new PersonType("city", "A city, in the row's state.", Places::city),
          new PersonType("state", "The state or province of the row's city.", Places::state),
          new PersonType(
              "postal_code", "A postal code of the row's city, or its state.", Places::postalCode),
          new PersonType(
              "country",
              "The address's country; any country where the locale is only a language.",
              Places::country));

  private PersonTypes() {}

  /** All of them. */
  public static List<ColumnType> all() {
    return ALL;
  }
}
