package io.datagen.plugin.sqlite;

import java.io.IOException;
import java.io.Serial;

/** A value that the database can't hold; the message says which, where, and what to do. */
final class UnstorableException extends IOException {
  @Serial private static final long serialVersionUID = 1;

  UnstorableException(String message) {
    super(message);
  }
}
