package io.datagen.bootstrap.command;

import io.datagen.bootstrap.Artifact;
import io.datagen.bootstrap.ClassPath;
import io.datagen.bootstrap.Help;
import io.datagen.bootstrap.Home;
import io.datagen.bootstrap.Layer;
import io.datagen.bootstrap.Layers;
import io.datagen.bootstrap.ProvisioningException;
import io.datagen.bootstrap.provision.Hash;
import io.datagen.bootstrap.provision.Progress;
import java.io.File;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** What {@code cache} does. */
final class CacheCommands {
  private final Home home;
  private final Layers own;
  private final PrintStream out;

  CacheCommands(Home home, Layers own, PrintStream out) {
    this.home = home;
    this.own = own;
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

  /** What a JVM can be started with in place of {@code -jar}. */
  int classPath() {
    List<File> jars = new ArrayList<>();
    for (Artifact artifact : own.engine().artifacts()) {
      File jar = home.jar(artifact);
      if (!jar.exists()) {
        throw new ProvisioningException(
            "the engine is not there yet: " + Help.command() + " provision");
      }
      jars.add(jar);
    }
    out.println(ClassPath.with(jars));
    return 0;
  }

  int verify() {
    int damaged = 0;
    int intact = 0;
    for (Layer layer : own.with(home.plugins()).all()) {
      for (Artifact artifact : layer.artifacts()) {
        File jar = home.jar(artifact);
        if (!jar.exists()) {
          continue;
        }
        if (Hash.matches(artifact, jar)) {
          intact++;
        } else {
          damaged++;
          out.println("damaged: " + jar);
        }
      }
    }
    out.println(intact + " intact, " + damaged + " damaged, in " + home.repository());
    if (damaged > 0) {
      out.println("to mend: " + Help.command() + " provision --all --verify");
      return 3;
    }
    return 0;
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
