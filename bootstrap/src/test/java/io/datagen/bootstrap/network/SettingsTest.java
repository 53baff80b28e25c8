package io.datagen.bootstrap.network;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datagen.bootstrap.ProvisioningException;
import io.datagen.bootstrap.UsageException;
import io.datagen.bootstrap.provision.FaultyServer;
import io.datagen.bootstrap.provision.Origin;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
  private static final String CENTRAL = "https://repository.example/maven";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "'*', central, https://a.example/, true",
    "'central', central, https://a.example/, true",
    "'other,central', central, https://a.example/, true",
    "'other', central, https://a.example/, false",
    "'*,!central', central, https://a.example/, false",
    "'*,!central', other, https://a.example/, true",
    "'external:*', central, https://a.example/, true",
    "'external:*', central, http://localhost/, false",
    "'external:http:*', central, https://a.example/, false",
    "'external:http:*', central, http://a.example/, true",
  })
  void patternsAreMavens(String of, String id, String address, boolean stands) throws IOException {
    Settings settings = read(mirror("m", "https://m.example/", of));
    assertEquals(stands, settings.mirror(id, address) != null);
  }

  @Test
  void aMirrorOfExactlyThatRepositoryComesBeforeOneOfAll() throws IOException {
    String xml = mirror("all", "https://all.example/", "*") + mirror("one", CENTRAL, "central");
    assertEquals("one", requireNonNull(read(xml).mirror("central", CENTRAL)).id());
    assertEquals("all", requireNonNull(read(xml).mirror("acme", CENTRAL)).id());
  }

  @Test
  void theRestOfAFileIsSkippedAndANamespaceDoesNotMatter() throws IOException {
    Path file = folder.resolve("s.xml");
    Files.writeString(
        file,
        "<?xml version=\"1.0\"?><!-- ours --><settings"
            + " xmlns=\"http://maven.apache.org/SETTINGS/1.2.0\"><localRepository>x"
            + "</localRepository><profiles><profile><repositories><repository><id>p</id>"
            + "</repository></repositories></profile></profiles><mirrors>"
            + mirror("m", "https://m.example/", "*").replace("<mirrors>", "")
            + "<offline>false</offline></settings>");
    assertEquals(
        "https://m.example/",
        requireNonNull(SettingsFile.read(file.toFile(), Map.of()).mirror("x", CENTRAL)).url());
  }

  @Test
  void passwordsComeFromTheEnvironmentAndAreNotPrinted() throws IOException {
    String xml =
        "<servers><server><id>acme</id><username>${env.WHO}</username>"
            + "<password>a${env.SECRET}b</password></server></servers>";
    Access access = read(xml, Map.of("WHO", "me", "SECRET", "<&>")).server("acme");
    assertEquals("me", access.user);
    assertEquals("a<&>b", access.password);
    assertEquals("with a password", access.toString());
    assertEquals("no password", read(xml).server("other").toString());
  }

  @Test
  void whatCanNotBeUsedIsSaidOnlyWhenItIsNeeded() throws IOException {
    String xml =
        "<servers><server><id>unset</id><username>me</username><password>${env.NOT_SET}</password>"
            + "</server><server><id>encrypted</id><username>me</username>"
            + "<password>{COQLCE6DU6GtcS5P=}</password></server></servers>";
    Settings settings = read(xml);
    settings.server("fine").check();
    String unset = refused(settings.server("unset"));
    assertTrue(unset.contains("${env.NOT_SET}") && unset.contains("the server unset"), unset);
    String encrypted = refused(settings.server("encrypted"));
    assertTrue(encrypted.contains("encrypted by Maven"), encrypted);
    assertFalse(encrypted.contains("COQLCE6DU6GtcS5P"), encrypted);
  }

  @Test
  void entitiesAreRefusedAndTheirFilesAndServersStayUnread() throws Exception {
    try (FaultyServer server = new FaultyServer()) {
      server.serve("entity", "stolen".getBytes(StandardCharsets.UTF_8));
      Path secret = Files.writeString(folder.resolve("secret"), "stolen");
      for (String declaration :
          new String[] {
            "<!ENTITY e SYSTEM \"" + secret.toUri() + "\">",
            "<!ENTITY e SYSTEM \"" + server.address() + "entity\">",
            "<!ENTITY % p SYSTEM \"" + server.address() + "entity\"> %p;",
            "<!ENTITY a \"xxxxxxxxxx\"><!ENTITY e \"&a;&a;&a;&a;&a;\">",
          }) {
        Path file = folder.resolve("hostile.xml");
        String body = mirror("m", "https://&e;.example/", "*");
        Files.writeString(
            file, "<!DOCTYPE s [" + declaration + "]><settings>" + body + "</settings>");
        ProvisioningException e =
            assertThrows(
                ProvisioningException.class, () -> SettingsFile.read(file.toFile(), Map.of()));
        assertTrue(e.getMessage().startsWith(file + ":1:"), e.getMessage());
        assertFalse(e.getMessage().contains("stolen"), e.getMessage());
      }
      assertEquals(0, server.requests.size());
    }
  }

  @Test
  void aDamagedFileIsSaidWithLineAndColumn() throws IOException {
    ProvisioningException e =
        assertThrows(ProvisioningException.class, () -> read("\n<mirrors><mirror></mirrors>"));
    assertTrue(e.getMessage().contains(".xml:2:"), e.getMessage());
    assertThrows(
        ProvisioningException.class,
        () -> read("<proxies><proxy><host>h</host><port>0</port></proxy></proxies>"));
  }

  @Test
  void aVariableThatNamesNoFileIsAUsageFault() {
    MavenSettings settings = new MavenSettings(Map.of("DATAGEN_SETTINGS", "nowhere.xml"));
    assertThrows(UsageException.class, settings::get);
  }

  private static String refused(Access access) {
    return String.valueOf(assertThrows(Origin.Refusal.class, access::check).getMessage());
  }

  private static String mirror(String id, String url, String of) {
    return "<mirrors><mirror><id>"
        + id
        + "</id><url>"
        + url
        + "</url><mirrorOf>"
        + of
        + "</mirrorOf></mirror></mirrors>";
  }

  private Settings read(String xml) throws IOException {
    return read(xml, Map.of());
  }

  private Settings read(String xml, Map<String, String> environment) throws IOException {
    @Nullable Settings settings =
        new MavenSettings(WrittenSettings.of(folder, xml, environment)).get();
    return requireNonNull(settings);
  }
}
