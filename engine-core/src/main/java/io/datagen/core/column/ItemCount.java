package io.datagen.core.column;

/**
 * How many list items a cell holds, those of lists within lists and the lists themselves counted
 * alike.
 *
 * @param mean on average, about: it decides how many rows are made at once
 * @param most at the most
 */
public record ItemCount(double mean, long most) {
  /** None: no list is there. */
  public static final ItemCount NONE = new ItemCount(0, 0);

  ItemCount plus(ItemCount other) {
    return new ItemCount(mean + other.mean, most + other.most);
  }

  /** With a probability, else none. */
  ItemCount times(double probability) {
    return new ItemCount(mean * probability, most);
  }
}
