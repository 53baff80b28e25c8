package io.datagen.resolver.build;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.eclipse.aether.RepositoryException;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactDescriptorRequest;

/**
 * The licences that an artifact's POM (or a parent of it) declares, as SPDX identifiers. Authors
 * write names of their own choice; those in use are known here, and an unknown one ends the build:
 * somebody has to look at it.
 */
final class Licences {
  private static final Map<String, Pattern> NAMES =
      new TreeMap<>(
          Map.of(
              "Apache-2.0", names("Apache[ -](Software )?(License,? )?(Version |v)?2(\\.0)?"),
              "BSD-2-Clause", names("BSD-2-Clause|BSD 2-Clause License"),
              "BSD-3-Clause", names("BSD-3-Clause|Go License|(New |Revised )?BSD( License)?"),
              "EPL-1.0", names("EPL-1.0|Eclipse Public License - v 1.0"),
              "EPL-2.0", names("EPL-2.0|Eclipse Public License - v 2.0"),
              "MIT", names("(The )?MIT( License)?")));

  private Licences() {}

  private static Pattern names(String expression) {
    return Pattern.compile("(The )?(" + expression + ")", Pattern.CASE_INSENSITIVE);
  }

  /** Several are divided by a blank; a POM does not say whether one or all of them hold. */
  static String of(
      RepositorySystem system,
      RepositorySystemSession session,
      Artifact artifact,
      List<RemoteRepository> repositories)
      throws RepositoryException, IOException {
    Map<String, Object> facts =
        system
            .readArtifactDescriptor(
                session, new ArtifactDescriptorRequest(artifact, repositories, null))
            .getProperties();
    Object count = facts.getOrDefault("license.count", 0);
    Set<String> licences = new LinkedHashSet<>();
    for (int i = 0; i < Integer.parseInt(count.toString()); i++) {
      licences.add(spdx(String.valueOf(facts.get("license." + i + ".name")), artifact));
    }
    if (licences.isEmpty()) {
      throw new IOException(artifact + " declares no licence");
    }
    return String.join(" ", licences);
  }

  private static String spdx(String name, Artifact artifact) throws IOException {
    for (Map.Entry<String, Pattern> known : NAMES.entrySet()) {
      if (known.getValue().matcher(name.strip()).matches()) {
        return known.getKey();
      }
    }
    throw new IOException(artifact + " has a licence that Licences doesn't know: " + name);
  }
}
