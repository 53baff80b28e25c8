package io.datagen.core.command;

import io.datagen.api.format.Capabilities;
import io.datagen.api.format.Capabilities.Artifact;
import io.datagen.api.format.FormatPlugin;
import io.datagen.api.format.FormatSettings;
import io.datagen.core.corruption.Profiles;
import io.datagen.core.plan.Plan;
import io.datagen.core.plan.PlanOptions;
import io.datagen.core.plan.Planner;
import io.datagen.core.plan.TablePlan;
import io.datagen.core.run.Cancellation;
import io.datagen.core.run.Generation;
import io.datagen.core.run.Manifest;
import io.datagen.core.run.Pace;
import io.datagen.core.run.Progress;
import io.datagen.core.run.Selection;
import io.datagen.core.schema.Dataset;
import io.datagen.core.schema.SchemaReader;
import io.datagen.core.source.UsageException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One run of {@code datagen generate}. */
final class GenerateJob {
  private final Host host;
  private final SchemaArguments schema;
  private final FormatArguments format;
  private final ConsoleOptions console;
  private final PrintWriter out;
  private final int threads;
  private final @Nullable String pace;
  private final boolean overwrite;
  private final boolean resume;

  /** Whether {@code --resume} found what is left of the very same run. */
  private boolean regenerate;

  GenerateJob(Host host, Given given, PrintWriter out) {
    this.host = host;
    this.out = out;
    schema = new SchemaArguments(given);
    format = new FormatArguments(given);
    console = new ConsoleOptions(given);
    threads = given.value(GenerateCommand.THREADS, Runtime.getRuntime().availableProcessors());
    pace = given.text(GenerateCommand.PACE);
    overwrite = given.flag(GenerateCommand.OVERWRITE);
    resume = given.flag(GenerateCommand.RESUME);
  }

  int run() throws IOException {
    if (threads < 1) {
      throw new UsageException("--threads must be at least 1, not " + threads);
    }
    format.out();
    Dataset dataset = SchemaReader.read(schema.schema(), schema.toOptions());
    Selection selection = format.selection();
    if (resume && !(selection instanceof Selection.Part)) {
      throw new UsageException("--resume goes with --part");
    }
    FormatPlugin plugin = host.format(format.format(dataset));
    FormatSettings settings = format.settings(plugin, host);
    Pace realTime = pace(plugin);
    String profile = schema.profile == null ? Profiles.DEFAULT : schema.profile;
    Plan plan =
        Planner.plan(
            dataset,
            PlanOptions.of(
                plugin.capabilities(),
                profile,
                Contents.tables(dataset, plugin, schema.tables, schema.columns),
                schema.columns,
                selection instanceof Selection.Whole,
                FormatArguments.nest(format.nest, plugin),
                host));
    plan.compile();
    plan.warnings().forEach(console::warn);
    unused(plugin, plan).forEach(console::warn);
    object(plugin, plan, settings, selection);
    reach(plan, selection);
    Generation.About about =
        new Generation.About(
            host.tool(), schema.digest(dataset.included()), profile, schema.columns);
    if (resume && isComplete(plugin, plan, settings, selection, about)) {
      return ExitCode.OK;
    }
    if (realTime != null && plan.tables().size() != 1) {
      throw new UsageException("--pace takes one stream; choose it with --tables");
    }
    return write(plugin, plan, settings, selection, realTime, about);
  }

  private @Nullable Pace pace(FormatPlugin plugin) {
    if (pace == null) {
      return null;
    }
    Pace parsed = Pace.parse(pace);
    if (plugin.capabilities().content() != Capabilities.Content.STREAMS) {
      throw new UsageException(
          "--pace is for formats that write event streams, such as event_stream; "
              + plugin.name()
              + " writes tables");
    }
    return parsed;
  }

  /** What the schema says of folders, to a format that writes a file for each table. */
  private static List<String> unused(FormatPlugin plugin, Plan plan) {
    Capabilities can = plugin.capabilities();
    List<String> unused = new ArrayList<>();
    for (TablePlan table : plan.tables()) {
      boolean parted = !table.schema().partitionBy().isEmpty();
      if (parted && !can.partitions() && can.artifact() == Artifact.DIRECTORY) {
        unused.add(
            "table "
                + table.name()
                + ": partition_by makes folders in csv, ndjson and parquet; "
                + plugin.name()
                + " writes one file");
      }
    }
    return unused;
  }

  /** A range behind every table's end would make files without rows, and nobody wants those. */
  private static void reach(Plan plan, Selection selection) {
    if (!(selection instanceof Selection.Range range) || range.firstRow() == range.endRow()) {
      return;
    }
    long most = 0;
    String longest = "";
    for (TablePlan table : plan.tables()) {
      if (table.writtenRows() > most) {
        most = table.writtenRows();
        longest = table.name();
      }
    }
    if (range.firstRow() > 0 && range.firstRow() >= most) {
      throw new UsageException(
          "--range "
              + range.firstRow()
              + ".."
              + range.endRow()
              + ": "
              + (most == 0
                  ? "no table has rows"
                  : "no table has so many rows; " + longest + " has the rows 0 to " + (most - 1)));
    }
  }

  private void object(
      FormatPlugin plugin, Plan plan, FormatSettings settings, Selection selection) {
    List<String> objections = Objections.of(plugin, plan, plan.schema(), settings);
    if (!objections.isEmpty()) {
      throw new UsageException(
          "the format "
              + plugin.name()
              + " can't hold this dataset:\n  "
              + String.join("\n  ", objections));
    }
    if (format.toStdout()) {
      if (!plugin.capabilities().stream()) {
        throw new UsageException(
            "the format " + plugin.name() + " can't go to standard output; name a file as --out");
      }
      if (plan.tables().size() != 1) {
        throw new UsageException("--out - takes one table; choose it with --tables");
      }
    } else if (selection instanceof Selection.Part
        && plugin.capabilities().artifact() == Artifact.FILE
        && !overwrite
        && Files.isDirectory(format.out())) {
      throw new UsageException("--out names a folder; give each part a file of its own");
    }
  }

  private int write(
      FormatPlugin plugin,
      Plan plan,
      FormatSettings settings,
      Selection selection,
      @Nullable Pace realTime,
      Generation.About about)
      throws IOException {
    long start = System.nanoTime();
    Generation.Result result;
    try (ProgressMeter meter = ProgressMeter.start(console, plan, List.of(selection))) {
      Generation generation =
          new Generation(
              plan,
              plugin,
              settings,
              selection,
              threads,
              realTime,
              overwrite || regenerate,
              about,
              meter,
              new Cancellation());
      result =
          Plugins.withinIo(
              plugin,
              () ->
                  format.toStdout()
                      ? generation.writeToStdout()
                      : generation.writeTo(format.out()));
    }
    if (!console.quiet && !format.toStdout()) {
      summarise(plan, result, (System.nanoTime() - start) / 1e9);
    }
    return ExitCode.OK;
  }

  private void summarise(Plan plan, Generation.Result result, double seconds) {
    out.println(
        "wrote "
            + Numbers.count(result.rows())
            + (result.rows() == 1 ? " row" : " rows")
            + " in "
            + plan.tables().size()
            + (plan.tables().size() == 1 ? " table" : " tables")
            + " to "
            + format.out()
            + " ("
            + Numbers.bytes((double) result.bytes())
            + ") in "
            + Numbers.seconds(seconds));
  }

  /**
   * Whether the part is there, made from the same schema with the same options, its files as long
   * as they were. Where one of its files is missing, it is made anew.
   */
  private boolean isComplete(
      FormatPlugin plugin,
      Plan plan,
      FormatSettings settings,
      Selection selection,
      Generation.About about)
      throws IOException {
    boolean folder = plugin.capabilities().artifact() == Artifact.DIRECTORY;
    Path artifact = folder ? format.out() : Generation.target(format.out());
    Path home = folder ? artifact : artifact.toAbsolutePath().getParent();
    Path path =
        java.util.Objects.requireNonNull(home)
            .resolve(Generation.manifestName(plugin, artifact, selection));
    if (!Files.exists(path)) {
      return false;
    }
    Manifest manifest;
    try {
      manifest = Manifest.read(path);
    } catch (IOException e) {
      if (overwrite) {
        return false;
      }
      throw e;
    }
    Manifest expected =
        new Generation(
                plan,
                plugin,
                settings,
                selection,
                threads,
                null,
                overwrite,
                about,
                Progress.NONE,
                new Cancellation())
            .expected();
    boolean same = manifest.isOfTheSameRunAs(expected);
    boolean missing = false;
    for (var file : manifest.files()) {
      Path written = home.resolve(file.name());
      if (!Files.exists(written)) {
        missing = true;
      } else {
        same = same && Files.size(written) == file.bytes();
      }
    }
    if (!same && !overwrite) {
      throw new UsageException(path + " is of another run; use --overwrite, or another --out");
    }
    regenerate = same && missing;
    return same && !missing;
  }
}
