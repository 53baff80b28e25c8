package io.datagen.core.source;

/** A value of a schema file, with its place and its path. */
public sealed interface Node permits Scalar, Mapping, Sequence {
  /** Where it starts. */
  Position position();

  /** Its way from the root: {@code tables.orders.columns[3].max}; the root's is empty. */
  String path();

  /** What it is, for messages: {@code a list}. */
  String describe();
}
