package io.datagen.core.command;

import java.io.IOException;

/**
 * Whether output failed only because its reader had enough ({@code | head}), which needs no words.
 */
final class BrokenPipe {
  private BrokenPipe() {}

  static boolean is(IOException e) {
    String message = e.getMessage();
    return message != null && message.contains("Broken pipe");
  }
}
