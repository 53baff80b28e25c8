package io.datagen.core.schema;

import io.datagen.core.source.Faults;
import io.datagen.core.source.Mapping;
import io.datagen.core.source.Node;
import io.datagen.core.source.Section;
import io.datagen.core.source.Sequence;
import io.datagen.core.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Merges the files that a schema includes into it, as if their text stood before its own. Nodes
 * keep their places, so that faults name the file that they are in.
 */
final class Includes {
  /** Keys of named things: files add to each other, and no name may stand twice. */
  private static final Set<String> NAMED = Set.of("tables", "streams", "profiles", "types");

  /** Keys of lists: files add to each other. */
  private static final Set<String> LISTED = Set.of("relationships", "correlations");

  private final Path folder;
  private final Faults faults;
  private final Set<Path> seen = new LinkedHashSet<>();
  private final List<Path> files = new ArrayList<>();
  private boolean incomplete;

  private Includes(Path folder, Faults faults) {
    this.folder = folder;
    this.faults = faults;
  }

  /**
   * A schema made of one or more files.
   *
   * @param files those that were merged in, in order
   */
  record Merged(Node root, List<Path> files) {}

  /** Reads a file and those that it includes, which lie in its folder or below. */
  static Merged read(Path file, Faults faults) throws IOException {
    Node root = Source.read(file, faults);
    if (!(root instanceof Mapping mapping) || mapping.get("include").isEmpty()) {
      return new Merged(root, List.of());
    }
    Path real = file.toRealPath();
    Includes includes = new Includes(Optional.ofNullable(real.getParent()).orElse(real), faults);
    includes.seen.add(real);
    Mapping merged = includes.merge(mapping, Optional.ofNullable(file.getParent()));
    if (includes.incomplete) {
      // What the rest says of types and tables that are elsewhere can't be judged.
      faults.throwIfAny();
    }
    return new Merged(merged, List.copyOf(includes.files));
  }

  private Mapping merge(Mapping own, Optional<Path> beside) {
    Map<String, Mapping.Entry> all = new LinkedHashMap<>();
    Section section = new Section(own, faults);
    Optional<Node> value = section.value("include");
    List<Node> named =
        value.isPresent() && value.get() instanceof Sequence list
            ? list.items()
            : value.map(List::of).orElse(List.of());
    List<String> texts = section.texts("include");
    for (int i = 0; i < texts.size() && texts.size() == named.size(); i++) {
      Optional<Mapping> included = include(named.get(i), texts.get(i), beside);
      included.ifPresent(m -> add(all, m));
      incomplete |= included.isEmpty();
    }
    add(all, own);
    all.remove("include");
    return new Mapping(own.position(), own.path(), all);
  }

  /** The file that stands there, with what it includes in turn; empty where it can't be had. */
  private Optional<Mapping> include(Node at, String text, Optional<Path> beside) {
    try {
      Path file = beside.map(b -> b.resolve(text)).orElse(Path.of(text)).normalize();
      if (Path.of(text).isAbsolute() || !Files.exists(file)) {
        faults.add(
            at,
            Path.of(text).isAbsolute()
                ? "'" + text + "' must be relative to this file"
                : "there is no file '" + file + "'");
        return Optional.empty();
      }
      Path real = file.toRealPath();
      if (!real.startsWith(folder)) {
        faults.add(at, "'" + text + "' lies outside the schema's folder; move it there or below");
        return Optional.empty();
      }
      if (!seen.add(real)) {
        faults.add(at, "'" + text + "' is included already, or includes this file; remove one");
        return Optional.empty();
      }
      files.add(file);
      Node root = Source.read(file, faults);
      if (root instanceof Mapping mapping) {
        return Optional.of(merge(mapping, Optional.ofNullable(file.getParent())));
      }
      faults.add(root, "expected a mapping with tables or types, not " + root.describe());
    } catch (InvalidPathException e) {
      faults.add(at, "'" + text + "' can't be a file's name here");
    } catch (IOException e) {
      faults.add(at, "'" + text + "' can't be read: " + e.getMessage());
    }
    return Optional.empty();
  }

  /** Adds a file's keys; its single values win over those of files before it. */
  private void add(Map<String, Mapping.Entry> all, Mapping file) {
    file.entries()
        .forEach(
            (key, entry) -> {
              Mapping.Entry earlier = all.get(key);
              all.put(key, earlier == null ? entry : joined(key, earlier, entry));
            });
  }

  private Mapping.Entry joined(String key, Mapping.Entry earlier, Mapping.Entry later) {
    if (NAMED.contains(key)
        && earlier.value() instanceof Mapping first
        && later.value() instanceof Mapping second) {
      Map<String, Mapping.Entry> both = new LinkedHashMap<>(first.entries());
      second.entries().forEach((name, entry) -> unique(both, second, name, entry));
      return new Mapping.Entry(later.key(), new Mapping(second.position(), second.path(), both));
    }
    if (LISTED.contains(key)
        && earlier.value() instanceof Sequence first
        && later.value() instanceof Sequence second) {
      List<Node> both = new ArrayList<>(first.items());
      both.addAll(second.items());
      return new Mapping.Entry(later.key(), new Sequence(second.position(), second.path(), both));
    }
    return later;
  }

  private void unique(
      Map<String, Mapping.Entry> both, Mapping owner, String name, Mapping.Entry entry) {
    Mapping.Entry earlier = both.putIfAbsent(name, entry);
    if (earlier != null && !name.startsWith("x-")) {
      faults.add(
          entry.key(),
          owner.pathOf(name),
          "'" + name + "' stands in " + earlier.key() + " already");
    }
  }
}
