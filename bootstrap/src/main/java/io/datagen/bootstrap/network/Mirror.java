package io.datagen.bootstrap.network;

import java.net.URI;

/**
 * A mirror.
 *
 * @param of Maven's pattern: ids, {@code *}, {@code external:*}, {@code external:http:*}, and
 *     {@code !id}, divided by commas
 * @param blocked whether it only says that the repository must not be asked
 */
public record Mirror(String id, String url, String of, boolean blocked) {

  boolean standsFor(String repository, String address) {
    boolean result = false;
    for (String part : of.split(",", -1)) {
      String pattern = part.trim();
      if (pattern.equals("!" + repository)) {
        return false;
      }
      result |=
          pattern.equals(repository)
              || pattern.equals("*")
              || (pattern.equals("external:*") && external(address))
              || (pattern.equals("external:http:*")
                  && external(address)
                  && address.startsWith("http:"));
    }
    return result;
  }

  private static boolean external(String address) {
    try {
      URI uri = URI.create(address);
      String host = uri.getHost();
      boolean here = "localhost".equals(host) || "127.0.0.1".equals(host);
      return !here && !"file".equals(uri.getScheme());
    } catch (IllegalArgumentException e) {
      return true;
    }
  }
}
