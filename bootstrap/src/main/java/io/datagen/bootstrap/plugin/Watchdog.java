package io.datagen.bootstrap.plugin;

import io.datagen.bootstrap.ProvisioningException;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Gives the resolver up when it neither answers nor asks for anything: with a jar missing from its
 * own class path it was seen to wait for ever. What is being fetched has time-outs of its own.
 */
final class Watchdog {
  private static final long LOOK_MS = 100;

  private final long patienceMs;
  private final AtomicInteger fetching = new AtomicInteger();
  private volatile long heard = System.nanoTime();

  Watchdog(long patienceMs) {
    this.patienceMs = patienceMs;
  }

  BiFunction<String, String, @Nullable File> watching(
      BiFunction<String, String, @Nullable File> fetch) {
    return (repository, path) -> {
      fetching.incrementAndGet();
      try {
        return fetch.apply(repository, path);
      } finally {
        heard = System.nanoTime();
        fetching.decrementAndGet();
      }
    };
  }

  /**
   * Runs the work in a thread of its own, which ends with the process at the latest.
   *
   * @throws IOException the work's own
   * @throws ProvisioningException when it fell silent
   */
  List<List<String>> run(String what, ClassLoader loader, Callable<List<List<String>>> work)
      throws IOException {
    AtomicReference<@Nullable List<List<String>>> result = new AtomicReference<>();
    AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    Thread thread =
        new Thread(
            () -> {
              try {
                result.set(work.call());
              } catch (Throwable e) { // also a class that its jars lack
                failure.set(e);
              }
            },
            "resolver");
    thread.setDaemon(true);
    thread.setContextClassLoader(loader);
    thread.start();
    await(thread, what);
    Throwable thrown = failure.get();
    if (thrown instanceof IOException io) {
      throw io;
    }
    List<List<String>> answer = result.get();
    if (answer == null || thrown != null) {
      throw new ProvisioningException("Maven's resolver failed on " + what + ": " + thrown, thrown);
    }
    return answer;
  }

  private void await(Thread thread, String what) {
    while (true) {
      try {
        thread.join(LOOK_MS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new ProvisioningException("interrupted while " + what + " was resolved", e);
      }
      if (!thread.isAlive()) {
        return;
      }
      long silent = (System.nanoTime() - heard) / 1_000_000;
      if (fetching.get() == 0 && silent > patienceMs) {
        throw new ProvisioningException(
            "Maven's resolver has been silent for "
                + silent / 1000
                + " s over "
                + what
                + "; try again, and please report it if it stays so");
      }
    }
  }
}
