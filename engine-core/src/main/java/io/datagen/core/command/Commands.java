package io.datagen.core.command;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The engine's commands. */
final class Commands {
  private Commands() {}

  /** The one of that name; of the others no class is loaded. */
  static @Nullable Command named(String name, Host host) {
    return switch (name) {
      case "describe" -> new DescribeCommand(host);
      case "preview" -> new PreviewCommand(host);
      case "get" -> new GetCommand(host);
      case "explain" -> new ExplainCommand(host);
      case "generate" -> new GenerateCommand(host);
      case "validate" -> new ValidateCommand(host);
      case "lint" -> new LintCommand(host);
      case "schema" -> new SchemaCommand();
      case "init" -> new InitCommand();
      case "completion" -> new CompletionCommand(host);
      default -> null;
    };
  }

  /** All, as lists show them. */
  static List<Command> all(Host host) {
    return List.of(
        new DescribeCommand(host),
        new PreviewCommand(host),
        new GetCommand(host),
        new ExplainCommand(host),
        new GenerateCommand(host),
        new ValidateCommand(host),
        new LintCommand(host),
        new SchemaCommand(),
        new InitCommand(),
        new CompletionCommand(host));
  }
}
