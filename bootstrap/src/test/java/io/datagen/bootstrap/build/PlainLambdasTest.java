package io.datagen.bootstrap.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

class PlainLambdasTest {
  private static final String FOLDER = "io/datagen/bootstrap/build/";
  private static final List<String> SAMPLES =
      List.of(
          "Lambdas",
          "Lambdas$Inner",
          "Lambdas$Many",
          "Lambdas$Greeting",
          "Lambdas$Pair",
          "Lambdas$Nothing");

  @Test
  void whatIsRewrittenAnswersTheSame() throws Exception {
    Map<String, byte[]> rewritten = PlainLambdas.in(samples());
    Class<?> loaded = new Rewritten(rewritten).loadClass("io.datagen.bootstrap.build.Lambdas");
    Object sample = loaded.getConstructor().newInstance();
    assertEquals(new Lambdas().get(), ((Supplier<?>) sample).get());
  }

  @Test
  void onlySerializableLambdasAreLeft() throws IOException {
    Map<String, byte[]> before = samples();
    Map<String, byte[]> after = PlainLambdas.in(before);
    assertTrue(sites(before, "metafactory") > 20);
    assertEquals(0, sites(after, "metafactory"));
    assertEquals(sites(before, "altMetafactory"), sites(after, "altMetafactory"));
    assertEquals(sites(before, "metafactory"), after.size() - before.size());
  }

  @Test
  void ofARecordOnlyItsTextIsLeftToTheJvm() throws IOException {
    assertEquals(6, sites(samples(), "bootstrap"));
    assertEquals(2, sites(PlainLambdas.in(samples()), "bootstrap"));
  }

  @Test
  void theSameJarGivesTheSameJar() throws IOException {
    assertEquals(texts(PlainLambdas.in(samples())), texts(PlainLambdas.in(samples())));
  }

  @Test
  void whatHasNoLambdaIsNotTouched() throws IOException {
    Map<String, byte[]> entries = samples();
    byte[] text = {1, 2, 3};
    entries.put("META-INF/versions/21/" + FOLDER + "Lambdas.class", entries.get(path("Lambdas")));
    entries.put("text.class.txt", text);
    Map<String, byte[]> rewritten = PlainLambdas.in(entries);
    assertSame(text, rewritten.get("text.class.txt"));
    assertSame(entries.get(path("Lambdas$Many")), rewritten.get(path("Lambdas$Many")));
    assertSame(
        entries.get(path("Lambdas")),
        rewritten.get("META-INF/versions/21/" + FOLDER + "Lambdas.class"));
  }

  private static List<String> texts(Map<String, byte[]> entries) {
    return entries.entrySet().stream()
        .map(e -> e.getKey() + new String(e.getValue(), StandardCharsets.ISO_8859_1))
        .toList();
  }

  private static String path(String sample) {
    return FOLDER + sample + ".class";
  }

  private static Map<String, byte[]> samples() throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    for (String sample : SAMPLES) {
      try (InputStream in = PlainLambdasTest.class.getResourceAsStream(sample + ".class")) {
        entries.put(path(sample), in.readAllBytes());
      }
    }
    return entries;
  }

  private static int sites(Map<String, byte[]> entries, String method) {
    AtomicInteger count = new AtomicInteger();
    entries.values().forEach(bytes -> new ClassReader(bytes).accept(counting(method, count), 0));
    return count.get();
  }

  private static ClassVisitor counting(String method, AtomicInteger count) {
    return new ClassVisitor(Opcodes.ASM9) {
      @Override
      public MethodVisitor visitMethod(
          int access, String name, String descriptor, String signature, String[] exceptions) {
        return new MethodVisitor(Opcodes.ASM9) {
          @Override
          public void visitInvokeDynamicInsn(
              String site, String type, Handle bootstrap, Object... arguments) {
            if (bootstrap.getName().equals(method)) {
              count.incrementAndGet();
            }
          }
        };
      }
    };
  }

  /** Has those classes, and asks for others above. */
  private static final class Rewritten extends ClassLoader {
    private final Map<String, byte[]> entries;

    Rewritten(Map<String, byte[]> entries) {
      super(PlainLambdasTest.class.getClassLoader());
      this.entries = entries;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      byte[] bytes = entries.get(name.replace('.', '/') + ".class");
      if (bytes == null) {
        return super.loadClass(name, resolve);
      }
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? defineClass(name, bytes, 0, bytes.length) : loaded;
    }
  }
}
