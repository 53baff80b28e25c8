package io.datagen.core.command;

import io.datagen.api.dictionary.DictionarySource;
import io.datagen.api.format.Capabilities;
import io.datagen.api.format.Compression;
import io.datagen.api.format.FormatPlugin;
import io.datagen.api.format.FormatSettings;
import io.datagen.api.format.GzipCompression;
import io.datagen.api.provider.ValueSource;
import io.datagen.core.column.Dictionaries;
import io.datagen.core.column.Libraries;
import io.datagen.core.dictionary.PoolStore;
import io.datagen.core.source.Nearest;
import io.datagen.core.source.UsageException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the launcher gave: plugins by name, each in a class loader of its own, and where things lie.
 */
final class Host implements Libraries {
  private final Function<String, ClassLoader> plugins;
  private final Map<String, String> facts;
  private @Nullable PoolStore pools;
  private @Nullable ValueSource values;

  Host(Function<String, ClassLoader> plugins, Map<String, String> facts) {
    this.plugins = plugins;
    this.facts = Map.copyOf(facts);
  }

  /** Name and version, as manifests have it. */
  String tool() {
    return "datagen " + facts.getOrDefault("version", "unknown");
  }

  /** The formats that there are. */
  List<String> formats() {
    String names = facts.getOrDefault("plugins", "");
    return names.isEmpty() ? List.of() : List.of(names.split(","));
  }

  /** The format of that name, provisioned if need be. */
  FormatPlugin format(String name) {
    if (!formats().contains(name)) {
      throw new UsageException("unknown format '" + name + "'" + Nearest.hint(name, formats()));
    }
    return find(FormatPlugin.class, name).stream()
        .filter(f -> f.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new ProvisioningException(
                    "the plugin that is said to have the format " + name + " hasn't got it"));
  }

  /**
   * A format's settings.
   *
   * @param options what {@code --format-option} set
   * @param compression what {@code --compression} named, or empty for the format's default
   * @throws IllegalArgumentException for an option or value that the format doesn't have
   */
  FormatSettings settings(
      FormatPlugin format, Map<String, String> options, Optional<String> compression) {
    Capabilities capabilities = format.capabilities();
    String name = compression.orElse(capabilities.defaultCompression());
    List<String> known = new ArrayList<>(List.of(Capabilities.NONE));
    known.addAll(capabilities.compressions().stream().sorted().toList());
    if (!known.contains(name)) {
      throw new UsageException(
          "the format "
              + format.name()
              + " has no compression '"
              + name
              + "'"
              + Nearest.hint(name, known));
    }
    if (capabilities.codecs().contains(name)) {
      return FormatSettings.of(format.options(), options, Optional.empty()).withCodec(name);
    }
    return FormatSettings.of(format.options(), options, compression(name));
  }

  private Optional<Compression> compression(String name) {
    return name.equals(Capabilities.NONE)
        ? Optional.empty()
        : Optional.of(
            name.equals("gzip") ? new GzipCompression() : find(Compression.class, name).get(0));
  }

  /** The lists of a locale: from disk, or from the plugin that has them. */
  @Override
  public Dictionaries dictionaries(String locale) {
    return pools().dictionaries(locale);
  }

  private PoolStore pools() {
    PoolStore store = pools;
    if (store == null) {
      store =
          PoolStore.open(
              Optional.ofNullable(facts.get("home")).map(Path::of),
              () -> find(DictionarySource.class, "datafaker").get(0));
      pools = store;
    }
    return store;
  }

  @Override
  public ValueSource values() {
    ValueSource source = values;
    if (source == null) {
      source = find(ValueSource.class, "datafaker").get(0);
      pools().check(source.id());
      values = source;
    }
    return source;
  }

  /** What is on disk already: what describes a schema must not fetch anything. */
  Libraries onDisk() {
    PoolStore store =
        PoolStore.open(
            Optional.ofNullable(facts.get("home")).map(Path::of),
            () -> {
              throw new MissingDictionaryException();
            });
    return new Libraries() {
      @Override
      public Dictionaries dictionaries(String locale) {
        return store.dictionaries(locale);
      }

      @Override
      public ValueSource values() {
        throw new MissingDictionaryException();
      }
    };
  }

  private <T> List<T> find(Class<T> service, String plugin) {
    ClassLoader loader;
    try {
      loader = plugins.apply(plugin);
    } catch (RuntimeException e) {
      throw new ProvisioningException(e);
    }
    try {
      return Plugins.within(loader, () -> load(service, plugin, loader));
    } catch (ServiceConfigurationError | LinkageError e) {
      throw new ProvisioningException(
          "the plugin for " + plugin + " can't be loaded into this " + tool() + ": " + e, e);
    }
  }

  private static <T> List<T> load(Class<T> service, String plugin, ClassLoader loader) {
    List<T> found = new ArrayList<>();
    for (T provider : ServiceLoader.load(service, loader)) {
      // A provider of another loader's is somebody else's.
      if (provider.getClass().getClassLoader() == loader) {
        found.add(provider);
      }
    }
    if (found.isEmpty()) {
      throw new ProvisioningException(
          "the plugin for " + plugin + " offers no " + service.getSimpleName() + " of its own");
    }
    return found;
  }
}
