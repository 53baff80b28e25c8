package org.example.conflicting;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.PackageVersion;
import io.datagen.api.format.BatchEncoder;
import io.datagen.api.format.Capabilities;
import io.datagen.api.format.DatasetReader;
import io.datagen.api.format.DatasetWriter;
import io.datagen.api.format.FormatOption;
import io.datagen.api.format.FormatPlugin;
import io.datagen.api.format.FormatSettings;
import io.datagen.api.format.Slice;
import io.datagen.api.format.TableWriter;
import io.datagen.api.format.WriteTarget;
import io.datagen.api.schema.DatasetSchema;
import io.datagen.api.schema.TableSchema;
import io.datagen.api.vector.Batch;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Writes for each table which versions of its libraries worked, and whose classes they were. */
public final class ConflictingFormat implements FormatPlugin {
  @Override
  public String name() {
    return "conflicting";
  }

  @Override
  public String summary() {
    return "versions of libraries";
  }

  @Override
  public Capabilities capabilities() {
    return new Capabilities(
        Capabilities.Content.TABLES,
        Capabilities.Artifact.DIRECTORY,
        "json",
        Capabilities.Nesting.FLATTENED,
        true,
        false,
        false,
        Set.of());
  }

  @Override
  public List<FormatOption> options() {
    return List.of();
  }

  @Override
  public DatasetWriter openWriter(
      DatasetSchema dataset, FormatSettings settings, WriteTarget target) {
    return new Writer(target);
  }

  @Override
  public DatasetReader openReader(DatasetSchema expected, FormatSettings settings, Path artifact)
      throws IOException {
    throw new IOException("this format is written only");
  }

  private static byte[] report(long rows) throws IOException {
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("rows", rows);
    report.put("jackson", PackageVersion.VERSION.toString());
    report.put("yaml", new Load(LoadSettings.builder().build()).loadFromString("[1, {a: b}]"));
    report.put("yaml_jar", jar(Load.class));
    try (Connection database = new org.sqlite.JDBC().connect("jdbc:sqlite:", new Properties());
        Statement statement = database.createStatement();
        ResultSet found = statement.executeQuery("select sqlite_version()")) {
      report.put("sqlite", found.getString(1));
    } catch (SQLException e) {
      throw new IOException(e);
    }
    report.put("context", Thread.currentThread().getContextClassLoader().getName());
    report.put("api_jar", jar(FormatPlugin.class));
    return new ObjectMapper().writeValueAsString(report).getBytes(StandardCharsets.UTF_8);
  }

  private static String jar(Class<?> type) {
    String location = type.getProtectionDomain().getCodeSource().getLocation().getPath();
    return location.substring(location.lastIndexOf('/') + 1);
  }

  private record Writer(WriteTarget target) implements DatasetWriter {
    @Override
    public TableWriter openTable(TableSchema table, Slice slice) throws IOException {
      return new Table(target.create(slice.fileName(table.name(), "json")), table.rows());
    }

    @Override
    public void finish() {}

    @Override
    public void close() {}
  }

  private record Table(WriteTarget.ByteSink sink, long rows) implements TableWriter {
    @Override
    public BatchEncoder newEncoder() {
      return new Counter(sink);
    }

    @Override
    public void finish() throws IOException {
      byte[] report = report(rows);
      sink.write(report, 0, report.length);
      close();
    }

    @Override
    public void close() throws IOException {
      sink.close();
    }
  }

  private static final class Counter implements BatchEncoder {
    private final WriteTarget.ByteSink sink;
    private long rows;

    Counter(WriteTarget.ByteSink sink) {
      this.sink = sink;
    }

    @Override
    public void encode(Batch batch) {
      rows += batch.size();
    }

    @Override
    public void flush() {
      sink.addRows(rows);
      rows = 0;
    }
  }
}
