package io.datagen.bootstrap.command;

import io.datagen.bootstrap.Artifact;
import io.datagen.bootstrap.Home;
import io.datagen.bootstrap.Index;
import io.datagen.bootstrap.Layer;
import io.datagen.bootstrap.Layers;
import io.datagen.bootstrap.provision.Progress;
import java.io.PrintStream;

/** The plugins as an aligned table: what each answers to, what it brings, what is here. */
final class PluginTable {
  private static final String GAP = "  ";

  private final Home home;
  private final Layers layers;

  PluginTable(Home home, Layers layers) {
    this.home = home;
    this.layers = layers;
  }

  void print(PrintStream out) {
    int name = "engine".length();
    int format = "formats".length();
    for (Layer layer : layers.all()) {
      name = Math.max(name, layer.name().length());
      format = Math.max(format, formats(layer).length());
    }
    out.println(
        pad("plugin", name)
            + GAP
            + pad("formats", format)
            + GAP
            + "jars      size  state    about");
    for (Layer layer : layers.all()) {
      out.println(
          pad(layer.name(), name)
              + GAP
              + pad(formats(layer), format)
              + GAP
              + right(Integer.toString(layer.artifacts().size()), 4)
              + GAP
              + right(Progress.size(layer.size()), 8)
              + GAP
              + pad(state(layer), 7)
              + GAP
              + layer.about());
    }
  }

  private static String formats(Layer layer) {
    return layer.formats().isEmpty() ? "-" : String.join(",", layer.formats());
  }

  /** By the index: hashing everything for a list would take too long. */
  private String state(Layer layer) {
    Index index = Index.read(home.index());
    int here = 0;
    for (Artifact artifact : layer.artifacts()) {
      if (index.knows(artifact, home.jar(artifact))) {
        here++;
      }
    }
    int all = layer.artifacts().size();
    return here == all ? "ready" : here == 0 ? "-" : here + "/" + all;
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }

  private static String right(String text, int width) {
    return " ".repeat(Math.max(0, width - text.length())) + text;
  }
}
