package io.datagen.bootstrap;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datagen.bootstrap.network.Certificates;
import io.datagen.bootstrap.network.TunnelProxy;
import io.datagen.bootstrap.provision.FaultyServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** https through a proxy's tunnel, as a user runs it: a process, its environment, its settings. */
class TlsTest {
  private static final String HOST = "repository.example";
  private static final String PAIR =
      "Basic " + Base64.getEncoder().encodeToString("me:s3cr@t".getBytes(StandardCharsets.UTF_8));

  @TempDir static Path keys;
  private static SSLContext good;
  private static SSLContext expired;
  private static SSLContext another;
  private static Path trusted;

  @TempDir Path folder;
  private @Nullable FaultyServer server;
  private @Nullable TunnelProxy proxy;

  @BeforeAll
  static void makeKeys() throws Exception {
    Certificates certificates = new Certificates(keys);
    good = certificates.key(HOST, false);
    expired = certificates.key(HOST, true);
    another = certificates.key("another.example", false);
    trusted = certificates.trustStore();
  }

  @AfterEach
  void stop() throws IOException {
    if (server != null) {
      server.close();
    }
    if (proxy != null) {
      proxy.close();
    }
  }

  @Test
  void aPasswordOfTheVariableOpensTheTunnel() throws Exception {
    FakeBootstrap datagen = bootstrap(FaultyServer.secure(good), PAIR);
    datagen.with("HTTPS_PROXY", "http://me:s3cr%40t@" + address());
    FakeBootstrap.Result result = datagen.run("describe");
    assertEquals(42, result.code(), result.err());
    assertTrue(asked().contains(HOST + ":443 200"), asked().toString());
    assertEquals(1, served().size());
  }

  @Test
  void aPasswordOfTheSettingsDoesToo() throws Exception {
    FakeBootstrap datagen = bootstrap(FaultyServer.secure(good), PAIR);
    Files.createDirectories(folder.resolve(".m2"));
    String[] place = address().split(":", -1);
    Files.writeString(
        folder.resolve(".m2/settings.xml"),
        "<settings><proxies><proxy><protocol>https</protocol><host>"
            + place[0]
            + "</host><port>"
            + place[1]
            + "</port><username>me</username><password>${env.SECRET}</password></proxy></proxies>"
            + "</settings>");
    assertEquals(42, datagen.with("SECRET", "s3cr@t").run("describe").code());
  }

  @Test
  void aProxyThatRefusesIsNamedOnceAndNoSecretIsPrinted() throws Exception {
    FakeBootstrap datagen = bootstrap(FaultyServer.secure(good), PAIR);
    datagen.with("HTTPS_PROXY", "http://me:wr0ng@" + address());
    for (String verbose : new String[] {"--quiet", "--verbose"}) {
      FakeBootstrap.Result result = datagen.run("describe", verbose);
      assertEquals(3, result.code());
      assertTrue(result.err().contains("the proxy " + address() + " refuses"), result.err());
      assertTrue(result.err().contains("407"), result.err());
      String wrong =
          Base64.getEncoder().encodeToString("me:wr0ng".getBytes(StandardCharsets.UTF_8));
      assertFalse(result.err().contains("wr0ng") || result.err().contains(wrong), result.err());
    }
    assertTrue(asked().size() <= 4, "asking on and on can lock an account");
  }

  @Test
  void aCertificateThatNobodySignedIsSaidSo() throws Exception {
    FakeBootstrap.Result result = refused(FaultyServer.secure(good), false);
    assertTrue(result.err().contains("signed by nobody that this JDK trusts"), result.err());
    assertTrue(result.err().contains("trustStore"), result.err());
  }

  @Test
  void anExpiredCertificateIsSaidSoWithThisMachinesClock() throws Exception {
    FakeBootstrap.Result result = refused(FaultyServer.secure(expired), true);
    assertTrue(result.err().contains("the certificate of " + HOST + " has expired"), result.err());
    assertTrue(result.err().contains("clock"), result.err());
  }

  @Test
  void anotherHostsCertificateIsSaidSo() throws Exception {
    FakeBootstrap.Result result = refused(FaultyServer.secure(another), true);
    assertTrue(result.err().contains("is another host's, not " + HOST), result.err());
  }

  @Test
  void aServerWithoutTlsIsSaidSo() throws Exception {
    FakeBootstrap.Result result = refused(null, true);
    assertTrue(result.err().contains(HOST + " doesn't speak TLS there"), result.err());
  }

  private String address() {
    return requireNonNull(proxy).address();
  }

  private List<String> asked() {
    return requireNonNull(proxy).requests;
  }

  private List<String> served() {
    return server == null ? List.of() : server.requests;
  }

  private FakeBootstrap.Result refused(@Nullable FaultyServer server, boolean trust)
      throws Exception {
    FakeBootstrap datagen = bootstrap(server, "");
    if (!trust) {
      datagen.flag("-Djavax.net.ssl.trustStore="); // the JDK's own
    }
    datagen.with("https_proxy", address());
    FakeBootstrap.Result result = datagen.run("describe");
    assertEquals(3, result.code(), result.err());
    assertEquals(List.of(HOST + ":443 200"), asked(), "asked once: it will not change");
    assertEquals(List.of(), served());
    return result;
  }

  private FakeBootstrap bootstrap(@Nullable FaultyServer made, String password) throws IOException {
    server = made;
    proxy = new TunnelProxy(made == null ? 0 : made.port(), password);
    String path = "org/example/a/1/a-1.jar";
    byte[] jar = new SourceJar().bytes();
    Artifact library =
        made == null ? FaultyServer.artifact("central", path, jar) : made.serve(path, jar);
    return new FakeBootstrap(folder, "https://" + HOST + "/maven/")
        .engine("return 42;", library)
        .resolver("")
        .write()
        .flag("-Djavax.net.ssl.trustStore=" + trusted)
        .flag("-Djavax.net.ssl.trustStorePassword=" + Certificates.PASSWORD);
  }
}
