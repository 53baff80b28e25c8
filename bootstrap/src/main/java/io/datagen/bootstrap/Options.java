package io.datagen.bootstrap;

import java.util.ArrayList;
import java.util.List;
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

  /** {@code group:artifact:version} of plugins from outside. */
  public final List<String> plugins = new ArrayList<>();

  /** {@code ID=URL} of repositories to look for them in. */
  public final List<String> repositories = new ArrayList<>();

  /** Whether the user's lock must stay as it is. */
  public boolean locked;

  /** Downloads at a time. */
  public int jobs = 8;
}
