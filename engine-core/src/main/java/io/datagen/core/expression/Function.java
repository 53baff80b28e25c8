package io.datagen.core.expression;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A function of the language.
 *
 * @param parameters their names; {@code x?} may be left out, {@code x...} repeats, {@code x[]}
 *     takes a list
 * @param summary one sentence for the reference
 * @param draws whether each call has a stream of its own
 * @param typing gives a call its term
 */
record Function(
    String name, List<String> parameters, String summary, boolean draws, TypingRule typing) {
  Function {
    parameters = List.copyOf(parameters);
  }

  /** Types a call. */
  @FunctionalInterface
  interface TypingRule {
    Term type(Arguments arguments);
  }

  /** One that computes. */
  static Function of(String name, String parameters, String summary, TypingRule typing) {
    return new Function(name, split(parameters), summary, false, typing);
  }

  /** One that draws. */
  static Function drawing(String name, String parameters, String summary, TypingRule typing) {
    return new Function(name, split(parameters), summary, true, typing);
  }

  private static List<String> split(String parameters) {
    return parameters.isEmpty() ? List.of() : List.of(parameters.split(", "));
  }

  /** As in the reference: {@code round(x, digits?)}. */
  String usage() {
    return name + "(" + String.join(", ", parameters) + ")";
  }

  Term apply(Typing context, Syntax.Call call) {
    Map<String, List<Syntax>> bound = bind(call);
    List<Syntax> parts = new ArrayList<>();
    bound.values().forEach(given -> parts.addAll(items(given)));
    String role = draws ? context.newRole(name) : "";
    List<Term> terms = context.typeAll(parts);
    Map<String, List<Term>> typed = new LinkedHashMap<>();
    int next = 0;
    for (Map.Entry<String, List<Syntax>> given : bound.entrySet()) {
      int end = next + items(given.getValue()).size();
      typed.put(given.getKey(), terms.subList(next, end));
      next = end;
    }
    return typing.type(new Arguments(this, call, bound, typed, role, context.scope()));
  }

  /** The parts, with those of lists in the lists' places. */
  private static List<Syntax> items(List<Syntax> parts) {
    List<Syntax> items = new ArrayList<>();
    for (Syntax part : parts) {
      if (part instanceof Syntax.ItemList list) {
        items.addAll(list.items());
      } else {
        items.add(part);
      }
    }
    return items;
  }

  /** The parts of each parameter; a parameter left out is not there. */
  private Map<String, List<Syntax>> bind(Syntax.Call call) {
    Map<String, List<Syntax>> bound = new LinkedHashMap<>();
    int next = 0;
    for (String parameter : parameters) {
      String plain = plain(parameter);
      if (parameter.endsWith("...")) {
        List<Syntax> rest = call.arguments().subList(next, call.arguments().size());
        if (!rest.isEmpty()) {
          bound.put(plain, rest);
        }
        next = call.arguments().size();
      } else if (next < call.arguments().size()) {
        bound.put(plain, List.of(call.arguments().get(next++)));
      }
    }
    if (next < call.arguments().size()) {
      throw new Mistake(call.arguments().get(next).start(), "too many arguments; it is " + usage());
    }
    call.named().forEach((name, part) -> bindNamed(bound, name, part));
    for (String parameter : parameters) {
      checkBound(call, parameter, bound);
    }
    return bound;
  }

  private void bindNamed(Map<String, List<Syntax>> bound, String name, Syntax part) {
    if (parameters.stream().noneMatch(p -> !p.endsWith("...") && plain(p).equals(name))) {
      throw new Mistake(part.start(), "there is no argument '" + name + "'; it is " + usage());
    }
    if (bound.put(name, List.of(part)) != null) {
      throw new Mistake(part.start(), "the argument '" + name + "' is given twice");
    }
  }

  private void checkBound(Syntax.Call call, String parameter, Map<String, List<Syntax>> bound) {
    List<Syntax> parts = bound.getOrDefault(plain(parameter), List.of());
    if (parts.isEmpty() && !parameter.endsWith("?")) {
      throw new Mistake(
          call.start(), "the argument '" + plain(parameter) + "' is missing; it is " + usage());
    }
    boolean mayBeList = parameter.contains("[]") || parameter.endsWith("...") && parts.size() == 1;
    for (Syntax part : parts) {
      if (part instanceof Syntax.ItemList && !mayBeList) {
        throw new Mistake(
            part.start(), "'" + plain(parameter) + "' takes no list; it is " + usage());
      }
      if (!(part instanceof Syntax.ItemList) && parameter.contains("[]")) {
        throw new Mistake(
            part.start(), "'" + plain(parameter) + "' takes a list, [..]; it is " + usage());
      }
    }
  }

  private static String plain(String parameter) {
    return parameter
        .chars()
        .filter(c -> Character.isLetterOrDigit(c) || c == '_')
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }
}
