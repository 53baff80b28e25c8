package io.datagen.bootstrap.provision;

import io.datagen.bootstrap.Artifact;
import java.io.IOException;
import java.io.InputStream;

/** The project's own jars, which ride inside the bootstrap as a small Maven repository. */
final class NestedOrigin implements Origin {
  private static final String FOLDER = "META-INF/repository/";

  @Override
  public InputStream open(Artifact artifact) throws IOException {
    InputStream in =
        NestedOrigin.class.getClassLoader().getResourceAsStream(FOLDER + artifact.path());
    if (in == null) {
      throw new Refusal("the bootstrap has no " + artifact.path() + " inside: it is damaged");
    }
    return in;
  }

  @Override
  public String address(Artifact artifact) {
    return "the bootstrap itself";
  }
}
