package io.datagen.core.command;

import io.datagen.api.format.FormatPlugin;
import io.datagen.api.format.FormatSettings;
import io.datagen.api.schema.DatasetSchema;
import io.datagen.core.corruption.Profiles;
import io.datagen.core.plan.NestTree;
import io.datagen.core.plan.Plan;
import io.datagen.core.plan.PlanOptions;
import io.datagen.core.plan.Planner;
import io.datagen.core.schema.Dataset;
import io.datagen.core.schema.SchemaReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;

/** {@code datagen describe}. */
final class DescribeCommand implements Command {
  private static final String FORMAT = "--format";
  private final Host host;

  DescribeCommand(Host host) {
    this.host = host;
  }

  @Override
  public String name() {
    return "describe";
  }

  @Override
  public void declare(Usage spec) {
    spec.description("Says what a schema means: tables, columns, keys, fan-outs, sizes, warnings.")
        .footer(
            "",
            "Examples:",
            "  datagen describe --schema shop.yaml",
            "  datagen describe --schema shop.yaml --output json");
    SchemaArguments.declare(spec);
    ConsoleOptions.declare(spec);
    spec.addOption(
            Options.value(
                FORMAT, "NAME", String.class, "Also say whether this format can hold it."))
        .addOption(Form.option("The form (default: text)."));
  }

  @Override
  public int run(Given given, PrintWriter out) throws IOException {
    SchemaArguments schema = new SchemaArguments(given);
    ConsoleOptions console = new ConsoleOptions(given);
    String format = given.text(FORMAT);
    Dataset dataset = SchemaReader.read(schema.schema(), schema.toOptions());
    FormatPlugin plugin = format == null ? null : host.format(format);
    String profile = schema.profile == null ? Profiles.DEFAULT : schema.profile;
    Plan plan =
        Planner.plan(
            dataset,
            PlanOptions.of(
                plugin == null ? null : plugin.capabilities(),
                profile,
                schema.tables,
                schema.columns,
                true,
                NestTree.NONE,
                host.onDisk()));
    List<String> objections = plugin == null ? List.of() : objections(plan, plugin);
    Description description = Description.of(plan, profile, objections);
    if (Form.of(given) == Form.JSON) {
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
        : Objections.of(plugin, plan, written, FormatSettings.defaults(plugin.options()));
  }
}
