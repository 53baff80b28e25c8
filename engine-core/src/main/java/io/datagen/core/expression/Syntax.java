package io.datagen.core.expression;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An expression as written, before anything is known of its columns. */
sealed interface Syntax {
  /** Where it starts in the text, from 0: where its faults point. */
  int start();

  /** Parts directly within it. */
  List<Syntax> parts();

  /** A constant. */
  record Literal(int start, Kind kind, String text) implements Syntax {
    enum Kind {
      INTEGER,
      FLOAT,
      TEXT,
      BOOLEAN,
      NULL
    }

    @Override
    public List<Syntax> parts() {
      return List.of();
    }
  }

  /** A column. */
  record Name(int start, String name) implements Syntax {
    @Override
    public List<Syntax> parts() {
      return List.of();
    }
  }

  /** {@code -x}, {@code +x}, {@code not x}. */
  record Unary(int start, String operator, Syntax operand) implements Syntax {
    @Override
    public List<Syntax> parts() {
      return List.of(operand);
    }
  }

  /** Arithmetic, {@code and}, {@code or}. The fault of the two together points at the operator. */
  record Binary(int start, int operatorAt, String operator, Syntax left, Syntax right)
      implements Syntax {
    @Override
    public List<Syntax> parts() {
      return List.of(left, right);
    }
  }

  /** {@code a < b <= c}: one operator fewer than operands. */
  record Comparison(int start, List<Token> operators, List<Syntax> operands) implements Syntax {
    public Comparison {
      operators = List.copyOf(operators);
      operands = List.copyOf(operands);
    }

    @Override
    public List<Syntax> parts() {
      return operands;
    }
  }

  /** {@code x in [..]}, {@code x not in [..]}. */
  record Membership(int start, boolean negated, Syntax operand, ItemList items) implements Syntax {
    @Override
    public List<Syntax> parts() {
      return List.of(operand, items);
    }
  }

  /** {@code x is None}, {@code x is not None}. */
  record NullTest(int start, boolean negated, Syntax operand) implements Syntax {
    @Override
    public List<Syntax> parts() {
      return List.of(operand);
    }
  }

  /** {@code then if condition else otherwise}. */
  record Conditional(int start, Syntax condition, Syntax then, Syntax otherwise) implements Syntax {
    @Override
    public List<Syntax> parts() {
      return List.of(then, condition, otherwise);
    }
  }

  /** {@code f(a, b, name=c)}. */
  record Call(int start, String function, List<Syntax> arguments, Map<String, Syntax> named)
      implements Syntax {
    public Call {
      arguments = List.copyOf(arguments);
      named = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(named));
    }

    @Override
    public List<Syntax> parts() {
      List<Syntax> parts = new java.util.ArrayList<>(arguments);
      parts.addAll(named.values());
      return parts;
    }
  }

  /** {@code [a, b]}, where one may stand. */
  record ItemList(int start, List<Syntax> items) implements Syntax {
    public ItemList {
      items = List.copyOf(items);
    }

    @Override
    public List<Syntax> parts() {
      return items;
    }
  }
}
