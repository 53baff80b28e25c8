package io.datagen.bootstrap.command;

import io.datagen.bootstrap.Artifact;
import io.datagen.bootstrap.Home;
import io.datagen.bootstrap.Layer;
import io.datagen.bootstrap.Layers;
import io.datagen.bootstrap.Name;
import io.datagen.bootstrap.Options;
import io.datagen.bootstrap.ProvisioningException;
import io.datagen.bootstrap.UsageException;
import io.datagen.bootstrap.provision.Hash;
import io.datagen.bootstrap.provision.Provisioner;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;

/** Looks at everything a run depends on; each line is ok, or says how to mend it. */
final class Doctor {
  private final Home home;
  private final Layers own;
  private final Provisioner provisioner;
  private final Options options;
  private final Findings findings;

  /**
   * @param own what the bootstrap brings itself
   */
  Doctor(Home home, Layers own, Provisioner provisioner, Options options, PrintStream out) {
    this.home = home;
    this.own = own;
    this.provisioner = provisioner;
    this.options = options;
    this.findings = new Findings(out);
  }

  /** 0, or 3 where something is to be mended. */
  int run() {
    findings.add(true, "datagen " + Name.version() + ", started by " + Name.command(), "");
    findings.add(
        Runtime.version().feature() >= 17,
        "JDK " + Runtime.version() + " (" + System.getProperty("java.vendor") + ")",
        "use a JDK 17 or newer");
    findings.add(true, "root " + home.root() + " (" + home.reason() + ")", "");
    new FolderChecks(home, findings).run();
    Layers layers = lock();
    for (Layer layer : layers.all()) {
      layer(layer);
    }
    Provisioner asking = provisioner.with(layers);
    try {
      asking.settings().forEach(line -> findings.add(true, line, ""));
      if (options.offline) {
        findings.add(true, "network not asked (--offline)", "");
      } else {
        layers.repositories().keySet().forEach(repository -> reach(asking, repository));
      }
    } catch (ProvisioningException | UsageException e) {
      findings.add(false, "settings: " + e.getMessage(), "correct what the line names");
    }
    return findings.end();
  }

  /** All layers, or datagen's own where the user's lock can't be read. */
  private Layers lock() {
    try {
      Layers layers = own.with(home.plugins());
      int count = layers.all().size() - own.all().size();
      findings.add(
          true,
          home.plugins().isFile()
              ? home.plugins() + " is sound, plugins: " + count
              : "no plugins from outside",
          "");
      return layers;
    } catch (ProvisioningException e) {
      String[] lines = e.getMessage().split("\n", 2);
      findings.add(false, lines[0], lines.length > 1 ? lines[1] : "restore it");
      return own;
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
    findings.add(
        damaged == 0,
        "layer " + layer.name() + ": " + state + (damaged == 0 ? "" : ", " + damaged + " damaged"),
        Name.command() + " provision --all --verify");
  }

  private void reach(Provisioner asking, String id) {
    String what = "repository " + id + " at " + asking.repositories().address(id);
    try {
      findings.add(true, what + ' ' + asking.repositories().probe(id), "");
    } catch (IOException e) {
      findings.add(
          false,
          what + " can't be reached: " + e.getMessage(),
          "check the network, HTTPS_PROXY, settings.xml, --mirror; or work with --offline");
    }
  }
}
