package io.datagen.bootstrap.provision;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datagen.bootstrap.Artifact;
import io.datagen.bootstrap.Cache;
import io.datagen.bootstrap.Home;
import io.datagen.bootstrap.Index;
import io.datagen.bootstrap.Layer;
import io.datagen.bootstrap.Layers;
import io.datagen.bootstrap.Options;
import io.datagen.bootstrap.ProvisioningException;
import io.datagen.bootstrap.network.WrittenSettings;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheTest {
  private static final Patience SHORT = new Patience(3, 1, 5_000, 5_000, 5_000, 5_000, 5_000);
  private static final String A = "org/example/a/1.0/a-1.0.jar";
  private static final String B = "org/example/b/2.0/b-2.0.jar";

  @TempDir Path root;
  private final Options options = new Options();
  private FaultyServer server;
  private Home home;

  @BeforeEach
  void start() throws IOException {
    server = new FaultyServer();
    home = new Home(root.toFile(), "test");
    options.quiet = true;
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void fetchesWhatIsMissingAndIndexesIt() throws IOException {
    byte[] bytes = random(100_000);
    Artifact a = server.serve(A, bytes);
    ensure(a);
    assertArrayEquals(bytes, Files.readAllBytes(jar(a)));
    assertTrue(Index.read(home.index()).knows(a, home.jar(a)));
    assertNothingTemporary();
  }

  @Test
  void aWarmRunAsksNobodyAndWritesNothing() throws IOException {
    Artifact a = server.serve(A, random(1000));
    ensure(a);
    Files.delete(home.lock().toPath());
    FileTime indexed = Files.getLastModifiedTime(home.index().toPath());
    server.requests.clear();
    ensure(a);
    assertEquals(List.of(), server.requests);
    assertEquals(indexed, Files.getLastModifiedTime(home.index().toPath()));
    assertFalse(home.lock().exists(), "a warm run must not even touch the lock");
  }

  @Test
  void aDamagedJarOfTheSameLengthIsFetchedAgain() throws IOException {
    byte[] bytes = random(5000);
    Artifact a = server.serve(A, bytes);
    ensure(a);
    byte[] damaged = bytes.clone();
    damaged[2500] ^= 1;
    Files.write(jar(a), damaged);
    Files.setLastModifiedTime(jar(a), FileTime.fromMillis(1));
    ensure(a);
    assertArrayEquals(bytes, Files.readAllBytes(jar(a)));
  }

  @Test
  void damageThatKeepsSizeAndTimeIsFoundByVerify() throws IOException {
    byte[] bytes = random(5000);
    Artifact a = server.serve(A, bytes);
    ensure(a);
    FileTime time = Files.getLastModifiedTime(jar(a));
    Files.write(jar(a), random(5000, 2));
    Files.setLastModifiedTime(jar(a), time);
    options.verify = true;
    ensure(a);
    assertArrayEquals(bytes, Files.readAllBytes(jar(a)));
  }

  @Test
  void aCopiedCacheIsHashedAndNotFetched() throws IOException {
    Artifact a = server.serve(A, random(1000));
    ensure(a);
    Files.setLastModifiedTime(jar(a), FileTime.fromMillis(12_345_000));
    Files.delete(home.index().toPath());
    server.requests.clear();
    ensure(a);
    assertEquals(List.of(), server.requests);
    assertTrue(Index.read(home.index()).knows(a, home.jar(a)));
  }

  @Test
  void reinstallFetchesOnceMorePerProcess() throws IOException {
    Artifact a = server.serve(A, random(1000));
    ensure(a);
    server.requests.clear();
    options.reinstall = true;
    Cache cache = cache();
    cache.ensure(List.of(layer(a)));
    cache.ensure(List.of(layer(a)));
    assertEquals(List.of(A), server.requests);
  }

  @Test
  void offlineNamesEveryMissingJarAndTheCommandThatFetchesThem() {
    Artifact a = server.serve(A, random(1000));
    Artifact b = server.serve(B, random(2000));
    options.offline = true;
    String message = assertThrows(ProvisioningException.class, () -> ensure(a, b)).getMessage();
    assertTrue(message.contains("org.example:a:1.0"), message);
    assertTrue(message.contains("org.example:b:2.0"), message);
    assertTrue(message.contains(home.jar(b).getPath()), message);
    assertTrue(message.contains("provision --all"), message);
    assertEquals(List.of(), server.requests);
  }

  @Test
  void offlineWithEverythingHereIsSilent() {
    Artifact a = server.serve(A, random(1000));
    ensure(a);
    options.offline = true;
    options.verify = true;
    ensure(a);
    assertEquals(1, server.requests.size());
  }

  @Test
  void aDamagedIndexIsRebuilt() throws IOException {
    Artifact a = server.serve(A, random(1000));
    ensure(a);
    Files.writeString(home.index().toPath(), "garbage\n1 2 x y\n\n" + A);
    ensure(a);
    assertTrue(Index.read(home.index()).knows(a, home.jar(a)));
    assertEquals(1, server.requests.size());
  }

  @Test
  void whatKilledProcessesLeftIsSweptAndOtherFilesStay() throws IOException {
    Path orphan = Temporary.file(home);
    Path foreign = Files.createFile(home.temporary().toPath().resolve("spill-1"));
    ensure(server.serve(A, random(10)));
    assertFalse(Files.exists(orphan));
    assertTrue(Files.exists(foreign));
  }

  @Test
  void anUnknownRepositoryInTheLockIsNamed() {
    Artifact foreign = FaultyServer.artifact("elsewhere", A, random(10));
    String message = assertThrows(ProvisioningException.class, () -> ensure(foreign)).getMessage();
    assertTrue(message.contains("elsewhere"), message);
  }

  @Test
  void aFolderThatCannotBeMadeIsSaidWithARemedy() throws IOException {
    Files.writeString(root.resolve(".datagen"), "in the way");
    Artifact a = server.serve(A, random(10));
    String message = assertThrows(ProvisioningException.class, () -> ensure(a)).getMessage();
    assertTrue(message.contains("DATAGEN_HOME"), message);
  }

  private Cache cache() {
    Layers layers = Layers.parse("repository central " + server.address() + "\n");
    try {
      Map<String, String> none = WrittenSettings.none(root);
      return new Cache(home, options, new Provisioner(home, options, layers, SHORT, none));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void ensure(Artifact... artifacts) {
    cache().ensure(List.of(layer(artifacts)));
  }

  private static Layer layer(Artifact... artifacts) {
    return new Layer("test", List.of(), "", List.of(artifacts));
  }

  private Path jar(Artifact artifact) {
    return home.jar(artifact).toPath();
  }

  private void assertNothingTemporary() throws IOException {
    try (Stream<Path> files = Files.list(home.temporary().toPath())) {
      assertEquals(List.of(), files.map(Path::toFile).map(File::getName).toList());
    }
  }

  private static byte[] random(int size) {
    return random(size, 1);
  }

  private static byte[] random(int size, long seed) {
    byte[] bytes = new byte[size];
    new Random(seed).nextBytes(bytes);
    return bytes;
  }
}
