package io.datagen.core.command;

import io.datagen.api.format.FormatPlugin;
import io.datagen.api.format.FormatSettings;
import io.datagen.core.plan.Plan;
import io.datagen.core.plan.PlanOptions;
import io.datagen.core.plan.Planner;
import io.datagen.core.report.HtmlReport;
import io.datagen.core.report.JsonReport;
import io.datagen.core.report.JunitReport;
import io.datagen.core.report.ReportFile;
import io.datagen.core.report.TextReport;
import io.datagen.core.schema.Dataset;
import io.datagen.core.schema.SchemaReader;
import io.datagen.core.source.UsageException;
import io.datagen.core.validate.Validation;
import io.datagen.core.validate.ValidationReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code datagen validate}. */
@Command(
    name = "validate",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Reads an output, checks it against its schema and writes validation_report.json beside it.",
      "What the options leave open is taken from the manifest, else from the schema."
    },
    footer = {
      "",
      "Examples:",
      "  datagen validate --format sqlite --schema shop.yaml --out shop.db",
      "  datagen validate --format csv --schema shop.yaml --out shop --junit shop.xml"
    })
final class ValidateCommand implements Callable<Integer> {
  private final Host host;

  @Spec @Nullable CommandSpec spec;
  @Mixin SchemaArguments schema = new SchemaArguments();
  @Mixin FormatArguments format = new FormatArguments();
  @Mixin ConsoleOptions console = new ConsoleOptions();

  @Option(
      names = "--checks",
      split = ",",
      paramLabel = "A,B",
      description = "Only these checks, such as replay, foreign_key, fan_out, format.")
  List<String> checks = new ArrayList<>();

  @Option(
      names = "--report",
      paramLabel = "PATH",
      description =
          "Write the JSON report here (default: validation_report.json in the output's folder).")
  @Nullable Path report;

  @Option(names = "--junit", paramLabel = "PATH", description = "Write a JUnit XML report, too.")
  @Nullable Path junit;

  @Option(names = "--html", paramLabel = "PATH", description = "Write an HTML page, too.")
  @Nullable Path html;

  ValidateCommand(Host host) {
    this.host = host;
  }

  @Override
  public Integer call() throws IOException {
    if (format.toStdout()) {
      throw new UsageException("--out must name what is to be validated");
    }
    WrittenWith with = WrittenWith.of(format.out(), schema, format, console);
    Validation.Options options = options(with);
    Dataset dataset = SchemaReader.read(schema.schema(), with.schemaOptions());
    FormatPlugin plugin = host.format(with.format(dataset));
    FormatSettings settings = with.settings(plugin, host);
    Plan plan =
        Planner.plan(
            dataset,
            new PlanOptions(
                with.profile(),
                Contents.tables(dataset, plugin, with.tables(dataset), with.columns()),
                with.columns(),
                with.whole(),
                plugin.capabilities().nesting(),
                FormatArguments.nest(with.nest(), plugin),
                host::dictionaries));
    plan.compile();
    if (console.verbose) {
      plan.warnings().forEach(console::warn);
    }
    ValidationReport found;
    try (ProgressMeter meter = ProgressMeter.start(console, plan, with.selections())) {
      found =
          Plugins.withinIo(
              plugin,
              () ->
                  Validation.run(
                      plan, with.selections(), plugin, settings, format.out(), options, meter));
    }
    write(found);
    if (!console.quiet || !found.ok()) {
      PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
      out.print(TextReport.of(found, console.style().on()));
      out.flush();
    }
    return found.ok() ? ExitCode.OK : found.readable() ? ExitCode.FOUND : ExitCode.IO;
  }

  private Validation.Options options(WrittenWith with) {
    try {
      return new Validation.Options(
          new HashSet<>(checks), schema.schema().toString(), with.digests());
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  private void write(ValidationReport found) throws IOException {
    Path json = report;
    if (json == null) {
      Path folder =
          Files.isDirectory(format.out())
              ? format.out()
              : Objects.requireNonNull(format.out().toAbsolutePath().getParent());
      json = Files.isDirectory(folder) ? folder.resolve("validation_report.json") : null;
    }
    if (json != null) {
      ReportFile.write(json, JsonReport.of(found, host.tool()));
    }
    if (junit != null) {
      ReportFile.write(junit, JunitReport.of(found));
    }
    if (html != null) {
      ReportFile.write(html, HtmlReport.of(found, host.tool()));
    }
  }
}
