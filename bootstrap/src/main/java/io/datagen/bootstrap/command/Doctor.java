package io.datagen.bootstrap.command;

import io.datagen.bootstrap.Artifact;
import io.datagen.bootstrap.Help;
import io.datagen.bootstrap.Home;
import io.datagen.bootstrap.Layer;
import io.datagen.bootstrap.Layers;
import io.datagen.bootstrap.Options;
import io.datagen.bootstrap.provision.DiskFailure;
import io.datagen.bootstrap.provision.Hash;
import io.datagen.bootstrap.provision.Progress;
import io.datagen.bootstrap.provision.Provisioner;
import io.datagen.bootstrap.provision.Temporary;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;

/** Looks at everything a run depends on; each line is ok, or says how to mend it. */
final class Doctor {
  private static final long ROOM = 200_000_000;

  private final Home home;
  private final Layers layers;
  private final Provisioner provisioner;
  private final Options options;
  private final PrintStream out;
  private int faults;

  Doctor(Home home, Layers layers, Provisioner provisioner, Options options, PrintStream out) {
    this.home = home;
    this.layers = layers;
    this.provisioner = provisioner;
    this.options = options;
    this.out = out;
  }

  /** 0, or 3 where something is to be mended. */
  int run() {
    line(true, "datagen " + Help.version() + ", started by " + Help.command(), "");
    line(
        Runtime.version().feature() >= 17,
        "JDK " + Runtime.version() + " (" + System.getProperty("java.vendor") + ")",
        "use a JDK 17 or newer");
    line(true, "root " + home.root() + " (" + home.reason() + ")", "");
    writable();
    for (Layer layer : layers.all()) {
      layer(layer);
    }
    if (options.offline) {
      line(true, "network not asked (--offline)", "");
    } else {
      for (String repository : layers.repositories().keySet()) {
        reach(repository);
      }
    }
    out.println(faults == 0 ? "all is well" : faults + " to mend");
    return faults == 0 ? 0 : 3;
  }

  private void writable() {
    File folder = home.home();
    try {
      Files.delete(Temporary.file(home));
      long room = folder.getUsableSpace();
      line(
          room > ROOM,
          folder + " can be written, " + Progress.size(room) + " free",
          "make room, or set DATAGEN_HOME to a folder on another disk");
    } catch (IOException e) {
      line(
          false,
          folder + " can't be written: " + new DiskFailure(e).getMessage(),
          "set DATAGEN_HOME to a folder that can be");
    }
  }

  private void layer(Layer layer) {
    int here = 0;
    int damaged = 0;
    for (Artifact artifact : layer.artifacts()) {
      File jar = home.jar(artifact);
      if (jar.exists()) {
        here++;
        damaged += Hash.matches(artifact, jar) ? 0 : 1;
      }
    }
    String state =
        here == 0 ? "not fetched yet" : here + " of " + layer.artifacts().size() + " jars here";
    line(
        damaged == 0,
        "layer " + layer.name() + ": " + state + (damaged == 0 ? "" : ", " + damaged + " damaged"),
        Help.command() + " provision --all --verify");
  }

  private void reach(String id) {
    String what = "repository " + id + " at " + provisioner.repositories().address(id);
    try {
      line(true, what + ' ' + provisioner.repositories().probe(id), "");
    } catch (IOException e) {
      line(
          false,
          what + " can't be reached: " + e.getMessage(),
          "check the network, HTTPS_PROXY, --mirror; or work with --offline");
    }
  }

  private void line(boolean ok, String text, String mend) {
    out.println((ok ? "ok    " : "FAIL  ") + text);
    if (!ok) {
      faults++;
      out.println("      mend: " + mend);
    }
  }
}
