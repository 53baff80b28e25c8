package io.datagen.bootstrap.build;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Makes one type of another, as a lambda's interface and its body may differ: casts, boxes,
 * widening.
 */
final class Conversion {
  private static final Type OBJECT = Type.getObjectType("java/lang/Object");

  private static final Map<Type, String> BOXES =
      Map.of(
          Type.BOOLEAN_TYPE, "java/lang/Boolean",
          Type.BYTE_TYPE, "java/lang/Byte",
          Type.CHAR_TYPE, "java/lang/Character",
          Type.DOUBLE_TYPE, "java/lang/Double",
          Type.FLOAT_TYPE, "java/lang/Float",
          Type.INT_TYPE, "java/lang/Integer",
          Type.LONG_TYPE, "java/lang/Long",
          Type.SHORT_TYPE, "java/lang/Short");

  private Conversion() {}

  /** Of what lies on the stack. */
  static void of(MethodVisitor code, Type from, Type to) {
    if (isPrimitive(from) && isPrimitive(to)) {
      widen(code, from, to);
    } else if (isPrimitive(from)) {
      box(code, from);
    } else if (isPrimitive(to)) {
      unbox(code, from, to);
    } else if (!from.equals(to) && !to.equals(OBJECT)) {
      code.visitTypeInsn(Opcodes.CHECKCAST, to.getInternalName());
    }
  }

  /** Of what a method answered, if it answered anything. */
  static void ofResult(MethodVisitor code, Type from, Type to) {
    if (!to.equals(Type.VOID_TYPE)) {
      of(code, from, to);
    } else if (!from.equals(Type.VOID_TYPE)) {
      code.visitInsn(from.getSize() == 2 ? Opcodes.POP2 : Opcodes.POP);
    }
  }

  /** The class that boxes a primitive type; null for others. */
  static @Nullable String box(Type type) {
    return BOXES.get(type);
  }

  private static boolean isPrimitive(Type type) {
    return BOXES.containsKey(type);
  }

  private static void box(MethodVisitor code, Type from) {
    String box = BOXES.get(from);
    String descriptor = "(" + from.getDescriptor() + ")L" + box + ";";
    code.visitMethodInsn(Opcodes.INVOKESTATIC, box, "valueOf", descriptor, false);
  }

  /** The box is of the very type wanted, or of a narrower one where its own type says so. */
  private static void unbox(MethodVisitor code, Type from, Type to) {
    Type held = to;
    for (Map.Entry<Type, String> box : BOXES.entrySet()) {
      if (box.getValue().equals(from.getInternalName())) {
        held = box.getKey();
      }
    }
    String box = BOXES.get(held);
    if (!from.getInternalName().equals(box)) {
      code.visitTypeInsn(Opcodes.CHECKCAST, box);
    }
    String method = held.getClassName() + "Value";
    code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, box, method, "()" + held.getDescriptor(), false);
    widen(code, held, to);
  }

  private static void widen(MethodVisitor code, Type from, Type to) {
    boolean small = from.getSort() < Type.INT; // kept as an int on the stack
    Type known = small ? Type.INT_TYPE : from;
    int instruction =
        switch (known.getDescriptor() + to.getDescriptor()) {
          case "IJ" -> Opcodes.I2L;
          case "IF" -> Opcodes.I2F;
          case "ID" -> Opcodes.I2D;
          case "JF" -> Opcodes.L2F;
          case "JD" -> Opcodes.L2D;
          case "FD" -> Opcodes.F2D;
          default -> Opcodes.NOP;
        };
    if (instruction != Opcodes.NOP) {
      code.visitInsn(instruction);
    }
  }
}
