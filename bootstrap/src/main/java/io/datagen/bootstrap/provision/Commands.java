package io.datagen.bootstrap.provision;

import io.datagen.bootstrap.Arguments;
import io.datagen.bootstrap.Artifact;
import io.datagen.bootstrap.Cache;
import io.datagen.bootstrap.Help;
import io.datagen.bootstrap.Home;
import io.datagen.bootstrap.Layer;
import io.datagen.bootstrap.Layers;
import io.datagen.bootstrap.Options;
import io.datagen.bootstrap.UsageException;
import java.io.File;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** The bootstrap's own commands; none of them loads the engine. */
final class Commands {
  private final Home home;
  private final Layers layers;
  private final Cache cache;
  private final Options options;
  private final Words words;
  private final PrintStream out;

  Commands(Home home, Layers layers, Cache cache, Arguments arguments, PrintStream out) {
    this.home = home;
    this.layers = layers;
    this.cache = cache;
    this.options = arguments.options();
    this.words = Words.of(arguments);
    this.out = out;
  }

  /** The exit code. */
  int run() {
    if (words.help() || words.command().equals("help")) {
      Help.print(out);
      return 0;
    }
    int code =
        switch (words.command()) {
          case "provision" -> provision();
          case "plugins" -> plugins();
          case "cache" -> cache();
          default -> doctor();
        };
    out.flush();
    return code;
  }

  private int provision() {
    words.allow("--all", "--format");
    List<Layer> wanted = new ArrayList<>();
    wanted.add(layers.engine());
    if (words.has("--all")) {
      wanted = layers.all();
    }
    for (String name : words.formats()) {
      Layer layer = layers.plugin(name);
      if (layer == null) {
        throw new UsageException(
            "no plugin writes " + name + "; there are: " + String.join(", ", layers.plugins()));
      }
      if (!wanted.contains(layer)) {
        wanted.add(layer);
      }
    }
    cache.ensure(wanted);
    long size = 0;
    List<String> names = new ArrayList<>();
    for (Layer layer : wanted) {
      size += layer.size();
      names.add(layer.name());
    }
    if (!options.quiet) {
      out.println(
          "ready: "
              + String.join(", ", names)
              + " ("
              + Progress.size(size)
              + ") in "
              + home.home());
    }
    return 0;
  }

  private int plugins() {
    words.allow();
    String action = words.argument("list", "list");
    if (!action.equals("list")) {
      throw new UsageException("plugins " + action + " isn't supported yet; plugins lists them");
    }
    new PluginTable(home, layers).print(out);
    return 0;
  }

  private int cache() {
    words.allow();
    String action = words.argument("", "path", "size", "verify");
    switch (action) {
      case "path" -> out.println(home.home());
      case "size" -> out.println(Progress.size(size(home.home())) + "  " + home.home());
      case "verify" -> {
        return verify();
      }
      default -> throw new UsageException("cache needs one of: path, size, verify");
    }
    return 0;
  }

  private int verify() {
    int damaged = 0;
    int intact = 0;
    for (Layer layer : layers.all()) {
      for (Artifact artifact : layer.artifacts()) {
        File jar = home.jar(artifact);
        if (!jar.exists()) {
          continue;
        }
        if (Hash.matches(artifact, jar)) {
          intact++;
        } else {
          damaged++;
          out.println("damaged: " + jar);
        }
      }
    }
    out.println(intact + " intact, " + damaged + " damaged, in " + home.repository());
    if (damaged > 0) {
      out.println("to mend: " + Help.command() + " provision --all --verify");
      return 3;
    }
    return 0;
  }

  private static long size(File file) {
    File[] children = file.listFiles();
    if (children == null) {
      return file.length();
    }
    long sum = 0;
    for (File child : children) {
      sum += size(child);
    }
    return sum;
  }

  private int doctor() {
    words.allow();
    return new Doctor(home, layers, options, out).run();
  }
}
