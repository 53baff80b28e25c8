package io.datagen.core.code;

import io.datagen.core.column.ColumnContext;
import io.datagen.core.column.ColumnType;
import io.datagen.core.column.Generator;
import io.datagen.core.language.Key;
import io.datagen.core.language.Kind;
import java.util.List;
import java.util.Optional;

/** {@code ipv4}: an address of the internet's version 4. */
final class Ipv4Type implements ColumnType {
  /**
   * Blocks that no host on the internet has, as first and last address: private, local, shared,
   * documentation, benchmarks, multicast and reserved (RFC 6890).
   */
  private static final long[][] SPECIAL = {
    {0x00000000L, 0x00ffffffL},
    {0x0a000000L, 0x0affffffL},
    {0x64400000L, 0x647fffffL},
    {0x7f000000L, 0x7fffffffL},
    {0xa9fe0000L, 0xa9feffffL},
    {0xac100000L, 0xac1fffffL},
    {0xc0000000L, 0xc00000ffL},
    {0xc0000200L, 0xc00002ffL},
    {0xc0586300L, 0xc05863ffL},
    {0xc0a80000L, 0xc0a8ffffL},
    {0xc6120000L, 0xc613ffffL},
    {0xc6336400L, 0xc63364ffL},
    {0xcb007100L, 0xcb0071ffL},
    {0xe0000000L, 0xffffffffL},
  };

  @Override
  public String name() {
    return "ipv4";
  }

  @Override
  public String summary() {
    return "An IPv4 address, such as 93.184.216.34.";
  }

  @Override
  public List<Key> keys() {
    return List.of(
        Key.of("network", Kind.WORD, "The block of addresses to draw from.")
            .otherwise("all public ones")
            .example("10.0.0.0/8"));
  }

  @Override
  public Optional<Generator> parse(ColumnContext column) {
    if (!column.section().has("network")) {
      return CodeGenerator.of(column, Ipv4.without(SPECIAL), "public IPv4 address");
    }
    return Network.read(column, 32, "")
        .flatMap(
            network -> {
              long first = network.first().longValueExact();
              Ipv4 code = Ipv4.of(first, first + (1L << network.bits()) - 1);
              return CodeGenerator.of(
                  column, code, "IPv4 address in " + column.section().text("network").orElse(""));
            });
  }
}
