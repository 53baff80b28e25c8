package io.datagen.core.run;

import java.util.Set;
import java.util.function.Predicate;

/**
 * Which of a folder's entries an output takes the place of.
 *
 * @param replaced entries that go as a whole, by name
 * @param guarded which of those that would go must not be there without {@code --overwrite}, by
 *     path below the folder
 * @param shared folders that other runs write into, too
 * @param pieces this run's files in those, by name
 */
record Claims(
    Predicate<String> replaced,
    Predicate<String> guarded,
    Set<String> shared,
    Predicate<String> pieces) {
  Claims {
    shared = Set.copyOf(shared);
  }

  /** Claims to entries as a whole, all of them guarded. */
  static Claims of(Predicate<String> replaced) {
    return new Claims(replaced, path -> true, Set.of(), name -> false);
  }
}
