package io.datagen.bootstrap.build;

import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * The class of one lambda: it holds what the lambda captures, and calls the method with its body.
 */
final class LambdaClass {
  /** Makes an instance of what is captured; there is but one instance where nothing is. */
  static final String FACTORY = "of";

  private static final String ONLY = "ONLY";
  private static final String CONSTRUCTOR = "<init>";

  private final ClassWriter out = new ClassWriter(ClassWriter.COMPUTE_MAXS);
  private final String name;
  private final String site;
  private final Type[] captured;

  /**
   * @param host the class whose nest this one belongs to
   * @param site from what is captured to the interface
   */
  LambdaClass(String name, String host, String site) {
    this.name = name;
    this.site = site;
    captured = Type.getArgumentTypes(site);
    String[] interfaces = {Type.getReturnType(site).getInternalName()};
    int access = Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC;
    out.visit(Opcodes.V17, access, name, null, "java/lang/Object", interfaces);
    out.visitNestHost(host);
  }

  /**
   * The class file.
   *
   * @param method the interface's one method
   * @param erased that method's parameters and result
   * @param target the method with the body
   */
  byte[] calling(String method, Type erased, Handle target) {
    constructor();
    if (captured.length == 0) {
      only();
    }
    factory();
    body(method, erased, target);
    out.visitEnd();
    return out.toByteArray();
  }

  private void constructor() {
    String descriptor = Type.getMethodDescriptor(Type.VOID_TYPE, captured);
    MethodVisitor code = out.visitMethod(Opcodes.ACC_PRIVATE, CONSTRUCTOR, descriptor, null, null);
    code.visitCode();
    code.visitVarInsn(Opcodes.ALOAD, 0);
    code.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", CONSTRUCTOR, "()V", false);
    int local = 1;
    for (int i = 0; i < captured.length; i++) {
      String type = captured[i].getDescriptor();
      out.visitField(Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL, field(i), type, null, null)
          .visitEnd();
      code.visitVarInsn(Opcodes.ALOAD, 0);
      code.visitVarInsn(captured[i].getOpcode(Opcodes.ILOAD), local);
      code.visitFieldInsn(Opcodes.PUTFIELD, name, field(i), type);
      local += captured[i].getSize();
    }
    end(code, Opcodes.RETURN);
  }

  private void only() {
    int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_FINAL;
    out.visitField(access, ONLY, "L" + name + ";", null, null).visitEnd();
    MethodVisitor code = out.visitMethod(Opcodes.ACC_STATIC, "<clinit>", "()V", null, null);
    code.visitCode();
    code.visitTypeInsn(Opcodes.NEW, name);
    code.visitInsn(Opcodes.DUP);
    code.visitMethodInsn(Opcodes.INVOKESPECIAL, name, CONSTRUCTOR, "()V", false);
    code.visitFieldInsn(Opcodes.PUTSTATIC, name, ONLY, "L" + name + ";");
    end(code, Opcodes.RETURN);
  }

  private void factory() {
    MethodVisitor code = out.visitMethod(Opcodes.ACC_STATIC, FACTORY, site, null, null);
    code.visitCode();
    if (captured.length == 0) {
      code.visitFieldInsn(Opcodes.GETSTATIC, name, ONLY, "L" + name + ";");
    } else {
      code.visitTypeInsn(Opcodes.NEW, name);
      code.visitInsn(Opcodes.DUP);
      int local = 0;
      for (Type type : captured) {
        code.visitVarInsn(type.getOpcode(Opcodes.ILOAD), local);
        local += type.getSize();
      }
      String descriptor = Type.getMethodDescriptor(Type.VOID_TYPE, captured);
      code.visitMethodInsn(Opcodes.INVOKESPECIAL, name, CONSTRUCTOR, descriptor, false);
    }
    end(code, Opcodes.ARETURN);
  }

  private void body(String method, Type erased, Handle target) {
    MethodVisitor code =
        out.visitMethod(Opcodes.ACC_PUBLIC, method, erased.getDescriptor(), null, null);
    code.visitCode();
    Target called = new Target(target);
    called.begin(code);
    int given = 0;
    for (int i = 0; i < captured.length; i++) {
      code.visitVarInsn(Opcodes.ALOAD, 0);
      code.visitFieldInsn(Opcodes.GETFIELD, name, field(i), captured[i].getDescriptor());
      Conversion.of(code, captured[i], called.parameter(given++));
    }
    int local = 1;
    for (Type type : erased.getArgumentTypes()) {
      code.visitVarInsn(type.getOpcode(Opcodes.ILOAD), local);
      Conversion.of(code, type, called.parameter(given++));
      local += type.getSize();
    }
    called.call(code);
    Conversion.ofResult(code, called.result(), erased.getReturnType());
    end(code, erased.getReturnType().getOpcode(Opcodes.IRETURN));
  }

  private static String field(int index) {
    return "captured" + index;
  }

  private static void end(MethodVisitor code, int instruction) {
    code.visitInsn(instruction);
    code.visitMaxs(0, 0);
    code.visitEnd();
  }

  /** The method or constructor that is called, its receiver seen as the first parameter. */
  private static final class Target {
    private final Handle handle;
    private final boolean receives;
    private final boolean constructs;
    private final Type owner;
    private final Type[] parameters;

    Target(Handle handle) {
      this.handle = handle;
      constructs = handle.getTag() == Opcodes.H_NEWINVOKESPECIAL;
      receives = !constructs && handle.getTag() != Opcodes.H_INVOKESTATIC;
      owner = Type.getObjectType(handle.getOwner());
      parameters = Type.getArgumentTypes(handle.getDesc());
    }

    Type parameter(int index) {
      if (!receives) {
        return parameters[index];
      }
      return index == 0 ? owner : parameters[index - 1];
    }

    Type result() {
      return constructs ? owner : Type.getReturnType(handle.getDesc());
    }

    void begin(MethodVisitor code) {
      if (constructs) {
        code.visitTypeInsn(Opcodes.NEW, handle.getOwner());
        code.visitInsn(Opcodes.DUP);
      }
    }

    void call(MethodVisitor code) {
      code.visitMethodInsn(
          instruction(),
          handle.getOwner(),
          handle.getName(),
          handle.getDesc(),
          handle.isInterface());
    }

    private int instruction() {
      if (constructs) {
        return Opcodes.INVOKESPECIAL;
      }
      if (!receives) {
        return Opcodes.INVOKESTATIC;
      }
      // a private method of the nest is called like any other since Java 11
      return handle.isInterface() ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
    }
  }
}
