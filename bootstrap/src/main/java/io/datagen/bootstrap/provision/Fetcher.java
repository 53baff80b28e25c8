package io.datagen.bootstrap.provision;

import io.datagen.bootstrap.Artifact;
import io.datagen.bootstrap.ProvisioningException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Brings many jars at once, the largest first, so that none is left to come alone at the end. */
final class Fetcher {
  private final Repositories repositories;
  private final Transfer transfer;
  private final Progress progress;
  private final int jobs;

  private final ArrayDeque<Artifact> queue = new ArrayDeque<>();
  private final Faults faults = new Faults();

  Fetcher(Repositories repositories, Transfer transfer, Progress progress, int jobs) {
    this.repositories = repositories;
    this.transfer = transfer;
    this.progress = progress;
    this.jobs = jobs;
  }

  /**
   * @throws ProvisioningException naming every jar that could not be had
   */
  void fetch(List<Artifact> artifacts) {
    List<Artifact> sorted = new ArrayList<>(artifacts);
    sorted.sort(Comparator.comparingLong(Artifact::size).reversed());
    queue.addAll(sorted);
    // Java keeps 5 idle connections a host unless told otherwise, before its first request
    System.setProperty("http.maxConnections", Integer.toString(jobs));
    List<Thread> threads = new ArrayList<>();
    for (int i = 1; i < Math.min(jobs, sorted.size()); i++) {
      Thread thread = new Thread(this::work, "fetch-" + i);
      thread.setDaemon(true); // Ctrl-C and a failure elsewhere must not wait for a slow server
      thread.start();
      threads.add(thread);
    }
    work();
    for (Thread thread : threads) {
      join(thread);
    }
    if (!faults.isEmpty()) {
      progress.clear();
      throw new ProvisioningException(faults.message(repositories));
    }
  }

  private void work() {
    for (Artifact artifact = next(); artifact != null; artifact = next()) {
      try {
        bring(artifact);
      } catch (RuntimeException e) {
        faults.add(artifact, String.valueOf(e.getMessage()), "");
      }
    }
  }

  private void bring(Artifact artifact) {
    Origin origin = repositories.find(artifact.repository());
    if (origin == null) {
      faults.add(artifact, "the lock names a repository this bootstrap doesn't know", "");
      return;
    }
    try {
      transfer.bring(artifact, origin);
      if (!artifact.nested()) {
        progress.fetched(artifact);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      faults.add(artifact, "interrupted", "");
    } catch (DiskFailure e) {
      faults.add(artifact, e.getMessage(), "make room, or set DATAGEN_HOME to another folder");
    } catch (Origin.Refusal e) {
      faults.add(artifact, Reason.of(e), "");
    } catch (IOException e) {
      faults.add(
          artifact,
          Reason.of(e),
          "check the network, HTTPS_PROXY and --mirror, or copy a filled .datagen here");
    }
  }

  private synchronized @Nullable Artifact next() {
    return faults.isEmpty() ? queue.poll() : null; // one fault, and no new transfer is begun
  }

  private static void join(Thread thread) {
    boolean interrupted = false;
    while (true) {
      try {
        thread.join();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
