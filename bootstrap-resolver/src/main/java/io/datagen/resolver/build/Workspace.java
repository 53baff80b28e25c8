package io.datagen.resolver.build;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.repository.WorkspaceReader;
import org.eclipse.aether.repository.WorkspaceRepository;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * The POMs of this very project, for the resolver: nothing of it needs to be built or installed.
 */
final class Workspace implements WorkspaceReader {
  private final WorkspaceRepository repository = new WorkspaceRepository("datagen");
  private final Map<String, Path> poms = new HashMap<>();
  private final String version;

  private Workspace(String version) {
    this.version = version;
  }

  static Workspace of(Path project) throws IOException {
    Workspace workspace = new Workspace(text(root(project.resolve("pom.xml")), "version"));
    try (Stream<Path> files = Files.find(project, 3, (path, facts) -> path.endsWith("pom.xml"))) {
      for (Path pom : files.toList()) {
        workspace.poms.put(text(root(pom), "artifactId"), pom);
      }
    }
    return workspace;
  }

  /** The artifact id of the module in that folder. */
  String module(Path folder) throws IOException {
    return text(root(folder.resolve("pom.xml")), "artifactId");
  }

  String version() {
    return version;
  }

  @Override
  public WorkspaceRepository getRepository() {
    return repository;
  }

  @Override
  public @Nullable File findArtifact(Artifact artifact) {
    Path pom = poms.get(artifact.getArtifactId());
    boolean own = artifact.getGroupId().equals(ClosureResolver.OWN_GROUP);
    return own && pom != null && artifact.getExtension().equals("pom") ? pom.toFile() : null;
  }

  @Override
  public List<String> findVersions(Artifact artifact) {
    boolean own = artifact.getGroupId().equals(ClosureResolver.OWN_GROUP);
    return own ? List.of(version) : List.of();
  }

  private static Element root(Path pom) throws IOException {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(pom.toFile())
          .getDocumentElement();
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException(pom + " is no POM", e);
    }
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
