package io.datagen.bootstrap;

import java.io.File;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The verified jars in {@code .datagen/repo}. {@link #ensure} is what every start goes through:
 * when all jars are as the index knows them it takes no lock, writes nothing and opens no socket.
 */
public final class Cache {
  private final Home home;
  private final Options options;
  private final Provisioning provisioning;

  /** Paths that need no second look in this process. */
  private final Set<String> settled = new HashSet<>();

  /** Asks the provisioning for what is in doubt. */
  public Cache(Home home, Options options, Provisioning provisioning) {
    this.home = home;
    this.options = options;
    this.provisioning = provisioning;
  }

  /**
   * Makes the layers' jars be there, verified.
   *
   * @throws ProvisioningException when they can't be had
   */
  public synchronized void ensure(List<Layer> layers) {
    Map<String, Artifact> doubtful = new LinkedHashMap<>();
    StringBuilder purpose = new StringBuilder();
    Index index = null;
    for (Layer layer : layers) {
      int before = doubtful.size();
      for (Artifact artifact : layer.artifacts()) {
        if (settled.contains(artifact.place())) {
          continue;
        }
        if (index == null) {
          index = Index.read(home.index());
        }
        boolean trusted = !options.verify && !options.reinstall;
        if (!trusted || !index.knows(artifact, home.jar(artifact))) {
          doubtful.put(artifact.place(), artifact);
        }
      }
      if (doubtful.size() > before) {
        purpose.append(purpose.length() == 0 ? "" : ", ").append(layer.name());
      }
    }
    if (!doubtful.isEmpty()) {
      provisioning.provision(new ArrayList<>(doubtful.values()), purpose.toString());
    }
    for (Layer layer : layers) {
      for (Artifact artifact : layer.artifacts()) {
        settled.add(artifact.place());
      }
    }
  }

  /** The layer's jars in class path order; call {@link #ensure} first. */
  public List<File> jars(Layer layer) {
    List<File> jars = new ArrayList<>();
    for (Artifact artifact : layer.artifacts()) {
      jars.add(home.jar(artifact));
    }
    return jars;
  }
}
