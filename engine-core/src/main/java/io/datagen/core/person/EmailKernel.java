package io.datagen.core.person;

import io.datagen.api.vector.BytesVector;
import io.datagen.api.vector.Rows;
import io.datagen.api.vector.Vector;
import io.datagen.core.kernel.Kernel;
import io.datagen.core.seed.Stream;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Addresses in the styles that people have: {@code anna.smith}, {@code asmith42}, {@code
 * anna_smith}. One loop without a branch on the style: what a style leaves out is an empty entry.
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
  private final Entries lasts;
  private final Entries domains;
  private final int domainCount;
  private final Entries separators = Entries.of(SEPARATORS);
  private final Entries numbers = Entries.of(numbers());
  private final Scratch scratch = new Scratch();

  EmailKernel(
      Codes first,
      Entries firsts,
      Codes last,
      Entries lasts,
      Stream styles,
      Entries domains,
      int domainCount) {
    this.first = first;
    this.last = last;
    this.styles = styles;
    this.firsts = firsts;
    this.lasts = lasts;
    this.domains = domains;
    this.domainCount = domainCount;
  }

  /** Nothing, then 1 to 99. */
  private static List<String> numbers() {
    return IntStream.range(0, 100).mapToObj(n -> n == 0 ? "" : Integer.toString(n)).toList();
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
    vector.setPlain(firsts.plain() && lasts.plain() && domains.plain());
    int longest = firsts.longest() + 1 + lasts.longest() + 2 + domains.longest();
    byte[] bytes = vector.ensure(Math.multiplyExact(size, longest));
    int[] offsets = vector.offsets();
    int[][] codes = scratch.codes(2, size);
    int[] firstCodes = codes[0];
    int[] lastCodes = codes[1];
    first.fill(rows, firstCodes, scratch);
    last.fill(rows, lastCodes, scratch);
    long[] draws = scratch.draws(size);
    styles.fill(rows, draws);
    int at = 0;
    for (int i = 0; i < size; i++) {
      // Low bits choose the style, the next 16 the domain, the highest the number.
      long draw = draws[i];
      int style = (int) draw & STYLES - 1;
      int domain = (int) ((draw >>> 8 & 0xffff) * domainCount >>> 16);
      int number = NUMBERED[style] * (1 + (int) Stream.below(draw, 99));
      at = firsts.put(firstCodes[i], LETTERS[style], bytes, at);
      at = separators.put(SEPARATOR[style], bytes, at);
      at = lasts.put(lastCodes[i], bytes, at);
      at = numbers.put(number, bytes, at);
      at = domains.put(domain, bytes, at);
      offsets[i + 1] = at;
    }
  }

  @Override
  public Kernel forThread() {
    return new EmailKernel(first, firsts, last, lasts, styles, domains, domainCount);
  }
}
