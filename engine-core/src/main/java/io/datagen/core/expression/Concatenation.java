package io.datagen.core.expression;

/** Texts one after another. */
final class Concatenation {
  private Concatenation() {}

  static Operation make(Operation[] operands, Assembly assembly) {
    TextOperation[] texts = new TextOperation[operands.length];
    System.arraycopy(operands, 0, texts, 0, texts.length);
    return new TextOperation() {
      private final TextBuilder builder = new TextBuilder(this);

      @Override
      void compute(Slice slice) {
        runOperands(slice, texts);
        builder.clear();
        for (int i = 0; i < slice.size(); i++) {
          builder.start(i);
          if (!nulls.at(i)) {
            for (TextOperation text : texts) {
              builder.append(text, i);
            }
          }
          builder.end(i);
        }
      }
    };
  }
}
