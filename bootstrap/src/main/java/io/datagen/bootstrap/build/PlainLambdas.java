package io.datagen.bootstrap.build;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Makes of each lambda and method reference in a jar a class in that jar, as compilers did before
 * there was {@code invokedynamic}. The JVM makes the same classes while a program runs, but each
 * costs it several times what loading one costs: a start that meets 250 of them is 60 ms sooner
 * done, and no source has to avoid them.
 *
 * <p>A class made here does what {@link java.lang.invoke.LambdaMetafactory} says of the one it
 * stands for, lies in the same package, and belongs to the nest of the class it comes from, so that
 * it may call private methods. Serializable lambdas stay as they are. What records have for {@code
 * equals} and {@code hashCode} is written out, too, see {@link RecordMethods}.
 */
final class PlainLambdas {
  private static final String METAFACTORY = "java/lang/invoke/LambdaMetafactory";
  private static final int API = Opcodes.ASM9;

  private final Map<String, byte[]> classes;
  private final Map<String, byte[]> made = new LinkedHashMap<>();
  private final Map<String, List<String>> nests = new LinkedHashMap<>();

  private PlainLambdas(Map<String, byte[]> classes) {
    this.classes = classes;
  }

  /**
   * Rewrites a jar's entries.
   *
   * @param entries contents by path
   * @return the same entries in the same order, classes rewritten; those that are new come last
   */
  static Map<String, byte[]> in(Map<String, byte[]> entries) {
    PlainLambdas lambdas = new PlainLambdas(new LinkedHashMap<>(entries));
    lambdas.rewrite();
    return lambdas.classes;
  }

  private void rewrite() {
    classes.replaceAll((path, bytes) -> isClass(path) ? withoutLambdas(bytes) : bytes);
    nests.forEach(
        (host, members) ->
            classes.computeIfPresent(
                host + ".class", (path, bytes) -> withMembers(bytes, members)));
    classes.putAll(made);
  }

  /** Classes for newer JVMs only are left alone: they share their names with others. */
  private static boolean isClass(String path) {
    return path.endsWith(".class")
        && !path.startsWith("META-INF/")
        && !path.endsWith("module-info.class");
  }

  private byte[] withoutLambdas(byte[] bytes) {
    ClassReader reader = new ClassReader(bytes);
    ClassWriter writer = new ClassWriter(0);
    Rewriting rewriting = new Rewriting(writer);
    reader.accept(rewriting, 0);
    return rewriting.count == 0 ? bytes : writer.toByteArray();
  }

  private static byte[] withMembers(byte[] bytes, List<String> members) {
    ClassWriter writer = new ClassWriter(0);
    new ClassReader(bytes)
        .accept(
            new ClassVisitor(API, writer) {
              @Override
              public void visitEnd() {
                members.forEach(this::visitNestMember);
                super.visitEnd();
              }
            },
            0);
    return writer.toByteArray();
  }

  /** Replaces the call sites of one class. */
  private final class Rewriting extends ClassVisitor {
    private String name = "";
    private String host = "";
    private final List<Runnable> atEnd = new ArrayList<>();
    private int count;

    Rewriting(ClassVisitor next) {
      super(API, next);
    }

    @Override
    public void visit(
        int version,
        int access,
        String name,
        String signature,
        String superName,
        String[] interfaces) {
      this.name = name;
      host = name;
      super.visit(version, access, name, signature, superName, interfaces);
    }

    @Override
    public void visitNestHost(String nestHost) {
      host = nestHost;
      super.visitNestHost(nestHost);
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String method, String descriptor, String signature, String[] exceptions) {
      MethodVisitor next = super.visitMethod(access, method, descriptor, signature, exceptions);
      return new MethodVisitor(API, next) {
        @Override
        public void visitInvokeDynamicInsn(
            String name, String descriptor, Handle bootstrap, Object... arguments) {
          if (bootstrap.getOwner().equals(METAFACTORY)
              && bootstrap.getName().equals("metafactory")) {
            String lambda = lambda(name, descriptor, arguments);
            super.visitMethodInsn(
                Opcodes.INVOKESTATIC, lambda, LambdaClass.FACTORY, descriptor, false);
          } else if (bootstrap.getOwner().equals(RecordMethods.FACTORY)
              && RecordMethods.has(name)) {
            RecordMethods written = new RecordMethods(cv, Rewriting.this.name);
            atEnd.add(() -> written.add(name, descriptor, arguments));
            super.visitMethodInsn(
                Opcodes.INVOKESTATIC, Rewriting.this.name, "$" + name, descriptor, false);
            count++;
          } else {
            super.visitInvokeDynamicInsn(name, descriptor, bootstrap, arguments);
          }
        }
      };
    }

    @Override
    public void visitEnd() {
      atEnd.forEach(Runnable::run);
      super.visitEnd();
    }

    private String lambda(String method, String site, Object... arguments) {
      String lambda = name + "$$" + count++;
      Type erased = (Type) arguments[0];
      Handle target = (Handle) arguments[1];
      made.put(
          lambda + ".class", new LambdaClass(lambda, host, site).calling(method, erased, target));
      nests.computeIfAbsent(host, h -> new ArrayList<>()).add(lambda);
      return lambda;
    }
  }
}
