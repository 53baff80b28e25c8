package io.datagen.core.stream;

import java.util.List;

/**
 * What happens: a Markov chain, or draws that are independent.
 *
 * @param names of the types
 * @param initial the weight of each as a session's first event
 * @param transitions from each type the weights of the next; an empty list ends the session
 * @param chain whether the next depends on the last
 */
public record EventTypes(
    List<String> names, List<Double> initial, List<List<Double>> transitions, boolean chain) {

  /** People look around, click, and now and then buy something. */
  static final EventTypes DEFAULT =
      new EventTypes(
          List.of("view", "click", "purchase"),
          List.of(1.0, 0.0, 0.0),
          List.of(List.of(0.55, 0.45, 0.0), List.of(0.5, 0.3, 0.2), List.of(0.8, 0.2, 0.0)),
          true);

  public EventTypes {
    names = List.copyOf(names);
    initial = List.copyOf(initial);
    transitions = transitions.stream().map(List::copyOf).toList();
  }

  /** Draws from weights, whatever came before. */
  static EventTypes independent(List<String> names, List<Double> weights) {
    return new EventTypes(names, weights, names.stream().map(n -> weights).toList(), false);
  }

  /** Whether a session may start so. */
  public boolean starts(int type) {
    return initial.get(type) > 0;
  }

  /** Whether one may follow the other. */
  public boolean follows(int last, int next) {
    return !ends(last) && transitions.get(last).get(next) > 0;
  }

  /** Whether nothing follows. */
  public boolean ends(int type) {
    return transitions.get(type).isEmpty();
  }

  /** In a few words. */
  public String describe() {
    return (chain ? "a chain of " : "one of ") + names.size() + ": " + String.join(", ", names);
  }
}
