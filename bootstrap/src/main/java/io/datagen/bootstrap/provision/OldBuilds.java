package io.datagen.bootstrap.provision;

import io.datagen.bootstrap.Artifact;
import io.datagen.bootstrap.Home;
import java.io.File;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Who builds datagen every hour would fill the disk with the project's own jars: of each one only
 * the newest few builds stay. What a running process has open stays open.
 */
final class OldBuilds {
  private static final int KEPT = 8;

  private OldBuilds() {}

  /** Only with the cache's lock held. */
  static void forget(List<Artifact> laidOut, Home home) {
    for (Artifact artifact : laidOut) {
      File[] builds = null;
      if (artifact.nested()) {
        builds = home.jar(artifact).getParentFile().getParentFile().listFiles(File::isDirectory);
      }
      if (builds == null || builds.length <= KEPT) {
        continue;
      }
      Arrays.sort(builds, Comparator.comparingLong(File::lastModified));
      for (int i = 0; i < builds.length - KEPT; i++) {
        delete(new File(builds[i], artifact.file()));
        delete(builds[i]); // stays where there is anything else in it
      }
    }
  }

  private static void delete(File file) {
    // one that can't be deleted is harmless and is tried again next time
    @SuppressWarnings("unused")
    boolean deleted = file.delete();
  }
}
