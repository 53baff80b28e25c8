package io.datagen.bootstrap.provision;

import io.datagen.bootstrap.Arguments;
import io.datagen.bootstrap.Artifact;
import io.datagen.bootstrap.Home;
import io.datagen.bootstrap.Index;
import io.datagen.bootstrap.Layers;
import io.datagen.bootstrap.Options;
import io.datagen.bootstrap.Provisioning;
import io.datagen.bootstrap.ProvisioningException;
import io.datagen.bootstrap.command.Commands;
import io.datagen.bootstrap.network.MavenSettings;
import io.datagen.bootstrap.plugin.PluginAdder;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The cold path: hashes what is in doubt, fetches what is missing or damaged, writes the index. */
public final class Provisioner implements Provisioning {
  private final Home home;
  private final Options options;
  private final Layers layers;
  private final Patience patience;
  private final Map<String, String> environment;

  /** What the warm side calls, by reflection. */
  public Provisioner(Home home, Options options, Layers layers) {
    this(home, options, layers, Patience.USUAL, System.getenv());
  }

  Provisioner(
      Home home,
      Options options,
      Layers layers,
      Patience patience,
      Map<String, String> environment) {
    this.home = home;
    this.options = options;
    this.layers = layers;
    this.patience = patience;
    this.environment = environment;
  }

  /** The same for other layers. */
  public Provisioner with(Layers others) {
    return new Provisioner(home, options, others, patience, environment);
  }

  @Override
  public int command(Arguments arguments, PrintStream out) {
    checkMirror();
    return new Commands(home, layers, this, arguments, out).run();
  }

  @Override
  public void add() {
    checkMirror();
    Progress progress = progress();
    new PluginAdder(home, options, layers, this, progress::note).add(options.plugins);
  }

  private void checkMirror() {
    if (options.mirror != null) {
      Repositories.check(options.mirror, "--mirror or DATAGEN_MIRROR");
    }
  }

  /** On stderr. */
  public Progress progress() {
    return new Progress(System.err, options, Terminal.moving(options.progress));
  }

  /** How long to wait for others. */
  public Patience patience() {
    return patience;
  }

  /** Where the files of these repositories come from. */
  public Repositories repositories(Map<String, String> addresses, Progress progress) {
    Transfer transfer = new Transfer(home, progress, patience);
    Set<String> confirmed = new HashSet<>(layers.own());
    addresses.forEach(
        (id, address) -> {
          if (options.repositories.contains(id + '=' + address)) {
            confirmed.add(id);
          }
        });
    return new Repositories(
        addresses, confirmed, home, options.mirror, environment, patience, transfer);
  }

  /** Lines for a person on what decides where things come from; nothing secret. */
  public List<String> settings() {
    return new MavenSettings(environment).describe(options.mirror, layers.repositories());
  }

  /** Those of the layers. */
  public Repositories repositories() {
    return repositories(layers.repositories(), progress());
  }

  @Override
  public void provision(List<Artifact> doubtful, String purpose) {
    checkMirror();
    Progress progress = progress();
    List<Artifact> missing = missing(doubtful, options.reinstall);
    if (options.offline) {
      Offline.refuse(missing, home);
    }
    boolean complete = missing.isEmpty();
    try (RepositoryLock lock = lock(progress)) {
      lock.sweep(home);
      if (!complete) {
        // another process may have been here while we waited
        List<Artifact> still = missing(missing, options.reinstall);
        fetch(still, purpose, progress);
        OldBuilds.forget(still, home);
        complete = true;
      }
      record(doubtful);
    } catch (IOException e) {
      if (!complete) {
        throw unreadable(missing, e);
      }
      // a cache that can't be written, but all of whose jars are right: hash them each time
      progress.detail("the index can't be kept: " + new DiskFailure(e).getMessage());
    }
  }

  /** The cache can't be filled; and some of what is missing may be there, for others only. */
  private ProvisioningException unreadable(List<Artifact> missing, IOException e) {
    StringBuilder text = new StringBuilder(unwritable(e).getMessage());
    for (Artifact artifact : missing) {
      File jar = home.jar(artifact);
      if (jar.exists() && !jar.canRead()) {
        text.append("\n  can't be read: ").append(jar);
      }
    }
    return new ProvisioningException(text.toString(), e);
  }

  /** Work on the cache's files. */
  public interface Work {
    void run() throws IOException;
  }

  /** Does it while nobody else fills the cache. */
  public void alone(Work work) throws IOException {
    try (RepositoryLock lock = lock(progress())) {
      lock.sweep(home);
      work.run();
      Index index = Index.read(home.index());
      index.prune(home.repository());
      replace(home.index(), index.text().getBytes(StandardCharsets.ISO_8859_1));
    }
  }

  /** What to say, and to do, when the cache can't be written. */
  public ProvisioningException unwritable(IOException e) {
    return new ProvisioningException(
        "can't fill the cache: "
            + new DiskFailure(e).getMessage()
            + "; set DATAGEN_HOME to a folder that can be written",
        e);
  }

  private List<Artifact> missing(List<Artifact> artifacts, boolean all) {
    List<Artifact> missing = new ArrayList<>();
    for (Artifact artifact : artifacts) {
      if (all || !Hash.matches(artifact, home.jar(artifact))) {
        missing.add(artifact);
      }
    }
    return missing;
  }

  private void fetch(List<Artifact> artifacts, String purpose, Progress progress) {
    long bytes = 0;
    int remote = 0;
    for (Artifact artifact : artifacts) {
      if (artifact.nested()) {
        progress.detail("laying out " + artifact.file());
      } else {
        bytes += artifact.size();
        remote++;
      }
    }
    if (remote > 0) {
      progress.begin(remote, bytes, purpose);
    }
    Transfer transfer = new Transfer(home, progress, patience);
    Repositories repositories = repositories(layers.repositories(), progress);
    new Fetcher(repositories, transfer, progress, options.jobs).fetch(artifacts);
    if (remote > 0) {
      progress.end(home.repository().getPath());
    }
  }

  /**
   * Puts files into the cache that are here already, hashed on the way.
   *
   * @param origin has them
   */
  public void keep(List<Artifact> artifacts, Origin origin) throws IOException {
    Progress silent = progress().silent();
    Transfer transfer = new Transfer(home, silent, patience);
    try (RepositoryLock lock = lock(silent)) {
      lock.sweep(home);
      for (Artifact artifact : missing(artifacts, false)) {
        transfer.bring(artifact, origin);
      }
      record(artifacts);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ProvisioningException("interrupted", e);
    }
  }

  private RepositoryLock lock(Progress progress) throws IOException {
    return RepositoryLock.acquire(home.lock(), patience.lock(), progress);
  }

  private void record(List<Artifact> verified) throws IOException {
    Index index = Index.read(home.index());
    for (Artifact artifact : verified) {
      index.put(artifact, home.jar(artifact));
    }
    replace(home.index(), index.text().getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Replaces a text as a whole, so that nobody ever reads half of it. */
  public void write(File file, String text) throws IOException {
    try (RepositoryLock lock = lock(progress().silent())) {
      lock.sweep(home);
      replace(file, text.getBytes(StandardCharsets.UTF_8));
    }
  }

  private void replace(File file, byte[] content) throws IOException {
    Path part = Temporary.file(home);
    try {
      Files.write(part, content);
      Files.move(part, file.toPath(), StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part); // there only if that failed
    }
  }
}
