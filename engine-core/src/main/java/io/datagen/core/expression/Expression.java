package io.datagen.core.expression;

import io.datagen.core.source.Faults;
import io.datagen.core.source.Position;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A formula over the columns of a row, parsed. Immutable. */
public final class Expression {
  private final Origin origin;
  private final Syntax root;

  Expression(Origin origin, Syntax root) {
    this.origin = origin;
    this.root = root;
  }

  /**
   * Parses a text; what is wrong becomes a fault, and gives nothing.
   *
   * @param position of the text's first character in its file. Where the text has one line, faults
   *     point at the character; else at the text's start
   * @param path in the schema
   */
  public static Optional<Expression> parse(
      String text, Position position, String path, Faults faults) {
    Origin origin = new Origin(text, position, path);
    try {
      return Optional.of(new Expression(origin, Parser.parse(text, 0, text.length())));
    } catch (Mistake mistake) {
      origin.tell(mistake, faults);
      return Optional.empty();
    }
  }

  /** The columns it reads, in the order of their first use. */
  public List<String> columns() {
    Set<String> names = new LinkedHashSet<>();
    collect(root, names);
    return List.copyOf(names);
  }

  private static void collect(Syntax syntax, Set<String> names) {
    if (syntax instanceof Syntax.Name name) {
      names.add(name.name());
    }
    syntax.parts().forEach(part -> collect(part, names));
  }

  /** Whether a call in it draws, so that the same inputs don't always give the same value. */
  public boolean draws() {
    return draws(root);
  }

  private static boolean draws(Syntax syntax) {
    return syntax instanceof Syntax.Call call && Functions.draws(call.function())
        || syntax.parts().stream().anyMatch(Expression::draws);
  }

  /** Finds the types of all parts; what doesn't fit becomes faults, and gives nothing. */
  public Optional<TypedExpression> type(Scope scope, Faults faults) {
    Typing typing = new Typing(scope, mistake -> origin.tell(mistake, faults));
    try {
      Term term = typing.type(root);
      return Optional.of(new TypedExpression(origin.text(), columns(), typing.roles(), term));
    } catch (Mistake mistake) {
      if (!mistake.told()) {
        origin.tell(mistake, faults);
      }
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return origin.text();
  }
}
