package io.datagen.core.code;

import io.datagen.core.seed.Permutation;
import io.datagen.core.seed.Stream;
import java.util.List;

/**
 * IBANs of some countries. An account's last characters are its number's digits, as many as 62 bits
 * have room for; those before are drawn.
 */
final class Ibans implements Code {
  private final IbanCountry[] countries;

  /** Of each country: how many numbers its last characters have. */
  private final long[] sizes;

  /** Where those begin. */
  private final int[] numbered;

  private final boolean spreads;
  private final long least;

  Ibans(List<IbanCountry> countries) {
    this.countries = countries.toArray(new IbanCountry[0]);
    sizes = new long[this.countries.length];
    numbered = new int[sizes.length];
    boolean drawn = false;
    long smallest = Permutation.MAX_SIZE / sizes.length;
    for (int c = 0; c < sizes.length; c++) {
      String form = this.countries[c].form();
      long size = 1;
      int at = form.length();
      while (at > 0 && size <= Permutation.MAX_SIZE / sizes.length / base(form.charAt(at - 1))) {
        size *= base(form.charAt(--at));
      }
      sizes[c] = size;
      numbered[c] = at;
      drawn |= at > 0;
      smallest = Math.min(smallest, size);
    }
    spreads = drawn;
    least = smallest;
  }

  /** How many characters may stand there; none is chosen where one follows from the others. */
  private static int base(char form) {
    return form == 'n' ? 10 : form == 'a' ? 26 : 1;
  }

  @Override
  public long places() {
    return least * sizes.length;
  }

  @Override
  public int widest() {
    return 34;
  }

  @Override
  public boolean spreads() {
    // Where countries differ in size, a number of the smaller one stands for several of the larger.
    return spreads || sizes.length > 1;
  }

  @Override
  public int write(byte[] bytes, int at, long place, long draw) {
    int country = (int) (place % sizes.length);
    String form = countries[country].form();
    long number = place / sizes.length;
    long fraction = draw;
    if (sizes[country] > least) {
      long ratio = sizes[country] / least;
      number = number * ratio + Stream.below(fraction, ratio);
      fraction *= ratio;
    }
    int body = at + 4;
    for (int i = form.length() - 1; i >= 0; i--) {
      char kind = form.charAt(i);
      int base = base(kind);
      int digit = 0;
      if (i >= numbered[country]) {
        digit = (int) (number % base);
        number /= base;
      } else {
        digit = (int) Stream.below(fraction, base);
        fraction *= base;
      }
      bytes[body + i] = (byte) (kind == 'a' ? 'A' + digit : '0' + digit);
    }
    countries[country].rule().put(bytes, body);
    String code = countries[country].code();
    bytes[at] = (byte) code.charAt(0);
    bytes[at + 1] = (byte) code.charAt(1);
    NationalCheck.two(bytes, at + 2, check(bytes, at, body + form.length()));
    return body + form.length();
  }

  /** ISO 7064, MOD 97-10: over the account, the country and 00, letters being 10 to 35. */
  private static int check(byte[] bytes, int at, int end) {
    int rest = 0;
    for (int i = at + 4; i < end; i++) {
      rest = add(rest, bytes[i]);
    }
    rest = add(add(rest, bytes[at]), bytes[at + 1]);
    return 98 - rest * 100 % 97;
  }

  private static int add(int rest, byte character) {
    return character >= 'A'
        ? (rest * 100 + character - 'A' + 10) % 97
        : (rest * 10 + character - '0') % 97;
  }
}
