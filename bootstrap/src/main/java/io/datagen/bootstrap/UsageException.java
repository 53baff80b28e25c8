package io.datagen.bootstrap;

/** The command line can't be carried out as it stands; exit code 2. */
public final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public UsageException(String message) {
    super(message);
  }

  /** Never null, unlike other exceptions'. */
  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
