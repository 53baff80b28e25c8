package io.datagen.core.source;

import java.util.List;
import java.util.stream.Collectors;

/** A schema with faults: exit code 2. */
public final class SchemaException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Fault> faults;

  /** Of all faults found. */
  public SchemaException(List<Fault> faults) {
    super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
    this.faults = List.copyOf(faults);
  }

  /** In file order. */
  public List<Fault> faults() {
    return faults;
  }
}
