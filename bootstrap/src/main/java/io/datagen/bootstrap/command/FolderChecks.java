package io.datagen.bootstrap.command;

import io.datagen.bootstrap.Home;
import io.datagen.bootstrap.provision.DiskFailure;
import io.datagen.bootstrap.provision.Progress;
import io.datagen.bootstrap.provision.Temporary;
import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Whether the folders that a run writes to can be written, by us alone, and run code from. */
final class FolderChecks {
  private static final long ROOM = 200_000_000;

  private final Home home;
  private final Findings findings;

  FolderChecks(Home home, Findings findings) {
    this.home = home;
    this.findings = findings;
  }

  void run() {
    if (writable()) {
      locks();
    }
    owner();
    natives();
  }

  private boolean writable() {
    File folder = home.home();
    try {
      Files.deleteIfExists(Temporary.file(home)); // another process may have swept it
      long room = folder.getUsableSpace();
      findings.add(
          room > ROOM,
          folder + " can be written, " + Progress.size(room) + " free",
          "make room, or set DATAGEN_HOME to a folder on another disk");
      return true;
    } catch (IOException e) {
      findings.add(
          false,
          folder + " can't be written: " + new DiskFailure(e).getMessage(),
          "set DATAGEN_HOME to a folder that can be; a cache that is complete also works as it is");
      return false;
    }
  }

  private void locks() {
    Path file = home.temporary().toPath().resolve("lock-test-" + ProcessHandle.current().pid());
    try (FileChannel channel =
            FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      boolean held = lock != null && lock.isValid();
      findings.add(true, held ? "files can be locked there" : "files are locked there", "");
    } catch (IOException e) {
      findings.add(
          true, "files can't be locked there: processes that fetch at once fetch twice", "");
    } finally {
      // one that can't be deleted is harmless
      @SuppressWarnings("unused")
      boolean deleted = file.toFile().delete();
    }
  }

  /** Who can write there can have us run anything. */
  private void owner() {
    Path folder = home.home().toPath();
    try {
      Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(folder);
      boolean others = permissions.contains(PosixFilePermission.OTHERS_WRITE);
      String owner = Files.getOwner(folder).getName();
      findings.add(
          !others,
          folder + " belongs to " + owner + (others ? " and anybody can write to it" : ""),
          "chmod o-w " + folder + "; then: cache verify");
    } catch (IOException | UnsupportedOperationException e) {
      // no such folder yet, or a system without owners
    }
  }

  /** Drivers' native libraries lie there; a mount may forbid to run what lies on it. */
  private void natives() {
    Path folder = home.natives().toPath();
    Path probe = null;
    try {
      Files.createDirectories(folder);
      probe = Files.createTempFile(folder, "doctor", ".sh");
      Files.writeString(probe, "#!/bin/sh\nexit 0\n");
      Files.setPosixFilePermissions(probe, PosixFilePermissions.fromString("rwx------"));
      Process process = new ProcessBuilder(probe.toString()).start();
      boolean ran = process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
      findings.add(ran, folder + " takes native libraries", natives(folder, "is mounted noexec"));
    } catch (UnsupportedOperationException e) {
      // not this kind of system: nothing to learn that way
    } catch (IOException e) {
      findings.add(
          false,
          folder + " takes no native libraries: " + new DiskFailure(e).getMessage(),
          natives(folder, "can't be used"));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      if (probe != null) {
        // one that can't be deleted is harmless
        @SuppressWarnings("unused")
        boolean deleted = probe.toFile().delete();
      }
    }
  }

  private static String natives(Path folder, String why) {
    return folder
        + " "
        + why
        + ": drivers then unpack their libraries for each process anew, into java.io.tmpdir; set"
        + " DATAGEN_HOME to a folder that runs programs, or start Java with"
        + " -Djava.io.tmpdir=FOLDER (DATAGEN_JAVA_OPTS for scripts/datagen)";
  }
}
