package io.datagen.bootstrap.provision;

import io.datagen.bootstrap.Arguments;
import io.datagen.bootstrap.Artifact;
import io.datagen.bootstrap.Cache;
import io.datagen.bootstrap.Help;
import io.datagen.bootstrap.Home;
import io.datagen.bootstrap.Index;
import io.datagen.bootstrap.Layers;
import io.datagen.bootstrap.Options;
import io.datagen.bootstrap.Provisioning;
import io.datagen.bootstrap.ProvisioningException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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

  @Override
  public int command(Arguments arguments, PrintStream out) {
    checkMirror();
    return new Commands(home, layers, new Cache(home, options, this), arguments, out).run();
  }

  private void checkMirror() {
    if (options.mirror != null) {
      RemoteOrigin.check(options.mirror, "--mirror or DATAGEN_MIRROR");
    }
  }

  @Override
  public void provision(List<Artifact> doubtful, String purpose) {
    checkMirror();
    Progress progress = new Progress(System.err, options, Terminal.moving(options.progress));
    List<Artifact> missing = missing(doubtful, options.reinstall);
    if (options.offline) {
      refuseOffline(missing);
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
        progress.detail("the index can't be kept: " + new Transfer.DiskFailure(e).getMessage());
        return;
      }
      throw new ProvisioningException(
          "can't fill the cache: "
              + new Transfer.DiskFailure(e).getMessage()
              + "; set DATAGEN_HOME to a folder that can be written",
          e);
    }
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
    new Fetcher(origins(), transfer, progress, options.jobs).fetch(artifacts);
    if (remote > 0) {
      progress.end(home.repository().getPath());
    }
  }

  /** Where each repository's jars come from: the mirror, where one is set, for all. */
  private Map<String, Origin> origins() {
    Map<String, Origin> origins = new LinkedHashMap<>();
    origins.put(Artifact.NESTED, new NestedOrigin());
    for (Map.Entry<String, String> repository : layers.repositories().entrySet()) {
      String base = options.mirror == null ? repository.getValue() : options.mirror;
      origins.put(
          repository.getKey(),
          new RemoteOrigin(base, patience.connect(), patience.read(), proxies));
    }
    return origins;
  }

  private void record(List<Artifact> verified) throws IOException {
    Index index = Index.read(home.index());
    for (Artifact artifact : verified) {
      index.put(artifact, home.jar(artifact));
    }
    Path part = Temporary.file(home);
    Files.writeString(part, index.text(), StandardCharsets.ISO_8859_1);
    Files.move(part, home.index().toPath(), StandardCopyOption.ATOMIC_MOVE);
  }

  private void refuseOffline(List<Artifact> missing) {
    StringBuilder text = new StringBuilder();
    int count = 0;
    for (Artifact artifact : missing) {
      if (!artifact.nested()) {
        count++;
        text.append("\n  ")
            .append(artifact.coordinates())
            .append("  ")
            .append(Progress.size(artifact.size()))
            .append("  ")
            .append(home.jar(artifact));
      }
    }
    if (count > 0) {
      throw new ProvisioningException(
          "--offline, and "
              + (count == 1 ? "1 jar is" : count + " jars are")
              + " missing or damaged:"
              + text
              + "\nto fetch what is missing, with a network: "
              + Help.command()
              + " provision --all");
    }
  }
}
