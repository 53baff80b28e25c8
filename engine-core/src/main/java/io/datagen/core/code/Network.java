package io.datagen.core.code;

import io.datagen.core.column.ColumnContext;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/**
 * A block of addresses as {@code 10.0.0.0/8} writes it.
 *
 * @param first its first address
 * @param bits how many of an address's last bits are free
 */
record Network(BigInteger first, int bits) {
  /**
   * Reads a column's network; a fault where it is none.
   *
   * @param size bits of an address
   * @param otherwise where the column states none
   */
  static Optional<Network> read(ColumnContext column, int size, String otherwise) {
    String text = column.section().text("network").orElse(otherwise);
    Optional<Network> network = parse(text.strip(), size);
    if (network.isEmpty()) {
      column
          .section()
          .fault(
              "network",
              "expected a block of addresses such as "
                  + (size == 32 ? "10.0.0.0/8" : "2001:db8::/32")
                  + ", not '"
                  + text
                  + "'");
    }
    return network;
  }

  private static Optional<Network> parse(String text, int size) {
    int slash = text.indexOf('/');
    String address = slash < 0 ? text : text.substring(0, slash);
    // Only digits and separators, so that no name is ever looked up.
    boolean literal =
        size == 32
            ? address.matches("\\d{1,3}(\\.\\d{1,3}){3}")
            : address.matches("[0-9a-fA-F:]+") && address.contains(":");
    if (slash < 0 || !literal || !text.substring(slash + 1).matches("\\d{1,3}")) {
      return Optional.empty();
    }
    int bits = size - Integer.parseInt(text.substring(slash + 1));
    try {
      byte[] bytes = InetAddress.getByName(address).getAddress();
      if (bytes.length * 8 != size || bits < 0) {
        return Optional.empty();
      }
      BigInteger number = new BigInteger(1, bytes);
      return Optional.of(new Network(number.shiftRight(bits).shiftLeft(bits), bits));
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }
}
