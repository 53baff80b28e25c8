package io.datagen.bootstrap.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.datagen.bootstrap.UsageException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.MalformedURLException;
import java.net.Proxy;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProxiesTest {
  @TempDir Path folder;

  private static final Map<String, String> ENVIRONMENT =
      Map.of(
          "HTTPS_PROXY",
          "http://proxy.example:3128",
          "no_proxy",
          "a.example, .b.example,c.example:443");

  @Test
  void theVariableNamesTheProxy() throws MalformedURLException {
    Proxy proxy = of("https://repository.example/x");
    assertEquals("proxy.example", ((InetSocketAddress) proxy.address()).getHostString());
    assertEquals(3128, ((InetSocketAddress) proxy.address()).getPort());
  }

  @Test
  void someHostsAreAskedDirectly() throws MalformedURLException {
    assertEquals(Proxy.NO_PROXY, of("https://a.example/x"));
    assertEquals(Proxy.NO_PROXY, of("https://sub.B.example/x"));
    assertEquals(Proxy.NO_PROXY, of("https://c.example/x"));
    assertEquals(Proxy.NO_PROXY, of("http://127.0.0.1:99/x"));
    assertEquals(Proxy.Type.HTTP, of("https://nota.example/x").type());
  }

  @Test
  void aPasswordIsDecodedAndNeverPrinted() throws MalformedURLException {
    Proxies proxies = proxies(Map.of("https_proxy", "http://me:s%40cret+@proxy.example"));
    Proxies.Route route = proxies.of(new URL("https://repository.example/"));
    assertEquals("me", route.access().user);
    assertEquals("s@cret+", route.access().password);
    assertEquals("proxy.example:80", route.name());
    assertEquals(-1, route.toString().indexOf("cret"));
    for (String broken :
        List.of("http://me:secret@", "http://me:sec ret@x", "https://me:secret@x")) {
      UsageException e =
          assertThrows(
              UsageException.class,
              () ->
                  proxies(Map.of("https_proxy", broken))
                      .of(new URL("https://repository.example/")));
      assertEquals(-1, e.getMessage().indexOf("sec"), e.getMessage());
    }
  }

  @Test
  void withoutAVariableTheSettingsNameTheProxy() throws IOException {
    String xml =
        "<proxies><proxy><active>false</active><host>no.example</host><port>1</port></proxy>"
            + "<proxy><host>yes.example</host><port>3129</port><username>me</username>"
            + "<password>${env.P}</password><nonProxyHosts>*.near.example|far.example"
            + "</nonProxyHosts></proxy></proxies>";
    Proxies proxies = settings(xml, Map.of("P", "secret"));
    Proxies.Route route = proxies.of(new URL("https://repository.example/"));
    assertEquals("yes.example:3129", route.name());
    assertEquals("secret", route.access().password);
    for (String host : List.of("a.near.example", "FAR.example", "127.0.0.1")) {
      assertEquals("none", proxies.of(new URL("https://" + host + "/")).name(), host);
    }
    Map<String, String> both = Map.of("P", "x", "https_proxy", "http://variable.example:1");
    Proxies variable = settings(xml, both);
    assertEquals("variable.example:1", variable.of(new URL("https://a.example/")).name());
  }

  private Proxies settings(String xml, Map<String, String> environment) throws IOException {
    return new MavenSettings(WrittenSettings.of(folder, xml, environment)).proxies();
  }

  private Proxies proxies(Map<String, String> environment) {
    return new Proxies(environment, () -> null);
  }

  private Proxy of(String url) throws MalformedURLException {
    return proxies(ENVIRONMENT).of(new URL(url)).proxy();
  }
}
