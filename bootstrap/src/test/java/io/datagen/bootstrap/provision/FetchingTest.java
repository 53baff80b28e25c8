package io.datagen.bootstrap.provision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datagen.bootstrap.Artifact;
import io.datagen.bootstrap.Home;
import io.datagen.bootstrap.Layers;
import io.datagen.bootstrap.Options;
import io.datagen.bootstrap.ProvisioningException;
import io.datagen.bootstrap.network.WrittenSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FetchingTest {
  private static final Patience SHORT = new Patience(3, 1, 5_000, 1_500, 1_000, 5_000, 5_000);
  private static final String A = "org/example/a/1.0/a-1.0.jar";

  @TempDir Path root;
  private final Options options = new Options();
  private FaultyServer server;
  private Home home;
  private Artifact a;
  private Map<String, String> environment;

  @BeforeEach
  void start() throws IOException {
    server = new FaultyServer();
    home = new Home(root.toFile(), "test");
    environment = WrittenSettings.none(root);
    options.quiet = true;
    byte[] bytes = new byte[200_000];
    new Random(7).nextBytes(bytes);
    a = server.serve(A, bytes);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aWrongByteIsRefusedAtOnceWithBothHashesAndTheRepository() throws IOException {
    server.behave(A, FaultyServer.flipped());
    String message = refused();
    assertTrue(message.contains(a.sha256()), message);
    assertTrue(message.contains("locked is"), message);
    assertTrue(message.contains("repository central"), message);
    assertTrue(message.contains("org.example:a:1.0"), message);
    assertEquals(1, server.requests.size());
  }

  @Test
  void moreBytesThanTheLockAllowsAreCutOff() throws IOException {
    server.behave(A, FaultyServer.endless());
    assertTrue(refused().contains("more than the 200000 bytes"));
    assertEquals(1, server.requests.size());
  }

  @Test
  void aTruncatedTransferIsTriedAgain() {
    server.behave(A, FaultyServer.first(2, FaultyServer.truncated()));
    fetch(a);
    assertEquals(3, server.requests.size());
    assertTrue(Hash.matches(a, home.jar(a)));
  }

  @Test
  void aTransferThatIsAlwaysTruncatedFailsAfterTheLastAttempt() throws IOException {
    server.behave(A, FaultyServer.truncated());
    refused();
    assertEquals(3, server.requests.size());
  }

  @Test
  void aStallingServerIsGivenUpAndAskedAgain() {
    server.behave(A, FaultyServer.first(1, FaultyServer.stalled(10_000)));
    fetch(a);
    assertEquals(2, server.requests.size());
  }

  @Test
  void aServerThatDripsIsGivenUpAndAskedAgain() {
    server.behave(A, FaultyServer.first(1, FaultyServer.dripping(50)));
    fetch(a);
    assertEquals(2, server.requests.size());
  }

  @Test
  void whoAsksToComeBackMuchLaterIsTakenAtItsWord() throws IOException {
    server.behave(A, FaultyServer.retryAfter("3600"));
    assertTrue(refused().contains("come back in 3600 s"));
    server.behave(A, FaultyServer.retryAfter("Wed, 01 Jan 2098 00:00:00 GMT"));
    assertTrue(refused().contains("come back in"));
    assertEquals(2, server.requests.size());
  }

  @Test
  void aDateToComeBackAtIsHonoured() {
    ZonedDateTime then = ZonedDateTime.now(ZoneOffset.UTC).plusSeconds(2);
    String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(then);
    server.behave(A, FaultyServer.first(1, FaultyServer.retryAfter(date)));
    long start = System.nanoTime();
    fetch(a);
    assertTrue(System.nanoTime() - start >= 900_000_000L, "seconds only are told");
  }

  @Test
  void aServerErrorIsTriedAgain() {
    server.behave(A, FaultyServer.first(2, FaultyServer.status(503)));
    fetch(a);
    assertEquals(3, server.requests.size());
  }

  @Test
  void whatTheServerRefusesIsNotAskedForTwice() throws IOException {
    for (int status : new int[] {401, 403, 404, 410}) {
      server.requests.clear();
      server.behave(A, FaultyServer.status(status));
      String message = refused();
      assertTrue(message.contains("HTTP status " + status), message);
      assertEquals(1, server.requests.size(), message);
    }
  }

  @Test
  void retryAfterIsHonoured() {
    server.behave(
        A,
        FaultyServer.first(
            1,
            (exchange, body, attempt) -> {
              exchange.getResponseHeaders().set("Retry-After", "1");
              exchange.sendResponseHeaders(429, -1);
            }));
    long start = System.nanoTime();
    fetch(a);
    assertTrue(System.nanoTime() - start >= 1_000_000_000L);
  }

  @Test
  void redirectsAreFollowedButNotForEver() throws IOException {
    String other = "org/example/other/1.0/other-1.0.jar";
    server.serve(other, new byte[0]);
    server.behave(A, FaultyServer.first(1, FaultyServer.redirect(A.substring(18) + "?moved")));
    fetch(a);
    assertEquals(2, server.requests.size());
    Files.delete(home.jar(a).toPath());
    server.behave(A, FaultyServer.redirect("/maven/" + A));
    assertTrue(refused().contains("redirects"));
  }

  @Test
  void redirectsToPlainHttpElsewhereOrToFilesAreRefused() throws IOException {
    server.behave(A, FaultyServer.redirect("http://repository.example/" + A));
    assertTrue(refused().contains("plain http"));
    server.behave(A, FaultyServer.redirect("file:///etc/passwd"));
    assertTrue(refused().contains("a redirect from http to file"));
    assertEquals(2, server.requests.size());
  }

  @Test
  void aDeadServerIsNamedWithItsAddress() {
    server.close();
    String message = assertThrows(ProvisioningException.class, () -> fetch(a)).getMessage();
    assertTrue(message.contains(server.address() + A), message);
  }

  @Test
  void aMirrorIsAskedInsteadAndIsNotTrustedMore() throws IOException {
    Path mirror = root.resolve("mirror");
    Path file = mirror.resolve(A);
    Files.createDirectories(file.getParent());
    Files.write(file, new byte[200_000]);
    options.mirror = mirror.toUri().toString();
    assertTrue(refused().contains("other bytes than the lock allows"));
    assertEquals(List.of(), server.requests);
    Files.delete(file);
    assertTrue(refused().contains("no such file"));
  }

  @Test
  void manyJarsComeTogetherAndTheLargestIsAskedForFirst() {
    List<Artifact> many = new ArrayList<>();
    for (int i = 1; i <= 30; i++) {
      many.add(server.serve("org/example/m/" + i + "/m-" + i + ".jar", new byte[i * 10]));
    }
    Collections.shuffle(many, new Random(3));
    options.jobs = 1;
    fetch(many.toArray(new Artifact[0]));
    assertEquals("org/example/m/30/m-30.jar", server.requests.get(0));
    assertEquals("org/example/m/1/m-1.jar", server.requests.get(29));
    for (Artifact artifact : many) {
      assertTrue(Hash.matches(artifact, home.jar(artifact)), artifact.path());
    }
  }

  private void fetch(Artifact... artifacts) {
    Layers layers = Layers.parse("repository central " + server.address() + "\n");
    new Provisioner(home, options, layers, SHORT, environment)
        .provision(List.of(artifacts), "test");
  }

  /** Expects a failure that leaves nothing behind, and answers its message. */
  private String refused() throws IOException {
    String message = assertThrows(ProvisioningException.class, () -> fetch(a)).getMessage();
    assertFalse(home.jar(a).exists(), "no wrong byte may get the jar's name");
    try (Stream<Path> files = Files.list(home.temporary().toPath())) {
      assertEquals(0, files.count(), "nothing temporary may stay");
    }
    return message;
  }
}
