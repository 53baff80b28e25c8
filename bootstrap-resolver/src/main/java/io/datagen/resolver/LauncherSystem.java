package io.datagen.resolver;

import java.io.File;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.eclipse.aether.internal.impl.LocalPathComposer;
import org.eclipse.aether.spi.connector.checksum.ChecksumPolicyProvider;
import org.eclipse.aether.spi.connector.transport.TransporterFactory;
import org.eclipse.aether.supplier.RepositorySystemSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Maven's resolver with three parts changed: it asks the launcher for every file, so that mirrors,
 * proxies and passwords are one code's business; a checksum that is wrong always fails; and no name
 * in a POM becomes a path outside its folder.
 */
final class LauncherSystem extends RepositorySystemSupplier {
  private final BiFunction<String, String, @Nullable File> fetch;
  private final SafePaths paths = new SafePaths();

  LauncherSystem(BiFunction<String, String, @Nullable File> fetch) {
    this.fetch = fetch;
  }

  /** Why a name was refused, if one was: the resolver may have gone on without it. */
  Optional<String> refusal() {
    return paths.refusal();
  }

  @Override
  protected Map<String, TransporterFactory> createTransporterFactories() {
    return Map.of("launcher", new LauncherTransport(fetch));
  }

  @Override
  protected ChecksumPolicyProvider createChecksumPolicyProvider() {
    return new MismatchFails();
  }

  @Override
  protected LocalPathComposer createLocalPathComposer() {
    return paths;
  }
}
