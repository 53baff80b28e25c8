package io.datagen.bootstrap.network;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What decides where files come from, as lines for a person; nothing secret is in them. */
final class InForce {
  private InForce() {}

  static List<String> lines(
      MavenSettings settings, @Nullable String mirror, Map<String, String> repositories) {
    List<String> lines = new ArrayList<>();
    if (mirror != null) {
      lines.add("mirror of all repositories but folders: " + mirror);
    }
    File file = settings.file();
    Settings known = settings.get();
    lines.add(
        known == null
            ? "no " + file
            : "settings "
                + file
                + ": mirrors "
                + known.mirrors.size()
                + ", servers "
                + known.servers.size()
                + ", proxies "
                + known.proxies.size());
    repositories.forEach(
        (id, address) -> {
          String asked = mirror == null ? address : mirror;
          Mirror instead = known == null || mirror != null ? null : known.mirror(id, address);
          if (instead != null) {
            asked = instead.url();
            lines.add("mirror " + instead.id() + " stands for the repository " + id);
          }
          proxy(settings, id, asked, lines);
        });
    return lines;
  }

  private static void proxy(MavenSettings settings, String id, String url, List<String> lines) {
    try {
      Proxies.Route route = settings.proxies().of(new URL(url));
      if (!route.name().equals("none")) {
        lines.add("proxy for " + id + ": " + route.name() + ", " + route.access());
      }
    } catch (MalformedURLException e) {
      // asking it says so
    }
  }
}
