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
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One run of {@code datagen validate}. */
final class ValidateJob {
  private final Host host;
  private final SchemaArguments schema;
  private final FormatArguments format;
  private final ConsoleOptions console;
  private final PrintWriter out;
  private final int threads;
  private final List<String> checks;
  private final @Nullable Path report;
  private final @Nullable Path junit;
  private final @Nullable Path html;

  ValidateJob(Host host, Given given, PrintWriter out) {
    this.host = host;
    this.out = out;
    schema = new SchemaArguments(given);
    format = new FormatArguments(given);
    console = new ConsoleOptions(given);
    threads = given.value(ValidateCommand.THREADS, Runtime.getRuntime().availableProcessors());
    checks = given.list(ValidateCommand.CHECKS);
    report = given.path(ValidateCommand.REPORT);
    junit = given.path(ValidateCommand.JUNIT);
    html = given.path(ValidateCommand.HTML);
  }

  int run() throws IOException {
    if (threads < 1) {
      throw new UsageException("--threads must be at least 1, not " + threads);
    }
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
            PlanOptions.of(
                plugin.capabilities(),
                with.profile(),
                Contents.tables(dataset, plugin, with.tables(dataset), with.columns()),
                with.columns(),
                with.whole(),
                FormatArguments.nest(with.nest(), plugin),
                host));
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
      out.print(TextReport.of(found, console.style().on()));
      out.flush();
    }
    return found.ok() ? ExitCode.OK : found.readable() ? ExitCode.FOUND : ExitCode.IO;
  }

  private Validation.Options options(WrittenWith with) {
    try {
      return new Validation.Options(
          new HashSet<>(checks), schema.schema().toString(), with.digests(), threads);
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
