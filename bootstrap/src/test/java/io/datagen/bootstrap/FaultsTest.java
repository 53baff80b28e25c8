package io.datagen.bootstrap;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.datagen.bootstrap.provision.FaultyServer;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Disks, users, clocks and kills: afterwards a run works, or says exactly what to do. */
class FaultsTest {
  private static final boolean ROOT = "root".equals(System.getProperty("user.name"));

  /** More of them, by hand: {@code -Ddatagen.rounds=100}. */
  private static final int ROUNDS = Integer.getInteger("datagen.rounds", 2);

  @TempDir Path folder;
  private FaultyServer server;
  private Artifact library;
  private Artifact extra;

  @BeforeEach
  void start() throws IOException {
    server = new FaultyServer();
    library = server.serve("org/example/library/1/library-1.jar", jar(1, 50_000));
    extra = server.serve("org/example/extra/1/extra-1.jar", jar(2, 90_000));
  }

  @AfterEach
  void stop() throws Exception {
    server.close();
    run("umount", cache().toString());
    run("chmod", "-R", "u+rwX", folder.toString());
  }

  @Test
  void aCompleteCacheThatWeMayOnlyReadWorksInSilence() throws Exception {
    FakeBootstrap datagen = bootstrap();
    datagen.run("provision", "--all");
    FakeBootstrap reading = forbidden(datagen);
    FakeBootstrap.Result warm = reading.run("generate", "--format", "two", "--offline");
    assertEquals(42, warm.code(), warm.err());
    assertEquals("", warm.err());
    Files.setLastModifiedTime(jar(extra), FileTime.fromMillis(1_000_000));
    FakeBootstrap.Result hashed = reading.run("generate", "--format", "two", "--offline");
    assertEquals(42, hashed.code(), hashed.err());
    assertEquals("", hashed.err(), "each run hashes it anew, as nothing can be noted");
  }

  @Test
  void anIncompleteCacheThatWeMayOnlyReadIsSaidWithARemedy() throws Exception {
    FakeBootstrap datagen = bootstrap();
    datagen.run("describe");
    FakeBootstrap.Result result = forbidden(datagen).run("generate", "--format", "two");
    assertEquals(3, result.code(), result.err());
    assertTrue(result.err().contains("no permission to write " + cache()), result.err());
    assertTrue(result.err().contains("set DATAGEN_HOME"), result.err());
  }

  @Test
  void aJarThatAnotherUserKeepsToItselfIsNamed() throws Exception {
    FakeBootstrap datagen = bootstrap();
    datagen.run("provision", "--all");
    Files.setPosixFilePermissions(
        jar(extra), PosixFilePermissions.fromString(ROOT ? "rw-------" : "---------"));
    FakeBootstrap.Result result = forbidden(datagen).run("generate", "--format", "two");
    assertEquals(3, result.code(), result.err());
    assertTrue(result.err().contains("can't be read: " + jar(extra)), result.err());
    FakeBootstrap.Result verify = forbidden(datagen).run("cache", "verify");
    assertTrue(verify.out().contains("can't be read: " + jar(extra)), verify.out());
  }

  @Test
  void aFullDiskIsSaidAndRoomIsAllItTakes() throws Exception {
    Files.createDirectories(cache());
    assumeTrue(ROOT && mount("size=100k"), "only root mounts small disks");
    FakeBootstrap datagen = bootstrap();
    FakeBootstrap.Result full = datagen.run("generate", "--format", "two");
    assertEquals(3, full.code(), full.err());
    assertTrue(full.err().contains("No space left on device"), full.err());
    assertTrue(full.err().contains("make room, or set DATAGEN_HOME"), full.err());
    try (Stream<Path> left = Files.list(cache().resolve("tmp"))) {
      assertEquals(0, left.count());
    }
    assertTrue(mount("remount,size=1m"));
    FakeBootstrap.Result roomy = datagen.run("generate", "--format", "two");
    assertEquals(42, roomy.code(), roomy.err());
  }

  /** The same without root: a limit on what one file may take. */
  @Test
  void aJarThatFitsNowhereIsSaid() throws Exception {
    FakeBootstrap datagen = bootstrap();
    datagen.run("describe");
    datagen.under("bash", "-c", "ulimit -f 70; exec \"$@\"", "bash");
    FakeBootstrap.Result full = datagen.run("generate", "--format", "two");
    assertEquals(3, full.code(), full.err());
    assertTrue(full.err().contains("File too large"), full.err());
    assertTrue(full.err().contains("make room"), full.err());
    assertFalse(Files.exists(jar(extra)));
  }

  @Test
  void aClockThatJumpedCostsAHashAndNothingElse() throws Exception {
    FakeBootstrap datagen = bootstrap();
    datagen.run("provision", "--all");
    int requests = server.requests.size();
    for (String time : List.of("1970-01-02T00:00:00Z", "2099-01-01T00:00:00Z")) {
      try (Stream<Path> all = Files.walk(cache())) {
        for (Path file : all.toList()) {
          Files.setLastModifiedTime(file, FileTime.from(Instant.parse(time)));
        }
      }
      FakeBootstrap.Result result = datagen.run("generate", "--format", "two", "--offline");
      assertEquals(42, result.code(), result.err());
      assertEquals("", result.err());
    }
    assertEquals(requests, server.requests.size());
  }

  @Test
  void processesKilledAtRandomMomentsLeaveACacheThatWorks() throws Exception {
    Random random = new Random(ROUNDS);
    FakeBootstrap datagen = bootstrap();
    for (int round = 0; round < ROUNDS; round++) {
      run("rm", "-rf", cache().toString());
      List<Process> processes = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        processes.add(datagen.start("generate", "--format", "two"));
      }
      int killed = 1 + random.nextInt(7);
      for (int i = 0; i < killed; i++) {
        Thread.sleep(random.nextInt(150));
        processes.get(i).destroyForcibly();
      }
      for (int i = killed; i < 8; i++) {
        FakeBootstrap.Result result = datagen.finish(processes.get(i));
        assertEquals(42, result.code(), "round " + round + ": " + result.err());
      }
      for (int i = 0; i < killed; i++) {
        datagen.finish(processes.get(i));
      }
      FakeBootstrap.Result next = datagen.run("generate", "--format", "two");
      assertEquals(42, next.code(), "round " + round + ": " + next.err());
      assertEquals(0, datagen.run("cache", "verify").code());
      assertFalse(next.err().contains("fetching"), "somebody had fetched all: " + next.err());
    }
  }

  @Test
  void eachJarWithAByteFlippedIsMendedByTheNextRunThatLooks() throws Exception {
    FakeBootstrap datagen = bootstrap();
    datagen.run("provision", "--all");
    List<Path> jars;
    try (Stream<Path> all = Files.walk(cache().resolve("repo"))) {
      jars = all.filter(file -> file.toString().endsWith(".jar")).toList();
    }
    assertEquals(5, jars.size());
    for (Path jar : jars) {
      byte[] bytes = Files.readAllBytes(jar);
      byte[] damaged = bytes.clone();
      damaged[bytes.length / 2] ^= 1;
      Files.write(jar, damaged);
      Files.setLastModifiedTime(jar, FileTime.fromMillis(5_000_000));
      assertEquals(0, datagen.run("provision", "--all", "--quiet").code());
      assertArrayEquals(bytes, Files.readAllBytes(jar));
    }
  }

  @Test
  void doctorTellsWhatIsWrongAndHowToMendIt() throws Exception {
    FakeBootstrap datagen = bootstrap();
    FakeBootstrap.Result well = datagen.run("doctor");
    assertEquals(0, well.code(), well.out());
    assertTrue(well.out().endsWith("all is well\n"), well.out());
    datagen.run("provision", "--all");
    Files.writeString(cache().resolve("plugins.lock"), "<<<<<<< HEAD\n");
    Files.write(jar(extra), new byte[(int) extra.size()]);
    run("chmod", "o+w", cache().toString());
    server.close();
    FakeBootstrap.Result ill = datagen.run("doctor");
    assertEquals(3, ill.code(), ill.out());
    for (String part :
        List.of(
            "plugins.lock:1: the line is no line of a lock: <<<<<<<",
            "layer two: 2 of 2 jars here, 1 damaged",
            "provision --all --verify",
            "anybody can write to it",
            "chmod o-w",
            "can't be reached",
            "4 to mend")) {
      assertTrue(ill.out().contains(part), part + " in " + ill.out());
    }
  }

  @Test
  void gcLeavesWhatALockNamesAndTakesTheRest() throws Exception {
    FakeBootstrap datagen = bootstrap();
    datagen.run("provision", "--all");
    Path old = cache().resolve("repo/org/example/old/1/old-1.jar");
    Files.createDirectories(old.getParent());
    Files.write(old, new byte[1000]);
    Path outside = Files.writeString(folder.resolve("outside.jar"), "not in the cache");
    Files.createSymbolicLink(cache().resolve("repo/link.jar"), outside);
    Files.createSymbolicLink(cache().resolve("repo/way"), folder);
    Files.writeString(cache().resolve("tmp/part-1-x"), "left by a kill");
    FakeBootstrap.Result gc = datagen.run("cache", "gc");
    assertEquals(0, gc.code(), gc.err());
    assertTrue(gc.out().contains("deleted 3 files, 1.0 kB"), gc.out());
    assertFalse(Files.exists(cache().resolve("repo/org/example/old")));
    assertTrue(Files.exists(outside), "a link is not followed");
    FakeBootstrap.Result run = datagen.run("generate", "--format", "two", "--offline");
    assertEquals(42, run.code(), run.err());
    assertEquals("", run.err());
    assertTrue(datagen.run("cache", "gc").out().startsWith("deleted 0 files"));
  }

  @Test
  void aLinkInTheCacheThatLeadsElsewhereIsNotWrittenThrough() throws Exception {
    FakeBootstrap datagen = bootstrap();
    datagen.run("describe");
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    Path group = cache().resolve("repo/org/example/extra");
    Files.createSymbolicLink(group, elsewhere);
    FakeBootstrap.Result result = datagen.run("generate", "--format", "two");
    assertEquals(3, result.code(), result.err());
    assertTrue(result.err().contains(group + " is a link that leads out"), result.err());
    assertEquals(0, elsewhere.toFile().list().length);
  }

  @Test
  void aCacheThatIsALinkToAnotherDiskWorks() throws Exception {
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    Files.createSymbolicLink(cache(), elsewhere);
    assertEquals(42, bootstrap().run("generate", "--format", "two").code());
  }

  private FakeBootstrap bootstrap() throws IOException {
    return new FakeBootstrap(folder, server.address())
        .engine("return 42;", library)
        .plugin("one")
        .plugin("two", extra)
        .resolver("")
        .write();
  }

  /** Runs as somebody who may read the cache, and no more: as another user, where we are root. */
  private FakeBootstrap forbidden(FakeBootstrap datagen) throws Exception {
    if (ROOT) {
      assumeTrue(new File("/usr/bin/setpriv").canExecute());
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
      return datagen.under("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");
    }
    run("chmod", "-R", "a-w", cache().toString());
    return datagen;
  }

  private boolean mount(String options) throws Exception {
    return run("mount", "-t", "tmpfs", "-o", options, "tmpfs", cache().toString()) == 0;
  }

  private static int run(String... command) throws Exception {
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertTrue(process.waitFor(30, TimeUnit.SECONDS));
    return process.exitValue();
  }

  private Path cache() {
    return folder.resolve(".datagen");
  }

  private Path jar(Artifact artifact) {
    return cache().resolve("repo").resolve(artifact.place());
  }

  private static byte[] jar(long seed, int size) throws IOException {
    byte[] noise = new byte[size];
    new Random(seed).nextBytes(noise);
    return new SourceJar().entry("noise", noise).bytes();
  }
}
