package io.datagen.bootstrap.plugin;

import io.datagen.bootstrap.Layer;
import io.datagen.bootstrap.Layers;
import io.datagen.bootstrap.UsageException;
import io.datagen.bootstrap.provision.Repositories;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where plugins are looked for: what the user named first, then the lock's, then datagen's own. */
final class Places {
  private Places() {}

  /**
   * Addresses by id, in the order to ask.
   *
   * @param given {@code ID=URL}
   * @param own what the bootstrap knows
   * @param locked what the lock knows, the bootstrap's among them
   */
  static Map<String, String> of(List<String> given, Layers own, Layers locked) {
    Map<String, String> places = new LinkedHashMap<>();
    for (String word : given) {
      int equals = word.indexOf('=');
      String id = equals < 0 ? "" : word.substring(0, equals);
      if (!Layer.coordinates("repository:" + id + ":1")) {
        throw new UsageException(
            "--repository takes ID=URL, such as acme=https://maven.acme.example/releases");
      }
      String address = word.substring(equals + 1);
      Repositories.check(address, "--repository " + id);
      if (own.repositories().containsKey(id)) {
        throw new UsageException(
            "the repository " + id + " is datagen's own; to take it from elsewhere use --mirror");
      }
      String known = locked.repositories().get(id);
      if (known != null && !known.equals(address)) {
        throw new UsageException(
            "plugins.lock has the repository " + id + " at " + known + "; choose another id");
      }
      places.put(id, address);
    }
    locked.repositories().forEach((id, address) -> putLater(places, own, id, address));
    places.putAll(own.repositories());
    return places;
  }

  private static void putLater(Map<String, String> places, Layers own, String id, String address) {
    if (!own.repositories().containsKey(id)) {
      places.put(id, address);
    }
  }
}
