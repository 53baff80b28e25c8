package io.datagen.core.code;

import io.datagen.core.kernel.Digits;
import java.util.List;

/** Numbers of cards with some prefixes (ISO/IEC 7812), the last digit by Luhn's formula. */
final class CardNumbers implements Code {
  /** Prefixes of as many digits, and how many digits their numbers have in all. */
  record Range(int first, int last, int length) {
    /** How many numbers have one prefix: that of their digits between it and the check digit. */
    long each() {
      long each = 1;
      for (int i = Integer.toString(first).length() + 1; i < length; i++) {
        each *= 10;
      }
      return each;
    }

    long places() {
      return (last - first + 1) * each();
    }
  }

  private final Range[] ranges;

  /** Each range's least number without check digit, and how many there are. */
  private final long[] starts;

  private final long[] places;

  CardNumbers(List<Range> ranges) {
    this.ranges = ranges.toArray(new Range[0]);
    starts = ranges.stream().mapToLong(r -> r.first() * r.each()).toArray();
    places = ranges.stream().mapToLong(Range::places).toArray();
  }

  @Override
  public long places() {
    long all = 0;
    for (long some : places) {
      all += some;
    }
    return all;
  }

  @Override
  public int widest() {
    return 16;
  }

  @Override
  public int write(byte[] bytes, int at, long place, long draw) {
    int range = 0;
    long left = place;
    while (left >= places[range]) {
      left -= places[range++];
    }
    int end = Digits.put(bytes, at, starts[range] + left, ranges[range].length() - 1);
    bytes[end] = (byte) ('0' + luhn(bytes, at, end));
    return end + 1;
  }

  /** The digit that makes the sum of all, every second one from the right doubled, end in 0. */
  static int luhn(byte[] digits, int from, int to) {
    int sum = 0;
    for (int i = to - 1, twice = 1; i >= from; i--, twice ^= 1) {
      int digit = digits[i] - '0' << twice;
      sum += digit > 9 ? digit - 9 : digit;
    }
    return (10 - sum % 10) % 10;
  }
}
