package io.datagen.resolver;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.eclipse.aether.RepositoryException;
import org.eclipse.aether.RepositorySystemSession.CloseableSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.graph.DependencyNode;
import org.eclipse.aether.graph.Exclusion;
import org.eclipse.aether.repository.LocalRepository;
import org.eclipse.aether.repository.LocalRepositoryManager;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactDescriptorPolicy;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.supplier.SessionBuilderSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Resolves one plugin as Maven would put it on a class path: nearest version wins, optional, test
 * and provided dependencies stay out. The launcher calls {@link #resolve} by reflection, in a class
 * loader of its own; only types of the JDK cross.
 */
public final class PluginResolver {
  private final LauncherSystem system;
  private final CloseableSession session;
  private final List<RemoteRepository> repositories = new ArrayList<>();

  private PluginResolver(
      Map<String, String> addresses,
      File scratch,
      BiFunction<String, String, @Nullable File> fetch) {
    addresses.forEach(
        (id, url) -> repositories.add(new RemoteRepository.Builder(id, "default", url).build()));
    system = new LauncherSystem(fetch);
    session =
        new SessionBuilderSupplier(system.get())
            .get()
            .withLocalRepositories(new LocalRepository(scratch.toPath()))
            .setArtifactDescriptorPolicy(
                (unused, request) -> ArtifactDescriptorPolicy.IGNORE_MISSING)
            // a POM must not bring repositories in that nobody named
            .setIgnoreArtifactDescriptorRepositories(true)
            .setSystemProperties(Platform.properties())
            // lists of what a repository holds: a request more, for nothing
            .setConfigProperty("aether.remoteRepositoryFilter.prefixes", "false")
            // locks in memory: those in files take their names, unchecked, from POMs
            .setConfigProperty("aether.syncContext.named.factory", "rwlock-local")
            .setConfigProperty("aether.syncContext.named.nameMapper", "gav")
            .build();
  }

  /**
   * Resolves a plugin's whole closure.
   *
   * @param coordinates {@code group:artifact:version}
   * @param repositories addresses by id, in the order to ask
   * @param provided {@code group:artifact} of what the launcher has itself
   * @param scratch an empty folder for what is downloaded
   * @param fetch brings a repository's file of that path, or null where it has none; what it throws
   *     ends the resolution
   * @return a list {@code repository, path, file} for each jar, in class path order
   * @throws IOException with a message for people when it can't be resolved
   */
  public static List<List<String>> resolve(
      String coordinates,
      Map<String, String> repositories,
      Collection<String> provided,
      File scratch,
      BiFunction<String, String, @Nullable File> fetch)
      throws IOException {
    PluginResolver resolver = new PluginResolver(repositories, scratch, fetch);
    try {
      return resolver.closure(new DefaultArtifact(coordinates), provided);
    } catch (RepositoryException | IllegalArgumentException e) {
      throw new IOException(resolver.system.refusal().orElse(Failure.describe(e, repositories)), e);
    } finally {
      resolver.session.close();
      resolver.system.get().shutdown();
    }
  }

  private List<List<String>> closure(Artifact plugin, Collection<String> provided)
      throws RepositoryException, IOException {
    List<Exclusion> exclusions = new ArrayList<>();
    for (String own : provided) {
      int colon = own.indexOf(':');
      exclusions.add(new Exclusion(own.substring(0, colon), own.substring(colon + 1), "*", "*"));
    }
    // As a dependency, not as the request's root: that would bring its optional dependencies in
    Dependency root = new Dependency(plugin, "runtime", false, exclusions);
    CollectRequest collect = new CollectRequest().addDependency(root).setRepositories(repositories);
    DependencyNode graph = system.get().collectDependencies(session, collect).getRoot();
    List<ArtifactRequest> requests = new ArrayList<>();
    for (DependencyNode node : ClassPathOrder.of(graph)) {
      check(node.getDependency());
      if (node.getArtifact().getExtension().equals("jar")) {
        requests.add(new ArtifactRequest(node));
      }
    }
    List<List<String>> jars = new ArrayList<>();
    for (ArtifactResult result : system.get().resolveArtifacts(session, requests)) {
      jars.add(jar(result));
    }
    if (system.refusal().isPresent()) {
      throw new IOException(system.refusal().get());
    }
    return jars;
  }

  private static void check(Dependency dependency) throws IOException {
    Artifact artifact = dependency.getArtifact();
    if (artifact.isSnapshot()) {
      throw new IOException(
          artifact
              + " is a snapshot, whose bytes change: a lock can't hold it; depend on a release");
    }
    if (dependency.getScope().equals("system")) {
      throw new IOException(
          artifact + " has the scope system: a file of the author's machine can't be locked");
    }
  }

  private List<String> jar(ArtifactResult result) throws IOException {
    Artifact artifact = result.getArtifact();
    Path file = artifact.getPath();
    if (!(result.getRepository() instanceof RemoteRepository repository) || file == null) {
      throw new IOException(artifact + " comes from no repository that was named");
    }
    LocalRepositoryManager local = session.getLocalRepositoryManager();
    Path path =
        local
            .getRepository()
            .getBasePath()
            .relativize(local.getAbsolutePathForLocalArtifact(artifact));
    return List.of(
        repository.getId(), path.toString().replace('\\', '/'), file.toAbsolutePath().toString());
  }
}
