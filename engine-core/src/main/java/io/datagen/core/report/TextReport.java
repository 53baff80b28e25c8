package io.datagen.core.report;

import io.datagen.core.validate.Check;
import io.datagen.core.validate.Finding;
import io.datagen.core.validate.ValidationReport;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The report for a terminal: a line a table, and what is wrong beneath. */
public final class TextReport {
  private static final int EXAMPLES = 5;
  private static final String GREEN = "\u001b[32m";
  private static final String RED = "\u001b[31m";
  private static final String PLAIN = "\u001b[0m";

  private final boolean color;
  private final StringBuilder out = new StringBuilder();

  private TextReport(boolean color) {
    this.color = color;
  }

  /** The lines, each ended by LF. */
  public static String of(ValidationReport report, boolean color) {
    return new TextReport(color).render(report);
  }

  private String render(ValidationReport report) {
    int width = report.tables().keySet().stream().mapToInt(String::length).max().orElse(0);
    report
        .tables()
        .forEach(
            (name, table) -> {
              List<Check> checks = of(report, name);
              long failed = checks.stream().filter(c -> !c.ok()).count();
              out.append(verdict(failed == 0)).append("  ");
              out.append(name).append(" ".repeat(width - name.length() + 2));
              out.append(String.format(Locale.ROOT, "%,14d", table.rows()))
                  .append(table.rows() == 1 ? " row   " : " rows  ");
              out.append(
                  failed == 0
                      ? checks.size() + " checks"
                      : failed + " of " + checks.size() + " checks failed");
              out.append('\n');
              checks.forEach(this::failure);
            });
    for (Check check : of(report, "")) {
      out.append(
          check.ok() ? verdict(true) + "  " + check.kind() + ": " + check.summary() + "\n" : "");
      failure(check);
    }
    dirt(report);
    out.append(verdict(report.ok()))
        .append("  ")
        .append(report.summary())
        .append(String.format(Locale.ROOT, " (%.1f s)%n", report.durationMillis() / 1000.0));
    return out.toString().replace(System.lineSeparator(), "\n");
  }

  /** The checks of a table, or of none. */
  private static List<Check> of(ValidationReport report, String table) {
    return report.checks().stream()
        .filter(
            c ->
                table.isEmpty()
                    ? c.subject().isEmpty()
                    : c.subject().equals(table) || c.subject().startsWith(table + "."))
        .toList();
  }

  private void failure(Check check) {
    if (check.ok()) {
      return;
    }
    out.append(verdict(false)).append("    ").append(check.name()).append(": ");
    out.append(check.summary()).append('\n');
    for (Finding example : check.examples().stream().limit(EXAMPLES).toList()) {
      out.append("        ").append(printable(example.message())).append('\n');
    }
    if (check.examples().size() > EXAMPLES) {
      out.append("        ... and more; the report has the first ")
          .append(Check.EXAMPLES)
          .append('\n');
    }
  }

  private void dirt(ValidationReport report) {
    if (report.dirt().isEmpty()) {
      return;
    }
    Map<String, String> counts = new LinkedHashMap<>();
    report
        .dirt()
        .forEach(
            (kind, d) ->
                counts.put(
                    kind,
                    d.found() == d.expected()
                        ? String.format(Locale.ROOT, "%,d", d.found())
                        : String.format(Locale.ROOT, "%,d of %,d", d.found(), d.expected())));
    out.append("      declared dirt found: ")
        .append(
            counts.entrySet().stream()
                .map(e -> e.getKey() + " " + e.getValue())
                .collect(Collectors.joining(", ")))
        .append('\n');
  }

  /** A cell's control characters would move the terminal's cursor. */
  private static String printable(String text) {
    return text.codePoints()
        .map(c -> Character.isISOControl(c) ? 0xFFFD : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private String verdict(boolean ok) {
    String word = ok ? "ok  " : "FAIL";
    return color ? (ok ? GREEN : RED) + word + PLAIN : word;
  }
}
