package io.datagen.bootstrap.plugin;

import io.datagen.bootstrap.Artifact;
import io.datagen.bootstrap.ProvisioningException;
import io.datagen.bootstrap.provision.Progress;
import io.datagen.bootstrap.provision.Repositories;
import java.io.File;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Fetches for the resolver. A repository that fails, rather than not having a file, ends it all:
 * the next repository's file of the same name may be somebody else's. Thread-safe.
 */
final class Downloads implements BiFunction<String, String, @Nullable File> {
  private final Repositories repositories;
  private final File folder;
  private final Progress progress;
  private final AtomicInteger count = new AtomicInteger();
  private final AtomicReference<@Nullable ProvisioningException> fault = new AtomicReference<>();

  Downloads(Repositories repositories, File folder, Progress progress) {
    this.repositories = repositories;
    this.folder = folder;
    this.progress = progress;
  }

  @Override
  public @Nullable File apply(String repository, String path) {
    rethrow();
    try {
      if (!Artifact.safe(path)) {
        throw new ProvisioningException("a POM leads to the path " + path + ", which is refused");
      }
      File file = new File(folder, "part-" + count.incrementAndGet());
      if (!repositories.bring(repository, path, file)) {
        return null;
      }
      if (path.endsWith(".jar")) {
        progress.note("  " + path.substring(path.lastIndexOf('/') + 1) + "  " + size(file));
      }
      return file;
    } catch (ProvisioningException e) {
      fault.compareAndSet(null, e);
      throw e;
    }
  }

  /** Throws what went wrong with a repository, if something did. */
  void rethrow() {
    ProvisioningException e = fault.get();
    if (e != null) {
      throw e;
    }
  }

  private static String size(File file) {
    return Progress.size(file.length());
  }
}
