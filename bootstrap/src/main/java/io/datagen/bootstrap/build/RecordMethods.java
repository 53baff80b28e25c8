package io.datagen.bootstrap.build;

import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Writes out a record's {@code equals} and {@code hashCode}, which answer what those of {@link
 * java.lang.runtime.ObjectMethods} do, the same hash codes among it: linking these took 30 to 50 ms
 * of a start that used one record as a key.
 */
final class RecordMethods {
  static final String FACTORY = "java/lang/runtime/ObjectMethods";

  private static final int ACCESS =
      Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;

  private final ClassVisitor out;
  private final String record;

  /**
   * @param out the record's class
   * @param record its name
   */
  RecordMethods(ClassVisitor out, String record) {
    this.out = out;
    this.record = record;
  }

  /** Whether that method can be written out. */
  static boolean has(String method) {
    return method.equals("equals") || method.equals("hashCode");
  }

  /**
   * Adds a static method that does it.
   *
   * @param arguments the call site's: the record, its components' names, a handle for each field
   * @return the method's name
   */
  String add(String method, String descriptor, Object... arguments) {
    String name = "$" + method;
    MethodVisitor code = out.visitMethod(ACCESS, name, descriptor, null, null);
    code.visitCode();
    if (method.equals("equals")) {
      equality(code, arguments);
    } else {
      hash(code, arguments);
    }
    code.visitEnd();
    return name;
  }

  private void equality(MethodVisitor code, Object... arguments) {
    Label other = new Label();
    code.visitVarInsn(Opcodes.ALOAD, 0);
    code.visitVarInsn(Opcodes.ALOAD, 1);
    code.visitJumpInsn(Opcodes.IF_ACMPNE, other);
    answer(code, Opcodes.ICONST_1);
    code.visitLabel(other);
    code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
    Label alike = new Label();
    code.visitVarInsn(Opcodes.ALOAD, 1);
    code.visitTypeInsn(Opcodes.INSTANCEOF, record);
    code.visitJumpInsn(Opcodes.IFNE, alike);
    answer(code, Opcodes.ICONST_0);
    code.visitLabel(alike);
    code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
    code.visitVarInsn(Opcodes.ALOAD, 1);
    code.visitTypeInsn(Opcodes.CHECKCAST, record);
    code.visitVarInsn(Opcodes.ASTORE, 2);
    Label differ = new Label();
    for (int i = 2; i < arguments.length; i++) {
      Handle field = (Handle) arguments[i];
      get(code, 0, field);
      get(code, 2, field);
      compare(code, Type.getType(field.getDesc()), differ);
    }
    answer(code, Opcodes.ICONST_1);
    if (arguments.length > 2) {
      code.visitLabel(differ);
      code.visitFrame(Opcodes.F_APPEND, 1, new Object[] {record}, 0, null);
      answer(code, Opcodes.ICONST_0);
    }
    code.visitMaxs(4, 3);
  }

  private static void compare(MethodVisitor code, Type type, Label differ) {
    switch (type.getSort()) {
      case Type.LONG -> {
        code.visitInsn(Opcodes.LCMP);
        code.visitJumpInsn(Opcodes.IFNE, differ);
      }
      case Type.FLOAT, Type.DOUBLE -> {
        boolean single = type.getSort() == Type.FLOAT;
        String box = single ? "java/lang/Float" : "java/lang/Double";
        String descriptor = single ? "(FF)I" : "(DD)I";
        code.visitMethodInsn(Opcodes.INVOKESTATIC, box, "compare", descriptor, false);
        code.visitJumpInsn(Opcodes.IFNE, differ);
      }
      case Type.OBJECT, Type.ARRAY -> {
        String descriptor = "(Ljava/lang/Object;Ljava/lang/Object;)Z";
        code.visitMethodInsn(
            Opcodes.INVOKESTATIC, "java/util/Objects", "equals", descriptor, false);
        code.visitJumpInsn(Opcodes.IFEQ, differ);
      }
      default -> code.visitJumpInsn(Opcodes.IF_ICMPNE, differ);
    }
  }

  private void hash(MethodVisitor code, Object... arguments) {
    code.visitInsn(Opcodes.ICONST_0);
    for (int i = 2; i < arguments.length; i++) {
      Handle field = (Handle) arguments[i];
      code.visitIntInsn(Opcodes.BIPUSH, 31);
      code.visitInsn(Opcodes.IMUL);
      get(code, 0, field);
      Type type = Type.getType(field.getDesc());
      String box = Conversion.box(type);
      String owner = box == null ? "java/util/Objects" : box;
      String hashed = box == null ? "Ljava/lang/Object;" : type.getDescriptor();
      code.visitMethodInsn(Opcodes.INVOKESTATIC, owner, "hashCode", "(" + hashed + ")I", false);
      code.visitInsn(Opcodes.IADD);
    }
    code.visitInsn(Opcodes.IRETURN);
    code.visitMaxs(3, 1);
  }

  private static void get(MethodVisitor code, int local, Handle field) {
    code.visitVarInsn(Opcodes.ALOAD, local);
    code.visitFieldInsn(Opcodes.GETFIELD, field.getOwner(), field.getName(), field.getDesc());
  }

  private static void answer(MethodVisitor code, int constant) {
    code.visitInsn(constant);
    code.visitInsn(Opcodes.IRETURN);
  }
}
