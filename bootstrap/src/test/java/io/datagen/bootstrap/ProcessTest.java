package io.datagen.bootstrap;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datagen.bootstrap.provision.FaultyServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole bootstrap from outside: arguments in; exit code, stdout, stderr and files out. */
class ProcessTest {
  private static final String ECHO =
      """
      System.out.println(String.join(" ", args));
      System.out.println(new java.util.TreeMap<>(host));
      boolean own = Thread.currentThread().getContextClassLoader() == Main.class.getClassLoader();
      System.out.println(own ? "own loader" : "another loader");
      return 42;
      """;
  private static final String LOAD =
      """
      ClassLoader first = plugins.apply(args[1]);
      boolean resource = first.getResource(args[1] + ".txt") != null;
      System.out.println(resource + " " + (first == plugins.apply(args[1])));
      return 0;
      """;

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
  void stop() {
    server.close();
  }

  @Test
  void theEngineGetsArgumentsHostAndItsOwnLoader() throws Exception {
    FakeBootstrap datagen = bootstrap(ECHO);
    FakeBootstrap.Result result = datagen.run("describe", "--jobs", "2", "--schema", "s s.yaml");
    assertEquals(42, result.code(), result.err());
    List<String> lines = result.out().lines().toList();
    assertEquals("describe --schema s s.yaml", lines.get(0));
    assertEquals(
        "{home="
            + folder.resolve(".datagen")
            + ", offline=false, plugins=one,two, root="
            + folder
            + ", version=1-test}",
        lines.get(1));
    assertEquals("own loader", lines.get(2));
  }

  @Test
  void onlyTheNamedFormatIsFetchedAndAWarmRunIsSilentEvenOffline() throws Exception {
    FakeBootstrap datagen = bootstrap(ECHO);
    FakeBootstrap.Result cold = datagen.run("describe");
    assertEquals(List.of(library.path()), server.requests);
    assertTrue(cold.err().contains("library-1.jar"), cold.err());
    datagen.run("generate", "--format", "two");
    assertEquals(List.of(library.path(), extra.path()), server.requests);
    FakeBootstrap.Result warm = datagen.run("generate", "--format", "two", "--offline");
    assertEquals(42, warm.code());
    assertEquals("", warm.err());
    assertEquals(2, server.requests.size());
  }

  @Test
  void aPluginIsProvisionedWhenTheEngineAsksAndStaysTheSame() throws Exception {
    FakeBootstrap datagen = bootstrap(LOAD);
    FakeBootstrap.Result result = datagen.run("load", "two");
    assertEquals("true true\n", result.out(), result.err());
    assertTrue(server.requests.contains(extra.path()));
  }

  @Test
  void anUnknownPluginIsAnArgumentFaultThatListsTheKnown() throws Exception {
    FakeBootstrap datagen =
        bootstrap(
            """
            try {
              plugins.apply("three");
              return 1;
            } catch (IllegalArgumentException e) {
              System.out.println(e.getMessage());
              return 0;
            }
            """);
    FakeBootstrap.Result result = datagen.run("x");
    assertEquals(0, result.code(), result.err());
    assertTrue(result.out().contains("one, two"), result.out());
  }

  @Test
  void exitCodesAndMessagesAreThoseOfTheTable() throws Exception {
    FakeBootstrap datagen = bootstrap("throw new IllegalStateException(\"oops\");");
    assertEquals(0, datagen.run("--version").code());
    assertEquals("datagen 1-test\n", datagen.run("--version").out());
    assertTrue(datagen.run("--help").out().contains("provision"));
    assertEquals(List.of(), server.requests, "help and version need nothing");
    assertFalse(Files.exists(folder.resolve(".datagen")), "and write nothing");
    assertEquals(2, datagen.run("describe", "--plugin", "g:a:LATEST").code());
    assertEquals(2, datagen.run("describe", "--repository", "x=https://x.example/").code());
    FakeBootstrap.Result offline = datagen.run("describe", "--offline");
    assertEquals(3, offline.code());
    assertTrue(offline.err().contains("provision --all"), offline.err());
    FakeBootstrap.Result bug = datagen.run("describe");
    assertEquals(70, bug.code());
    assertFalse(bug.err().contains("\tat "), "a stack trace only with --verbose");
    assertTrue(datagen.run("describe", "--verbose").err().contains("\tat "));
  }

  @Test
  void quietIsQuiet() throws Exception {
    FakeBootstrap.Result result = bootstrap(ECHO).run("describe", "--quiet");
    assertEquals("", result.err());
  }

  @Test
  void twoBuildsOfOneVersionShareACacheAndLeaveEachOthersJarsAlone() throws Exception {
    assertEquals(42, bootstrap(ECHO).run("describe").code());
    FakeBootstrap rebuilt = bootstrap("return 7;");
    FakeBootstrap.Result result = rebuilt.run("describe", "--offline");
    assertEquals(7, result.code());
    assertEquals("", result.err());
    byte[] index = Files.readAllBytes(folder.resolve(".datagen/index"));
    assertEquals(42, bootstrap(ECHO).run("describe").code(), "the older jars are still there");
    assertEquals(7, bootstrap("return 7;").run("describe").code());
    assertArrayEquals(index, Files.readAllBytes(folder.resolve(".datagen/index")));
  }

  @Test
  void provisionAllMakesOfflineWork() throws Exception {
    FakeBootstrap datagen = bootstrap(ECHO);
    FakeBootstrap.Result all = datagen.run("provision", "--all");
    assertEquals(0, all.code(), all.err());
    assertTrue(all.out().contains("engine, one, two"), all.out());
    assertEquals(42, datagen.run("validate", "--format=two", "--offline", "--verify").code());
    FakeBootstrap.Result verify = datagen.run("cache", "verify");
    assertEquals(0, verify.code());
    assertTrue(verify.out().startsWith("5 intact, 0 damaged"), verify.out());
  }

  @Test
  void cacheVerifyFindsAFlippedByteAndTheNextVerifyingRunMendsIt() throws Exception {
    FakeBootstrap datagen = bootstrap(ECHO);
    datagen.run("provision", "--all");
    Path jar = folder.resolve(".datagen/repo").resolve(extra.path());
    byte[] bytes = Files.readAllBytes(jar);
    bytes[100] ^= 1;
    Files.write(jar, bytes);
    FakeBootstrap.Result verify = datagen.run("cache", "verify");
    assertEquals(3, verify.code());
    assertTrue(verify.out().contains("damaged: " + jar), verify.out());
    assertEquals(0, datagen.run("provision", "--all", "--verify").code());
    assertEquals(0, datagen.run("cache", "verify").code());
  }

  @Test
  void processesThatStartTogetherOnAColdCacheAllWorkAndFetchOnce() throws Exception {
    FakeBootstrap datagen = bootstrap(ECHO);
    List<Process> processes = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      processes.add(datagen.start("generate", "--format", "two"));
    }
    for (Process process : processes) {
      FakeBootstrap.Result result = datagen.finish(process);
      assertEquals(42, result.code(), result.err());
    }
    assertEquals(2, new HashSet<>(server.requests).size());
    assertEquals(2, server.requests.size(), "who waited for the lock finds the jars there");
  }

  @Test
  void aKilledProcessLeavesNothingThatHurts() throws Exception {
    server.behave(extra.path(), FaultyServer.first(1, FaultyServer.stalled(20_000)));
    FakeBootstrap datagen = bootstrap(ECHO);
    Process process = datagen.start("generate", "--format", "two");
    for (int i = 0; i < 1500 && !server.requests.contains(extra.path()); i++) {
      Thread.sleep(20);
    }
    process.destroyForcibly();
    assertEquals(137, datagen.finish(process).code());
    FakeBootstrap.Result next = datagen.run("generate", "--format", "two");
    assertEquals(42, next.code(), next.err());
    try (java.util.stream.Stream<Path> left = Files.list(folder.resolve(".datagen/tmp"))) {
      assertEquals(0, left.count());
    }
  }

  @Test
  void interruptingEndsWith130() throws Exception {
    server.behave(library.path(), FaultyServer.stalled(20_000));
    FakeBootstrap datagen = bootstrap(ECHO);
    Process process = datagen.start("describe");
    for (int i = 0; i < 1500 && server.requests.isEmpty(); i++) {
      Thread.sleep(20);
    }
    new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    assertEquals(130, datagen.finish(process).code());
  }

  private FakeBootstrap bootstrap(String engineMain) throws IOException {
    return new FakeBootstrap(folder, server.address())
        .engine(engineMain, library)
        .plugin("one")
        .plugin("two", extra)
        .write();
  }

  private static byte[] jar(long seed, int size) throws IOException {
    byte[] noise = new byte[size];
    new Random(seed).nextBytes(noise);
    return new SourceJar().entry("noise", noise).bytes();
  }
}
