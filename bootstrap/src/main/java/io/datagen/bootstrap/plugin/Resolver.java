package io.datagen.bootstrap.plugin;

import io.datagen.bootstrap.Cache;
import io.datagen.bootstrap.Layer;
import io.datagen.bootstrap.LayerLoader;
import io.datagen.bootstrap.Layers;
import io.datagen.bootstrap.ProvisioningException;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Runs Maven's resolver, which comes by a lock of its own and lives in a loader of its own. The two
 * sides are not compiled against each other; what they agree on is one method with types of the JDK
 * only.
 */
public final class Resolver {
  private static final String ENTRY = "io.datagen.resolver.PluginResolver";

  /** What a plugin gets from the engine, whatever its POM says. */
  private static final List<String> PROVIDED =
      List.of("io.datagen:datagen-engine-api", "org.jspecify:jspecify");

  private final Cache cache;
  private final long patienceMs;

  /**
   * @param patienceMs how long the resolver may neither answer nor ask for anything
   */
  Resolver(Cache cache, long patienceMs) {
    this.cache = cache;
    this.patienceMs = patienceMs;
  }

  /** Its lock, as the build wrote it beside this class. */
  public static Layer layer() {
    try (InputStream in = Resolver.class.getResourceAsStream("resolver")) {
      if (in == null) {
        throw new IllegalStateException("this bootstrap was packaged without a resolver");
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Layers.parse(text).all().get(0);
    } catch (IOException e) {
      throw new IllegalStateException("the bootstrap is damaged", e);
    }
  }

  /**
   * Resolves a plugin.
   *
   * @param fetch brings a repository's file, or null where it has none
   * @return {@code repository, path, file} of each jar, in class path order
   */
  List<List<String>> resolve(
      Coordinates plugin,
      Map<String, String> repositories,
      File scratch,
      BiFunction<String, String, @Nullable File> fetch) {
    Layer layer = layer();
    cache.ensure(List.of(layer));
    Watchdog watchdog = new Watchdog(patienceMs);
    try (LayerLoader loader =
        new LayerLoader("resolver", cache.jars(layer), ClassLoader.getPlatformClassLoader())) {
      Method entry =
          loader
              .loadClass(ENTRY)
              .getMethod(
                  "resolve",
                  String.class,
                  Map.class,
                  Collection.class,
                  File.class,
                  BiFunction.class);
      BiFunction<String, String, @Nullable File> watched = watchdog.watching(fetch);
      return watchdog.run(
          plugin.text(),
          loader,
          () -> call(entry, plugin.text(), repositories, PROVIDED, scratch, watched));
    } catch (IOException e) {
      throw new ProvisioningException(
          "can't resolve the plugin " + plugin.text() + ": " + e.getMessage(), e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the resolver's jar is not this bootstrap's", e);
    }
  }

  @SuppressWarnings("unchecked") // the method's type; the two sides share no class to check it by
  private static List<List<String>> call(Method entry, Object... arguments) throws Exception {
    try {
      return (List<List<String>>) entry.invoke(null, arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof Exception cause) {
        throw cause;
      }
      throw e;
    }
  }
}
