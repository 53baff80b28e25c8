package io.datagen.core.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.datagen.core.validate.Check;
import io.datagen.core.validate.Finding;
import io.datagen.core.validate.ValidationReport;
import org.jspecify.annotations.Nullable;

/** {@code validation_report.json}. Its keys are a contract: they are added to, never changed. */
public final class JsonReport {
  /** Of the layout. */
  static final int VERSION = 1;

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private JsonReport() {}

  /**
   * The report as text, two blanks a level, LF at the ends of lines whatever the system.
   *
   * @param tool name and version of what validated
   */
  public static String of(ValidationReport report, String tool) {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("report_version", VERSION);
    root.put("tool", tool);
    root.put("ok", report.ok());
    root.put("valid", report.ok());
    root.put("summary", report.summary());
    root.put("generator", report.format());
    root.put("schema_path", report.schemaPath());
    root.put("out_path", report.outPath());
    root.put("seed", report.seed());
    root.put("duration_ms", report.durationMillis());
    root.put("rows_checked", report.rowsChecked());
    ArrayNode checks = root.putArray("checks");
    report.checks().forEach(c -> checks.add(check(c)));
    ArrayNode errors = root.putArray("errors");
    report.errors().forEach(errors::add);
    stats(root.putObject("stats"), report);
    ObjectNode corruption = root.putObject("corruption");
    report
        .dirt()
        .forEach(
            (kind, dirt) ->
                corruption
                    .putObject(kind)
                    .put("expected", dirt.expected())
                    .put("found", dirt.found()));
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    printer.indentArraysWith(lines);
    printer.indentObjectsWith(lines);
    try {
      return MAPPER.writer(printer).writeValueAsString(root) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of plain values can't fail to be written", e);
    }
  }

  private static ObjectNode check(Check check) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("name", check.name());
    node.put("ok", check.ok());
    ObjectNode details = node.putObject("details");
    details.put("summary", check.summary());
    check.counts().forEach(details::put);
    if (!check.notes().isEmpty()) {
      ObjectNode notes = details.putObject("notes");
      check.notes().forEach(notes::put);
    }
    if (!check.examples().isEmpty()) {
      ArrayNode examples = details.putArray("examples");
      check.examples().forEach(f -> examples.add(finding(f)));
    }
    return node;
  }

  private static ObjectNode finding(Finding finding) {
    ObjectNode node = MAPPER.createObjectNode();
    put(node, "table", finding.table());
    if (finding.row() >= 0) {
      node.put("row", finding.row());
    }
    put(node, "column", finding.column());
    put(node, "key", finding.key());
    put(node, "expected", finding.expected());
    put(node, "found", finding.found());
    node.put("message", finding.message());
    return node;
  }

  private static void put(ObjectNode node, String key, @Nullable String value) {
    if (value != null) {
      node.put(key, value);
    }
  }

  private static void stats(ObjectNode stats, ValidationReport report) {
    long failed = report.checks().stream().filter(c -> !c.ok()).count();
    stats.put("checks", report.checks().size());
    stats.put("failed_checks", failed);
    ObjectNode tables = stats.putObject("tables");
    report
        .tables()
        .forEach(
            (name, table) ->
                tables
                    .putObject(name)
                    .put("rows", table.rows())
                    .put("expected_rows", table.expectedRows())
                    .put("columns", table.columns()));
  }
}
