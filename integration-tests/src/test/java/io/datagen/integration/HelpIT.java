package io.datagen.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person is told who asks: pages, and what shells complete. */
class HelpIT {
  /** A line of the page that names a command. */
  private static final Pattern COMMAND = Pattern.compile("(?m)^  (?!datagen)([a-z]+) +[a-z]");

  @TempDir Path folder;

  @Test
  void everyCommandOfTheHelpPageHasAPageOfItsOwnWithExamples() {
    String page = Datagen.in(folder).quick().run("--help").expect(0).out();
    List<String> commands = COMMAND.matcher(page).results().map(m -> m.group(1)).toList();
    assertTrue(commands.containsAll(List.of("describe", "generate", "validate", "doctor")), page);
    for (String command : commands) {
      Outcome outcome = Datagen.in(folder).quick().run(command, "--help").expect(0);
      assertTrue(outcome.out().contains("Examples:\n"), outcome::toString);
      assertTrue(outcome.out().contains("datagen " + command), outcome::toString);
      assertEquals("", outcome.err());
      assertEquals(outcome.out(), Datagen.in(folder).quick().run("help", command).expect(0).out());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "datagen;ge, generate",
    "datagen;comp, completion",
    "datagen;cache;ver, verify",
    "datagen;generate;--format;sql, sqlite",
    "datagen;generate;--format;=;sql, sqlite",
    "datagen;generate;--format;csv;--over, --overwrite",
    "datagen;generate;--off, --offline",
    "datagen;describe;--schema;two, two words.yaml",
    "datagen;generate;--threads;1, ''",
  })
  void bashCompletesCommandsOptionsValuesAndFiles(String typed, String completed)
      throws IOException {
    Files.createFile(folder.resolve("two words.yaml"));
    String test =
        "; IFS=';' read -ra COMP_WORDS <<< \"$1\"; COMP_CWORD=$((${#COMP_WORDS[@]}-1))"
            + "; _datagen; printf '%s' \"${COMPREPLY[*]}\"";
    assertEquals(completed, complete("bash", "source ./script" + test, typed));
  }

  @ParameterizedTest
  @CsvSource({
    "datagen ge, generate",
    "datagen cache ver, verify",
    "datagen generate --format sql, sqlite",
    "datagen generate --over, --overwrite",
  })
  void fishCompletesTheSame(String typed, String completed) throws IOException {
    String words = complete("fish", "source ./script; complete -C $argv[2]", typed);
    assertEquals(completed, words.strip().split("\t", -1)[0], words);
  }

  @Test
  void zshTakesTheScript() throws IOException {
    String words =
        complete(
            "zsh",
            "autoload -Uz compinit; compinit -u -D; source ./script; whence -w $1",
            "_datagen");
    assertEquals("_datagen: function", words.strip());
  }

  @Test
  void aShellThatThereIsNoScriptForIsWrongUsage() {
    Outcome outcome = Datagen.in(folder).quick().run("completion", "ksh").expect(2);
    assertTrue(outcome.err().contains("bash, zsh and fish"), outcome::toString);
  }

  /** What the shell says with the script at hand, and one argument. */
  private String complete(String shell, String program, String argument) throws IOException {
    assumeTrue(
        Files.isExecutable(Path.of("/usr/bin", shell))
            || Files.isExecutable(Path.of("/bin", shell)));
    String script = Datagen.in(folder).quick().run("completion", shell).expect(0).out();
    Files.writeString(folder.resolve("script"), script);
    Map<String, String> home = Map.of("HOME", folder.toString());
    Outcome outcome =
        Processes.run(folder, home, List.of(shell, "-c", program, "shell", argument)).expect(0);
    assertEquals("", outcome.err());
    return outcome.out();
  }
}
