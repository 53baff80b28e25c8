package io.datagen.bootstrap.provision;

import io.datagen.bootstrap.Artifact;
import io.datagen.bootstrap.Home;
import io.datagen.bootstrap.Name;
import io.datagen.bootstrap.ProvisioningException;
import java.util.List;

/** What to say when jars are missing and nothing may be fetched. */
final class Offline {
  private Offline() {}

  /**
   * @throws ProvisioningException naming every jar that would have to be fetched, if one would
   */
  static void refuse(List<Artifact> missing, Home home) {
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
              + Name.command()
              + " provision --all");
    }
  }
}
