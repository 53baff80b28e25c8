package io.datagen.bootstrap.build;

import java.io.IOException;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The few things the build reads from POMs. */
record Pom(Element project) {

  static Pom read(Path file) throws IOException {
    try {
      Document document =
          DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
      return new Pom(document.getDocumentElement());
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException(file + " is no POM", e);
    }
  }

  String description() {
    return text(project, "description");
  }

  String property(String name) {
    NodeList properties = project.getElementsByTagName("properties");
    return properties.getLength() == 0 ? "" : text((Element) properties.item(0), name);
  }

  /** A line {@code repository ID URL} for each repository the POM declares. */
  String repositories() {
    StringBuilder text = new StringBuilder();
    NodeList repositories = project.getElementsByTagName("repository");
    for (int i = 0; i < repositories.getLength(); i++) {
      Element repository = (Element) repositories.item(i);
      text.append("repository ")
          .append(text(repository, "id"))
          .append(' ')
          .append(text(repository, "url"))
          .append('\n');
    }
    return text.toString();
  }

  private static String text(Element parent, String child) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node.getNodeName().equals(child)) {
        return node.getTextContent().strip();
      }
    }
    return "";
  }
}
