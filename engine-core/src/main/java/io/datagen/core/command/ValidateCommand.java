package io.datagen.core.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;

/** {@code datagen validate}. */
final class ValidateCommand implements Command {
  static final String THREADS = "--threads";
  static final String CHECKS = "--checks";
  static final String REPORT = "--report";
  static final String JUNIT = "--junit";
  static final String HTML = "--html";

  private final Host host;

  ValidateCommand(Host host) {
    this.host = host;
  }

  @Override
  public String name() {
    return "validate";
  }

  @Override
  public void declare(Usage spec) {
    spec.description(
            "Reads an output, checks it against its schema and writes validation_report.json beside it.",
            "What the options leave open is taken from the manifest, else from the schema.")
        .footer(
            "",
            "Examples:",
            "  datagen validate --format sqlite --schema shop.yaml --out shop.db",
            "  datagen validate --format csv --schema shop.yaml --out shop --junit shop.xml");
    SchemaArguments.declare(spec);
    FormatArguments.declare(spec);
    ConsoleOptions.declare(spec);
    spec.addOption(
            Options.value(
                THREADS,
                "N",
                Integer.class,
                "With 1, files are not read ahead (default: all cores, of which two help)."))
        .addOption(
            Options.commas(
                CHECKS, "A,B", "Only these checks, such as replay, foreign_key, fan_out, format."))
        .addOption(
            Options.value(
                REPORT,
                "PATH",
                Path.class,
                "Write the JSON report here (default: validation_report.json in the output's folder)."))
        .addOption(Options.value(JUNIT, "PATH", Path.class, "Write a JUnit XML report, too."))
        .addOption(Options.value(HTML, "PATH", Path.class, "Write an HTML page, too."));
  }

  @Override
  public int run(Given given, PrintWriter out) throws IOException {
    return new ValidateJob(host, given, out).run();
  }
}
