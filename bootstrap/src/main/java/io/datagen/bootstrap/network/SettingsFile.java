package io.datagen.bootstrap.network;

import io.datagen.bootstrap.ProvisioningException;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads mirrors, servers and proxies from Maven's {@code settings.xml}, and skips the rest. A
 * document type is refused, so that no entity can name a file or another machine.
 */
public final class SettingsFile {
  private static final String HEADER = "configuration/httpHeaders/property";
  private static final String REPOSITORY = "repositories/repository";
  private static final int LONGEST = 4 << 20;

  private final Settings settings = new Settings();
  private final Variables variables;
  private final XMLStreamReader xml;

  private SettingsFile(XMLStreamReader xml, Map<String, String> environment) {
    this.xml = xml;
    this.variables = new Variables(environment);
  }

  /**
   * Reads the file.
   *
   * @param environment for {@code ${env.NAME}}
   * @throws ProvisioningException where it can't be read, with line and column
   */
  public static Settings read(File file, Map<String, String> environment) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    if (file.length() > LONGEST) {
      throw new ProvisioningException(file + " is too long for settings");
    }
    try (InputStream in = Files.newInputStream(file.toPath())) {
      SettingsFile reader = new SettingsFile(factory.createXMLStreamReader(in), environment);
      reader.document();
      return reader.settings;
    } catch (XMLStreamException e) {
      throw new ProvisioningException(
          file
              + ":"
              + e.getLocation().getLineNumber()
              + ":"
              + e.getLocation().getColumnNumber()
              + ": the settings can't be read; Maven would not take them either, or they have a"
              + " document type, which is refused",
          e);
    } catch (IOException e) {
      throw new ProvisioningException(file + " can't be read: " + e.getMessage(), e);
    }
  }

  private void document() throws XMLStreamException {
    while (xml.next() != XMLStreamConstants.START_ELEMENT) {
      if (xml.getEventType() == XMLStreamConstants.DTD) {
        throw new XMLStreamException("a document type", xml.getLocation());
      }
    }
    while (child()) {
      String list = xml.getLocalName();
      while (child()) {
        switch (list) {
          case "mirrors" -> mirror(fields());
          case "servers" -> server(fields());
          case "proxies" -> proxy(fields());
          case "profiles" -> repositories(fields());
          default -> fields();
        }
      }
    }
  }

  /** Goes to the next child's start; false at the parent's end. */
  private boolean child() throws XMLStreamException {
    while (true) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          return true;
        }
        case XMLStreamConstants.END_ELEMENT, XMLStreamConstants.END_DOCUMENT -> {
          return false;
        }
        default -> {}
      }
    }
  }

  /**
   * The element's text by the names of those below it, {@code a/b} for deeper ones; of what may
   * stand there more than once, headers and repositories, under names of their own.
   */
  private Map<String, String> fields() throws XMLStreamException {
    Map<String, String> fields = new LinkedHashMap<>();
    collect("", fields);
    return fields;
  }

  private void collect(String path, Map<String, String> into) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    Map<String, String> below = new HashMap<>();
    while (true) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        String name = xml.getLocalName();
        collect(path.isEmpty() ? name : path + '/' + name, below);
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        break;
      } else if (event == XMLStreamConstants.CHARACTERS) {
        text.append(xml.getText());
      }
    }
    String name = below.get(HEADER + "/name");
    if (path.equals(HEADER) && name != null) {
      into.put("header " + name, below.getOrDefault(HEADER + "/value", ""));
    } else if (path.equals(REPOSITORY)) {
      into.put(
          "repository " + below.getOrDefault(REPOSITORY + "/id", ""),
          below.getOrDefault(REPOSITORY + "/url", ""));
    } else if (below.isEmpty()) {
      into.put(path, text.toString().trim());
    }
    into.putAll(below);
  }

  private void mirror(Map<String, String> fields) {
    settings.mirrors.add(
        new Mirror(
            variables.plain(fields.getOrDefault("id", "")),
            variables.plain(fields.getOrDefault("url", "")),
            variables.plain(fields.getOrDefault("mirrorOf", "")),
            fields.getOrDefault("blocked", "").equals("true")));
  }

  private void server(Map<String, String> fields) {
    String id = variables.plain(fields.getOrDefault("id", ""));
    settings.servers.put(id, variables.access("the server " + id, fields));
  }

  /** Of any profile, active or not: what counts is that the user wrote it. */
  private void repositories(Map<String, String> fields) {
    fields.forEach(
        (name, url) -> {
          if (name.startsWith("repository ")) {
            String id = variables.plain(name.substring("repository ".length()));
            settings.repositories.put(id, variables.plain(url));
          }
        });
  }

  private void proxy(Map<String, String> fields) {
    if (fields.getOrDefault("active", "true").equals("false")) {
      return;
    }
    String host = variables.plain(fields.getOrDefault("host", ""));
    int port;
    try {
      port = Integer.parseInt(variables.plain(fields.getOrDefault("port", "8080")));
    } catch (NumberFormatException e) {
      port = -1;
    }
    if (host.isEmpty() || port < 1 || port > 65535) {
      throw new ProvisioningException("settings.xml has a proxy without a host or a valid port");
    }
    settings.proxies.add(
        new ProxyRule(
            variables.plain(fields.getOrDefault("protocol", "http")),
            host,
            port,
            variables.access("the proxy " + host, fields),
            variables.plain(fields.getOrDefault("nonProxyHosts", ""))));
  }
}
