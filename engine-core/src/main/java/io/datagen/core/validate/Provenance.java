package io.datagen.core.validate;

import io.datagen.api.format.Capabilities.Artifact;
import io.datagen.api.format.FormatPlugin;
import io.datagen.core.run.Generation;
import io.datagen.core.run.Manifest;
import io.datagen.core.run.Selection;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the manifests beside an artifact say it was made with. They say what to expect, never that
 * it is there.
 *
 * @param manifest of the whole, or of the first part; empty where there is none
 * @param selections which rows are there: those of each part that has a manifest, else all
 */
public record Provenance(Optional<Manifest> manifest, List<Selection> selections) {
  private static final Pattern PART = Pattern.compile("part (\\d{1,9})/(\\d{1,9})");
  private static final Pattern RANGE = Pattern.compile("range (\\d{1,18})\\.\\.(\\d{1,18})");

  public Provenance {
    selections = List.copyOf(selections);
  }

  /**
   * Reads the manifests, if there are any.
   *
   * @throws IOException if one is there and can't be read
   */
  public static Provenance beside(FormatPlugin plugin, Path artifact) throws IOException {
    boolean folder = plugin.capabilities().artifact() == Artifact.DIRECTORY;
    Path home = folder ? artifact : artifact.toAbsolutePath().getParent();
    String name = Generation.manifestName(plugin, artifact, new Selection.Whole());
    Path whole = home == null ? artifact : home.resolve(name);
    List<Manifest> manifests = new ArrayList<>();
    if (Files.isRegularFile(whole)) {
      manifests.add(Manifest.read(whole));
    } else if (folder && Files.isDirectory(artifact)) {
      try (DirectoryStream<Path> parts =
          Files.newDirectoryStream(artifact, "manifest.part-*-of-*.json")) {
        for (Path part : parts) {
          manifests.add(Manifest.read(part));
        }
      }
    }
    List<Selection> selections = new ArrayList<>();
    for (Manifest manifest : manifests) {
      selections.add(selection(manifest.selection()));
    }
    selections.sort(
        Comparator.comparingInt(s -> s instanceof Selection.Part part ? part.part() : 0));
    return new Provenance(
        manifests.stream().findFirst(),
        selections.isEmpty() ? List.of(new Selection.Whole()) : selections);
  }

  /** Reads what {@link Selection#describe} wrote. */
  private static Selection selection(String text) throws IOException {
    Matcher part = PART.matcher(text);
    Matcher range = RANGE.matcher(text);
    if (part.matches()) {
      return new Selection.Part(Integer.parseInt(part.group(1)), Integer.parseInt(part.group(2)));
    }
    if (range.matches()) {
      return new Selection.Range(Long.parseLong(range.group(1)), Long.parseLong(range.group(2)));
    }
    if (text.equals("whole")) {
      return new Selection.Whole();
    }
    throw new IOException("the manifest names a selection that is none: '" + text + "'");
  }
}
