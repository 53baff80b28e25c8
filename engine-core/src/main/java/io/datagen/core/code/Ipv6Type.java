package io.datagen.core.code;

import io.datagen.core.column.ColumnContext;
import io.datagen.core.column.ColumnType;
import io.datagen.core.column.Generator;
import io.datagen.core.language.Key;
import io.datagen.core.language.Kind;
import java.util.List;
import java.util.Optional;

/** {@code ipv6}: an address of the internet's version 6, in the form of RFC 5952. */
final class Ipv6Type implements ColumnType {
  private static final String GLOBAL = "2000::/3";

  @Override
  public String name() {
    return "ipv6";
  }

  @Override
  public String summary() {
    return "An IPv6 address in its shortest form, such as 2001:db8::8a2e:370:7334.";
  }

  @Override
  public List<Key> keys() {
    return List.of(
        Key.of("network", Kind.WORD, "The block of addresses to draw from, /2 to /128.")
            .standard(GLOBAL)
            .example("2001:db8::/32"));
  }

  @Override
  public Optional<Generator> parse(ColumnContext column) {
    Optional<Network> network = Network.read(column, 128, GLOBAL);
    if (network.isPresent() && network.get().bits() > 126) {
      column.section().fault("network", "is too wide: expected /2 to /128");
      return Optional.empty();
    }
    return network.flatMap(
        n ->
            CodeGenerator.of(
                column,
                Ipv6.of(n),
                "IPv6 address in " + column.section().text("network").orElse(GLOBAL)));
  }
}
