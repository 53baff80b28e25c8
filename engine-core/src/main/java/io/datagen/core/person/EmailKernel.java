package io.datagen.core.person;

import io.datagen.api.vector.BytesVector;
import io.datagen.api.vector.Dictionary;
import io.datagen.api.vector.Rows;
import io.datagen.api.vector.Vector;
import io.datagen.core.kernel.Kernel;
import io.datagen.core.seed.Stream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Addresses in the styles that people have: {@code anna.smith}, {@code asmith42}, {@code
 * anna_smith}. One loop without a branch on the style, three entries each: of the first name all
 * letters or one, the last name with the separator before it, the host with the number.
 */
final class EmailKernel implements Kernel {
  private static final int STYLES = 8;
  private static final List<String> SEPARATORS = List.of("", ".", "_");
  private static final int[] SEPARATOR = {1, 1, 1, 0, 0, 2, 0, 0};
  private static final int[] NUMBERED = {0, 0, 1, 0, 1, 0, 0, 1};

  /** How many letters of the first name. */
  private static final int[] LETTERS = {999, 999, 999, 1, 1, 999, 999, 999};

  private final Codes first;
  private final Codes last;
  private final Stream styles;
  private final Entries firsts;

  /** Every last name behind each separator. */
  private final Entries lasts;

  private final int lastCount;

  /** Every host behind each number. */
  private final Entries hosts;

  private final int hostCount;
  private final Scratch scratch = new Scratch();

  /**
   * Addresses.
   *
   * @param domains behind the @
   */
  EmailKernel(
      Codes first,
      Dictionary firsts,
      Codes last,
      Dictionary lasts,
      Stream styles,
      Dictionary domains) {
    this(
        first,
        Entries.of(firsts),
        last,
        combined(SEPARATORS, "", lasts),
        lasts.size(),
        styles,
        combined(numbers(), "@", domains),
        domains.size());
  }

  private EmailKernel(
      Codes first,
      Entries firsts,
      Codes last,
      Entries lasts,
      int lastCount,
      Stream styles,
      Entries hosts,
      int hostCount) {
    this.first = first;
    this.firsts = firsts;
    this.last = last;
    this.lasts = lasts;
    this.lastCount = lastCount;
    this.styles = styles;
    this.hosts = hosts;
    this.hostCount = hostCount;
  }

  /** Nothing, then 1 to 99. */
  private static List<String> numbers() {
    return IntStream.range(0, 100).mapToObj(n -> n == 0 ? "" : Integer.toString(n)).toList();
  }

  private static Entries combined(List<String> before, String between, Dictionary values) {
    List<String> all = new ArrayList<>(before.size() * values.size());
    for (String start : before) {
      for (int i = 0; i < values.size(); i++) {
        all.add(start + between + values.get(i));
      }
    }
    return Entries.of(all);
  }

  @Override
  public Vector newVector() {
    return new BytesVector();
  }

  @Override
  public void fill(Rows rows, Vector[] inputs, Vector out) {
    int size = rows.size();
    BytesVector vector = (BytesVector) out;
    vector.reset(size);
    vector.setPlain(firsts.plain() && lasts.plain() && hosts.plain());
    int longest = firsts.longest() + lasts.longest() + hosts.longest();
    byte[] bytes = vector.ensure(Math.multiplyExact(size, longest));
    int[] offsets = vector.offsets();
    int[][] codes = scratch.codes(2, size);
    int[] firstCodes = codes[0];
    int[] lastCodes = codes[1];
    first.fill(rows, firstCodes, scratch);
    last.fill(rows, lastCodes, scratch);
    long[] draws = scratch.draws(size);
    styles.fill(rows, draws);
    join(firstCodes, lastCodes, draws, size, bytes, offsets);
  }

  /** A loop of its own: within {@link #fill} it was compiled on stack first, then once more. */
  private void join(
      int[] firstCodes, int[] lastCodes, long[] draws, int size, byte[] bytes, int[] offsets) {
    int at = 0;
    for (int i = 0; i < size; i++) {
      // Low bits choose the style, the next 16 the domain, the highest the number.
      long draw = draws[i];
      int style = (int) draw & STYLES - 1;
      int host = (int) ((draw >>> 8 & 0xffff) * hostCount >>> 16);
      int number = NUMBERED[style] * (1 + (int) Stream.below(draw, 99));
      at = firsts.put(firstCodes[i], LETTERS[style], bytes, at);
      at = lasts.put(SEPARATOR[style] * lastCount + lastCodes[i], bytes, at);
      at = hosts.put(number * hostCount + host, bytes, at);
      offsets[i + 1] = at;
    }
  }

  @Override
  public Kernel forThread() {
    return new EmailKernel(first, firsts, last, lasts, lastCount, styles, hosts, hostCount);
  }
}
