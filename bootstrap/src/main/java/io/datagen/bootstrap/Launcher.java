package io.datagen.bootstrap;

import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Hands a command over to the engine. The two sides are not compiled against each other; what they
 * agree on is one method with types of the JDK only:
 *
 * <pre>{@code
 * io.datagen.core.command.Main
 *   public static int run(
 *       String[] args, Function<String, ClassLoader> plugins, Map<String, String> host)
 * }</pre>
 */
final class Launcher {
  private static final String ENGINE_MAIN = "io.datagen.core.command.Main";

  /** Tells plugins where to keep native libraries that they unpack. */
  private static final String NATIVES = "datagen.native";

  private final Home home;
  private final Layers layers;
  private final Cache cache;

  Launcher(Home home, Layers layers, Cache cache) {
    this.home = home;
    this.layers = layers;
    this.cache = cache;
  }

  /** Runs the command in the engine and answers its exit code. */
  int run(Arguments arguments) throws Throwable {
    Layer engine = layers.engine();
    List<File> jars = cache.jars(engine);
    // The JVM looks at its class path once: a jar that is fetched now comes too late for that.
    boolean onClassPath = ClassPath.has(jars) && allAreThere(jars);
    cache.ensure(needed(engine, arguments));
    ClassLoader loader =
        onClassPath
            ? ClassLoader.getSystemClassLoader()
            : new LayerLoader(engine.name(), jars, ClassLoader.getPlatformClassLoader());
    Thread.currentThread().setContextClassLoader(loader);
    System.setProperty(NATIVES, home.natives().getPath());
    Method run =
        loader.loadClass(ENGINE_MAIN).getMethod("run", String[].class, Function.class, Map.class);
    String[] rest = arguments.remaining().toArray(new String[0]);
    try {
      Object code = run.invoke(null, rest, new Plugins(layers, cache, loader), host(arguments));
      if (code.equals(0) && loader == ClassLoader.getSystemClassLoader()) {
        ClassArchive.make();
      }
      return (Integer) code;
    } catch (InvocationTargetException e) {
      Throwable cause = e.getCause();
      throw cause == null ? e : cause;
    }
  }

  private static boolean allAreThere(List<File> jars) {
    for (File jar : jars) {
      if (!jar.isFile()) {
        return false;
      }
    }
    return true;
  }

  /** The engine, and the formats that are named: they come in one batch of parallel transfers. */
  private List<Layer> needed(Layer engine, Arguments arguments) {
    // by name: to ask whether a list has a record already links its equals, 50 ms of a start
    Map<String, Layer> needed = new LinkedHashMap<>();
    needed.put(engine.name(), engine);
    String command = arguments.command();
    if (command.equals("generate") || command.equals("validate")) {
      for (String format : arguments.formats()) {
        Layer layer = layers.plugin(format);
        // an unknown format is the engine's to report, with the nearest name
        if (layer != null) {
          needed.put(layer.name(), layer);
        }
      }
    }
    return new ArrayList<>(needed.values());
  }

  private Map<String, String> host(Arguments arguments) {
    Map<String, String> host = new HashMap<>();
    host.put("version", Name.version());
    host.put("root", home.root().getPath());
    host.put("home", home.home().getPath());
    host.put("plugins", String.join(",", layers.formats()));
    host.put("offline", arguments.options().offline ? "true" : "false");
    return host;
  }
}
