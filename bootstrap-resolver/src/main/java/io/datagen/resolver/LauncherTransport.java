package io.datagen.resolver;

import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.util.function.BiFunction;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.spi.connector.transport.AbstractTransporter;
import org.eclipse.aether.spi.connector.transport.GetTask;
import org.eclipse.aether.spi.connector.transport.PeekTask;
import org.eclipse.aether.spi.connector.transport.PutTask;
import org.eclipse.aether.spi.connector.transport.Transporter;
import org.eclipse.aether.spi.connector.transport.TransporterFactory;
import org.jspecify.annotations.Nullable;

/** Hands the resolver's requests to the launcher, which knows the network. */
final class LauncherTransport implements TransporterFactory {
  private final BiFunction<String, String, @Nullable File> fetch;

  LauncherTransport(BiFunction<String, String, @Nullable File> fetch) {
    this.fetch = fetch;
  }

  @Override
  public Transporter newInstance(RepositorySystemSession session, RemoteRepository repository) {
    return new Channel(repository.getId());
  }

  @Override
  public float getPriority() {
    return 1;
  }

  private final class Channel extends AbstractTransporter {
    private final String repository;

    Channel(String repository) {
      this.repository = repository;
    }

    private File bring(URI location) throws IOException {
      File file = fetch.apply(repository, location.toString());
      if (file == null) {
        throw new FileNotFoundException(location + " in " + repository);
      }
      return file;
    }

    @Override
    protected void implGet(GetTask task) throws Exception {
      File file = bring(task.getLocation());
      try (InputStream in = Files.newInputStream(file.toPath())) {
        utilGet(task, in, false, file.length(), false);
      } finally {
        Files.delete(file.toPath());
      }
    }

    @Override
    protected void implPeek(PeekTask task) throws Exception {
      Files.delete(bring(task.getLocation()).toPath());
    }

    @Override
    protected void implPut(PutTask task) {
      throw new UnsupportedOperationException("nothing is ever uploaded");
    }

    @Override
    public int classify(Throwable error) {
      return error instanceof FileNotFoundException ? ERROR_NOT_FOUND : ERROR_OTHER;
    }

    @Override
    protected void implClose() {}
  }
}
