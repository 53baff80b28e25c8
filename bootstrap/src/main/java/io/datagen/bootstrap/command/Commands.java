package io.datagen.bootstrap.command;

import io.datagen.bootstrap.Arguments;
import io.datagen.bootstrap.Cache;
import io.datagen.bootstrap.Home;
import io.datagen.bootstrap.Layer;
import io.datagen.bootstrap.Layers;
import io.datagen.bootstrap.Options;
import io.datagen.bootstrap.UsageException;
import io.datagen.bootstrap.plugin.PluginAdder;
import io.datagen.bootstrap.plugin.PluginRemover;
import io.datagen.bootstrap.provision.Progress;
import io.datagen.bootstrap.provision.Provisioner;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** The bootstrap's own commands; none of them loads the engine. */
public final class Commands {
  private final Home home;
  private final Layers own;
  private final Provisioner provisioner;
  private final Options options;
  private final Words words;
  private final PrintStream out;

  /**
   * @param own what the bootstrap brings itself
   */
  public Commands(
      Home home, Layers own, Provisioner provisioner, Arguments arguments, PrintStream out) {
    this.home = home;
    this.own = own;
    this.provisioner = provisioner;
    this.options = arguments.options();
    this.words = Words.of(arguments);
    this.out = out;
  }

  /** The exit code. */
  public int run() {
    if (words.help() || words.command().equals("help")) {
      HelpPage.print(out, words.command());
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
    if (!options.plugins.isEmpty()) {
      provisioner.add();
    }
    Layers layers = own.with(home.plugins());
    if (options.plugins.isEmpty()) {
      layers.confirm(options.repositories);
    }
    List<Layer> wanted = new ArrayList<>();
    wanted.add(layers.engine());
    if (words.has("--all")) {
      wanted = layers.all();
    }
    List<String> names = new ArrayList<>(words.formats());
    names.addAll(options.plugins);
    for (String name : names) {
      Layer layer = layers.plugin(name);
      if (layer == null) {
        throw new UsageException(
            "no plugin writes " + name + "; there are: " + String.join(", ", layers.plugins()));
      }
      if (!wanted.contains(layer)) {
        wanted.add(layer);
      }
    }
    new Cache(home, options, provisioner.with(layers)).ensure(wanted);
    say(ready(wanted));
    return 0;
  }

  private String ready(List<Layer> layers) {
    long size = 0;
    List<String> names = new ArrayList<>();
    for (Layer layer : layers) {
      size += layer.size();
      names.add(layer.name());
    }
    String sum = Progress.size(size);
    return "ready: " + String.join(", ", names) + " (" + sum + ") in " + home.home();
  }

  private int plugins() {
    words.allow();
    refusePlugins();
    List<String> names = words.operands();
    String action = words.action("list", List.of("list", "add", "remove"));
    if (!action.equals("add")) {
      refuseRepositories();
    }
    if (action.equals("list")) {
      words.alone();
      new PluginTable(home, own.with(home.plugins())).print(out);
      return 0;
    }
    if (names.isEmpty()) {
      throw new UsageException(
          "plugins " + action + " needs a plugin: plugins " + action + " GROUP:ARTIFACT:VERSION");
    }
    if (action.equals("add")) {
      new PluginAdder(home, options, own, provisioner, this::say).add(names);
    } else {
      new PluginRemover(home, options, own, provisioner, this::say).remove(names);
    }
    return 0;
  }

  private int cache() {
    words.allow();
    refusePlugins();
    refuseRepositories();
    String action = words.action("", List.of("path", "size", "verify", "gc", "classpath"));
    words.alone();
    CacheCommands commands = new CacheCommands(home, own, provisioner, out);
    return switch (action) {
      case "path" -> commands.path();
      case "size" -> commands.size();
      case "verify" -> commands.verify();
      case "gc" -> commands.gc();
      case "classpath" -> commands.classPath();
      default -> throw new UsageException("cache needs one of: path, size, verify, gc, classpath");
    };
  }

  private int doctor() {
    words.allow();
    words.alone();
    refusePlugins();
    refuseRepositories();
    return new Doctor(home, own, provisioner, options, out).run();
  }

  private void refusePlugins() {
    if (!options.plugins.isEmpty()) {
      throw new UsageException(
          words.command()
              + " has no option --plugin; to add one: plugins add "
              + options.plugins.get(0));
    }
  }

  private void refuseRepositories() {
    if (!options.repositories.isEmpty()) {
      throw new UsageException(
          "--repository says where a plugin is found: it goes with --plugin and plugins add");
    }
  }

  private void say(String line) {
    if (!options.quiet) {
      out.println(line);
    }
  }
}
