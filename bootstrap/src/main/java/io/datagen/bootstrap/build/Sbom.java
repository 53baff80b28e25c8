package io.datagen.bootstrap.build;

import io.datagen.bootstrap.Artifact;
import io.datagen.bootstrap.Layer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Bills of materials, CycloneDX 1.6 as JSON: what a format loads, jar by jar, with hash and
 * licence. Without a time or a random number: the same build gives the same bytes.
 */
final class Sbom {
  private static final String OWN_LICENCE = "Apache-2.0";

  private final String version;
  private final Map<String, String> licences = new HashMap<>();

  /**
   * @param licences the committed list, by path
   */
  Sbom(String version, Path licences) throws IOException {
    this.version = version;
    for (String line : Files.readAllLines(licences)) {
      int space = line.indexOf(' ');
      if (!line.startsWith("#") && space > 0) {
        this.licences.put(line.substring(0, space), line.substring(space + 1));
      }
    }
  }

  /** One file for each plugin, with the engine it runs in, and one for everything there is. */
  void write(List<Layer> layers, Layer resolver, Path folder) throws IOException {
    Files.createDirectories(folder);
    Layer engine = layers.get(0);
    List<Layer> all = new ArrayList<>(layers);
    all.add(resolver);
    write(folder.resolve("datagen.cdx.json"), "datagen", all);
    for (Layer plugin : layers.subList(1, layers.size())) {
      String name = plugin.name();
      write(folder.resolve(name + ".cdx.json"), "datagen " + name, List.of(engine, plugin));
    }
  }

  private void write(Path file, String name, List<Layer> layers) throws IOException {
    List<String> refs = new ArrayList<>();
    List<String> components = new ArrayList<>();
    for (Layer layer : layers) {
      for (Artifact artifact : layer.artifacts()) {
        String purl = purl(artifact);
        if (!refs.contains(purl)) { // two layers may load the same jar, each for itself
          refs.add(purl);
          components.add(component(artifact, purl));
        }
      }
    }
    String text =
        """
        {
          "bomFormat": "CycloneDX",
          "specVersion": "1.6",
          "version": 1,
          "metadata": {
            "component": {
              "type": "application",
              "bom-ref": "root",
              "name": "%s",
              "version": "%s",
              "licenses": [%s]
            }
          },
          "components": [
        %s
          ],
          "dependencies": [
            { "ref": "root", "dependsOn": ["%s"] }
          ]
        }
        """
            .formatted(
                name,
                version,
                license(OWN_LICENCE),
                String.join(",\n", components),
                String.join("\", \"", refs));
    Files.writeString(file, text);
  }

  private String component(Artifact artifact, String purl) {
    String[] names = artifact.coordinates().split(":", -1);
    List<String> ids = new ArrayList<>();
    for (String id : licence(artifact).split(" ", -1)) {
      ids.add(license(id));
    }
    return """
            {
              "type": "library",
              "bom-ref": "%s",
              "group": "%s",
              "name": "%s",
              "version": "%s",
              "purl": "%s",
              "hashes": [{ "alg": "SHA-256", "content": "%s" }],
              "licenses": [%s]
            }"""
        .formatted(
            purl, names[0], names[1], names[2], purl, artifact.sha256(), String.join(", ", ids))
        .indent(4)
        .stripTrailing();
  }

  private String licence(Artifact artifact) {
    String licence = artifact.nested() ? OWN_LICENCE : licences.get(artifact.path());
    if (licence == null) {
      throw new IllegalStateException(
          "no licence is known of " + artifact.path() + "; rewrite the locks");
    }
    return licence;
  }

  private static String license(String id) {
    return "{ \"license\": { \"id\": \"" + id + "\" } }";
  }

  private static String purl(Artifact artifact) {
    String[] names = artifact.coordinates().split(":", -1);
    return "pkg:maven/" + names[0] + '/' + names[1] + '@' + names[2].replace("+", "%2B");
  }
}
