package io.datagen.bootstrap;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Builds small jars from source text, so that tests load real classes from real files. */
final class SourceJar {
  /** Many tests compile the same small class. */
  private static final Map<String, Map<String, byte[]>> COMPILED = new ConcurrentHashMap<>();

  private final Map<String, byte[]> entries = new TreeMap<>();
  private final Manifest manifest = new Manifest();

  SourceJar() {
    attribute("Manifest-Version", "1.0");
  }

  SourceJar attribute(String name, String value) {
    manifest.getMainAttributes().put(new Attributes.Name(name), value);
    return this;
  }

  SourceJar entry(String name, String text) {
    return entry(name, text.getBytes(StandardCharsets.UTF_8));
  }

  SourceJar entry(String name, byte[] bytes) {
    entries.put(name, bytes);
    return this;
  }

  /** Compiles one class; {@code folder} is put before its name ({@code META-INF/versions/17/}). */
  SourceJar source(String folder, String className, String text, Path... classPath)
      throws IOException {
    String key = className + '\n' + text + Arrays.toString(classPath);
    Map<String, byte[]> classes = COMPILED.get(key);
    if (classes == null) {
      classes = compile(className, text, classPath);
      COMPILED.put(key, classes);
    }
    classes.forEach((name, bytes) -> entry(folder + name, bytes));
    return this;
  }

  private static Map<String, byte[]> compile(String className, String text, Path... classPath)
      throws IOException {
    Path out = Files.createTempDirectory("classes");
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<String> options = new ArrayList<>(List.of("-d", out.toString(), "-proc:none"));
    if (classPath.length > 0) {
      options.add("-cp");
      options.add(
          String.join(
              System.getProperty("path.separator"),
              Stream.of(classPath).map(Path::toString).toList()));
    }
    boolean compiled =
        compiler
            .getTask(null, null, null, options, null, List.of(new Text(className, text)))
            .call();
    if (!compiled) {
      throw new IllegalStateException("the test's source of " + className + " doesn't compile");
    }
    Map<String, byte[]> classes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(out)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        classes.put(out.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
      }
    }
    return classes;
  }

  SourceJar source(String className, String text, Path... classPath) throws IOException {
    return source("", className, text, classPath);
  }

  byte[] bytes() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    manifest.write(text);
    try (JarOutputStream jar = new JarOutputStream(bytes)) {
      write(jar, JarFile.MANIFEST_NAME, text.toByteArray());
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        write(jar, entry.getKey(), entry.getValue());
      }
    }
    return bytes.toByteArray();
  }

  private static void write(JarOutputStream jar, String name, byte[] content) throws IOException {
    JarEntry entry = new JarEntry(name);
    entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0)); // the same bytes each time
    jar.putNextEntry(entry);
    jar.write(content);
  }

  Path write(Path file) throws IOException {
    return Files.write(file, bytes());
  }

  private static final class Text extends SimpleJavaFileObject {
    private final String text;

    Text(String className, String text) {
      super(URI.create("string:///" + className.replace('.', '/') + ".java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
