package io.datagen.core.schema;

import com.tngtech.archunit.thirdparty.org.objectweb.asm.ClassReader;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.ClassVisitor;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.ClassWriter;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.Label;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.MethodVisitor;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.Opcodes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The places in the compiled code that tell a fault of a schema, and which of them were passed: a
 * loader of classes that reports each such call before it is made.
 */
public final class FaultSites extends ClassLoader {
  private static final Path CLASSES = Path.of("target/classes");
  private static final Set<String> PASSED = new TreeSet<>();

  /** Calls that make a fault, as {@code owner.name descriptor}. */
  private static final Set<String> MAKERS =
      Set.of(
          "io/datagen/core/source/Faults.add",
          "io/datagen/core/source/Section.fault",
          "io/datagen/core/source/SchemaException.<init>",
          "io/datagen/core/expression/Mistake.<init>",
          "io/datagen/core/expression/Arguments.mistake",
          "io/datagen/core/expression/Unsupported.method",
          "io/datagen/core/expression/Unsupported.index",
          "io/datagen/core/expression/Unsupported.prefix",
          "io/datagen/core/expression/Unsupported.character",
          "io/datagen/core/plan/GroupedFanOuts.fault",
          "io/datagen/core/plan/Infeasible.fault",
          "io/datagen/core/plan/WeightedFanOuts.fault");

  private final Set<String> all = new TreeSet<>();

  FaultSites(ClassLoader parent) {
    super(parent);
  }

  /** Called by the changed code. */
  public static void pass(String site) {
    PASSED.add(site);
  }

  static Set<String> passed() {
    return PASSED;
  }

  /** Every site in the module, as {@code Class.method:line}. */
  Set<String> all() throws IOException {
    try (Stream<Path> files = Files.walk(CLASSES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
        changed(Files.readAllBytes(file));
      }
    }
    return all;
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded != null ? loaded : isOurs(name) ? define(name) : super.loadClass(name, resolve);
    }
  }

  private static boolean isOurs(String name) {
    return Files.exists(file(CLASSES, name)) || name.equals(FixturePlanner.class.getName());
  }

  private static Path file(Path folder, String name) {
    return folder.resolve(name.replace('.', '/') + ".class");
  }

  private Class<?> define(String name) throws ClassNotFoundException {
    Path file = file(CLASSES, name);
    try {
      boolean main = Files.exists(file);
      byte[] code = Files.readAllBytes(main ? file : file(Path.of("target/test-classes"), name));
      byte[] changed = main ? changed(code) : code;
      return defineClass(name, changed, 0, changed.length);
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
  }

  private byte[] changed(byte[] code) {
    ClassReader reader = new ClassReader(code);
    ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
    String simple = reader.getClassName().substring(reader.getClassName().lastIndexOf('/') + 1);
    reader.accept(
        new ClassVisitor(Opcodes.ASM9, writer) {
          @Override
          public MethodVisitor visitMethod(
              int access, String name, String type, String signature, String[] exceptions) {
            MethodVisitor next = super.visitMethod(access, name, type, signature, exceptions);
            return new Reporting(next, simple + "." + name);
          }
        },
        0);
    return writer.toByteArray();
  }

  private final class Reporting extends MethodVisitor {
    private final String method;
    private int line;

    Reporting(MethodVisitor next, String method) {
      super(Opcodes.ASM9, next);
      this.method = method;
    }

    @Override
    public void visitLineNumber(int line, Label start) {
      this.line = line;
      super.visitLineNumber(line, start);
    }

    @Override
    public void visitMethodInsn(int op, String owner, String name, String type, boolean iface) {
      // A constructor that calls its own is no second place.
      if (MAKERS.contains(owner + "." + name) && !method.contains("<init>")) {
        String site = method + ":" + line;
        all.add(site);
        visitLdcInsn(site);
        super.visitMethodInsn(
            Opcodes.INVOKESTATIC,
            "io/datagen/core/schema/FaultSites",
            "pass",
            "(Ljava/lang/String;)V",
            false);
      }
      super.visitMethodInsn(op, owner, name, type, iface);
    }
  }
}
