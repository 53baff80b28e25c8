package io.datagen.core.code;

import io.datagen.core.column.ColumnType;
import java.util.List;

/** The column types of codes, and of filler text. A new one is a line here. */
public final class CodeTypes {
  private static final List<ColumnType> ALL =
      List.of(
          new Ipv4Type(),
          new Ipv6Type(),
          new MacType(),
          new UrlType(),
          new UserAgentType(),
          new IbanType(),
          new CreditCardType(),
          new TextType());

  private CodeTypes() {}

  /** All of them. */
  public static List<ColumnType> all() {
    return ALL;
  }
}
