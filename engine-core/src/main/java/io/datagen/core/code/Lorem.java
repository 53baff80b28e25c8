package io.datagen.core.code;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** The words of filler text: Cicero's, as printers have used them since 1500. */
final class Lorem {
  /** In no order. */
  static final List<String> WORDS =
      List.of(
          ("a ac ad aliqua aliquam aliquip amet ante apud arcu at auctor augue aute bibendum blandit"
                  + " cillum commodo condimentum congue consectetur consequat convallis cras cursus"
                  + " dapibus diam dictum dignissim dolor dolore donec duis e efficitur eget elit enim"
                  + " erat eros est et eu euismod ex exercitation facilisi fames felis fermentum"
                  + " feugiat finibus fringilla fugiat gravida habitant hendrerit iaculis id imperdiet"
                  + " in incididunt integer interdum ipsum irure justo labore lacinia lacus laoreet"
                  + " lectus leo libero ligula lobortis lorem luctus maecenas magna malesuada massa"
                  + " mattis mauris maximus metus minim molestie mollis morbi nam nec neque nibh nisi"
                  + " nisl non nostrud nulla nullam nunc occaecat odio officia orci ornare pariatur"
                  + " pellentesque phasellus placerat porta porttitor posuere praesent pretium proident"
                  + " pulvinar purus quam quis quisque reprehenderit rhoncus risus rutrum sagittis"
                  + " sapien sed sem semper sint sit sodales sollicitudin sunt suscipit tellus tempor"
                  + " tempus tincidunt tortor tristique turpis ullamco ultrices urna ut varius vehicula"
                  + " vel velit veniam vestibulum vitae vivamus voluptate volutpat vulputate")
              .split(" ", -1));

  /** Every number of characters up to this one is some word's. */
  static final int LONGEST = 12;

  /** By characters: the bytes of all words that have so many. */
  private static final byte[][][] BY_LENGTH = new byte[LONGEST + 1][][];

  private static final byte[][] ALL = encoded(0);

  static {
    for (int i = 1; i <= LONGEST; i++) {
      BY_LENGTH[i] = encoded(i);
    }
  }

  private Lorem() {}

  private static byte[][] encoded(int length) {
    return WORDS.stream()
        .filter(w -> w.length() <= LONGEST && (length == 0 || w.length() == length))
        .map(w -> w.getBytes(StandardCharsets.US_ASCII))
        .toArray(byte[][]::new);
  }

  /** All words of at most {@link #LONGEST} characters. */
  static byte[][] all() {
    return ALL;
  }

  /** The words of so many characters, from 1 to {@link #LONGEST}. */
  static byte[][] ofLength(int length) {
    return BY_LENGTH[length];
  }
}
