package io.datagen.core.command;

import io.datagen.core.language.JsonSchema;
import io.datagen.core.schema.Languages;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;

/** {@code datagen schema}. */
final class SchemaCommand implements Command {
  private static final String OUT = "--out";

  @Override
  public String name() {
    return "schema";
  }

  @Override
  public void declare(Usage spec) {
    spec.description(
            "Prints the JSON Schema of the schema language, with which editors complete and check.")
        .footer(
            "",
            "A schema names it in its first line:",
            "  # yaml-language-server: $schema=datagen.schema.json",
            "",
            "Examples:",
            "  datagen schema > datagen.schema.json",
            "  datagen schema --out datagen.schema.json --overwrite");
    spec.addOption(
            Options.value(OUT, "PATH", Path.class, "The file to write (default: -, printed)."))
        .addOption(Options.flag(GenerateCommand.OVERWRITE, "Replace the file where it is there."));
  }

  @Override
  public int run(Given given, PrintWriter out) throws IOException {
    String text = JsonSchema.text(Languages.current());
    Path file = given.path(OUT);
    if (file == null || file.toString().equals("-")) {
      out.print(text);
      return ExitCode.OK;
    }
    NewFile.write(file, text, given);
    return ExitCode.OK;
  }
}
