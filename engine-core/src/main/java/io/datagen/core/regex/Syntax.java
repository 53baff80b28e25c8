package io.datagen.core.regex;

import java.util.List;

/** A pattern as a tree. */
sealed interface Syntax {
  /** Any one of these characters. */
  record One(Letters letters) implements Syntax {}

  /** Parts one after another; none of them is the empty text. */
  record Sequence(List<Syntax> parts) implements Syntax {}

  /** Any of these. */
  record Choice(List<Syntax> options) implements Syntax {}

  /**
   * A part several times.
   *
   * @param most {@link #UNBOUNDED} for no bound
   */
  record Repeat(Syntax part, int least, int most) implements Syntax {
    static final int UNBOUNDED = -1;
  }

  /** The start of the text. */
  record Start() implements Syntax {}

  /** The end of the text. */
  record End() implements Syntax {}
}
