package io.datagen.bootstrap.plugin;

import io.datagen.bootstrap.Home;
import io.datagen.bootstrap.Layer;
import io.datagen.bootstrap.Layers;
import io.datagen.bootstrap.Name;
import io.datagen.bootstrap.Options;
import io.datagen.bootstrap.ProvisioningException;
import io.datagen.bootstrap.UsageException;
import io.datagen.bootstrap.provision.Provisioner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.function.Consumer;

/** Takes plugins out of the user's lock; their jars stay in the cache until it is tidied. */
public final class PluginRemover {
  private final Home home;
  private final Options options;
  private final Layers own;
  private final Provisioner provisioner;
  private final Consumer<String> out;

  /**
   * @param own what the bootstrap brings itself
   * @param out takes lines for a person
   */
  public PluginRemover(
      Home home, Options options, Layers own, Provisioner provisioner, Consumer<String> out) {
    this.home = home;
    this.options = options;
    this.own = own;
    this.provisioner = provisioner;
    this.out = out;
  }

  /** Removes each plugin, named by coordinates with or without version, or by a format. */
  public void remove(List<String> names) {
    if (options.locked) {
      throw new ProvisioningException("--locked: " + home.plugins() + " must not change");
    }
    if (!home.plugins().isFile()) {
      throw new UsageException("there is no plugin to remove: " + home.plugins() + " is missing");
    }
    try {
      String text = read();
      for (String name : names) {
        String rest = LockText.without(text, coordinates(name));
        if (rest.lines().count() == text.lines().count()) {
          throw new UsageException(
              home.plugins() + " has no plugin " + name + "; see: " + Name.command() + " plugins");
        }
        text = rest;
      }
      provisioner.write(home.plugins(), text);
    } catch (IOException e) {
      throw provisioner.unwritable(e);
    }
    out.accept("removed from " + home.plugins() + ": " + String.join(", ", names));
    out.accept("the jars stay in the cache until: " + Name.command() + " cache gc");
  }

  private String read() throws IOException {
    byte[] bytes = Files.readAllBytes(home.plugins().toPath());
    return new String(bytes, StandardCharsets.UTF_8); // whatever else it holds is damage
  }

  /** What a format's name stands for, where the lock can be read. */
  private String coordinates(String name) {
    if (name.indexOf(':') >= 0) {
      return name;
    }
    Layer layer = own.with(home.plugins()).plugin(name);
    if (layer != null && !layer.outside()) {
      throw new UsageException(name + " is datagen's own and can't be removed");
    }
    return layer == null ? name : layer.name();
  }
}
