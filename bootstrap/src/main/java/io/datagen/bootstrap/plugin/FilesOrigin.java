package io.datagen.bootstrap.plugin;

import io.datagen.bootstrap.provision.Origin;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Map;

/** Files that have been fetched already, by their path. */
record FilesOrigin(Map<String, File> files) implements Origin {

  @Override
  public InputStream open(String path) throws IOException {
    File file = files.get(path);
    if (file == null) {
      throw new Missing("it was not resolved");
    }
    return Files.newInputStream(file.toPath());
  }

  @Override
  public String address(String path) {
    return String.valueOf(files.get(path));
  }
}
