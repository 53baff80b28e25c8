package io.datagen.bootstrap.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

  /** {@code group/artifact/} of each third-party dependency the module itself has at run time. */
  List<String> dependencies() {
    List<String> paths = new ArrayList<>();
    for (Node list = project.getFirstChild(); list != null; list = list.getNextSibling()) {
      if (!list.getNodeName().equals("dependencies")) {
        continue; // dependencyManagement and profiles have lists of their own
      }
      NodeList dependencies = ((Element) list).getElementsByTagName("dependency");
      for (int i = 0; i < dependencies.getLength(); i++) {
        Element dependency = (Element) dependencies.item(i);
        String scope = text(dependency, "scope");
        String group = text(dependency, "groupId");
        boolean atRunTime = scope.isEmpty() || scope.equals("compile") || scope.equals("runtime");
        if (atRunTime && !group.equals("io.datagen") && text(dependency, "optional").isEmpty()) {
          paths.add(group.replace('.', '/') + '/' + text(dependency, "artifactId") + '/');
        }
      }
    }
    return paths;
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
