package io.datagen.core.regex;

import java.util.ArrayList;
import java.util.List;

/**
 * A pattern as an automaton in which a text may have many paths (Thompson, "Regular Expression
 * Search Algorithm", CACM 1968): built from its end, so that every part knows what follows.
 */
final class Automaton {
  private static final int MOST_PARTS = 100_000;

  /** A state. */
  sealed interface State {}

  /** The text may end here. */
  record Accept() implements State {}

  /** On by one character. */
  record Step(Letters letters, int next) implements State {}

  /** On without one. */
  record Split(int[] next) implements State {}

  /** On without one, at the text's start or its end only. */
  record Edge(boolean start, int next) implements State {}

  private final List<State> states = new ArrayList<>();
  private int first;
  private int parts;

  private Automaton() {}

  /**
   * Builds it.
   *
   * @throws PatternMistake where it would be too large
   */
  static Automaton of(Syntax syntax) throws PatternMistake {
    Automaton automaton = new Automaton();
    automaton.first = automaton.build(syntax, automaton.add(new Accept()));
    return automaton;
  }

  int first() {
    return first;
  }

  int size() {
    return states.size();
  }

  State state(int index) {
    return states.get(index);
  }

  private int add(State state) {
    states.add(state);
    return states.size() - 1;
  }

  /** The state in which a part begins that {@code next} follows. */
  private int build(Syntax syntax, int next) throws PatternMistake {
    // Parts and not states: repeats of nothing make no state and take as long.
    if (++parts > MOST_PARTS) {
      throw new PatternMistake(0, "repeats too much; nest fewer repeats");
    }
    if (syntax instanceof Syntax.One one) {
      return add(new Step(one.letters(), next));
    }
    if (syntax instanceof Syntax.Sequence sequence) {
      int at = next;
      for (int i = sequence.parts().size() - 1; i >= 0; i--) {
        at = build(sequence.parts().get(i), at);
      }
      return at;
    }
    if (syntax instanceof Syntax.Choice choice) {
      int[] options = new int[choice.options().size()];
      for (int i = 0; i < options.length; i++) {
        options[i] = build(choice.options().get(i), next);
      }
      return add(new Split(options));
    }
    return syntax instanceof Syntax.Repeat repeat
        ? repeat(repeat, next)
        : add(new Edge(syntax instanceof Syntax.Start, next));
  }

  private int repeat(Syntax.Repeat repeat, int next) throws PatternMistake {
    int at = next;
    if (repeat.most() == Syntax.Repeat.UNBOUNDED) {
      int loop = add(new Split(new int[0]));
      states.set(loop, new Split(new int[] {build(repeat.part(), loop), next}));
      at = loop;
    } else {
      for (int i = repeat.least(); i < repeat.most(); i++) {
        at = add(new Split(new int[] {build(repeat.part(), at), next}));
      }
    }
    for (int i = 0; i < repeat.least(); i++) {
      at = build(repeat.part(), at);
    }
    return at;
  }
}
