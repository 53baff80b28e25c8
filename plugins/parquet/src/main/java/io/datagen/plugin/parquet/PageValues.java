package io.datagen.plugin.parquet;

import io.datagen.api.text.ByteWords;
import io.datagen.api.text.TextBuffer;
import io.datagen.plugin.parquet.encoding.ByteInput;
import io.datagen.plugin.parquet.encoding.DeltaDecoder;
import io.datagen.plugin.parquet.encoding.RunDecoder;
import java.io.IOException;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.Type;
import org.jspecify.annotations.Nullable;

/**
 * Values of a page or a dictionary: numbers (a double by its bits, a float made one, a boolean as 0
 * or 1), or byte strings, by where each starts and ends in an array.
 */
final class PageValues {
  private static final int INT96 = 12;

  final int count;
  final long[] longs;
  final byte[] bytes;
  final int[] starts;
  final int[] ends;

  private final boolean numeric;

  private PageValues(
      boolean numeric, int count, long[] longs, byte[] bytes, int[] starts, int[] ends) {
    this.numeric = numeric;
    this.count = count;
    this.longs = longs;
    this.bytes = bytes;
    this.starts = starts;
    this.ends = ends;
  }

  private static PageValues of(long[] longs) {
    return new PageValues(true, longs.length, longs, new byte[0], new int[0], new int[0]);
  }

  private static PageValues of(byte[] bytes, int[] starts, int[] ends) {
    return new PageValues(false, starts.length, new long[0], bytes, starts, ends);
  }

  /** Whether these are numbers. */
  boolean isNumeric() {
    return numeric;
  }

  /** Whether a type's values are numbers. */
  static boolean isNumber(Type type) {
    return type != Type.BYTE_ARRAY && type != Type.FIXED_LEN_BYTE_ARRAY && type != Type.INT96;
  }

  /**
   * Reads so many values.
   *
   * @param dictionary of the chunk, or null where it has none
   * @throws IOException if they are not all there, or in an encoding that is not known
   */
  static PageValues read(
      ByteInput in,
      int count,
      SchemaElement element,
      Encoding encoding,
      @Nullable PageValues dictionary)
      throws IOException {
    return switch (encoding) {
      case PLAIN -> plain(in, count, element);
      case PLAIN_DICTIONARY, RLE_DICTIONARY -> {
        if (dictionary == null) {
          throw new IOException("a page refers to a dictionary that isn't there");
        }
        yield encoded(in, count, dictionary);
      }
      case RLE -> runs(in, count, element);
      case DELTA_BINARY_PACKED -> of(DeltaDecoder.decode(in, count, isSmall(element)));
      case DELTA_LENGTH_BYTE_ARRAY -> deltaLengths(in, count);
      case DELTA_BYTE_ARRAY -> deltaBytes(in, count);
      case BYTE_STREAM_SPLIT -> split(in, count, element);
      default -> throw new IOException("a page is encoded as " + encoding + ", which is not known");
    };
  }

  private static boolean isSmall(SchemaElement element) throws IOException {
    if (element.getType() != Type.INT32 && element.getType() != Type.INT64) {
      throw new IOException("a page has differences of " + element.getType());
    }
    return element.getType() == Type.INT32;
  }

  private static int width(SchemaElement element) throws IOException {
    int width =
        switch (element.getType()) {
          case INT32, FLOAT -> 4;
          case INT64, DOUBLE -> 8;
          case INT96 -> INT96;
          default -> element.getType_length();
        };
    if (width <= 0) {
      throw new IOException("its values have a length of " + width);
    }
    return width;
  }

  private static PageValues plain(ByteInput in, int count, SchemaElement element)
      throws IOException {
    if (element.getType() == Type.BOOLEAN) {
      long[] bits = new long[count];
      in.unpack(1, count, bits, 0);
      return of(bits);
    }
    if (element.getType() == Type.BYTE_ARRAY) {
      return strings(in, count);
    }
    int width = width(element);
    int from = in.skip((long) width * count);
    return isNumber(element.getType())
        ? of(numbers(in.bytes(), from, count, element.getType()))
        : fixed(in.bytes(), from, count, width);
  }

  private static PageValues fixed(byte[] bytes, int from, int count, int width) {
    int[] starts = new int[count];
    int[] ends = new int[count];
    for (int i = 0; i < count; i++) {
      starts[i] = from + i * width;
      ends[i] = starts[i] + width;
    }
    return of(bytes, starts, ends);
  }

  private static long[] numbers(byte[] bytes, int from, int count, Type type) {
    long[] numbers = new long[count];
    switch (type) {
      case INT32 -> {
        for (int i = 0; i < count; i++) {
          numbers[i] = ByteWords.getInt(bytes, from + 4 * i);
        }
      }
      case FLOAT -> {
        for (int i = 0; i < count; i++) {
          float value = Float.intBitsToFloat(ByteWords.getInt(bytes, from + 4 * i));
          numbers[i] = Double.doubleToRawLongBits(value);
        }
      }
      default -> {
        for (int i = 0; i < count; i++) {
          numbers[i] = ByteWords.getLong(bytes, from + 8 * i);
        }
      }
    }
    return numbers;
  }

  private static PageValues strings(ByteInput in, int count) throws IOException {
    // Each has its length before it, so that no damaged count makes a large array.
    if (4L * count > in.remaining()) {
      throw new IOException("a page has no room for " + count + " strings");
    }
    int[] starts = new int[count];
    int[] ends = new int[count];
    for (int i = 0; i < count; i++) {
      int length = in.nextInt();
      starts[i] = in.skip(length);
      ends[i] = starts[i] + length;
    }
    return of(in.bytes(), starts, ends);
  }

  private static PageValues encoded(ByteInput in, int count, PageValues dictionary)
      throws IOException {
    int[] indices = new int[count];
    if (count > 0) {
      RunDecoder.decode(in, in.next(), dictionary.count - 1, indices, count);
    }
    if (dictionary.numeric) {
      long[] longs = new long[count];
      for (int i = 0; i < count; i++) {
        longs[i] = dictionary.longs[indices[i]];
      }
      return of(longs);
    }
    int[] starts = new int[count];
    int[] ends = new int[count];
    for (int i = 0; i < count; i++) {
      starts[i] = dictionary.starts[indices[i]];
      ends[i] = dictionary.ends[indices[i]];
    }
    return of(dictionary.bytes, starts, ends);
  }

  private static PageValues runs(ByteInput in, int count, SchemaElement element)
      throws IOException {
    if (element.getType() != Type.BOOLEAN) {
      throw new IOException("a page has runs of " + element.getType());
    }
    in.skip(4); // The length, which is what is left.
    int[] bits = new int[count];
    RunDecoder.decode(in, 1, 1, bits, count);
    long[] longs = new long[count];
    for (int i = 0; i < count; i++) {
      longs[i] = bits[i];
    }
    return of(longs);
  }

  private static PageValues deltaLengths(ByteInput in, int count) throws IOException {
    long[] lengths = DeltaDecoder.decode(in, count, true);
    int[] starts = new int[count];
    int[] ends = new int[count];
    for (int i = 0; i < count; i++) {
      starts[i] = in.skip(lengths[i]);
      ends[i] = in.position();
    }
    return of(in.bytes(), starts, ends);
  }

  /** Each string is the start of the one before and a rest of its own. */
  private static PageValues deltaBytes(ByteInput in, int count) throws IOException {
    long[] prefixes = DeltaDecoder.decode(in, count, true);
    PageValues rests = deltaLengths(in, count);
    int[] starts = new int[count];
    int[] ends = new int[count];
    TextBuffer all = new TextBuffer();
    for (int i = 0; i < count; i++) {
      int before = i == 0 ? 0 : ends[i - 1] - starts[i - 1];
      if (prefixes[i] < 0 || prefixes[i] > before) {
        throw new IOException("a page has a string that goes on with more than there is");
      }
      starts[i] = all.length();
      if (i > 0) {
        all.ensure(prefixes[i]);
        all.append(all.bytes(), starts[i - 1], (int) prefixes[i]);
      }
      all.append(rests.bytes, rests.starts[i], rests.ends[i] - rests.starts[i]);
      ends[i] = all.length();
    }
    return of(all.bytes(), starts, ends);
  }

  /** The first bytes of all values, then the second ones, and so on. */
  private static PageValues split(ByteInput in, int count, SchemaElement element)
      throws IOException {
    if (element.getType() == Type.BYTE_ARRAY || element.getType() == Type.BOOLEAN) {
      throw new IOException("a page splits values of " + element.getType());
    }
    int width = width(element);
    int from = in.skip((long) width * count);
    byte[] together = new byte[width * count];
    for (int b = 0; b < width; b++) {
      for (int i = 0; i < count; i++) {
        together[i * width + b] = in.bytes()[from + b * count + i];
      }
    }
    return plain(new ByteInput(together, 0, together.length), count, element);
  }
}
