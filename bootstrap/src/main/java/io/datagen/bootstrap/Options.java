package io.datagen.bootstrap;

import org.jspecify.annotations.Nullable;

/**
 * What the command line asks of the bootstrap; filled by {@link Arguments} and read only from then
 * on.
 */
public final class Options {
  public boolean offline;
  public boolean reinstall;
  public boolean verify;
  public boolean quiet;
  public boolean verbose;

  /** {@code auto}, {@code always} or {@code never}. */
  public String progress = "auto";

  /** Base address that replaces every repository's; hashes are checked all the same. */
  public @Nullable String mirror;

  /** Downloads at a time. */
  public int jobs = 8;
}
