package io.datagen.bootstrap.command;

import io.datagen.bootstrap.Artifact;
import io.datagen.bootstrap.ClassPath;
import io.datagen.bootstrap.Home;
import io.datagen.bootstrap.Layer;
import io.datagen.bootstrap.Layers;
import io.datagen.bootstrap.Name;
import io.datagen.bootstrap.ProvisioningException;
import io.datagen.bootstrap.plugin.Resolver;
import io.datagen.bootstrap.provision.Hash;
import io.datagen.bootstrap.provision.Progress;
import io.datagen.bootstrap.provision.Provisioner;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** What {@code cache} does. */
final class CacheCommands {
  private final Home home;
  private final Layers own;
  private final Provisioner provisioner;
  private final PrintStream out;

  CacheCommands(Home home, Layers own, Provisioner provisioner, PrintStream out) {
    this.home = home;
    this.own = own;
    this.provisioner = provisioner;
    this.out = out;
  }

  int path() {
    out.println(home.home());
    return 0;
  }

  int size() {
    out.println(Progress.size(size(home.home())) + "  " + home.home());
    return 0;
  }

  /** Every layer that some lock has: datagen's own, the user's, the resolver's. */
  private List<Layer> locked() {
    List<Layer> layers = new ArrayList<>(own.with(home.plugins()).all());
    layers.add(Resolver.layer());
    return layers;
  }

  /** What a JVM can be started with in place of {@code -jar}. */
  int classPath() {
    List<File> jars = new ArrayList<>();
    for (Artifact artifact : own.engine().artifacts()) {
      File jar = home.jar(artifact);
      if (!jar.exists()) {
        throw new ProvisioningException(
            "the engine is not there yet: " + Name.command() + " provision");
      }
      jars.add(jar);
    }
    out.println(ClassPath.with(jars));
    return 0;
  }

  int verify() {
    int damaged = 0;
    int intact = 0;
    for (Layer layer : locked()) {
      for (Artifact artifact : layer.artifacts()) {
        File jar = home.jar(artifact);
        if (!jar.exists()) {
          continue;
        }
        if (Hash.matches(artifact, jar)) {
          intact++;
        } else {
          damaged++;
          out.println((jar.canRead() ? "damaged: " : "can't be read: ") + jar);
        }
      }
    }
    out.println(intact + " intact, " + damaged + " damaged, in " + home.repository());
    if (damaged > 0) {
      out.println("to mend: " + Name.command() + " provision --all --verify");
      return 3;
    }
    return 0;
  }

  int gc() {
    try {
      Sweep sweep = new Sweep(home, locked());
      provisioner.alone(sweep::run);
      out.println(
          "deleted "
              + (sweep.files() == 1 ? "1 file, " : sweep.files() + " files, ")
              + Progress.size(sweep.bytes())
              + ", that no lock of this datagen names; left "
              + Progress.size(size(home.home()))
              + " in "
              + home.home());
      return 0;
    } catch (IOException e) {
      throw provisioner.unwritable(e);
    }
  }

  private static long size(File file) {
    File[] children = file.listFiles();
    if (children == null) {
      return file.length();
    }
    long sum = 0;
    for (File child : children) {
      sum += size(child);
    }
    return sum;
  }
}
