package io.datagen.core.command;

import java.io.IOException;
import java.io.PrintWriter;

/** {@code datagen generate}. */
final class GenerateCommand implements Command {
  static final String THREADS = "--threads";
  static final String PACE = "--pace";
  static final String OVERWRITE = "--overwrite";
  static final String RESUME = "--resume";

  private final Host host;

  GenerateCommand(Host host) {
    this.host = host;
  }

  @Override
  public String name() {
    return "generate";
  }

  @Override
  public void declare(Usage spec) {
    spec.description("Writes a dataset and its manifest.json.")
        .footer(
            "",
            "Examples:",
            "  datagen generate --format sqlite --schema shop.yaml --out shop.db",
            "  datagen generate --format csv --schema shop.yaml --out shop --rows orders=1M --threads 2",
            "  datagen generate --format csv --schema shop.yaml --tables orders --out - | head");
    SchemaArguments.declare(spec);
    FormatArguments.declare(spec);
    ConsoleOptions.declare(spec);
    spec.addOption(
            Options.value(
                THREADS,
                "N",
                Integer.class,
                "Workers (default: all cores). The output does not depend on it."))
        .addOption(
            Options.value(
                PACE,
                "Kx|N/s",
                String.class,
                "Of an event stream: write in real time, K times as fast as events arrive, or N a second."))
        .addOption(Options.flag(OVERWRITE, "Replace an output that is there already."))
        .addOption(
            Options.flag(RESUME, "With --part: do nothing where this part is complete already."));
  }

  @Override
  public int run(Given given, PrintWriter out) throws IOException {
    return new GenerateJob(host, given, out).run();
  }
}
