package io.datagen.bootstrap.provision;

/**
 * How long to wait for others, in milliseconds.
 *
 * @param attempts how often one jar is asked for in all
 * @param backoff pause before the second attempt; it doubles from then on
 * @param connect for a connection to be made
 * @param read for the next bytes to come
 * @param slow with who sends, but less than 1 kB a second
 * @param lock for another process that fills the same cache
 * @param resolver for Maven's resolver to answer or to ask for something
 */
public record Patience(
    int attempts, long backoff, int connect, int read, long slow, long lock, long resolver) {
  static final Patience USUAL = new Patience(5, 500, 10_000, 30_000, 60_000, 300_000, 60_000);
}
