package io.datagen.core.code;

import io.datagen.api.vector.BytesVector;
import io.datagen.api.vector.Rows;
import io.datagen.api.vector.Vector;
import io.datagen.core.kernel.Buffers;
import io.datagen.core.kernel.Kernel;
import io.datagen.core.seed.Stream;

/** Sentences of filler words, to a number of words or, to the letter, of characters. */
final class TextKernel implements Kernel {
  /** Words from one draw, as fractions of it: 38 of its 64 bits. */
  private static final int PER_DRAW = 5;

  private static final int SHORTEST_SENTENCE = 4;
  private static final int SENTENCES = 9;

  private final int least;
  private final int most;
  private final boolean characters;
  private final Stream sizes;
  private final Stream[] words;
  private final Stream[] sentences;
  private long[] draws = new long[0];

  private TextKernel(
      int least, int most, boolean characters, Stream sizes, Stream[] words, Stream[] sentences) {
    this.least = least;
    this.most = most;
    this.characters = characters;
    this.sizes = sizes;
    this.words = words;
    this.sentences = sentences;
  }

  static Kernel of(
      int least, int most, boolean characters, Stream sizes, Stream words, Stream sentences) {
    // A word and what follows it are two characters at the least.
    int count = characters ? most / 2 + 1 : most;
    return new TextKernel(
        least,
        most,
        characters,
        sizes,
        draws(words, count / PER_DRAW + 1),
        draws(sentences, count / SHORTEST_SENTENCE + 1));
  }

  private static Stream[] draws(Stream stream, int count) {
    Stream[] streams = new Stream[count];
    for (int i = 0; i < count; i++) {
      streams[i] = stream.draw(i);
    }
    return streams;
  }

  @Override
  public Vector newVector() {
    return new BytesVector();
  }

  @Override
  public void fill(Rows rows, Vector[] inputs, Vector out) {
    int size = rows.size();
    draws = Buffers.atLeast(draws, size);
    sizes.fill(rows, draws);
    BytesVector vector = (BytesVector) out;
    vector.reset(size);
    vector.setPlain(least > 0);
    int[] offsets = vector.offsets();
    int at = 0;
    for (int i = 0; i < size; i++) {
      int wanted = least + (int) Stream.below(draws[i], most - least + 1L);
      byte[] bytes =
          vector.ensure(Math.addExact(at, characters ? wanted : wanted * (Lorem.LONGEST + 2)));
      at =
          characters
              ? ofLength(bytes, at, wanted, rows.at(i))
              : ofWords(bytes, at, wanted, rows.at(i));
      offsets[i + 1] = at;
    }
  }

  private int ofWords(byte[] bytes, int at, int count, long row) {
    byte[][] all = Lorem.all();
    int end = at;
    int left = 0;
    int sentence = 0;
    long draw = 0;
    for (int i = 0; i < count; i++) {
      draw = i % PER_DRAW == 0 ? words[i / PER_DRAW].at(row) : draw * all.length;
      int start = end;
      end = put(bytes, end, all[(int) Stream.below(draw, all.length)]);
      if (left == 0) {
        left = sentence(sentence++, row);
        // No sentence of a word or two at the end.
        left = count - i - left < SHORTEST_SENTENCE ? count - i : left;
        capital(bytes, start);
      }
      if (--left == 0) {
        bytes[end++] = '.';
      }
      bytes[end++] = ' ';
    }
    return end - 1;
  }

  private int sentence(int number, long row) {
    return SHORTEST_SENTENCE + (int) Stream.below(sentences[number].at(row), SENTENCES);
  }

  /** The last word and, where it would leave no room for one, the word before fill the rest. */
  private int ofLength(byte[] bytes, int at, int length, long row) {
    int last = at + length;
    int end = at;
    int left = 0;
    int sentence = 0;
    long draw = 0;
    for (int i = 0; end < last; i++) {
      int base = Lorem.all().length;
      draw = i % PER_DRAW == 0 ? words[i / PER_DRAW].at(row) : draw * base;
      boolean first = left == 0;
      left = first ? sentence(sentence++, row) : left;
      int room = Math.max(1, last - end - 1);
      byte[] word = word(draw, room, left == 1);
      int start = end;
      end = put(bytes, end, word);
      if (first) {
        capital(bytes, start);
      }
      boolean ends = room == word.length;
      // One that had to be cut short doesn't end its sentence.
      boolean stops = --left == 0 && room - word.length > 2;
      left = left == 0 && !stops ? 1 : left;
      if ((ends || stops) && end < last) {
        bytes[end++] = '.';
      }
      if (!ends) {
        bytes[end++] = ' ';
      }
    }
    return last;
  }

  /** A word after which a text of {@code room} characters can go on or end. */
  private static byte[] word(long draw, int room, boolean stop) {
    if (room <= Lorem.LONGEST) {
      return of(draw, Lorem.ofLength(room));
    }
    byte[] word = of(draw, Lorem.all());
    int rest = room - word.length - (stop ? 2 : 1);
    return rest < 1 ? of(draw, Lorem.ofLength(room / 2 - 1)) : word;
  }

  private static byte[] of(long draw, byte[][] words) {
    return words[(int) Stream.below(draw, words.length)];
  }

  private static void capital(byte[] bytes, int at) {
    bytes[at] = (byte) (bytes[at] - 'a' + 'A');
  }

  private static int put(byte[] bytes, int at, byte[] word) {
    System.arraycopy(word, 0, bytes, at, word.length);
    return at + word.length;
  }

  @Override
  public Kernel forThread() {
    return new TextKernel(least, most, characters, sizes, words, sentences);
  }
}
