package io.datagen.resolver.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.eclipse.aether.repository.RemoteRepository;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Where Maven itself looks: the first repository of its super POM. */
final class SuperPom {
  private SuperPom() {}

  static List<RemoteRepository> repositories(Path superPom) throws IOException {
    Element repository;
    try {
      repository =
          (Element)
              DocumentBuilderFactory.newInstance()
                  .newDocumentBuilder()
                  .parse(superPom.toFile())
                  .getElementsByTagName("repository")
                  .item(0);
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException(superPom + " is no POM", e);
    }
    String id = text(repository, "id");
    return List.of(new RemoteRepository.Builder(id, "default", text(repository, "url")).build());
  }

  private static String text(Element parent, String child) {
    return parent.getElementsByTagName(child).item(0).getTextContent().strip();
  }
}
