package io.datagen.bootstrap.plugin;

import io.datagen.bootstrap.Artifact;
import io.datagen.bootstrap.Cache;
import io.datagen.bootstrap.Home;
import io.datagen.bootstrap.Layer;
import io.datagen.bootstrap.Layers;
import io.datagen.bootstrap.Options;
import io.datagen.bootstrap.ProvisioningException;
import io.datagen.bootstrap.provision.Hash;
import io.datagen.bootstrap.provision.Progress;
import io.datagen.bootstrap.provision.Provisioner;
import io.datagen.bootstrap.provision.RepositoryLock;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Puts plugins into the user's lock: resolves each one, shows what it brings, keeps its jars in the
 * cache and writes the lock. No code of a plugin runs here.
 */
public final class PluginAdder {
  private final Home home;
  private final Options options;
  private final Layers own;
  private final Provisioner provisioner;
  private final Consumer<String> out;

  /**
   * @param own what the bootstrap brings itself
   * @param out takes lines for a person
   */
  public PluginAdder(
      Home home, Options options, Layers own, Provisioner provisioner, Consumer<String> out) {
    this.home = home;
    this.options = options;
    this.own = own;
    this.provisioner = provisioner;
    this.out = out;
  }

  /**
   * Adds plugins, each {@code group:artifact:version}.
   *
   * @throws ProvisioningException when one can't be resolved, or the lock must not change
   */
  public void add(List<String> names) {
    List<Coordinates> plugins = new ArrayList<>();
    for (String name : names) {
      plugins.add(Coordinates.parse(name));
    }
    Layers locked = own.with(home.plugins());
    Map<String, String> places = Places.of(options.repositories, own, locked);
    plugins.removeIf(plugin -> locked.locks(plugin.text()));
    if (plugins.isEmpty()) {
      out.accept("nothing to add: " + home.plugins() + " has " + String.join(", ", names));
      return;
    }
    refuse(plugins, locked);
    File turn = new File(home.resolver(), ".lock");
    Progress progress = provisioner.progress();
    try (RepositoryLock alone =
        RepositoryLock.acquire(turn, provisioner.patience().lock(), progress)) {
      if (!alone.exclusive()) {
        progress.detail("two datagen that add plugins at once may disturb each other here");
      }
      for (Coordinates plugin : plugins) {
        Scratch scratch = Scratch.empty(home.resolver());
        try {
          add(plugin, places, scratch, progress);
        } finally {
          scratch.delete();
        }
      }
    } catch (IOException e) {
      throw provisioner.unwritable(e);
    }
  }

  private void refuse(List<Coordinates> plugins, Layers locked) {
    for (Coordinates plugin : plugins) {
      Layer other = other(plugin, locked);
      String state =
          plugin.text()
              + " is not in "
              + home.plugins()
              + (other == null ? "" : ", which has " + other.name());
      if (options.locked) {
        throw new ProvisioningException(
            "--locked, and " + state + "; add it without --locked, and commit the lock");
      }
      if (options.offline) {
        throw new ProvisioningException(
            "--offline, and " + state + "; add it where there is a network, and commit the lock");
      }
    }
  }

  private void add(
      Coordinates plugin, Map<String, String> places, Scratch scratch, Progress progress)
      throws IOException {
    progress.note("resolving " + plugin.text() + " in " + String.join(", ", places.keySet()));
    Downloads downloads =
        new Downloads(provisioner.repositories(places, progress), scratch.parts(), progress);
    Resolver resolver =
        new Resolver(new Cache(home, options, provisioner), provisioner.patience().resolver());
    List<List<String>> jars;
    try {
      jars = resolver.resolve(plugin, places, scratch.repository(), downloads);
    } finally {
      downloads.rethrow(); // rather than what the resolver made of it
    }
    Layers now = own.with(home.plugins()); // another process may have been here
    Layer old = other(plugin, now);
    Layers base = old == null ? now : now.without(old);
    Map<String, File> files = new LinkedHashMap<>();
    Layer layer = layer(plugin, jars, base, files);
    provisioner.keep(layer.artifacts(), new FilesOrigin(files));
    Map<String, String> addresses = new LinkedHashMap<>(base.repositories());
    addresses.putAll(places);
    List<Layer> all = new ArrayList<>(base.all());
    all.removeIf(known -> !known.outside());
    all.add(layer);
    provisioner.write(home.plugins(), LockText.of(all, addresses, own.repositories().keySet()));
    Bill.of(layer, addresses).forEach(out);
    out.accept(
        (old == null ? "added to " : "replaced " + old.name() + " in ")
            + home.plugins()
            + "; commit it");
    out.accept("a plugin is a program: it runs with your rights when its format is named");
  }

  private Layer layer(
      Coordinates plugin, List<List<String>> jars, Layers base, Map<String, File> files)
      throws IOException {
    List<Artifact> artifacts = new ArrayList<>();
    List<String> formats = List.of();
    for (List<String> jar : jars) {
      File file = new File(jar.get(2));
      Artifact artifact = new Artifact(jar.get(0), jar.get(1), file.length(), Hash.of(file));
      if (base.contradicts(artifact)) {
        throw new ProvisioningException(
            "the repository "
                + artifact.repository()
                + " has other bytes of "
                + artifact.coordinates()
                + " than are locked already; one of the two is not what it claims to be");
      }
      if (artifacts.isEmpty()) {
        formats = PluginJar.formats(plugin, file, base); // the plugin's own jar comes first
      }
      artifacts.add(artifact);
      files.put(artifact.path(), file);
    }
    return new Layer(plugin.text(), formats, "", artifacts);
  }

  /** Another version of the plugin, if the lock has one. */
  private static @Nullable Layer other(Coordinates plugin, Layers layers) {
    for (Layer layer : layers.all()) {
      if (layer.outside() && Coordinates.module(layer.name()).equals(plugin.module())) {
        return layer;
      }
    }
    return null;
  }
}
