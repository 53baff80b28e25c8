package io.datagen.core.run;

import io.datagen.api.format.Capabilities.Artifact;
import io.datagen.api.format.DatasetWriter;
import io.datagen.api.format.FormatPlugin;
import io.datagen.api.format.FormatSettings;
import io.datagen.api.format.Slice;
import io.datagen.api.format.TableWriter;
import io.datagen.core.digest.TableDigest;
import io.datagen.core.plan.Plan;
import io.datagen.core.plan.TablePlan;
import io.datagen.core.schema.Table;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes a plan's tables in a format.
 *
 * @param plugin of the format
 * @param settings its options in force
 * @param selection which rows
 * @param threads workers at the most
 * @param pace in real time, on one thread; null for as fast as it goes
 * @param overwrite whether an output that is there already is replaced
 * @param about what the manifest says beside what the plan knows
 */
public record Generation(
    Plan plan,
    FormatPlugin plugin,
    FormatSettings settings,
    Selection selection,
    int threads,
    @Nullable Pace pace,
    boolean overwrite,
    About about,
    Progress progress,
    Cancellation cancellation) {

  /** The version of the draws that values come from; golden checksums pin it. */
  public static final int STREAM_VERSION = 1;

  /** What compressions add to a file's name. */
  private static final List<String> EXTENSIONS = List.of("", ".gz", ".zst");

  /**
   * What a manifest says that a plan doesn't know.
   *
   * @param tool name and version
   * @param schemaSha256 of the schema file
   * @param profile of dirt
   * @param columns what {@code --columns} named
   */
  public record About(String tool, String schemaSha256, String profile, List<String> columns) {
    public About {
      columns = List.copyOf(columns);
    }
  }

  /** What a run did. */
  public record Result(long rows, long bytes, List<WrittenFile> files) {
    public Result {
      files = List.copyOf(files);
    }
  }

  /** The manifest's name for an output, relative to its folder. */
  public static String manifestName(FormatPlugin plugin, Path out, Selection selection) {
    return plugin.capabilities().artifact() == Artifact.DIRECTORY
        ? "manifest" + selection.suffix() + ".json"
        : out.getFileName() + ".manifest.json";
  }

  /**
   * Writes to a file or folder. A failed run leaves nothing behind.
   *
   * @throws IOException if the output can't be written; the message says why
   */
  public Result writeTo(Path asked) throws IOException {
    boolean folder = plugin.capabilities().artifact() == Artifact.DIRECTORY;
    Path out = folder || !overwrite ? asked : target(asked);
    String manifest = manifestName(plugin, out, selection);
    Output output =
        folder
            ? StagedOutput.inFolder(out, claims(manifest), overwrite, progress)
            : StagedOutput.ofFile(
                out, name -> isBeside(name, out.getFileName().toString()), overwrite, progress);
    Output named = folder ? output : new NamedOutput(output, out.getFileName().toString());
    SignalGuard guard = SignalGuard.protect(named, cancellation);
    try {
      return write(named, manifest);
    } catch (FileSystemException e) {
      cancellation.check();
      throw e;
    } catch (IOException e) {
      cancellation.check();
      // A full disk is told without the file's name.
      throw new IOException(out + ": " + e.getMessage(), e);
    } finally {
      guard.close();
    }
  }

  /**
   * Where a file's link leads, for what it leads to is written anew and not the link.
   *
   * @throws IOException if it leads nowhere
   */
  public static Path target(Path file) throws IOException {
    if (!Files.isSymbolicLink(file)) {
      return file;
    }
    if (!Files.exists(file)) {
      throw new FileAlreadyExistsException(
          file + " is a link to nothing; remove it, or name another --out");
    }
    return file.toRealPath();
  }

  /** Writes one table to standard output. */
  public Result writeToStdout() throws IOException {
    try (Output output = new StreamOutput(new FileOutputStream(FileDescriptor.out), progress)) {
      return write(output, "");
    }
  }

  /** Which entries of the output folder this run writes anew. */
  Claims claims(String manifest) {
    Set<String> names = new HashSet<>();
    Set<String> shared = new HashSet<>();
    names.add(manifest);
    for (TablePlan table : plan.tables()) {
      if (partitions(table)) {
        (selection instanceof Selection.Part ? shared : names).add(table.name());
      }
      String file = table.name() + selection.suffix() + "." + plugin.capabilities().extension();
      EXTENSIONS.forEach(e -> names.add(file + e));
    }
    String piece =
        selection instanceof Selection.Part part ? "part-" + (part.part() - 1) + "." : "";
    return new Claims(
        names::contains, path -> true, shared, n -> !piece.isEmpty() && n.startsWith(piece));
  }

  private boolean partitions(TablePlan table) {
    return plugin.capabilities().partitions() && !table.schema().partitionBy().isEmpty();
  }

  /** A database's journals belong to the file that is replaced. */
  private static boolean isBeside(String name, String file) {
    return name.equals(file + "-journal")
        || name.equals(file + "-wal")
        || name.equals(file + "-shm");
  }

  private Result write(Output output, String manifest) throws IOException {
    long rows = 0;
    Map<String, Long> written = new LinkedHashMap<>();
    Map<String, Map<String, Long>> digests = new LinkedHashMap<>();
    try (DatasetWriter writer = plugin.openWriter(plan.schema(), settings, output)) {
      for (TablePlan table : plan.tables()) {
        Slice slice = selection.of(table.writtenRows());
        progress.start(table.name(), slice.rows());
        try (TableWriter tableWriter = writer.openTable(table.schema(), slice)) {
          TableDigest digest =
              manifest.isEmpty()
                  ? TableDigest.ofNothing()
                  : new TableDigest(table.declaredColumns());
          digests.put(table.name(), write(table, tableWriter, slice, digest).sums());
          tableWriter.finish();
        }
        cancellation.check();
        rows += slice.rows();
        written.put(table.name(), slice.rows());
      }
      writer.finish();
    }
    List<WrittenFile> files = output.files();
    if (!manifest.isEmpty()) {
      output.add(manifest, manifest(written, digests, files).toJson());
    }
    cancellation.check();
    output.commit();
    return new Result(rows, files.stream().mapToLong(WrittenFile::bytes).sum(), files);
  }

  private TableDigest write(TablePlan table, TableWriter writer, Slice slice, TableDigest digest)
      throws IOException {
    return pace == null
        ? new TableRun(table, writer, slice, digest, progress, cancellation).run(threads)
        : new PacedRun(table, writer, slice, pace, Clock.SYSTEM, progress, cancellation).run();
  }

  /** The manifest that this run would write, but for the files. */
  public Manifest expected() {
    Map<String, Long> written = new LinkedHashMap<>();
    for (TablePlan table : plan.tables()) {
      written.put(table.name(), selection.of(table.writtenRows()).rows());
    }
    return manifest(written, Map.of(), List.of());
  }

  private Manifest manifest(
      Map<String, Long> written, Map<String, Map<String, Long>> digests, List<WrittenFile> files) {
    Map<String, Long> tables = new LinkedHashMap<>();
    for (Table table : plan.dataset().tables()) {
      tables.put(table.name(), table.rows());
    }
    return new Manifest(
        about.tool(),
        STREAM_VERSION,
        plan.dataset().name(),
        about.schemaSha256(),
        plan.dataset().seed(),
        about.profile(),
        plugin.name(),
        settings.values(),
        settings.compressionName(),
        selection.describe(),
        tables,
        written,
        about.columns(),
        plan.nestPaths(),
        digests,
        files);
  }
}
