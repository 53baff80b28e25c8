package io.datagen.bootstrap.provision;

import java.io.IOException;
import java.io.InputStream;

/** The project's own jars, which ride inside the bootstrap as a small Maven repository. */
final class NestedOrigin implements Origin {
  private static final String FOLDER = "META-INF/repository/";

  @Override
  public InputStream open(String path) throws IOException {
    InputStream in = NestedOrigin.class.getClassLoader().getResourceAsStream(FOLDER + path);
    if (in == null) {
      throw new Refusal("the bootstrap has no " + path + " inside: it is damaged");
    }
    return in;
  }

  @Override
  public String address(String path) {
    return "the bootstrap itself";
  }
}
