package io.datagen.resolver.build;

import io.datagen.resolver.ClassPathOrder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.aether.RepositoryException;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.graph.DependencyNode;
import org.eclipse.aether.repository.LocalRepository;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactDescriptorRequest;
import org.eclipse.aether.resolution.ArtifactDescriptorResult;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.supplier.RepositorySystemSupplier;
import org.eclipse.aether.supplier.SessionBuilderSupplier;

/**
 * Asks Maven's resolver for what one of the project's modules needs at run time, without the
 * project's own jars, and writes it as lock lines.
 */
final class ClosureResolver implements AutoCloseable {
  static final String OWN_GROUP = "io.datagen";

  private static final long WATCHDOG_S = 120;

  private final Workspace workspace;
  private final RepositorySystem system;
  private final RepositorySystemSession.CloseableSession session;
  private final List<RemoteRepository> repositories;
  private final Map<String, String> licences = new ConcurrentSkipListMap<>();
  private final ExecutorService worker = Executors.newSingleThreadExecutor(ClosureResolver::daemon);

  ClosureResolver(Workspace workspace, Path superPom, Path localRepository) throws IOException {
    this.workspace = workspace;
    repositories = SuperPom.repositories(superPom);
    system = new RepositorySystemSupplier().get();
    // "simple" takes what lies in the local repository wherever it came from: the hash that gets
    // into the lock is a file's own, and a build behind a mirror finds everything there
    session =
        new SessionBuilderSupplier(system)
            .get()
            .withLocalRepositories(new LocalRepository(localRepository, "simple"))
            .setWorkspaceReader(workspace)
            .build();
  }

  /**
   * The lock's lines for a module's closure, in class path order.
   *
   * @throws IOException also when the resolver gives no answer in two minutes: an incomplete
   *     resolver was seen to wait for ever
   */
  String lock(String module) throws IOException {
    Future<String> lines = worker.submit(() -> resolve(module));
    try {
      return lines.get(WATCHDOG_S, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw new IOException("no answer in " + WATCHDOG_S + " s for " + module, e);
    } catch (ExecutionException e) {
      throw new IOException("can't resolve " + module, e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private String resolve(String module) throws RepositoryException, IOException {
    Artifact pom = new DefaultArtifact(OWN_GROUP, module, "jar", workspace.version());
    ArtifactDescriptorResult descriptor =
        system.readArtifactDescriptor(
            session, new ArtifactDescriptorRequest(pom, repositories, null));
    // Dependencies one by one: as the request's root, the module would bring its optional ones in
    CollectRequest collect =
        new CollectRequest()
            .setManagedDependencies(descriptor.getManagedDependencies())
            .setRepositories(repositories);
    for (Dependency dependency : descriptor.getDependencies()) {
      boolean atRunTime = List.of("compile", "runtime").contains(dependency.getScope());
      if (atRunTime && !dependency.isOptional()) {
        collect.addDependency(dependency);
      }
    }
    DependencyNode root = system.collectDependencies(session, collect).getRoot();
    StringBuilder lines = new StringBuilder();
    for (DependencyNode node : ClassPathOrder.of(root)) {
      if (!node.getArtifact().getGroupId().equals(OWN_GROUP)) {
        lines.append(line(node.getArtifact()));
      }
    }
    return lines.toString();
  }

  private String line(Artifact artifact) throws RepositoryException, IOException {
    if (artifact.isSnapshot()) {
      throw new IOException(artifact + " is a snapshot: its bytes can't be locked");
    }
    Artifact resolved =
        system
            .resolveArtifact(session, new ArtifactRequest(artifact, repositories, null))
            .getArtifact();
    byte[] bytes = Files.readAllBytes(resolved.getPath());
    Path path =
        session
            .getLocalRepository()
            .getBasePath()
            .relativize(
                session.getLocalRepositoryManager().getAbsolutePathForLocalArtifact(artifact));
    String place = path.toString().replace('\\', '/');
    licences.put(place, Licences.of(system, session, artifact, repositories));
    return repositories.get(0).getId()
        + ' '
        + place
        + ' '
        + bytes.length
        + ' '
        + HexFormat.of().formatHex(sha256(bytes))
        + '\n';
  }

  /** By path, those of every jar in the locks so far. */
  Map<String, String> licences() {
    return licences;
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "resolver");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void close() {
    worker.shutdownNow();
    session.close();
    system.shutdown();
  }
}
