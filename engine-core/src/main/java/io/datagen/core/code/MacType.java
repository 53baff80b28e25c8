package io.datagen.core.code;

import io.datagen.core.column.ColumnContext;
import io.datagen.core.column.ColumnType;
import io.datagen.core.column.Generator;
import io.datagen.core.language.Key;
import io.datagen.core.language.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code mac}: a network card's address. */
final class MacType implements ColumnType {
  private static final int BYTES = 6;

  @Override
  public String name() {
    return "mac";
  }

  @Override
  public String summary() {
    return "A network card's address, such as 00:1b:63:84:45:e6.";
  }

  @Override
  public List<Key> keys() {
    return List.of(
        Key.of("prefix", Kind.TEXT, "The first bytes, a maker's number.")
            .otherwise("any of a single card, universally administered")
            .example("00:1b:63"));
  }

  @Override
  public Optional<Generator> parse(ColumnContext column) {
    Optional<String> prefix =
        column.section().text("prefix").map(p -> p.strip().toLowerCase(Locale.ROOT));
    if (prefix.isEmpty()) {
      // Bit 0 of the first byte would be a group's address, bit 1 one that nobody assigned.
      return Phrase.of(column, "[0-9a-f][048c](:[0-9a-f]{2}){5}", "MAC address");
    }
    if (!prefix.get().matches("[0-9a-f]{2}(:[0-9a-f]{2}){0,5}")) {
      column
          .section()
          .fault(
              "prefix", "expected one to six bytes such as 00:1b:63, not '" + prefix.get() + "'");
      return Optional.empty();
    }
    int left = BYTES - (prefix.get().length() + 1) / 3;
    return Phrase.of(
        column, prefix.get() + "(:[0-9a-f]{2}){" + left + "}", "MAC address " + prefix.get());
  }
}
