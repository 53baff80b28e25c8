package io.datagen.plugin.sqlite.file;

/**
 * The numbers that the pages appended next will get.
 *
 * @param next the first's, unless that is the lock-byte page
 * @param lockPage the page that stays unused since locks lie on it (§1.5)
 */
record PageNumbers(long next, long lockPage) {
  /** The number of the page that will be appended after {@code ahead} others. */
  long of(int ahead) {
    long number = next + ahead;
    return next <= lockPage && number >= lockPage ? number + 1 : number;
  }
}
