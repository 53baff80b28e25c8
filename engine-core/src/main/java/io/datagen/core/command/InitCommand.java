package io.datagen.core.command;

import io.datagen.core.source.Nearest;
import io.datagen.core.source.UsageException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;

/** {@code datagen init}. */
final class InitCommand implements Command {
  private static final String OUT = "--out";
  private static final String TEMPLATE = "--template";
  private static final String FILE = "schema.yaml";

  @Override
  public String name() {
    return "init";
  }

  @Override
  public void declare(Usage spec) {
    spec.description("Writes a schema to start with, with comments.")
        .footer(
            "",
            "Examples:",
            "  datagen init",
            "  datagen init --template events --out site.yaml",
            "  datagen init --template table --out - | less");
    StringBuilder templates = new StringBuilder("What to start with: ");
    String comma = "";
    for (Map.Entry<String, String> template : Templates.ALL.entrySet()) {
      templates
          .append(comma)
          .append(template.getKey())
          .append(" (")
          .append(template.getValue())
          .append(comma.isEmpty() ? "; the default)" : ")");
      comma = ", ";
    }
    spec.addOption(
            Options.value(
                TEMPLATE, String.join("|", Templates.ALL.keySet()), String.class, templates + "."))
        .addOption(
            Options.value(
                OUT, "PATH", Path.class, "The file to write (default: " + FILE + "); - prints."))
        .addOption(Options.flag(GenerateCommand.OVERWRITE, "Replace the file where it is there."));
  }

  @Override
  public int run(Given given, PrintWriter out) throws IOException {
    String template = given.value(TEMPLATE, "shop");
    if (!Templates.ALL.containsKey(template)) {
      throw new UsageException(
          "unknown template '" + template + "'" + Nearest.hint(template, Templates.ALL.keySet()));
    }
    Path file = given.value(OUT, Path.of(FILE));
    String text = Templates.text(template);
    if (file.toString().equals("-")) {
      out.print(text);
      return ExitCode.OK;
    }
    NewFile.write(file, text.replace("FILE", file.toString()), given);
    out.println(file + " is written; next: datagen preview --schema " + file);
    return ExitCode.OK;
  }
}
