package io.datagen.core.command;

/** The launcher could not bring a plugin: exit code 3. Its message is meant for the user. */
final class ProvisioningException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ProvisioningException(RuntimeException cause) {
    super(cause.getMessage(), cause);
  }

  ProvisioningException(String message) {
    super(message);
  }

  ProvisioningException(String message, Throwable cause) {
    super(message, cause);
  }
}
