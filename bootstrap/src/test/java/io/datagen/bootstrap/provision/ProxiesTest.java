package io.datagen.bootstrap.provision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.datagen.bootstrap.UsageException;
import java.net.InetSocketAddress;
import java.net.MalformedURLException;
import java.net.Proxy;
import java.net.URL;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProxiesTest {
  private static final Map<String, String> ENVIRONMENT =
      Map.of("HTTPS_PROXY", "http://proxy.example:3128", "no_proxy", "a.example, .b.example");

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
    assertEquals(Proxy.NO_PROXY, of("http://127.0.0.1:99/x"));
    assertEquals(Proxy.Type.HTTP, of("https://nota.example/x").type());
  }

  @Test
  void aPasswordIsRefusedRatherThanSentOrPrinted() {
    Proxies proxies = new Proxies(Map.of("https_proxy", "http://me:secret@proxy.example"));
    UsageException e =
        assertThrows(
            UsageException.class, () -> proxies.of(new URL("https://repository.example/")));
    assertEquals(-1, e.getMessage().indexOf("secret"));
  }

  private static Proxy of(String url) throws MalformedURLException {
    return new Proxies(ENVIRONMENT).of(new URL(url));
  }
}
