package io.datagen.bootstrap;

import java.io.EOFException;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.security.CodeSource;
import java.security.cert.Certificate;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** One jar of a layer, opened when something is first looked for in it. Thread-safe. */
final class LayerJar {
  private final File file;
  private @Nullable JarFile opened;
  private @Nullable Manifest manifest;
  private @Nullable CodeSource source;
  private boolean closed;

  LayerJar(File file) {
    this.file = file;
  }

  private synchronized JarFile jar() throws IOException {
    if (closed) {
      throw new IOException(file + " was closed");
    }
    JarFile jar = opened;
    if (jar == null) {
      // no signature check: the hash was checked; entries of multi-release jars as this JVM's
      jar = new JarFile(file, false, ZipFile.OPEN_READ, JarFile.runtimeVersion());
      opened = jar;
    }
    return jar;
  }

  /** The entry's bytes, or null where the jar has none of that name. */
  byte @Nullable [] read(String name) throws IOException {
    JarFile jar = jar();
    JarEntry entry = jar.getJarEntry(name);
    if (entry == null) {
      return null;
    }
    // The index of a jar always knows: one array, and no growing of others on the way to it.
    byte[] bytes = new byte[(int) entry.getSize()];
    try (InputStream in = jar.getInputStream(entry)) {
      if (in.readNBytes(bytes, 0, bytes.length) < bytes.length) {
        throw new EOFException(file + ": " + name + " ends too soon");
      }
    }
    return bytes;
  }

  @Nullable InputStream open(String name) throws IOException {
    JarFile jar = jar();
    JarEntry entry = jar.getJarEntry(name);
    return entry == null ? null : jar.getInputStream(entry);
  }

  @Nullable URL find(String name) {
    try {
      JarEntry entry = jar().getJarEntry(name);
      if (entry == null) {
        return null;
      }
      String path = new URI(null, null, entry.getRealName(), null).getRawPath();
      return new URL("jar:" + file.toURI() + "!/" + path);
    } catch (IOException | URISyntaxException e) {
      return null;
    }
  }

  /** Where the jar's classes say they come from. */
  synchronized CodeSource source() throws MalformedURLException {
    CodeSource result = source;
    if (result == null) {
      result = new CodeSource(file.toURI().toURL(), (Certificate[]) null);
      source = result;
    }
    return result;
  }

  synchronized Manifest manifest() throws IOException {
    Manifest result = manifest;
    if (result == null) {
      result = jar().getManifest();
      result = result == null ? new Manifest() : result;
      manifest = result;
    }
    return result;
  }

  /** A package's own attribute, else the whole jar's. */
  static @Nullable String attribute(Manifest manifest, String packageName, String key) {
    Attributes own = manifest.getAttributes(packageName.replace('.', '/').concat("/"));
    String value = own == null ? null : own.getValue(key);
    return value != null ? value : manifest.getMainAttributes().getValue(key);
  }

  synchronized void close() throws IOException {
    closed = true;
    if (opened != null) {
      opened.close();
    }
  }
}
