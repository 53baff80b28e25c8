package io.datagen.core.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The schemas that one can start with. */
final class Templates {
  /** Their names, and what they show. */
  static final Map<String, String> ALL = new LinkedHashMap<>();

  static {
    ALL.put("shop", "customers, products, orders and their items");
    ALL.put("table", "one table of people");
    ALL.put("events", "a stream of events, in sessions");
  }

  private Templates() {}

  /** The text of one that there is. */
  static String text(String name) throws IOException {
    try (InputStream in = Templates.class.getResourceAsStream("template/" + name + ".yaml")) {
      if (in == null) {
        throw new IllegalStateException("no template " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
