package io.datagen.bootstrap;

import org.jspecify.annotations.Nullable;

/**
 * What the command line asks of the bootstrap; filled by {@link Arguments} and read only from then
 * on.
 */
final class Options {
  boolean offline;
  boolean reinstall;
  boolean verify;
  boolean quiet;
  boolean verbose;

  /** {@code auto}, {@code always} or {@code never}. */
  String progress = "auto";

  /** Base address that replaces every repository's; hashes are checked all the same. */
  @Nullable String mirror;

  /** Downloads at a time. */
  int jobs = 8;
}
