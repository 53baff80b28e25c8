package io.datagen.bootstrap;

import org.jspecify.annotations.Nullable;

/**
 * Something the command needs could not be brought here; the message is complete for a user and
 * says what to do. Exit code 3.
 *
 * <p>It crosses into the engine as a plain {@link RuntimeException}: the two sides share JDK types
 * only.
 */
public final class ProvisioningException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public ProvisioningException(String message) {
    super(printable(message));
  }

  /** With what was behind it, for {@code --verbose}. */
  public ProvisioningException(String message, @Nullable Throwable cause) {
    super(printable(message), cause);
  }

  /** Locks, POMs and servers of strangers have a say in it: none may move a terminal's cursor. */
  private static String printable(String text) {
    StringBuilder result = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      result.append(Character.isISOControl(c) && c != '\n' ? '?' : c);
    }
    return result.toString();
  }

  /** Never null, unlike other exceptions'. */
  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
