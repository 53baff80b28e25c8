package io.datagen.core.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLinesTest {
  private static final Host HOST =
      new Host(name -> CommandLinesTest.class.getClassLoader(), Map.of());

  @ParameterizedTest
  @ValueSource(strings = {"lint", "describe", "generate", "validate", "preview", "get", "explain"})
  void aSchemaWithoutItsOptionIsToldTheOption(String command) throws IOException {
    assertEquals(
        "datagen: 'shop.yaml' belongs to no option; write --schema shop.yaml\n  see: datagen "
            + command
            + " --help\n",
        told(command, "shop.yaml"));
  }

  @Test
  void aWordTooManyIsToldAsThat() throws IOException {
    assertEquals(
        """
        datagen: 'b.yaml' belongs to no option; remove it, or write the option before it
          see: datagen lint --help
        """,
        told("lint", "--schema", "a.yaml", "b.yaml"));
    assertEquals(
        """
        datagen: 'zsh' belongs to no option; remove it, or write the option before it
          see: datagen completion --help
        """,
        told("completion", "bash", "zsh"));
  }

  @Test
  void anUnknownOptionIsToldBeforeWhatFollowsIt() throws IOException {
    assertEquals(
        """
        datagen: unknown option '--shcema'; did you mean '--schema'?
          see: datagen lint --help
        """,
        told("lint", "--shcema", "a.yaml"));
  }

  /** What is said of a line that neither reader takes. */
  private static String told(String... args) throws IOException {
    Usage usage = Usage.of(Objects.requireNonNull(Commands.named(args[0], HOST)));
    assertNull(PlainLine.read(usage, args), () -> List.of(args).toString());
    StringWriter err = new StringWriter();
    int code =
        new CommandLines(HOST, new PrintWriter(new StringWriter()), new PrintWriter(err)).run(args);
    assertEquals(ExitCode.USAGE, code);
    return err.toString().replace(System.lineSeparator(), "\n");
  }
}
