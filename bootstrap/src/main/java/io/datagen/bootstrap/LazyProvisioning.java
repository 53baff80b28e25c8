package io.datagen.bootstrap;

import java.io.PrintStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Loads the cold side when it is first asked for something. Thread-safe. */
final class LazyProvisioning implements Provisioning {
  private final Home home;
  private final Options options;
  private final Layers layers;
  private @Nullable Provisioning loaded;

  LazyProvisioning(Home home, Options options, Layers layers) {
    this.home = home;
    this.options = options;
    this.layers = layers;
  }

  @Override
  public void provision(List<Artifact> doubtful, String purpose) {
    load().provision(doubtful, purpose);
  }

  @Override
  public void add() {
    load().add();
  }

  @Override
  public int command(Arguments arguments, PrintStream out) {
    return load().command(arguments, out);
  }

  private synchronized Provisioning load() {
    Provisioning result = loaded;
    if (result == null) {
      result = NestedCode.provisioning(home, options, layers);
      loaded = result;
    }
    return result;
  }
}
