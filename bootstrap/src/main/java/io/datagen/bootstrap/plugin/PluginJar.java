package io.datagen.bootstrap.plugin;

import io.datagen.bootstrap.Layers;
import io.datagen.bootstrap.ProvisioningException;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/** What a plugin's jar says of itself. None of its code runs for that. */
final class PluginJar {
  private static final String SERVICE = "META-INF/services/io.datagen.api.format.FormatPlugin";
  private static final String ATTRIBUTE = "Datagen-Formats";

  private PluginJar() {}

  /**
   * The values of {@code --format} it answers to.
   *
   * @param layers what there is without it
   * @throws ProvisioningException where it is no plugin, or claims what another one has
   */
  static List<String> formats(Coordinates plugin, File file, Layers layers) {
    String declared;
    try (JarFile jar = new JarFile(file)) {
      if (jar.getEntry(SERVICE) == null) {
        throw new ProvisioningException(
            plugin.text() + " is no format plugin: its jar has no " + SERVICE);
      }
      Manifest manifest = jar.getManifest();
      String value = manifest == null ? null : manifest.getMainAttributes().getValue(ATTRIBUTE);
      declared = value == null ? "" : value;
    } catch (IOException e) {
      throw new ProvisioningException(plugin.text() + " is no jar: " + e.getMessage(), e);
    }
    List<String> formats = new ArrayList<>();
    for (String format : declared.split("[ ,]+", -1)) {
      if (!format.isEmpty()) {
        formats.add(checked(plugin, format, layers));
      }
    }
    if (formats.isEmpty()) {
      throw new ProvisioningException(
          plugin.text()
              + " doesn't say which formats it has: the manifest of its jar needs a line "
              + ATTRIBUTE
              + ": NAME");
    }
    return formats;
  }

  private static String checked(Coordinates plugin, String format, Layers layers) {
    if (!format.matches("[a-z][a-z0-9_]{0,63}")) {
      throw new ProvisioningException(
          plugin.text()
              + " names a format that no --format can have: lower-case letters, digits and _ are"
              + " allowed");
    }
    if (layers.taken(format)) {
      throw new ProvisioningException(
          plugin.text()
              + " claims the format "
              + format
              + ", which "
              + owner(format, layers)
              + " has already; "
              + (layers.plugin(format) != null && owner(format, layers).indexOf(':') > 0
                  ? "remove that one first, or use a plugin with another name for it"
                  : "use a plugin with another name for it"));
    }
    return format;
  }

  private static String owner(String format, Layers layers) {
    var layer = layers.plugin(format);
    return layer == null || !layer.outside() ? "datagen itself" : layer.name();
  }
}
