package io.datagen.core.command;

import io.datagen.api.format.Capabilities.Nesting;
import io.datagen.api.format.FormatPlugin;
import io.datagen.api.format.FormatSettings;
import io.datagen.api.schema.DatasetSchema;
import io.datagen.core.corruption.Profiles;
import io.datagen.core.plan.Plan;
import io.datagen.core.plan.PlanOptions;
import io.datagen.core.plan.Planner;
import io.datagen.core.schema.Dataset;
import io.datagen.core.schema.SchemaReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code datagen describe}. */
@Command(
    name = "describe",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Says what a schema means: tables, columns, keys, fan-outs, sizes, warnings.",
    footer = {
      "",
      "Examples:",
      "  datagen describe --schema shop.yaml",
      "  datagen describe --schema shop.yaml --output json"
    })
final class DescribeCommand implements Callable<Integer> {
  /** What is printed. */
  enum Form {
    TEXT,
    JSON
  }

  private final Host host;

  @Spec @Nullable CommandSpec spec;
  @Mixin SchemaArguments schema = new SchemaArguments();
  @Mixin ConsoleOptions console = new ConsoleOptions();

  @Option(
      names = "--format",
      paramLabel = "NAME",
      description = "Also say whether this format can hold it.")
  @Nullable String format;

  @Option(names = "--output", paramLabel = "text|json", description = "The form (default: text).")
  Form output = Form.TEXT;

  DescribeCommand(Host host) {
    this.host = host;
  }

  @Override
  public Integer call() throws IOException {
    Dataset dataset = SchemaReader.read(schema.schema(), schema.toOptions());
    FormatPlugin plugin = format == null ? null : host.format(format);
    String profile = schema.profile == null ? Profiles.DEFAULT : schema.profile;
    Plan plan =
        Planner.plan(
            dataset,
            new PlanOptions(
                profile,
                schema.tables,
                schema.columns,
                true,
                plugin == null ? Nesting.NATIVE : plugin.capabilities().nesting(),
                host::dictionariesOnDisk));
    List<String> objections = plugin == null ? List.of() : objections(plan, plugin);
    Description description = Description.of(plan, profile, objections);
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    if (output == Form.JSON) {
      out.println(DescriptionJson.of(description));
    } else {
      new DescriptionText(out, console.style()).print(description);
    }
    out.flush();
    return ExitCode.OK;
  }

  private static List<String> objections(Plan plan, FormatPlugin plugin) {
    DatasetSchema written = Contents.written(plan.schema(), plugin);
    return written.tables().isEmpty()
        ? List.of(Contents.none(plugin))
        : plugin.objections(written, FormatSettings.defaults(plugin.options()));
  }
}
