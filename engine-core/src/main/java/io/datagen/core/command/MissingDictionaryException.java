package io.datagen.core.command;

/** A dictionary is not on disk, and it is not the time to fetch it. */
final class MissingDictionaryException extends RuntimeException {
  private static final long serialVersionUID = 1L;
}
