package io.datagen.core.command;

import picocli.CommandLine;

/** Makes command objects: each gets the main one, and through it the host. */
final class Commands implements CommandLine.IFactory {
  private final Main main;

  Commands(Main main) {
    this.main = main;
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    if (type == DescribeCommand.class) {
      return type.cast(new DescribeCommand(main.host()));
    }
    if (type == GenerateCommand.class) {
      return type.cast(new GenerateCommand(main.host()));
    }
    if (type == ValidateCommand.class) {
      return type.cast(new ValidateCommand(main.host()));
    }
    return CommandLine.defaultFactory().create(type);
  }
}
