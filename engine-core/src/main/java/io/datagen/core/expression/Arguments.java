package io.datagen.core.expression;

import io.datagen.api.schema.ValueType;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/** The arguments of a call, checked as a function asks for them. */
final class Arguments {
  private final Function function;
  private final Syntax.Call call;
  private final Map<String, List<Syntax>> parts;
  private final Map<String, List<Term>> terms;
  private final String role;
  private final Scope scope;

  Arguments(
      Function function,
      Syntax.Call call,
      Map<String, List<Syntax>> parts,
      Map<String, List<Term>> terms,
      String role,
      Scope scope) {
    this.function = function;
    this.call = call;
    this.parts = parts;
    this.terms = terms;
    this.role = role;
    this.scope = scope;
  }

  Scope scope() {
    return scope;
  }

  /** The role of the call's stream. */
  String role() {
    return role;
  }

  boolean has(String name) {
    return terms.containsKey(name);
  }

  Term any(String name) {
    return Objects.requireNonNull(terms.get(name)).get(0);
  }

  /** All of a parameter that repeats or takes a list. */
  List<Term> all(String name) {
    return Objects.requireNonNull(terms.get(name));
  }

  /** The terms with one type. */
  List<Term> unified(String name) {
    List<Term> all = all(name);
    return Coercion.unify(all)
        .orElseThrow(
            () ->
                new Mistake(
                    call.start(),
                    "the arguments of '"
                        + function.name()
                        + "' have no type in common: "
                        + String.join(
                            ", ",
                            all.stream().map(t -> Types.name(t.type())).distinct().toList())));
  }

  Term number(String name) {
    return typed(name, Types::isNumber, Types.INTEGER, "a number");
  }

  /** A number as a float. */
  Term floating(String name) {
    return Coercion.toFloat(number(name));
  }

  Term whole(String name) {
    return typed(name, Types::isWhole, Types.INTEGER, "an integer");
  }

  Term text(String name) {
    return typed(name, Types::isText, Types.TEXT, "a text");
  }

  /** A date or a date-time; a literal text is parsed. */
  Term moment(String name) {
    Term term = any(name);
    if (Coercion.isTextLiteral(term)) {
      try {
        return Moments.parseIfText(term, Types.DATE);
      } catch (Mistake mistake) {
        throw mistake(name, mistake.message());
      }
    }
    return typed(name, Types::isMoment, Types.DATE, "a date or a date-time");
  }

  private Term typed(String name, Predicate<ValueType> isRight, ValueType ifNull, String wanted) {
    Term term = any(name);
    if (Coercion.isNull(term)) {
      return Constant.ofNull(ifNull);
    }
    if (!isRight.test(term.type())) {
      throw mistake(name, "'" + name + "' must be " + wanted + ", not " + Types.name(term.type()));
    }
    return term;
  }

  /** An integer that stands in the text. */
  int literal(String name, int least, int most) {
    if (whole(name) instanceof Constant constant
        && !constant.isNull()
        && constant.whole() >= least
        && constant.whole() <= most) {
      return (int) constant.whole();
    }
    throw mistake(
        name, "'" + name + "' must be an integer written out, from " + least + " to " + most);
  }

  /** A text that stands in the text. */
  String literalText(String name) {
    if (text(name) instanceof Constant constant && !constant.isNull()) {
      return constant.text();
    }
    throw mistake(name, "'" + name + "' must be a text written out");
  }

  /** A mistake in an argument. */
  Mistake mistake(String name, String message) {
    return new Mistake(
        Objects.requireNonNull(parts.get(name)).get(0).start(),
        message + "; it is " + function.usage());
  }
}
