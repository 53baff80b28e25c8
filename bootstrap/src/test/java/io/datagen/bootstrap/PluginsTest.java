package io.datagen.bootstrap;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datagen.bootstrap.provision.FaultyServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plugins from outside, with a resolver of the test's own; Maven's is tested with the real jar. */
class PluginsTest {
  private static final String PLUGIN = "org.example:fancy:1.0";
  private static final String PATH = "org/example/fancy/1.0/fancy-1.0.jar";
  private static final String LIBRARY = "org/example/library/3/library-3.jar";
  private static final String SERVICE = "META-INF/services/io.datagen.api.format.FormatPlugin";
  private static final String LOAD =
      """
      ClassLoader loader = plugins.apply("fancy");
      System.out.println(host.get("plugins") + " " + (loader.getResource("library.txt") != null));
      return 0;
      """;

  @TempDir Path folder;
  private FaultyServer server;
  private FaultyServer acme;

  @BeforeEach
  void start() throws IOException {
    server = new FaultyServer();
    acme = new FaultyServer();
    publish(PATH, fancy("fancy"), LIBRARY);
    server.serve(LIBRARY, new SourceJar().entry("library.txt", "x").bytes());
  }

  @AfterEach
  void stop() {
    server.close();
    acme.close();
  }

  @Test
  void addShowsWhatItBringsAndLocksItAndLaterRunsNeedNeitherResolverNorNetwork() throws Exception {
    FakeBootstrap datagen = bootstrap();
    FakeBootstrap.Result added = add(datagen, PLUGIN);
    assertEquals(0, added.code(), added.err());
    assertTrue(added.out().contains(PLUGIN + " brings 2 jars"), added.out());
    assertTrue(added.out().contains("org.example:library:3"), added.out());
    assertTrue(added.out().contains("repository acme"), added.out());
    assertTrue(added.out().contains(acme.address()), added.out());
    assertTrue(added.out().contains("formats fancy"), added.out());
    String lock = Files.readString(lock());
    assertTrue(lock.contains("plugin " + PLUGIN + "\nformats fancy\njar acme " + PATH), lock);
    assertTrue(lock.contains("\njar central " + LIBRARY), lock);
    assertFalse(lock.contains("repository central"), "datagen knows that one");
    server.close();
    acme.close();
    FakeBootstrap.Result run = datagen.run("load", "--offline", "--plugin", PLUGIN, "--locked");
    assertEquals("one,fancy true\n", run.out(), run.err());
    assertEquals("", run.err());
  }

  @Test
  void theLockIsTheSameWhateverTheOrderOfAdditions() throws Exception {
    publish("org/example/other/2/other-2.jar", fancy("other"), LIBRARY);
    FakeBootstrap datagen = bootstrap();
    add(datagen, PLUGIN);
    add(datagen, "org.example:other:2");
    byte[] lock = Files.readAllBytes(lock());
    Files.delete(lock());
    add(datagen, "org.example:other:2", PLUGIN);
    assertArrayEquals(lock, Files.readAllBytes(lock()));
  }

  @Test
  void theOptionAddsWhatTheLockLacksAndLockedForbidsIt() throws Exception {
    FakeBootstrap datagen = bootstrap();
    String[] command = {"load", "--plugin", PLUGIN, "--repository", "acme=" + acme.address()};
    FakeBootstrap.Result locked = datagen.run(with(command, "--locked"));
    assertEquals(3, locked.code());
    assertTrue(locked.err().contains(PLUGIN + " is not in " + lock()), locked.err());
    assertFalse(Files.exists(lock()));
    FakeBootstrap.Result offline = datagen.run(with(command, "--offline"));
    assertEquals(3, offline.code());
    assertTrue(offline.err().contains("add it where there is a network"), offline.err());
    FakeBootstrap.Result run = datagen.run(command);
    assertEquals("one,fancy true\n", run.out(), run.err());
    assertTrue(run.err().contains("brings 2 jars"), run.err());
    assertEquals("", datagen.run(with(command, "--locked")).err());
  }

  @Test
  void anotherVersionReplacesTheOneInTheLock() throws Exception {
    publish("org/example/fancy/1.1/fancy-1.1.jar", fancy("fancy"), LIBRARY);
    FakeBootstrap datagen = bootstrap();
    add(datagen, PLUGIN);
    FakeBootstrap.Result locked =
        datagen.run("plugins", "add", "org.example:fancy:1.1", "--locked");
    assertEquals(3, locked.code());
    assertTrue(locked.err().contains("which has " + PLUGIN), locked.err());
    FakeBootstrap.Result replaced = add(datagen, "org.example:fancy:1.1");
    assertTrue(replaced.out().contains("replaced " + PLUGIN), replaced.out());
    assertFalse(Files.readString(lock()).contains(PLUGIN));
    assertEquals("one,fancy true\n", datagen.run("load", "--offline").out());
  }

  @Test
  void removingLeavesTheOthersAndTheirRepositories() throws Exception {
    publish("org/example/other/2/other-2.jar", fancy("other"), LIBRARY);
    FakeBootstrap datagen = bootstrap();
    add(datagen, PLUGIN);
    String before = Files.readString(lock());
    add(datagen, "org.example:other:2");
    assertEquals(0, datagen.run("plugins", "remove", "other").code());
    assertEquals(before, Files.readString(lock()));
    FakeBootstrap.Result unknown = datagen.run("plugins", "remove", "org.example:other");
    assertEquals(2, unknown.code());
    FakeBootstrap.Result own = datagen.run("plugins", "remove", "one");
    assertEquals(2, own.code());
    assertTrue(own.err().contains("datagen's own"), own.err());
    assertEquals(0, datagen.run("plugins", "remove", "org.example:fancy").code());
    assertFalse(Files.readString(lock()).contains("\nrepository"));
    assertEquals(70, datagen.run("load", "--offline").code(), "the format is gone");
  }

  @Test
  void listShowsBothKinds() throws Exception {
    FakeBootstrap datagen = bootstrap();
    add(datagen, PLUGIN);
    FakeBootstrap.Result list = datagen.run("plugins", "list");
    String line = list.out().lines().filter(l -> l.startsWith(PLUGIN)).findFirst().orElseThrow();
    assertTrue(line.contains("fancy") && line.contains("ready"), list.out());
    assertTrue(list.out().contains("\none "), list.out());
  }

  @Test
  void aFormatThatSomebodyElseHasIsRefused() throws Exception {
    FakeBootstrap datagen = bootstrap();
    publish("org/example/thief/1/thief-1.jar", fancy("one"), LIBRARY);
    FakeBootstrap.Result thief = add(datagen, "org.example:thief:1");
    assertEquals(3, thief.code());
    assertTrue(thief.err().contains("claims the format one, which datagen itself"), thief.err());
    add(datagen, PLUGIN);
    publish("org/example/rival/1/rival-1.jar", fancy("fancy"), LIBRARY);
    FakeBootstrap.Result rival = add(datagen, "org.example:rival:1");
    assertEquals(3, rival.code());
    assertTrue(rival.err().contains("which " + PLUGIN + " has already"), rival.err());
  }

  @Test
  void whatIsNoPluginIsSaidSoAndNotLocked() throws Exception {
    FakeBootstrap datagen = bootstrap();
    publish("org/example/a/1/a-1.jar", new SourceJar().entry("x", "y").bytes(), LIBRARY);
    assertTrue(add(datagen, "org.example:a:1").err().contains("is no format plugin"));
    publish("org/example/b/1/b-1.jar", new SourceJar().entry(SERVICE, "x\n").bytes(), LIBRARY);
    assertTrue(add(datagen, "org.example:b:1").err().contains("Datagen-Formats"));
    publish("org/example/c/1/c-1.jar", fancy("Not-A-Name"), LIBRARY);
    assertTrue(add(datagen, "org.example:c:1").err().contains("no --format can have"));
    publish("org/example/d/1/d-1.jar", "no jar".getBytes(StandardCharsets.UTF_8), LIBRARY);
    assertTrue(add(datagen, "org.example:d:1").err().contains("is no jar"));
    FakeBootstrap.Result nowhere = add(datagen, "org.example:e:1");
    assertEquals(3, nowhere.code());
    assertTrue(nowhere.err().contains("org.example:e:1 is nowhere"), nowhere.err());
    assertFalse(Files.exists(lock()));
    try (Stream<Path> left = Files.list(folder.resolve(".datagen/resolver"))) {
      assertEquals(List.of(".lock"), left.map(p -> p.getFileName().toString()).toList());
    }
  }

  @Test
  void aRepositoryThatFailsIsNotPassedOver() throws Exception {
    // central has a plugin of that name, too: not the one that was meant
    server.serve(PATH, fancy("fancy"));
    server.serve(PATH + ".deps", (LIBRARY + "\n").getBytes(StandardCharsets.UTF_8));
    acme.behave(PATH + ".deps", FaultyServer.status(403));
    FakeBootstrap.Result refused = add(bootstrap(), PLUGIN);
    assertEquals(3, refused.code());
    assertTrue(refused.err().contains("repository acme"), refused.err());
    assertTrue(refused.err().contains("403"), refused.err());
    assertFalse(Files.exists(lock()));
  }

  @Test
  void bytesThatChangedBehindTheLockAreRefused() throws Exception {
    FakeBootstrap datagen = bootstrap();
    add(datagen, PLUGIN);
    Path jar = folder.resolve(".datagen/repo").resolve(PATH);
    Files.delete(jar);
    assertEquals("one,fancy true\n", datagen.run("load").out(), "it comes again by the lock");
    Files.delete(jar);
    byte[] other = fancy("fancy");
    other[other.length - 1] ^= 1;
    acme.serve(PATH, other);
    FakeBootstrap.Result changed = datagen.run("load");
    assertEquals(3, changed.code());
    assertTrue(changed.err().contains("other bytes than the lock allows"), changed.err());
    assertFalse(Files.exists(jar));
  }

  @Test
  void theSameJarWithOtherBytesElsewhereIsRefused() throws Exception {
    FakeBootstrap datagen = bootstrap();
    add(datagen, PLUGIN);
    acme.serve(LIBRARY, new SourceJar().entry("library.txt", "another").bytes());
    publish("org/example/other/2/other-2.jar", fancy("other"), LIBRARY);
    FakeBootstrap.Result other = add(datagen, "org.example:other:2");
    assertEquals(3, other.code());
    assertTrue(other.err().contains("other bytes of org.example:library:3"), other.err());
  }

  @Test
  void aFolderOfTheProjectIsARepositoryThatTheLockNamesRelatively() throws Exception {
    Path repository = folder.resolve("plugins-repo");
    Files.createDirectories(repository.resolve(PATH).getParent());
    Files.write(repository.resolve(PATH), fancy("fancy"));
    Files.writeString(repository.resolve(PATH + ".deps"), LIBRARY + "\n");
    FakeBootstrap datagen = bootstrap();
    FakeBootstrap.Result added =
        datagen.run("plugins", "add", PLUGIN, "--repository", "mine=file:plugins-repo");
    assertEquals(0, added.code(), added.err());
    assertTrue(Files.readString(lock()).contains("repository mine file:plugins-repo\n"));
    Files.delete(folder.resolve(".datagen/repo").resolve(PATH));
    assertEquals("one,fancy true\n", datagen.run("load").out());
  }

  @Test
  void additionsAtTheSameTimeAllGetIntoTheLock() throws Exception {
    FakeBootstrap datagen = bootstrap();
    List<Process> processes = new ArrayList<>();
    for (int i = 1; i <= 4; i++) {
      publish("org/example/p" + i + "/1/p" + i + "-1.jar", fancy("f" + i), LIBRARY);
      processes.add(
          datagen.start(
              "plugins", "add", "org.example:p" + i + ":1", "--repository=acme=" + acme.address()));
    }
    for (Process process : processes) {
      FakeBootstrap.Result result = datagen.finish(process);
      assertEquals(0, result.code(), result.err());
    }
    String lock = Files.readString(lock());
    for (int i = 1; i <= 4; i++) {
      assertTrue(lock.contains("plugin org.example:p" + i + ":1\n"), lock);
    }
  }

  @Test
  void provisionAllBringsPluginsOfTheLock() throws Exception {
    FakeBootstrap datagen = bootstrap();
    add(datagen, PLUGIN);
    Files.delete(folder.resolve(".datagen/repo").resolve(PATH));
    FakeBootstrap.Result all = datagen.run("provision", "--all");
    assertEquals(0, all.code(), all.err());
    assertTrue(all.out().contains(PLUGIN), all.out());
    assertEquals("one,fancy true\n", datagen.run("load", "--offline").out());
  }

  private FakeBootstrap bootstrap() throws IOException {
    return new FakeBootstrap(folder, server.address())
        .engine(LOAD)
        .plugin("one")
        .resolver("")
        .write();
  }

  private FakeBootstrap.Result add(FakeBootstrap datagen, String... plugins) throws Exception {
    String[] command = with(new String[] {"plugins", "add"}, plugins);
    return datagen.run(with(command, "--repository", "acme=" + acme.address()));
  }

  private void publish(String path, byte[] jar, String... dependencies) {
    acme.serve(path, jar);
    String lines = String.join("\n", dependencies) + "\n";
    acme.serve(path + ".deps", lines.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] fancy(String format) throws IOException {
    return new SourceJar()
        .attribute("Datagen-Formats", format)
        .entry(SERVICE, "org.example.Fancy\n")
        .bytes();
  }

  private Path lock() {
    return folder.resolve(".datagen/plugins.lock");
  }

  private static String[] with(String[] command, String... more) {
    return Stream.concat(Stream.of(command), Stream.of(more)).toArray(String[]::new);
  }
}
