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
import io.datagen.bootstrap.plugin.PluginAdder;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The cold path: hashes what is in doubt, fetches what is missing or damaged, writes the index. */
public final class Provisioner implements Provisioning {
  private final Home home;
  private final Options options;
  private final Layers layers;
  private final Patience patience;
  private final Proxies proxies;

  /** What the warm side calls, by reflection. */
  public Provisioner(Home home, Options options, Layers layers) {
    this(home, options, layers, Patience.USUAL, new Proxies(System.getenv()));
  }

  Provisioner(Home home, Options options, Layers layers, Patience patience, Proxies proxies) {
    this.home = home;
    this.options = options;
    this.layers = layers;
    this.patience = patience;
    this.proxies = proxies;
  }

  /** The same for other layers. */
  public Provisioner with(Layers others) {
    return new Provisioner(home, options, others, patience, proxies);
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
      RemoteOrigin.check(options.mirror, "--mirror or DATAGEN_MIRROR");
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
    return new Repositories(addresses, home, options, patience, proxies, transfer);
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
    try (RepositoryLock lock = RepositoryLock.acquire(home.lock(), patience.lock(), progress)) {
      if (lock.exclusive()) {
        Temporary.sweep(home);
      }
      if (!missing.isEmpty()) {
        // another process may have been here while we waited
        List<Artifact> still = missing(missing, options.reinstall);
        fetch(still, purpose, progress);
      }
      record(doubtful);
    } catch (IOException e) {
      if (missing.isEmpty()) {
        // a cache that can't be written, but all of whose jars are right: hash them each time
        progress.detail("the index can't be kept: " + new DiskFailure(e).getMessage());
        return;
      }
      throw unwritable(e);
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
    Map<String, Origin> origins = repositories(layers.repositories(), progress).origins();
    new Fetcher(origins, transfer, progress, options.jobs).fetch(artifacts);
    if (remote > 0) {
      progress.end(home.repository().getPath());
    }
  }

  /** The lock line of a file that has just been resolved. */
  public Artifact artifact(String repository, String path, File file) throws IOException {
    return new Artifact(repository, path, file.length(), Hash.of(file));
  }

  /**
   * Puts files that are here into the cache, hashed on the way.
   *
   * @param files by their artifact's path
   */
  public void keep(List<Artifact> artifacts, Map<String, File> files) throws IOException {
    Progress silent = progress().silent();
    Transfer transfer = new Transfer(home, silent, patience);
    Origin here = new FilesOrigin(files);
    try (RepositoryLock lock = RepositoryLock.acquire(home.lock(), patience.lock(), silent)) {
      if (lock.exclusive()) {
        Temporary.sweep(home);
      }
      for (Artifact artifact : missing(artifacts, false)) {
        transfer.bring(artifact, here);
      }
      record(artifacts);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ProvisioningException("interrupted", e);
    }
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
    try (RepositoryLock lock =
        RepositoryLock.acquire(home.lock(), patience.lock(), progress().silent())) {
      if (lock.exclusive()) {
        Temporary.sweep(home);
      }
      replace(file, text.getBytes(StandardCharsets.UTF_8));
    }
  }

  private void replace(File file, byte[] content) throws IOException {
    Path part = Temporary.file(home);
    Files.write(part, content);
    Files.move(part, file.toPath(), StandardCopyOption.ATOMIC_MOVE);
  }
}
