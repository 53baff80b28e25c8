package io.datagen.bootstrap.provision;

import io.datagen.bootstrap.Artifact;
import io.datagen.bootstrap.Home;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Brings one file, tried again until it came or can't come. Thread-safe. */
final class Transfer {
  private final Home home;
  private final Progress progress;
  private final Patience patience;

  Transfer(Home home, Progress progress, Patience patience) {
    this.home = home;
    this.progress = progress;
    this.patience = patience;
  }

  /** One attempt. */
  private interface Attempt {
    void run() throws IOException;
  }

  /**
   * Brings a locked jar: into a temporary file, hashed while it comes, named only when it is right.
   *
   * @throws IOException the last failure
   */
  void bring(Artifact artifact, Origin origin) throws IOException, InterruptedException {
    patiently(artifact.file(), () -> once(artifact, origin));
  }

  /**
   * Brings a file of which nothing is known.
   *
   * @param longest bytes that are taken at the most
   * @throws Origin.Missing if there is none
   * @throws IOException the last failure
   */
  void bring(String path, Origin origin, long longest, Path into)
      throws IOException, InterruptedException {
    patiently(path, () -> copy(path, origin, longest, into));
  }

  private void patiently(String what, Attempt work) throws IOException, InterruptedException {
    long pause = patience.backoff();
    for (int attempt = 1; ; attempt++) {
      try {
        work.run();
        return;
      } catch (Origin.Refusal | DiskFailure e) {
        throw e;
      } catch (IOException e) {
        if (attempt >= patience.attempts()) {
          throw e;
        }
        long wait = e instanceof Origin.Busy busy && busy.waitMs() > 0 ? busy.waitMs() : pause;
        progress.again(what, Reason.of(e), wait);
        Thread.sleep(wait);
        pause *= 2;
      }
    }
  }

  private void once(Artifact artifact, Origin origin) throws IOException {
    Path part = temporary();
    Sink sink = new Sink(artifact.size(), patience.slow(), artifact.nested() ? null : progress);
    boolean complete = false;
    try {
      try (InputStream in = origin.open(artifact.path());
          OutputStream out = Files.newOutputStream(part)) {
        sink.copy(in, out);
      }
      sink.check(artifact);
      name(part, home.jar(artifact));
      complete = true;
    } finally {
      if (!complete) {
        sink.takeBack();
        Files.deleteIfExists(part);
      }
    }
  }

  private void copy(String path, Origin origin, long longest, Path into) throws IOException {
    try (InputStream in = origin.open(path);
        OutputStream out = Files.newOutputStream(into)) {
      new Sink(longest, patience.slow(), null).copy(in, out);
    }
  }

  private Path temporary() throws IOException {
    try {
      return Temporary.file(home);
    } catch (IOException e) {
      throw new DiskFailure(e);
    }
  }

  private void name(Path part, File jar) throws IOException {
    try {
      Path folder = jar.getParentFile().toPath();
      // the cache itself may be a link to another disk; inside it, one leads where nobody said
      Path there = existing(folder);
      if (!there.toRealPath().startsWith(home.repository().toPath().toRealPath())) {
        throw new Origin.Refusal(there + " is a link that leads out of the cache; remove it");
      }
      Files.createDirectories(folder);
      Files.move(part, jar.toPath(), StandardCopyOption.ATOMIC_MOVE);
    } catch (Origin.Refusal e) {
      throw e;
    } catch (IOException e) {
      throw new DiskFailure(e);
    }
  }

  /** The folder, or the nearest above it that is there. */
  private static Path existing(Path folder) {
    Path there = folder;
    while (!Files.exists(there)) {
      Path above = there.getParent();
      if (above == null) {
        return there;
      }
      there = above;
    }
    return there;
  }
}
