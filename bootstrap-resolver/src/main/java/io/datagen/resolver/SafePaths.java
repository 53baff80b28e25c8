package io.datagen.resolver;

import java.util.Optional;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.internal.impl.DefaultLocalPathComposer;
import org.eclipse.aether.internal.impl.LocalPathComposer;
import org.eclipse.aether.metadata.Metadata;
import org.jspecify.annotations.Nullable;

/**
 * Every path in the scratch repository is made here, from names that POMs of strangers hold: one
 * that could lead out of the folder is refused. Thread-safe.
 */
final class SafePaths implements LocalPathComposer {
  private static final String MARKS = "-._+~";

  private final LocalPathComposer composer = new DefaultLocalPathComposer();
  private volatile @Nullable String refusal;

  Optional<String> refusal() {
    return Optional.ofNullable(refusal);
  }

  @Override
  public String getPathForArtifact(Artifact artifact, boolean local) {
    check(artifact.getGroupId(), artifact);
    check(artifact.getArtifactId(), artifact);
    check(artifact.getVersion(), artifact);
    check(artifact.getBaseVersion(), artifact);
    check(artifact.getExtension(), artifact);
    if (!artifact.getClassifier().isEmpty()) {
      check(artifact.getClassifier(), artifact);
    }
    return composer.getPathForArtifact(artifact, local);
  }

  @Override
  public String getPathForMetadata(Metadata metadata, String repositoryKey) {
    for (String name :
        new String[] {metadata.getGroupId(), metadata.getArtifactId(), metadata.getVersion()}) {
      if (!name.isEmpty()) {
        check(name, metadata);
      }
    }
    return composer.getPathForMetadata(metadata, repositoryKey);
  }

  private void check(String name, Object owner) {
    if (!safe(name)) {
      String message = "a POM names " + owner + ", which can't be a file's name in a repository";
      refusal = message;
      throw new IllegalArgumentException(message);
    }
  }

  /** Letters, digits and a few marks, with no dot at either end nor two in a row. */
  static boolean safe(String name) {
    if (name.isEmpty() || name.startsWith(".") || name.endsWith(".") || name.contains("..")) {
      return false;
    }
    return name.chars()
        .allMatch(
            c ->
                (c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= '0' && c <= '9')
                    || MARKS.indexOf(c) >= 0);
  }
}
