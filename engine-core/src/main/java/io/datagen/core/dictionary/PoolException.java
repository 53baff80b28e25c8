package io.datagen.core.dictionary;

/** Dictionaries can't be had, or aren't the ones that values were pinned with. */
public final class PoolException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PoolException(String message) {
    super(message);
  }
}
