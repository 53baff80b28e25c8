package io.datagen.core.corruption;

/** Hears of every cell that is about to become dirty. */
@FunctionalInterface
public interface DirtListener {
  /** Hears nothing. */
  DirtListener NONE = (place, column, kind) -> {};

  /**
   * Called before the cell is changed, while its vector still holds the clean value. By kind, then
   * by column, then by row.
   *
   * @param place of the row within the rows at hand
   * @param column by its place in the table
   * @param kind as {@link DirtKind#name} has it
   */
  void dirty(int place, int column, String kind);
}
