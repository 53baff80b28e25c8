package io.datagen.core.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class PlainLineTest {
  private static final Host HOST = new Host(name -> PlainLineTest.class.getClassLoader(), Map.of());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "describe --schema a.yaml",
        "describe --schema=a.yaml --output JSON --quiet --color Always",
        "generate --schema a=b.yaml --format csv --out - --threads 2 --overwrite",
        "generate --schema a --rows 5 --rows orders=1M --rows=customers=7",
        "generate --tables a,b,c --tables d --columns a.b, --scale 0.5",
        "generate --format-option null=- --format-option delimiter=; --format-option e=",
        "generate --nest orders>order_items --seed 42 --part 1/2",
        "get --schema a --table t --row 9223372036854775807 --column c",
        "completion bash",
        "lint --strict --schema a"
      })
  void aPlainLineGivesWhatPicocliReads(String line) {
    String[] args = line.split(" ", -1);
    Usage usage = usage(args[0]);
    String[] options = List.of(args).subList(1, args.length).toArray(String[]::new);
    Given picocli =
        CommandLines.given(
            new CommandLine(CommandLines.spec(usage))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .parseArgs(options));
    assertEquals(picocli, PlainLine.read(usage, args));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "describe --help",
        "describe -h",
        "describe --schema",
        "describe --schema a --schema b",
        "describe --quiet --quiet",
        "describe --quiet=true",
        "describe --shcema a",
        "describe --seed x",
        "describe --seed -5",
        "describe --output xml",
        "describe --schema --quiet",
        "describe --schema @file",
        "describe a.yaml",
        "describe --tables \"a,b\"",
        "generate --format-option a",
        "generate --format-option =a",
        "generate --format-option a=1 --format-option a=2",
        "completion",
        "completion bash zsh"
      })
  void anyOtherIsLeftToPicocli(String line) {
    String[] args = line.split(" ", -1);
    assertNull(PlainLine.read(usage(args[0]), args));
  }

  @Test
  void valuesHaveTheirOptionsTypes() {
    String[] args = {"generate", "--out", "x", "--seed", "7", "--scale", "2", "--threads", "3"};
    Given given = Objects.requireNonNull(PlainLine.read(usage("generate"), args));
    assertEquals(Path.of("x"), given.path("--out"));
    assertEquals(7L, given.number("--seed"));
    assertEquals(2.0, given.value("--scale", 1.0));
    assertEquals(3, given.value(GenerateCommand.THREADS, 1));
    assertEquals(List.of(), given.list("--tables"));
  }

  @Test
  void everyCommandIsFoundByItsName() {
    for (Command command : Commands.all(HOST)) {
      assertEquals(
          command.getClass(),
          Objects.requireNonNull(Commands.named(command.name(), HOST)).getClass());
    }
    assertNull(Commands.named("nonsense", HOST));
  }

  private static Usage usage(String command) {
    return Usage.of(Objects.requireNonNull(Commands.named(command, HOST)));
  }
}
