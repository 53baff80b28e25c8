package io.datagen.core.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code datagen validate}. */
@Command(name = "validate")
final class ValidateCommand implements Callable<Integer> {
  ValidateCommand(Host host) {}

  @Override
  public Integer call() {
    throw new io.datagen.core.source.UsageException("validate is not wired up yet");
  }
}
