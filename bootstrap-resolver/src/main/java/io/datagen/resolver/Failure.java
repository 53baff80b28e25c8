package io.datagen.resolver;

import java.util.Map;
import org.eclipse.aether.transfer.ArtifactNotFoundException;
import org.eclipse.aether.transfer.ChecksumFailureException;

/** What went wrong, for a person: the resolver's own messages wrap each other many times. */
final class Failure {
  private Failure() {}

  static String describe(Exception failure, Map<String, String> repositories) {
    String text = "";
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ArtifactNotFoundException missing) {
        return missing.getArtifact() + " is in none of the repositories " + list(repositories);
      }
      if (cause instanceof ChecksumFailureException) {
        return "a file is not what the checksum beside it says (" + cause.getMessage() + ")";
      }
      String message = String.valueOf(cause.getMessage());
      // most wrap the next one's message behind words of their own
      if (!text.contains(message)) {
        text += (text.isEmpty() ? "" : ": ") + message.replaceAll("\\s+", " ");
      }
    }
    return text;
  }

  private static String list(Map<String, String> repositories) {
    StringBuilder text = new StringBuilder();
    repositories.forEach(
        (id, url) -> text.append(text.isEmpty() ? "" : ", ").append(id + " (" + url + ')'));
    return text.toString();
  }
}
