package io.datagen.core.command.completion;

import java.util.List;

/**
 * What can be typed behind {@code datagen}.
 *
 * @param commands in the order in which they are shown
 */
public record Vocabulary(List<Command> commands) {

  /** Copies the list. */
  public Vocabulary {
    commands = List.copyOf(commands);
  }

  /** A command; its operands are the words that may follow it, where they are known. */
  public record Command(String name, String about, List<String> operands, List<Option> options) {

    /** Copies the lists. */
    public Command {
      operands = List.copyOf(operands);
      options = List.copyOf(options);
    }
  }

  /**
   * An option.
   *
   * @param name with its two hyphens
   * @param words the values it takes, where they can be counted
   */
  public record Option(String name, String about, Value value, List<String> words) {

    /** Copies the list. */
    public Option {
      words = List.copyOf(words);
    }
  }

  /** What follows an option. */
  public enum Value {
    /** Nothing. */
    NONE,
    /** Something that nobody can guess. */
    ANY,
    /** A file or folder. */
    FILE,
    /** One of its words. */
    WORD
  }
}
