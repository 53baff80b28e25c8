package io.datagen.core.expression;

import io.datagen.api.schema.ValueType;
import io.datagen.core.source.Nearest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Gives every part of an expression its type, and with it the operation that computes it. */
final class Typing {
  private final Scope scope;
  private final Consumer<Mistake> mistakes;
  private final List<String> roles = new ArrayList<>();

  /**
   * @param mistakes told of those after which typing goes on to find more
   */
  Typing(Scope scope, Consumer<Mistake> mistakes) {
    this.scope = scope;
    this.mistakes = mistakes;
  }

  Scope scope() {
    return scope;
  }

  /** The roles of the streams that were asked for. */
  List<String> roles() {
    return roles;
  }

  /** The role of one more call that draws, by its ordinal place among them. */
  String newRole(String function) {
    String role = "call:" + roles.size() + ":" + function;
    roles.add(role);
    return role;
  }

  /** The term, or a mistake thrown. */
  Term type(Syntax syntax) {
    try {
      return typeAt(syntax);
    } catch (Mistake mistake) {
      throw mistake.told() || mistake.at() >= 0
          ? mistake
          : new Mistake(syntax.start(), mistake.message());
    } catch (ExpressionRowException fault) {
      throw new Mistake(syntax.start(), fault.reason() + ", in every row");
    }
  }

  /** All terms; mistakes in several of them are all told. */
  List<Term> typeAll(List<? extends Syntax> parts) {
    List<Term> terms = new ArrayList<>();
    boolean failed = false;
    for (Syntax part : parts) {
      try {
        terms.add(type(part));
      } catch (Mistake mistake) {
        failed = true;
        if (!mistake.told()) {
          mistakes.accept(mistake);
        }
      }
    }
    if (failed) {
      throw Mistake.alreadyTold();
    }
    return terms;
  }

  private Term typeAt(Syntax syntax) {
    if (syntax instanceof Syntax.Literal literal) {
      return literal(literal);
    }
    if (syntax instanceof Syntax.Name name) {
      return column(name);
    }
    if (syntax instanceof Syntax.Call call) {
      return Functions.find(call).apply(this, call);
    }
    if (syntax instanceof Syntax.ItemList list) {
      throw new Mistake(
          list.start(), "a list can stand only behind 'in' and where a function takes one");
    }
    if (syntax instanceof Syntax.Unary unary && unary.operator().equals("not")) {
      return Logic.not(condition(unary.operand()));
    }
    if (syntax instanceof Syntax.Binary binary
        && (binary.operator().equals("and") || binary.operator().equals("or"))) {
      return Logic.connect(binary, typeAll(binary.parts()), false);
    }
    if (syntax instanceof Syntax.Membership membership) {
      return Membership.type(this, membership);
    }
    List<Term> terms = syntax instanceof Syntax.Conditional ? List.of() : typeAll(syntax.parts());
    if (syntax instanceof Syntax.Unary unary) {
      return Arithmetic.unary(unary.operator(), terms.get(0));
    }
    if (syntax instanceof Syntax.Binary binary) {
      return Arithmetic.binary(binary, terms.get(0), terms.get(1));
    }
    if (syntax instanceof Syntax.Comparison comparison) {
      return Comparisons.chain(comparison, terms);
    }
    if (syntax instanceof Syntax.NullTest test) {
      return Logic.nullTest(terms.get(0), test.negated());
    }
    return conditional((Syntax.Conditional) syntax);
  }

  private static Term literal(Syntax.Literal literal) {
    return switch (literal.kind()) {
      case INTEGER -> Constant.of(Types.INTEGER, Long.parseLong(literal.text()));
      case TEXT -> Constant.of(literal.text());
      case BOOLEAN -> Constant.of(Types.BOOLEAN, literal.text().equals("True") ? 1 : 0);
      case NULL -> Constant.ofNull(Types.TEXT);
      case FLOAT -> {
        if (Double.isInfinite(Double.parseDouble(literal.text()))) {
          throw new Mistake(literal.start(), "the number " + literal.text() + " is too large");
        }
        yield literal.text().length() > 40 || literal.text().matches(".*[eE].*")
            ? Constant.of(Types.FLOAT, Double.parseDouble(literal.text()))
            : Constant.written(new BigDecimal(literal.text()));
      }
    };
  }

  private Term column(Syntax.Name name) {
    Optional<ValueType> type = scope.column(name.name());
    if (type.isEmpty()) {
      throw new Mistake(
          name.start(),
          "unknown column '" + name.name() + "'" + Nearest.hint(name.name(), scope.names()));
    }
    if (Types.isNested(type.get())) {
      throw new Mistake(
          name.start(),
          "'"
              + name.name()
              + "' is "
              + Types.name(type.get())
              + (type.get() instanceof ValueType.StructType struct
                  ? "; name one of its fields: " + name.name() + "." + struct.fields().get(0).name()
                  : ", which no formula can read"));
    }
    return new Input(name.name(), type.get());
  }

  /**
   * A part whose truth is asked for, as Python does it: a number but 0, a text but an empty one.
   */
  Term condition(Syntax syntax) {
    if (syntax instanceof Syntax.Binary binary
        && (binary.operator().equals("and") || binary.operator().equals("or"))) {
      List<Term> operands = new ArrayList<>();
      boolean failed = false;
      for (Syntax part : binary.parts()) {
        try {
          operands.add(condition(part));
        } catch (Mistake mistake) {
          failed = true;
          if (!mistake.told()) {
            mistakes.accept(mistake);
          }
        }
      }
      if (failed) {
        throw Mistake.alreadyTold();
      }
      return Logic.connect(binary, operands, true);
    }
    return Logic.truth(type(syntax), syntax);
  }

  private Term conditional(Syntax.Conditional conditional) {
    Optional<Term> condition = Optional.empty();
    try {
      condition = Optional.of(condition(conditional.condition()));
    } catch (Mistake mistake) {
      if (!mistake.told()) {
        mistakes.accept(mistake);
      }
    }
    List<Term> branches = typeAll(List.of(conditional.then(), conditional.otherwise()));
    return Logic.conditional(
        condition.orElseThrow(Mistake::alreadyTold), branches.get(0), branches.get(1));
  }
}
