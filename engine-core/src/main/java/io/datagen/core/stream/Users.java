package io.datagen.core.stream;

/** Whom events happen to. */
public sealed interface Users {
  /** So many, numbered from 1. */
  record Count(long users) implements Users {}

  /** The rows of a table, by the values of a column that is unique. */
  record OfTable(String table, String column) implements Users {}
}
