package io.datagen.bootstrap;

import java.io.File;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads layers from text: those the build embedded, or those of the user's lock, which is trusted
 * less: it can't change what the bootstrap brings itself.
 */
final class LayerText {
  private static final int LONGEST = 16 << 20;

  private final Layers layers;
  private final @Nullable File lock;
  private int number;

  private @Nullable String name;
  private List<String> formats = List.of();
  private String about = "";
  private List<Artifact> artifacts = new ArrayList<>();

  private LayerText(Layers layers, @Nullable File lock) {
    this.layers = layers;
    this.lock = lock;
  }

  static void embedded(String text, Layers into) {
    new LayerText(into, null).read(text);
  }

  /**
   * Reads the user's lock, if there is one.
   *
   * @throws ProvisioningException for a lock that can't be read, or that says what a lock must not
   */
  static void lock(File file, Layers into) {
    byte[] bytes;
    // Not Files: its channels are two dozen classes that nothing else needs at start.
    try (InputStream in = new FileInputStream(file)) {
      bytes = in.readNBytes(LONGEST);
    } catch (FileNotFoundException e) {
      if (file.exists()) {
        throw new ProvisioningException(file + " can't be read: " + e.getMessage(), e);
      }
      return;
    } catch (IOException e) {
      throw new ProvisioningException(file + " can't be read: " + e.getMessage(), e);
    }
    new LayerText(into, file).read(new String(bytes, StandardCharsets.UTF_8));
  }

  private void read(String text) {
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      number++;
      List<String> words = words(text, start, end);
      if (!words.isEmpty() && words.get(0).charAt(0) != '#') {
        line(words, text.substring(start, end));
      }
      start = end + 1;
    }
    finish();
  }

  private void line(List<String> words, String line) {
    String key = words.get(0);
    int size = words.size();
    if (key.equals("repository") && size == 3) {
      repository(words.get(1), words.get(2));
    } else if (key.equals(lock == null ? "layer" : "plugin") && size == 2) {
      finish();
      name = words.get(1);
    } else if (name == null) {
      throw fault("is no line of a lock: " + words.get(0));
    } else if (key.equals("formats")) {
      formats = words.subList(1, size);
    } else if (key.equals("about") && lock == null) {
      about = line.substring("about ".length());
    } else if (key.equals("jar") && size == 5) {
      artifacts.add(artifact(words));
    } else {
      throw fault("is no line of a lock: " + words.get(0));
    }
  }

  private void repository(String id, String address) {
    String known = layers.repositories().get(id);
    if (lock != null && (id.equals(Artifact.NESTED) || (known != null && !known.equals(address)))) {
      throw fault("gives the repository " + id + " another address than datagen has");
    }
    layers.add(id, address);
  }

  private Artifact artifact(List<String> words) {
    Artifact artifact;
    try {
      artifact =
          new Artifact(words.get(1), words.get(2), Long.parseLong(words.get(3)), words.get(4));
    } catch (NumberFormatException e) {
      throw fault("has no size: " + words.get(3));
    } catch (ProvisioningException e) {
      throw lock == null ? e : fault(e.getMessage());
    }
    if (lock != null && layers.repositories().get(artifact.repository()) == null) {
      throw fault("names a repository without an address: " + artifact.repository());
    }
    if (lock != null && layers.contradicts(artifact)) {
      throw fault("locks other bytes of " + artifact.coordinates() + " than another line does");
    }
    return artifact;
  }

  /** Ends the layer that was being read. */
  private void finish() {
    String done = name;
    if (done == null) {
      return;
    }
    if (lock != null) {
      if (!Layer.coordinates(done)) {
        throw fault("ends the plugin " + done + ", which is no group:artifact:version");
      }
      if (layers.plugin(done) != null || artifacts.isEmpty()) {
        throw fault("ends the plugin " + done + ", which has no jar, or stands there twice");
      }
      for (String format : formats) {
        if (layers.taken(format)) {
          throw fault(
              "lets "
                  + done
                  + " claim the format "
                  + format
                  + ", which another plugin has; take the claimant away with: "
                  + Name.command()
                  + " plugins remove "
                  + done);
        }
      }
    }
    layers.add(new Layer(done, formats, about, artifacts));
    name = null;
    formats = List.of();
    about = "";
    artifacts = new ArrayList<>();
  }

  private ProvisioningException fault(String what) {
    File file = lock;
    if (file == null) {
      return new ProvisioningException("the bootstrap is damaged: a line " + what);
    }
    return new ProvisioningException(
        file
            + ":"
            + number
            + ": the line "
            + what
            + "\nif it is damaged, restore it from version control, or delete it and add the"
            + " plugins again: "
            + Name.command()
            + " plugins add GROUP:ARTIFACT:VERSION");
  }

  private static List<String> words(String text, int start, int end) {
    List<String> words = new ArrayList<>(5);
    int from = start;
    while (from < end) {
      int to = from;
      while (to < end && text.charAt(to) > ' ') { // a carriage return ends a word, too
        to++;
      }
      if (to > from) {
        words.add(text.substring(from, to));
      }
      from = to + 1;
    }
    return words;
  }
}
