package io.datagen.bootstrap.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datagen.bootstrap.ProvisioningException;
import io.datagen.bootstrap.provision.FaultyServer;
import io.datagen.bootstrap.provision.Origin;
import io.datagen.bootstrap.provision.Patience;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is asked, and what of our passwords each one hears. */
class AccessTest {
  private static final Patience SHORT = new Patience(1, 1, 5_000, 5_000, 5_000, 5_000, 5_000);
  private static final String PAIR =
      "Basic " + Base64.getEncoder().encodeToString("me:s3cret".getBytes(StandardCharsets.UTF_8));
  private static final String SERVER =
      "<servers><server><id>acme</id><username>me</username><password>s3cret</password>"
          + "<configuration><httpHeaders><property><name>X-Token</name><value>t0ken</value>"
          + "</property></httpHeaders></configuration></server></servers>";

  @TempDir Path folder;
  private FaultyServer one;
  private FaultyServer other;

  /** {@code Authorization} and {@code X-Token} of each request. */
  private final List<String> heardByOne = new CopyOnWriteArrayList<>();

  private final List<String> heardByOther = new CopyOnWriteArrayList<>();

  @BeforeEach
  void start() throws IOException {
    one = new FaultyServer();
    other = new FaultyServer();
    one.serve("x", new byte[3]);
    other.serve("x", new byte[3]);
    one.behave("x", listening(heardByOne, FaultyServer.whole()));
    other.behave("x", listening(heardByOther, FaultyServer.whole()));
  }

  @AfterEach
  void stop() {
    one.close();
    other.close();
  }

  private static FaultyServer.Behaviour listening(
      List<String> heard, FaultyServer.Behaviour behaviour) {
    return (exchange, body, attempt) -> {
      heard.add(
          exchange.getRequestHeaders().getFirst("Authorization")
              + " "
              + exchange.getRequestHeaders().getFirst("X-Token"));
      behaviour.answer(exchange, body, attempt);
    };
  }

  @Test
  void theRepositorysOwnServerHearsUserPasswordAndHeaders() throws IOException {
    get("acme", SERVER, null);
    assertEquals(List.of(PAIR + " t0ken"), heardByOne);
    get("another", SERVER, null);
    assertEquals("null null", heardByOne.get(1));
  }

  /** A project's lock may say that the id of our company's repository is at its author's. */
  @Test
  void anAddressThatOnlyALockNamesHearsNothing() throws IOException {
    get("acme", SERVER, null, false);
    assertEquals(List.of("null null"), heardByOne);
    one.behave("x", FaultyServer.status(401));
    String message =
        String.valueOf(
            assertThrows(Origin.Refusal.class, () -> get("acme", SERVER, null, false))
                .getMessage());
    assertTrue(message.contains("--repository ID=URL"), message);
  }

  @Test
  void anAddressThatTheSettingsNameIsNotOnlyALocks() throws IOException {
    String profile =
        "<profiles><profile><repositories><repository><id>x</id><url>https://x.example</url>"
            + "</repository><repository><id>acme</id><url>ADDRESS</url></repository>"
            + "</repositories></profile></profiles>";
    get("acme", SERVER + profile.replace("ADDRESS", one.address()), null, false);
    assertEquals(PAIR + " t0ken", heardByOne.get(0));
    get("acme", SERVER + profile.replace("ADDRESS", other.address()), null, false);
    assertEquals("null null", heardByOne.get(1));
  }

  @Test
  void onAnotherHostNothingIsHeardAnyMore() throws IOException {
    one.behave("x", listening(heardByOne, FaultyServer.redirect(other.address() + "x")));
    get("acme", SERVER, null);
    assertEquals(List.of(PAIR + " t0ken"), heardByOne);
    assertEquals(List.of("null null"), heardByOther);
  }

  @Test
  void onTheSameHostItIsHeardAgain() throws IOException {
    one.serve("y", new byte[3]);
    one.behave("y", listening(heardByOne, FaultyServer.whole()));
    one.behave("x", listening(heardByOne, FaultyServer.redirect("y")));
    get("acme", SERVER, null);
    assertEquals(List.of(PAIR + " t0ken", PAIR + " t0ken"), heardByOne);
  }

  @Test
  void aMirrorIsAskedInsteadUnderItsOwnNameOnly() throws IOException {
    get("acme", SERVER + mirror("m", ""), null);
    assertEquals(List.of(), heardByOne);
    assertEquals(List.of("null null"), heardByOther, "acme's password is not the mirror's");
    get("acme", SERVER.replace(">acme<", ">m<") + mirror("m", ""), null);
    assertEquals(PAIR + " t0ken", heardByOther.get(1));
  }

  @Test
  void theCommandLinesMirrorComesBeforeTheSettings() throws IOException {
    String xml = SERVER.replace(">acme<", ">datagen-mirror<") + mirror("m", "");
    get("acme", xml, one.address());
    assertEquals(List.of(PAIR + " t0ken"), heardByOne);
    assertEquals(List.of(), heardByOther);
  }

  @Test
  void aBlockedRepositoryIsNotAsked() {
    ProvisioningException e =
        assertThrows(
            ProvisioningException.class,
            () -> get("acme", mirror("m", "<blocked>true</blocked>"), null));
    assertTrue(e.getMessage().contains("blocks the repository acme"), e.getMessage());
    assertEquals(List.of(), heardByOther);
  }

  @Test
  void aPasswordThatIsWrongOrMissingIsSaidWithoutIt() {
    one.behave("x", FaultyServer.status(401));
    String wrong = refused("acme", SERVER);
    assertTrue(wrong.contains("401") && wrong.contains("neither the user nor"), wrong);
    assertFalse(wrong.contains("s3cret") || wrong.contains("t0ken"), wrong);
    String missing = refused("acme", "");
    assertTrue(missing.contains("put one into settings.xml"), missing);
    assertEquals(2, one.requests.size(), "asking twice can lock an account");
  }

  @Test
  void aFolderIsNotMirrored() throws IOException {
    Files.writeString(folder.resolve("x"), "abc");
    Origin origin =
        settings(mirror("m", ""))
            .origin("acme", folder.toUri().toString(), other.address(), true, SHORT);
    try (InputStream in = origin.open("x")) {
      assertEquals(3, in.readAllBytes().length);
    }
    assertEquals(List.of(), heardByOther);
  }

  private String refused(String id, String xml) {
    return String.valueOf(
        assertThrows(Origin.Refusal.class, () -> get(id, xml, null)).getMessage());
  }

  private void get(String id, String xml, @Nullable String mirror) throws IOException {
    get(id, xml, mirror, true);
  }

  private void get(String id, String xml, @Nullable String mirror, boolean confirmed)
      throws IOException {
    Origin origin = settings(xml).origin(id, one.address(), mirror, confirmed, SHORT);
    try (InputStream in = origin.open("x")) {
      assertEquals(3, in.readAllBytes().length);
    }
  }

  private MavenSettings settings(String xml) throws IOException {
    return new MavenSettings(WrittenSettings.of(folder, xml, Map.of()));
  }

  private String mirror(String id, String more) {
    return "<mirrors><mirror><id>"
        + id
        + "</id><url>"
        + other.address()
        + "</url><mirrorOf>*</mirrorOf>"
        + more
        + "</mirror></mirrors>";
  }
}
